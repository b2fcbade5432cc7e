import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

const read = (text: string) =>
  findQuantities(text).map(({ value, unit, per }) => `${value} ${unit}${per === null ? '' : ` a ${per}`}`);

describe('numbers of talk that only say which, or how it stands', () => {
  test.each([
    'turn to exhibit twenty-two please',
    'on count two the jury was out for a day',
    'she had stage three lung cancer',
    'it came ashore as a category four hurricane',
    'it is a schedule one narcotic',
    'she was up five-two in the first set',
  ])('%s', text => {
    expect(read(text).filter(one => !one.endsWith('day'))).toEqual([]);
  });
});

describe('sums and ages as they are said', () => {
  test.each([
    ['he was earning fifty-two thousand a year and saving none of it', ['52000 usd a year']],
    ['they are making about 30,000 a month', ['30000 usd a month']],
    ['the plant makes 900 a day', ['900 count a day']],
    ['the loaf is three ninety-nine now', ['3.99 usd']],
    ['the mast is three ninety-nine feet tall', ['399 foot']],
    ['she was fined 750 pounds by the court', ['750 gbp']],
    ['he lost 30 pounds that year', ['30 pound']],
    ['we paid for 30 pounds of rice', ['30 pound']],
    ['my daughters are twelve, nine and four', ['12 year-of-age', '9 year-of-age', '4 year-of-age']],
    ['the boys are 12 percent faster', ['12 percent']],
    ['it went from nine hundred dollars to fourteen eighty', ['900 usd', '1480 usd']],
    ['visibility is a quarter mile', ['0.25 mile']],
    ['a third of the track and a quarter inch of dust', ['0.3333333333333333 ratio', '0.25 inch']],
    ['six weeks a year or so', ['6 week']],
    ['three fires a year and two floods', ['3 count a year', '2 count']],
  ])('%s', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});
