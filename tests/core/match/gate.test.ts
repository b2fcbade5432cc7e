import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownPack } from '../../../lib/core/claim/shown-pack.ts';
import { createEngine, type Engine } from '../../../lib/core/match/engine.ts';
import { MODELS, mostProbable, probabilityOf } from '../../../lib/core/match/evidence/model.ts';
import { NUMBER_FEATURES, type NumberEvidence } from '../../../lib/core/match/evidence/numbers/number-features.ts';
import type { PropositionEvidence } from '../../../lib/core/match/evidence/propositions/proposition-features.ts';
import { collectMeasureValues } from '../../../lib/core/match/figures/measure-values.ts';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import type { PageContext, Segment } from '../../../lib/core/text/segment.ts';
import { readPage } from '../../../lib/node/cli/scan.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { sample } from '../../sample.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const gated = createEngine(pack, { withDrafts: true });
const ungated = createEngine(pack, { withDrafts: true, isUngated: true });
const pages = join(import.meta.dirname, '../../corpus/pages/dev');

const marksOf = (engine: Engine, segments: readonly Segment[], page: PageContext) =>
  engine.match(segments, page).map(({ claim, relation, quote, start }) => `${start} ${claim} ${relation} ${quote}`);

async function expectAlike(name: string): Promise<void> {
  const { segments, page } = await readPage(join(pages, name, 'page.html'));
  expect(marksOf(gated, segments, page)).toEqual(marksOf(ungated, segments, page));
}

describe('the gate loses no mark', () => {
  const names = sample('pages through the gate', readdirSync(pages).sort(), 12);
  test.each(names)('of the page %s', expectAlike);

  test('of the records’ own examples', () => {
    const page = { title: '', published: '2026-02-01', lang: 'en' };
    for (const { examples } of sample('records through the gate', pack.claims, 60)) {
      const segments = [...examples.matches, ...examples.near].map(text => ({
        text,
        start: 0,
        heading: null,
        before: [],
        after: [],
      }));
      expect(marksOf(gated, segments, page)).toEqual(marksOf(ungated, segments, page));
    }
  });
});

test('what is explained is marked alike, though it is read with the gate wide open', async () => {
  for (const name of sample('pages to explain', readdirSync(pages).sort(), 6)) {
    const { segments, page } = await readPage(join(pages, name, 'page.html'));
    expect(gated.match(segments, page)).toEqual(gated.explain(segments, page).mentions);
  }
}, 120_000);

test('evidence is never more probable than it was said to be at most', () => {
  const evidence = fc.record(
    Object.fromEntries(NUMBER_FEATURES.map(name => [name, fc.double({ min: 0, max: 1, noNaN: true })])),
  );
  fc.assert(
    fc.property(evidence, fc.subarray([...NUMBER_FEATURES]), (whole, names) => {
      const known = Object.fromEntries(names.map(name => [name, whole[name]]));
      const least = probabilityOf(whole as NumberEvidence, MODELS.numbers);
      expect(mostProbable(MODELS.numbers, known)).toBeGreaterThanOrEqual(least);
    }),
  );
});

test('nor where a part of it may be more than 1, as was said', () => {
  const model = {
    bias: -2,
    threshold: 0.5,
    weights: { coverage: 1, saidHere: 0.5, overlapAround: 0.4, oddsLead: -0.3 },
    trees: [],
  };
  const evidence = { coverage: 0.3, saidHere: 2.5, overlapAround: 3, oddsLead: -2 };
  const most = mostProbable(model, { coverage: 0.3 }, { saidHere: 2.5, overlapAround: 4, oddsLead: -2 });
  expect(most).toBeGreaterThan(probabilityOf(evidence as PropositionEvidence, model));
  expect(most).toBeGreaterThan(mostProbable(model, { coverage: 0.3 }, { saidHere: 2.5, overlapAround: 4 }));
  expect(most).toBeGreaterThan(mostProbable(model, { coverage: 0.3 }));
});

describe('a number is near what is on record of a measure', () => {
  const values = collectMeasureValues(pack.claims, pack.series);
  const removals = pack.lexicon.find(({ id }) => id === 'removals');
  const isNear = (text: string, ...units: string[]) => {
    const [quantity] = findQuantities(text);
    return (
      quantity !== undefined && removals !== undefined && values.isNear(removals, quantity, [quantity.unit, ...units])
    );
  };

  test.each(['400,000 people', 'more than two million people', 'hundreds of thousands of people'])('%s', text => {
    expect(isNear(text)).toBe(true);
  });

  test.each(['900 billion people', '0.2 people', '$400,000', '40 percent'])('and not %s', text => {
    expect(isNear(text)).toBe(false);
  });

  test('where it may have the unit of another number', () => {
    expect(isNear('$400,000', 'count')).toBe(true);
  });
});

describe('the gate stops', () => {
  const { gate } = createEngine(shownPack(pack)).index;

  test.each([
    'The committee will meet again on Thursday.',
    'She had the soup, and he had the fish.',
    'The bridge opened in 1932 and was painted red.',
    'Her nine-year-old nephew laughed.',
  ])('%s', text => {
    expect(gate.passes(text, () => findQuantities(text))).toMatchObject({
      figure: false,
      value: false,
      proposition: false,
      evidence: false,
    });
  });
});
