import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import { growthOf, growthOverText, MOST_GROWTH, TIMES } from '../../growth.ts';

/** What pages hold that no writer meant. `values` are the amounts of `text`; `unit` over and over makes a text of any length. */
const BAD: readonly { name: string; text: string; values: readonly number[]; unit: string }[] = [
  {
    name: 'lone surrogates',
    text: '\ud800 400,000 \udc00 people',
    values: [400_000],
    unit: '\ud800 12 people \udfff',
  },
  {
    name: 'no full stop',
    text: 'we count 12 people and 13 dogs and',
    values: [12, 13],
    unit: 'we count 12 people and ',
  },
  { name: 'digits without end', text: '7'.repeat(50), values: [], unit: '7' },
  {
    name: 'stacked accents',
    text: '400,000 pe\u0301\u0302\u0303ople',
    values: [400_000],
    unit: 'e\u0301\u0302\u0303 4 ',
  },
  { name: 'accents on digits', text: '4\u03012 people', values: [], unit: '4\u0301' },
  { name: 'zero-width marks', text: '40\u200b0,\u200d000\ufeff people', values: [400_000], unit: '1\u200b0 ' },
  { name: 'bidirectional marks', text: '\u202b40\u200e0,000\u202c people', values: [400_000], unit: '\u20661\u20690 ' },
  { name: 'soft hyphens', text: '400,\u00ad000 peo\u00adple', values: [400_000], unit: 'thou\u00adsand 4\u00ad0 ' },
  { name: 'full-width digits', text: '４００，０００ people', values: [400_000], unit: '４０ ' },
  { name: 'Arabic-Indic digits', text: '٤٠٠٬٠٠٠ people, ۱۲ dogs', values: [400_000, 12], unit: '٤٠ ' },
  { name: 'a power beyond numbers', text: '1e400 people', values: [], unit: '1e400 ' },
  { name: 'a power within numbers', text: '1e30 people', values: [1e30], unit: '1e30 ' },
  { name: 'a list of digits', text: '1,2,3,4', values: [1, 2, 3, 4], unit: '1,2,3,4' },
  { name: 'names alone', text: 'of Three Kings', values: [3], unit: 'of Three Kings ' },
  { name: 'a name with a number', text: 'on 60 Minutes', values: [], unit: '60 Minutes ' },
  { name: 'nothing but scale words', text: 'million million', values: [], unit: 'million ' },
];

describe('findQuantities on bad input', () => {
  test.each(BAD)('reads what is there: $name', ({ text, values }) => {
    const found = findQuantities(text);
    expect(found.map(({ value }) => value)).toEqual(values);
    for (const quantity of found) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
  });

  test('keeps invisible marks around a number out of its span', () => {
    const text = '\u200e400,000\u200f \u00adpeople';
    expect(findQuantities(text)).toMatchObject([{ text: '400,000', start: 1, end: 8, head: { text: 'people' } }]);
  });

  test.each(BAD)('takes time in proportion to the length: $name', ({ unit }) => {
    expect(growthOverText(findQuantities, unit)).toBeLessThan(MOST_GROWTH);
  });

  test.each([
    ['10 MB of digits', '7', 625_000],
    ['1 MB without a full stop', 'they counted 400,000 people and then ', 62_500],
  ])('%s', (_, unit, length) => {
    expect(growthOverText(findQuantities, unit, length)).toBeLessThan(MOST_GROWTH);
  });

  test('digits that are said without an end, and are none', () => {
    const said = (times: number) => `${'one nine '.repeat(times)}thousand`;
    expect(growthOf(findQuantities, said(1000), said(1000 * TIMES))).toBeLessThan(MOST_GROWTH);
  });
});
