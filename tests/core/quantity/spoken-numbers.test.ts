import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import { findPeriods } from '../../../lib/core/text/find-periods.ts';

const valuesIn = (text: string) => findQuantities(text).map(({ value }) => value);

describe('a number that its speaker begins again is read once', () => {
  test.each([
    ['some sixty – about sixty-one million of them', 61_000_000, 'sixty – about sixty-one million'],
    ['we sent six hundred, six hundred and five thousand home', 605_000, 'six hundred, six hundred and five thousand'],
    [
      'thirteen hundred -- thirteen hundred and sixty-two cases',
      1362,
      'thirteen hundred -- thirteen hundred and sixty-two',
    ],
    ['it was 670 – sorry, 675,000 people', 675_000, '670 – sorry, 675,000'],
    [
      'it took three hundred and forty – let me get this right – more than three hundred and forty-five thousand',
      345_000,
      'three hundred and forty – let me get this right – more than three hundred and forty-five thousand',
    ],
    ['they got 605 – 605,000 out', 605_000, '605 – 605,000'],
    ['it was four, uh, four hundred thousand people', 400_000, 'four, uh, four hundred thousand'],
  ])('%s', (text, value, whole) => {
    expect(findQuantities(text).map(one => [one.value, one.text])).toEqual([[value, whole]]);
  });

  test.each([
    ['10 – 120 people', [65]],
    ['three hundred, four hundred people', [300, 400]],
    ['two hundred, two hundred and fifty, three hundred', [200, 250, 300]],
    ['one in three, one in four', [1 / 3, 1 / 4]],
    ['two men, two women', [2, 2]],
    ['in fiscal 21 – eleven thousand people', [21, 11_000]],
  ])('two numbers stay two, and a range a range: %s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

describe('a number in words has the comma that digits would have', () => {
  test.each([
    ['four hundred forty-two thousand, six hundred and thirty-seven removals', [442_637]],
    ['one million, two hundred thousand people', [1_200_000]],
    ['ten thousand, two hundred of them women', [10_000, 200]],
    ['five hundred thousand, six hundred thousand, who knows', [500_000, 600_000]],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

describe('three digits are read as they are said', () => {
  test.each([
    ['they were down at two-ten, two-fifteen', [210, 215]],
    ['now it says four-eighteen', [418]],
    ['it was about seven forty a day', [740]],
    ['north of twelve-fifty a day', [1250]],
    ['gas went to five-oh-two', [502]],
    ['it went up to fifty-three-five', [53.5]],
    ['two fifty thousand', [250_000]],
    ['two-point-eight-four trillion', [2_840_000_000_000]],
    ['twelve-point-four-one by March', [12.41]],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  test.each([
    'two thirty-minute calls',
    'four sixty-watt bulbs',
    'five ten-dollar bills',
    'we meet at six-thirty',
    'nine-eleven',
    'one fifty-two percent',
    'two twenty-year-olds',
  ])('but not where the halves are two: %s', text => {
    expect(valuesIn(text).some(value => value > 100)).toBe(false);
  });
});

describe('a price is said in dollars and cents', () => {
  test.each([
    ['regular is four nineteen a gallon here', 4.19],
    ['a carton was six-oh-four a dozen', 6.04],
    ['it settled at 71.40 a barrel', 71.4],
  ])('%s', (text, value) => {
    expect(findQuantities(text).map(one => [one.value, one.unit])).toEqual([[value, 'usd']]);
  });

  test('and what it is for is no amount', () => {
    expect(valuesIn('Eggs were $7 a dozen, or four dollars a dozen at cost.')).toEqual([7, 4]);
    expect(valuesIn('We sold a dozen.')).toEqual([12]);
  });
});

describe('a share may leave out the zero before its point', () => {
  test.each([
    ['prices were up point four percent', 0.4],
    ['a gain of point oh five percent', 0.05],
    ['point two of a percentage point', 0.2],
    ['one point oh seven percent', 1.07],
  ])('%s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });

  test.each([
    ['At this point four percent have voted.', 4],
    ['The point seven percent of us missed was another.', 7],
    ['That brings us to point four of the plan.', 4],
  ])('but a point is not always one of these: %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });
});

describe('a year in words is a year', () => {
  test.each([
    ['In twenty nineteen it was 10.', 'twenty nineteen', '2019'],
    ['Twenty-twelve was the record.', 'Twenty-twelve', '2012'],
    ['in nineteen ninety-six', 'nineteen ninety-six', '1996'],
    ['in fiscal twenty-one', 'fiscal twenty-one', 'FY2021'],
    ['in fiscal year twenty twenty-four', 'fiscal year twenty twenty-four', 'FY2024'],
    ['for calendar twenty-five', 'calendar twenty-five', '2025'],
    ['January of twenty-two', 'January of twenty-two', '2022-01'],
    ['in two thousand eighteen they had more', 'two thousand eighteen', '2018'],
    ['the most was two thousand four, by far', 'two thousand four', '2004'],
    ['the first run was in oh eight', 'oh eight', '2008'],
    ['he came over in nineteen oh seven with them', 'nineteen oh seven', '1907'],
    ['it was lower in twenty-three and then rose', 'twenty-three', '2023'],
  ])('%s', (text, words, id) => {
    expect(findPeriods(text, '2026-01-20').map(one => [one.text, one.id])).toEqual([[words, id]]);
    expect(valuesIn(text)).not.toContain(20);
  });

  test.each([
    ['twenty nineteen-year-olds', []],
    ['Twenty of thirty came', [20, 30]],
    ['one hundred twenty', [120]],
    ['a march of nineteen states', [19]],
    ['in two thousand eight counties', [2008]],
    ['in twenty-four hours', [24]],
    ['one in twenty', [0.05]],
  ])('%s names none', (text, values) => {
    expect(findPeriods(text, '2026-01-20')).toEqual([]);
    expect(valuesIn(text)).toEqual(expect.arrayContaining(values as number[]));
  });
});

test('a weight in words is a weight', () => {
  const [seized] = findQuantities('They seized twenty-seven thousand pounds of it.');
  expect([seized?.value, seized?.unit]).toEqual([27_000, 'pound']);
});
