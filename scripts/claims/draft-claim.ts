import { Claim } from '../../lib/core/claim/claim.ts';
import type { Figure } from '../../lib/core/claim/claim.ts';
import type { Source } from '../../lib/core/claim/source.ts';
import { readPeriod } from './read-period.ts';
import type { ResearchClaim, ResearchSource } from './research.ts';

const MAX_QUOTE_WORDS = 12;

/** Units that say by themselves what is counted. Every other draft waits for an editor to name its measure. */
const MEASURE_OF_UNIT: Readonly<Record<string, string>> = {
  removals: 'removals',
  'removals and returns': 'removals-and-returns',
  'removals, returns and expulsions': 'repatriations',
  'interior removals': 'interior-removals',
  judges: 'immigration-judges',
};

/** Turn a research record into a draft claim. Throws a ZodError that names the field when the record does not fit. */
export function draftClaim(record: ResearchClaim): Claim {
  return Claim.parse({
    $schema: '../schema/claim.schema.json',
    id: record.id,
    topic: record.topic,
    kind: record.kind,
    status: 'draft',
    statement: record.statement,
    lang: 'en',
    aliases: [],
    supersedes: [],
    modality: record.kind === 'pledge' ? 'planned' : 'asserted',
    figure: draftFigure(record),
    proposition: null,
    context: record.context,
    sources: record.sources.map(draftSource),
    asOf: record.as_of,
    valid: { from: null, until: null },
    published: null,
    series: record.series,
    related: [],
    confidence: record.confidence,
    caveats: record.caveats,
    examples: { matches: record.variants, near: [] },
  });
}

/** A source as researched. Nobody has checked it in its place yet, and a quote that is too long is dropped, not cut. */
export function draftSource(source: ResearchSource): Source {
  const quote = source.quote ?? null;
  return {
    title: source.title,
    publisher: source.publisher,
    url: source.url.replace(/^http:/, 'https:'),
    published: source.published ?? null,
    locator: source.locator ?? null,
    quote: quote !== null && quote.split(/\s+/).length <= MAX_QUOTE_WORDS ? quote : null,
    class: source.source_class ?? null,
    checked: null,
  };
}

function draftFigure({ quantity, sources }: ResearchClaim): Figure | null {
  const measure = quantity && MEASURE_OF_UNIT[quantity.unit];
  const period = quantity && readPeriod(quantity.period);
  if (!quantity || !measure || !period || quantity.jurisdiction !== 'United States') return null;
  return {
    measure,
    value: quantity.value,
    low: quantity.value2 ? Math.min(quantity.value, quantity.value2) : null,
    high: quantity.value2 ? Math.max(quantity.value, quantity.value2) : null,
    approx: quantity.approx,
    unit: quantity.unit,
    per: null,
    period,
    population: null,
    restrictions: [],
    actor: null,
    agency: null,
    jurisdiction: 'us',
    publisher: sources[0]?.publisher ?? 'not named',
    definition: asSentence(quantity.population ?? quantity.unit),
  };
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
