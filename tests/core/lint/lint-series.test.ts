import { describe, expect, test } from 'vitest';
import type { Series } from '../../../lib/core/claim/series.ts';
import { lintSeriesClaim } from '../../../lib/core/lint/lint-series.ts';
import { goodSeries, packWith } from '../claim/pack-samples.ts';

describe('a series and its claim', () => {
  const found = (parts: Partial<Series>): string[] =>
    lintSeriesClaim(packWith({ series: [{ ...goodSeries, ...parts }] })).map(({ rule, value }) => `${rule}: ${value}`);

  test.each(['Harbour Office', 'The harbour', 'HO'])('are counted by one publisher: %s', publisher => {
    expect(found({ publisher })).toEqual([]);
  });

  test('name no publisher whom neither its sources nor its claim name', () => {
    expect(found({ publisher: 'Ministry of Trade' })).toEqual(['citation: Ministry of Trade']);
  });

  test('are in one unit', () => {
    expect(found({ unit: 'ships per day' })).toEqual(['unit: ships per day']);
  });

  test('are compared only where there is a claim', () => {
    expect(found({ claim: null, publisher: 'Ministry of Trade' })).toEqual([]);
  });
});
