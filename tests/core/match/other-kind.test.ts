import { describe, expect, test } from 'vitest';
import { claim, engineOf, figure, fiscalYear, read, series } from './fixture-engine.ts';

const month = {
  type: 'month',
  id: '2022-06',
  start: '2022-06-01',
  end: '2022-06-30',
  label: 'June 2022',
  within: null,
};
const day = { type: 'date', id: '2020-12-18', start: '2020-12-18', end: '2020-12-18', label: 'that day', within: null };

const inflation = claim('inflation-peak', {
  statement: 'Inflation reached its peak of 9.1 percent in June 2022.',
  published: '2022-07-13',
  figure: figure({ measure: 'inflation-peak', value: 9.1, unit: 'percent', period: month as never }),
});
const detained = claim('detained', {
  statement: 'ICE held 68,440 people on 14 December.',
  published: '2024-12-20',
  figure: figure({ measure: 'people-in-detention', value: 68440, agency: 'ice', period: day as never }),
  series: 'detained',
});
const removed = claim('removed', {
  statement: 'ICE removed 409,849 people in fiscal year 2012.',
  published: '2012-12-21',
  figure: figure({ measure: 'removals', value: 409849, agency: 'ice', period: fiscalYear(2012) }),
});
const detention = series('detained', {
  claim: 'detained',
  measure: 'people-in-detention',
  agency: 'ice',
  unit: 'people',
  periodType: 'date' as never,
  values: [
    { period: '2018-09-30', value: 42188 },
    { period: '2020-12-18', value: 68440 },
    { period: '2023-03-12', value: 26100, unverified: true },
  ],
});
const engine = engineOf([inflation, detained, removed], [detention]);

describe('a number of another kind than the record', () => {
  test.each([
    ['the record’s own kind', 'Inflation hit 9.1 percent in June 2022.', ['inflation-peak agrees asserted']],
    ['an unknown word before the measure', 'Balloon inflation hit 9.1 percent in June 2022.', []],
    ['which of its counts it is', 'ICE’s final removals for fiscal 2012 came to 409,849.', ['removed agrees asserted']],
    [
      'how often it is counted',
      'The annual removals by ICE came to 409,849 in fiscal 2012.',
      ['removed agrees asserted'],
    ],
    [
      'a verb that gives the number',
      'Economists put inflation for June 2022 at 9.1 percent.',
      ['inflation-peak agrees asserted'],
    ],
    ['an unknown noun behind the number', 'The warehouse held 68,440 umbrellas on 18 December 2020.', []],
    ['a department’s count beside its agency’s', 'The department’s removals in fiscal 2012 came to 512,000.', []],
    ['the agency’s own', 'ICE’s removals in fiscal 2012 came to 512,000.', ['removed differs asserted']],
    ['a goal is spoken of', 'The goal of ICE was met: it removed 512,000 people in fiscal 2012.', []],
  ])('%s: "%s"', (_, text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

describe('a value of a level counted on single days', () => {
  test.each([
    ['is stated for its year', 'ICE held 42,188 people in 2018.', ['detained other-period asserted']],
    ['is no wrong figure for a year', 'ICE held 51,000 people in 2018.', []],
    ['is not shown where nobody could read it', 'ICE held 26,100 people in 2023.', []],
  ])('%s', (_, text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

test('a year named before the number is its time, whatever is said of it after', () => {
  expect(read(engine, 'ICE’s removals in fiscal 2012 numbered 409,849 by its yearly report.')).toEqual([
    'removed agrees asserted',
  ]);
});
