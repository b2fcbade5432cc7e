import { describe, expect, test } from 'vitest';
import { claimOf, seriesOf, shownClaims, shownSeries } from './pack.ts';

/** The sum of a series over fiscal years, ends included. Throws when a year is missing or was not read at a source. */
function sum(id: string, from: number, to: number): number {
  let total = 0;
  for (let year = from; year <= to; year++) total += valueOf(id, `FY${year}`);
  return total;
}

function valueOf(id: string, period: string): number {
  const value = seriesOf(id).values.find(one => one.period === period);
  if (!value || value.unverified) throw new Error(`${id} has no read value for ${period}`);
  return value.value;
}

describe('figures that are sums of a series', () => {
  test.each([
    { claim: 'obama-two-terms-three-million', series: 'dhs-removals-fy', from: 2009, to: 2016 },
    { claim: 'bush-two-million-removals', series: 'dhs-removals-fy', from: 2001, to: 2008 },
    { claim: 'trump-first-term-1-2-million', series: 'dhs-removals-fy', from: 2017, to: 2020 },
    { claim: 'clinton-removals-and-returns', series: 'dhs-removals-fy-1977-2000', from: 1993, to: 2000 },
    { claim: 'trump-first-term-ice-935000', series: 'ice-removals-fy', from: 2017, to: 2020 },
    { claim: 'biden-ice-four-years-545000', series: 'ice-removals-fy', from: 2021, to: 2024 },
  ])('$claim adds up $series FY$from-FY$to', ({ claim, series, from, to }) => {
    expect(claimOf(claim).figure?.value).toBe(sum(series, from, to));
  });

  test.each(seriesOf('dhs-removals-plus-returns-fy').values)(
    'removals and returns of $period are the sum of both series',
    ({ period, value }) => {
      const early = Number(period.slice(2)) <= 2000 ? '-1977-2000' : '';
      expect(value).toBe(valueOf(`dhs-removals-fy${early}`, period) + valueOf(`dhs-returns-fy${early}`, period));
    },
  );
});

describe('figures that are records', () => {
  test('FY2012 is the highest ICE total to FY2024, and FY2021 the lowest of all', () => {
    const values = seriesOf('ice-removals-fy').values;
    const settled = values.filter(({ preliminary }) => !preliminary);
    expect(settled.reduce((a, b) => (b.value > a.value ? b : a)).period).toBe('FY2012');
    expect(values.reduce((a, b) => (b.value < a.value ? b : a)).period).toBe('FY2021');
  });

  test('the preliminary FY2025 total passes FY2012', () => {
    expect(valueOf('ice-removals-fy', 'FY2025')).toBeGreaterThan(valueOf('ice-removals-fy', 'FY2012'));
  });

  test('FY2013 is the highest year of DHS removals, and FY2000 of removals and returns', () => {
    const removals = [...seriesOf('dhs-removals-fy-1977-2000').values, ...seriesOf('dhs-removals-fy').values];
    expect(removals.reduce((a, b) => (b.value > a.value ? b : a)).period).toBe('FY2013');
    const both = seriesOf('dhs-removals-plus-returns-fy').values;
    expect(both.reduce((a, b) => (b.value > a.value ? b : a)).period).toBe('FY2000');
  });

  test('removals and returns passed one million in every year from FY1990 to FY2008 and in none after', () => {
    const years = seriesOf('dhs-removals-plus-returns-fy')
      .values.filter(({ period, value }) => value > 1_000_000 && period >= 'FY1990')
      .map(({ period }) => Number(period.slice(2)));
    expect(years).toEqual(Array.from({ length: 19 }, (_, i) => 1990 + i));
  });

  test('FY2024 is the highest ICE total since FY2014', () => {
    for (let year = 2015; year <= 2023; year++)
      expect(valueOf('ice-removals-fy', `FY${year}`)).toBeLessThan(valueOf('ice-removals-fy', 'FY2024'));
    expect(valueOf('ice-removals-fy', 'FY2014')).toBeGreaterThan(valueOf('ice-removals-fy', 'FY2024'));
  });
});

describe('a claim of one period of its series', () => {
  const bound = shownClaims.flatMap(({ id, series, figure }) => {
    const values = shownSeries.find(one => one.id === series)?.values ?? [];
    const value = values.find(({ period }) => period === figure?.period.id);
    return figure && value ? [{ id, figure, value }] : [];
  });

  test('is the case for several', () => {
    expect(bound.length).toBeGreaterThan(8);
  });

  // A claim may round what the series gives to the last person.
  test.each(bound)('$id has the value that its series has for $value.period', ({ figure, value }) => {
    expect(Math.abs(figure.value / value.value - 1)).toBeLessThan(0.02);
  });
});
