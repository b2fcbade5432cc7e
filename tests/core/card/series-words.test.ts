import { describe, expect, test } from 'vitest';
import { claim, figure, iceSeries, mention, view } from './card-fixtures.ts';

const said = mention(
  { quote: '390,000 in fiscal year 2010', words: '390,000', value: 390_000 },
  { relation: 'other-period', series: { id: 'ice-removals-fy', period: 'FY2010', value: 390_000, fits: true } },
);

describe('another year, answered by a series', () => {
  const estimate = claim({ figure: figure({ value: 410_000, approx: true, publisher: 'the Center' }) });
  const series = {
    ...iceSeries,
    publisher: 'Pew',
    values: [{ period: 'FY2010', value: 390_000 }],
  };

  test('is in the name of whose series it is, in the line for lists too', () => {
    const card = view(estimate, said, { series });
    expect(card.sentence.map(part => part.text).join('')).toContain('For 2010 Pew estimated 390,000');
    expect(card.summary).toBe('Pew, fiscal year 2010: 390,000');
  });

  test('is a count beside a count, round or not', () => {
    const card = view(claim(), said, { series });
    expect(card.sentence.map(part => part.text).join('')).toContain('For 2010 Pew counted 390,000');
  });
});

test('a range of no period is a range in the line for lists', () => {
  const of = claim({
    figure: figure({ low: 380_000, high: 410_000, period: { ...figure().period, type: 'none', id: null } }),
  });
  expect(view(of, mention({ quote: '400,000', value: 400_000 })).summary).toBe('ICE: 380,000 to 410,000 removals');
});
