import { join } from 'node:path';
import type { Claim, Figure, Proposition } from '../../../lib/core/claim/claim.ts';
import type { Period } from '../../../lib/core/claim/period.ts';
import type { Series } from '../../../lib/core/claim/series.ts';
import { createEngine, type Engine } from '../../../lib/core/match/engine.ts';
import type { Mention } from '../../../lib/core/match/mention.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';

const bundled = await readClaims(join(import.meta.dirname, '../../../claims'));

export const NO_TIME: Period = { type: 'none', id: null, start: null, end: null, label: 'no period', within: null };

export function fiscalYear(year: number): Period {
  return {
    type: 'fiscal-year',
    id: `FY${year}`,
    start: `${year - 1}-10-01`,
    end: `${year}-09-30`,
    label: `fiscal year ${year}`,
    within: null,
  };
}

export function figure(given: Partial<Figure> & Pick<Figure, 'measure' | 'value'>): Figure {
  return {
    low: null,
    high: null,
    approx: false,
    unit: 'people',
    per: null,
    period: NO_TIME,
    population: null,
    restrictions: [],
    actor: null,
    agency: null,
    jurisdiction: 'us',
    publisher: 'the counter',
    definition: 'What a test counts.',
    ...given,
  };
}

export function claim(id: string, given: Partial<Claim> & ({ figure: Figure } | { proposition: Proposition })): Claim {
  return {
    id,
    topic: 'test',
    kind: 'statistic',
    status: 'shown',
    statement: id,
    lang: 'en',
    aliases: [],
    supersedes: [],
    modality: 'asserted',
    figure: null,
    proposition: null,
    context: 'Context.',
    sources: [],
    asOf: '2025-01-31',
    valid: { from: null, until: null },
    published: null,
    series: null,
    related: [],
    confidence: 'high',
    caveats: '',
    examples: { matches: [], near: [] },
    ...given,
  };
}

export function series(id: string, given: Partial<Series> & Pick<Series, 'claim' | 'measure' | 'values'>): Series {
  return {
    id,
    status: 'shown',
    title: id,
    unit: 'removals',
    per: null,
    population: null,
    restrictions: [],
    actor: null,
    agency: null,
    jurisdiction: 'us',
    publisher: 'the counter',
    periodType: 'fiscal-year',
    definition: 'What a test counts.',
    releaseLagMonths: null,
    sources: [],
    breaks: [],
    related: [],
    notes: '',
    ...given,
  };
}

/** An engine over records of the test's own, read with the bundled lexicon. */
export function engineOf(claims: Claim[], given: Series[] = []): Engine {
  return createEngine({ ...bundled, claims, series: given });
}

export interface Around {
  readonly published?: string | null;
  readonly heading?: string;
  readonly before?: string[];
  readonly after?: string[];
}

/** The mentions of one sentence on a page of 18 April 2025, unless another day is given. */
export function mentionsIn(engine: Engine, text: string, around: Around = {}): Mention[] {
  const segment = {
    text,
    start: 0,
    heading: around.heading ?? null,
    before: around.before ?? [],
    after: around.after ?? [],
  };
  return engine.match([segment], {
    title: '',
    published: around.published === undefined ? '2025-04-18' : around.published,
    lang: 'en',
  });
}

/** `claim relation modality` of each mention: what a table of cases compares. */
export function read(engine: Engine, text: string, around: Around = {}): string[] {
  return mentionsIn(engine, text, around).map(({ claim, relation, modality }) => `${claim} ${relation} ${modality}`);
}
