import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsFolder, pack, shownClaims, shownSeries } from './pack.ts';

const research = join(claimsFolder, '../../shared/claims-research');

describe('the claims folder', () => {
  test('holds curated claims and series beside the drafts', () => {
    // A merged record lives on as an alias.
    expect(pack.claims.flatMap(({ id, aliases }) => [id, ...aliases]).length).toBeGreaterThanOrEqual(327);
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

  test('says in one sentence what every shown figure counts', () => {
    const unclear = shownClaims.filter(({ figure }) => figure && !/^[A-Z0-9]\S*(\s\S+){2,}\.$/.test(figure.definition));
    expect(unclear.map(({ id }) => id)).toEqual([]);
  });

  test('begins and ends fiscal years on the right days', () => {
    const wrong = shownClaims.filter(({ figure }) => {
      if (figure?.period.type !== 'fiscal-year') return false;
      const { id, start, end } = figure.period;
      const year = Number(id?.slice(2));
      return start !== `${year - 1}-10-01` || end !== `${year}-09-30`;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('lets only goals and announcements be plans', () => {
    const plans = shownClaims.filter(({ kind }) => kind === 'pledge');
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(({ modality }) => modality !== 'planned').map(({ id }) => id)).toEqual([]);
  });

  test('anchors every shown series on a shown claim of the same measure, or on a definition', () => {
    const adrift = shownSeries.filter(series => {
      const anchor = shownClaims.find(({ id }) => id === series.claim);
      return !anchor || (anchor.figure !== null && anchor.figure.measure !== series.measure);
    });
    expect(adrift.map(({ id }) => id)).toEqual([]);
  });

  test('links a shown claim only to a series of what it counts', () => {
    const astray = shownClaims.filter(claim => {
      const series = shownSeries.find(({ id }) => id === claim.series);
      return series && claim.figure && claim.figure.measure !== series.measure;
    });
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});

function idsOf(file: string): string[] {
  const records: { id: string }[] = JSON.parse(readFileSync(join(research, `${file}.json`), 'utf8'));
  return records.map(({ id }) => id);
}
