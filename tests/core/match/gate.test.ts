import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownPack } from '../../../lib/core/claim/shown-pack.ts';
import { createEngine, type Engine } from '../../../lib/core/match/engine.ts';
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

describe('the gate loses no mark', () => {
  test.each(sample('pages through the gate', readdirSync(pages).sort(), 12))('of the page %s', async name => {
    const { segments, page } = await readPage(join(pages, name, 'page.html'));
    expect(marksOf(gated, segments, page)).toEqual(marksOf(ungated, segments, page));
  });

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

describe('the gate stops', () => {
  const { gate } = createEngine(shownPack(pack)).index;

  test.each([
    'The committee will meet again on Thursday.',
    'She had the soup, and he had the fish.',
    'The bridge opened in 1932 and was painted red.',
    'Her aunt, who was ninety-four, laughed.',
  ])('%s', text => {
    expect(gate.passes(text, () => findQuantities(text))).toEqual({
      figure: false,
      proposition: false,
      evidence: false,
    });
  });
});
