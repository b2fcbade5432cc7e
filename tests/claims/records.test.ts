import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsFolder, pack, shownClaims, shownSeries } from './pack.ts';

const research = join(claimsFolder, '../../shared/claims-research');

describe('the claims folder', () => {
  test('holds curated claims and series beside the drafts', () => {
    expect(pack.claims.length).toBeGreaterThanOrEqual(327);
    expect(pack.series.length).toBeGreaterThanOrEqual(73);
    expect(shownClaims.length).toBeGreaterThanOrEqual(90);
    expect(shownSeries.length).toBeGreaterThanOrEqual(16);
  });

  // The research is not part of the project; where it lies beside it, nothing of it may have got lost.
  test.skipIf(!existsSync(research))(
    'has every researched record under its id or as an alias (skipped: no ../shared)',
    () => {
      const names = new Set(pack.claims.flatMap(claim => [claim.id, ...claim.aliases]));
      const series = new Set(pack.series.map(({ id }) => id));
      const missing = [
        ...['enforcement', 'population-border-economy', 'general'].flatMap(idsOf).filter(id => !names.has(id)),
        ...['enforcement-series', 'population-series'].flatMap(idsOf).filter(id => !series.has(id)),
      ];
      expect(missing).toEqual([]);
    },
  );

  test('says who counted, what and when in every shown figure', () => {
    for (const { id, figure } of shownClaims) {
      if (!figure) continue;
      const words = figure.definition.split(/\s+/).length;
      expect(words, `${id}: figure.definition`).toBeGreaterThan(2);
      expect(figure.definition, `${id}: figure.definition is one sentence`).toMatch(/^[A-Z0-9].*\.$/);
      if (figure.period.type === 'fiscal-year') {
        const year = Number(figure.period.id?.slice(2));
        expect([figure.period.start, figure.period.end], id).toEqual([`${year - 1}-10-01`, `${year}-09-30`]);
      }
    }
  });

  test('lets only goals and announcements be plans', () => {
    const plans = shownClaims.filter(({ kind }) => kind === 'pledge');
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(({ modality }) => modality !== 'planned').map(({ id }) => id)).toEqual([]);
  });

  test('anchors every shown series on a shown claim of the same measure, or on a definition', () => {
    for (const series of shownSeries) {
      const anchor = shownClaims.find(({ id }) => id === series.claim);
      expect(anchor, series.id).toBeDefined();
      if (anchor?.figure) expect(anchor.figure.measure, series.id).toBe(series.measure);
    }
  });

  test('links a shown claim only to a series of what it counts', () => {
    for (const claim of shownClaims) {
      const series = shownSeries.find(({ id }) => id === claim.series);
      if (series && claim.figure) expect(claim.figure.measure, claim.id).toBe(series.measure);
    }
  });
});

function idsOf(file: string): string[] {
  const records: { id: string }[] = JSON.parse(readFileSync(join(research, `${file}.json`), 'utf8'));
  return records.map(({ id }) => id);
}
