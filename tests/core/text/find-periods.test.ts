import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPeriods } from '../../../lib/core/text/find-periods.ts';

const PUBLISHED = '2025-04-18';

describe('findPeriods names the period and its days', () => {
  test.each([
    ['In fiscal year 2012 it fell.', 'fiscal year 2012', 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['In FY2012 it fell.', 'FY2012', 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['In FY 12 it fell.', 'FY 12', 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['In fiscal 12 it fell.', 'fiscal 12', 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['In fiscal 2012 it fell.', 'fiscal 2012', 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['In the 2012 fiscal year it fell.', '2012 fiscal year', 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['Last fiscal year it fell.', 'Last fiscal year', 'fiscal-year', 'FY2024', '2023-10-01', '2024-09-30'],
    [
      'In the fiscal year that ended Sept. 30, 2012, it fell.',
      'fiscal year that ended Sept. 30, 2012',
      'fiscal-year',
      'FY2012',
      '2011-10-01',
      '2012-09-30',
    ],
    ['In 2014 it fell.', '2014', 'calendar-year', '2014', '2014-01-01', '2014-12-31'],
    ['Last year it fell.', 'Last year', 'calendar-year', '2024', '2024-01-01', '2024-12-31'],
    ['It fell last yr.', 'last yr', 'calendar-year', '2024', '2024-01-01', '2024-12-31'],
    ['This year it fell.', 'This year', 'calendar-year', '2025', '2025-01-01', '2025-12-31'],
    ['In January 2025 it fell.', 'January 2025', 'month', '2025-01', '2025-01-01', '2025-01-31'],
    ['In February 2024 it fell.', 'February 2024', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['Last month it fell.', 'Last month', 'month', '2025-03', '2025-03-01', '2025-03-31'],
    ['In December it fell.', 'December', 'month', '2024-12', '2024-12-01', '2024-12-31'],
    ["In '14 it fell.", "'14", 'calendar-year', '2014', '2014-01-01', '2014-12-31'],
    ['In March of ’98 it fell.', 'March of ’98', 'month', '1998-03', '1998-03-01', '1998-03-31'],
    ["It fell (Feb. '24).", "Feb. '24", 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ["In fiscal '12 it fell.", "fiscal '12", 'fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'],
    ['On 12 April 2025 it fell.', '12 April 2025', 'date', '2025-04-12', '2025-04-12', '2025-04-12'],
    ['On April 12, 2025, it fell.', 'April 12, 2025', 'date', '2025-04-12', '2025-04-12', '2025-04-12'],
    ['On 2025-04-12 it fell.', '2025-04-12', 'date', '2025-04-12', '2025-04-12', '2025-04-12'],
    ['On Jan. 20 it fell.', 'Jan. 20', 'date', '2025-01-20', '2025-01-20', '2025-01-20'],
    ['As of September 30 it fell.', 'As of September 30', 'date', '2024-09-30', '2024-09-30', '2024-09-30'],
    [
      'In the first quarter of 2024 it fell.',
      'first quarter of 2024',
      'quarter',
      '2024-Q1',
      '2024-01-01',
      '2024-03-31',
    ],
    ['In Q3 2024 it fell.', 'Q3 2024', 'quarter', '2024-Q3', '2024-07-01', '2024-09-30'],
    [
      'In the first quarter of fiscal 2024 it fell.',
      'first quarter of fiscal 2024',
      'quarter',
      '2023-Q4',
      '2023-10-01',
      '2023-12-31',
    ],
    ['In 2014-2016 it fell.', '2014-2016', 'span', null, '2014-01-01', '2016-12-31'],
    ['In 2014-16 it fell.', '2014-16', 'span', null, '2014-01-01', '2016-12-31'],
    ['Between 2009 and 2016 it fell.', 'Between 2009 and 2016', 'span', null, '2009-01-01', '2016-12-31'],
    ['From 2009 to 2016 it fell.', 'From 2009 to 2016', 'span', null, '2009-01-01', '2016-12-31'],
    ['From January to March 2025 it fell.', 'From January to March 2025', 'span', null, '2025-01-01', '2025-03-31'],
    [
      'In fiscal years 2009 through 2016 it fell.',
      'fiscal years 2009 through 2016',
      'span',
      null,
      '2008-10-01',
      '2016-09-30',
    ],
    ['In the last weeks of 2022 it fell.', 'last weeks of 2022', 'span', null, '2022-09-01', '2022-12-31'],
    ['In the opening months of 2022 it fell.', 'opening months of 2022', 'span', null, '2022-01-01', '2022-04-30'],
    [
      'In the two fiscal years from 2018 it fell.',
      'In the two fiscal years from 2018',
      'span',
      null,
      '2017-10-01',
      '2019-09-30',
    ],
    [
      'Over the three years that began in May 2019 it fell.',
      'Over the three years that began in May 2019',
      'span',
      null,
      '2019-05-01',
      '2022-04-30',
    ],
    ['In the 1990s it fell.', '1990s', 'span', null, '1990-01-01', '1999-12-31'],
    ['It fell in the past decade.', 'past decade', 'span', null, '2015-04-18', '2025-04-18'],
    ['It fell so far this year.', 'so far this year', 'span', null, '2025-01-01', '2025-04-18'],
    ['It fell since 2023.', 'since 2023', 'span', null, '2023-01-01', null],
    ['It fell since January.', 'since January', 'span', null, '2025-01-01', null],
    ['It fell since January 2025.', 'since January 2025', 'span', null, '2025-01-01', null],
    ['It fell since January 20.', 'since January 20', 'span', null, '2025-01-20', null],
    ['It fell since October.', 'since October', 'span', null, '2024-10-01', null],
  ])('in "%s"', (text, words, type, id, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text: words, type, id, startDay, endDay, resolved: true }]);
  });

  test('and two fiscal years said together are two periods', () => {
    expect(findPeriods('In fiscal 2012 and 2013 it fell.', null).map(({ id }) => id)).toEqual(['FY2012', 'FY2013']);
  });

  test('and the page date, not today, decides which fiscal year is the last', () => {
    expect(findPeriods('last fiscal year', '2025-10-01')[0]?.id).toBe('FY2025');
    expect(findPeriods('last fiscal year', '2025-09-30')[0]?.id).toBe('FY2024');
  });

  test('and the one that ended some weeks ago is so too, where one did', () => {
    expect(findPeriods('the fiscal year that ended three weeks ago', '2025-10-20')[0]?.id).toBe('FY2025');
    expect(findPeriods('the fiscal year that ended three weeks ago', '2025-06-20')[0]).toMatchObject({
      resolved: false,
    });
  });

  test.each(['fiscal 20 percent cuts', 'fiscal 12-month plans', 'fiscal 80 was', 'fiscal 24 hours'])(
    'but "%s" names none',
    text => {
      expect(findPeriods(text, PUBLISHED).filter(({ type }) => type === 'fiscal-year')).toEqual([]);
    },
  );

  test('and a deadline without a year lies ahead', () => {
    expect(findPeriods('They must leave by June 30.', PUBLISHED)[0]?.id).toBe('2025-06-30');
    expect(findPeriods('They left on June 30.', PUBLISHED)[0]?.id).toBe('2024-06-30');
  });
});

describe('findPeriods leaves to others what the words alone do not say', () => {
  test.each([
    ['in a single year', 'any-year', false],
    ['in one year', 'any-year', false],
    ['in its busiest year', 'any-year', false],
    ['in any single year', 'any-year', false],
    ['in a single fiscal year', 'any-year', false],
    ['in a year', 'any-year', false],
    ['400,000 a year', 'any-year', true],
    ['400,000 per year', 'any-year', true],
    ['400,000 every year', 'any-year', true],
    ['400,000 annually', 'any-year', true],
    ['in his first year back in office', 'relative', false],
    ['in the first year', 'relative', false],
    ['in the first 100 days', 'relative', false],
    ['in the first six months', 'relative', false],
    ['in year one', 'relative', false],
    ['in year two of his second term', 'relative', false],
    ['in his first term', 'relative', false],
    ['in the first year of his second term', 'relative', false],
    ['since taking office', 'relative', false],
    ['since he came back', 'relative', false],
    ["since Trump's return", 'relative', false],
    ['over four years', 'span', false],
    ['the winter of 2025', 'span', false],
    ['in the first quarter', 'quarter', false],
  ])('"%s" is %s', (text, type, rate) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ type, rate, resolved: false, id: null, startDay: null }]);
  });

  test('a length keeps its count', () => {
    expect(findPeriods('over four years', null)[0]?.length).toEqual({ value: 4, unit: 'year', bound: null });
    expect(findPeriods('the first 100 days', null)[0]?.length).toEqual({ value: 100, unit: 'day', bound: null });
  });

  test.each([
    'last year',
    'this year',
    'last fiscal year',
    'since January',
    'on April 12',
    'the past decade',
    'last month',
  ])('"%s" stays open on a page without a date', text => {
    expect(findPeriods(text, null)).toMatchObject([{ resolved: false, id: null, startDay: null, endDay: null }]);
  });
});

describe('findPeriods marks years that belong to something else', () => {
  test.each([
    ['the Alien Enemies Act of 1798', true],
    ['the 2024 campaign', true],
    ['a 1976 wartime law', true],
    ['the 1798 Alien Enemies Act', true],
    ['the 2012 total under the law', false],
    ['in 2025 immigration law changed', false],
    ['Project 2025', true],
    ['in 2024', false],
  ])('"%s": %s', (text, named) => {
    expect(findPeriods(text, null)).toMatchObject([{ type: 'calendar-year', named }]);
  });

  test.each([
    ['The Jan. 6 rioters were freed.', true],
    ['Pardons for Jan. 6 defendants came at once.', true],
    ['On Jan. 6 rioters stormed in.', false],
    ['The Jan. 6 was cold.', false],
  ])('a day by which people are called: "%s": %s', (text, named) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ type: 'date', named }]);
  });

  test.each([
    'Section 2025 applies.',
    'It cost $2025.',
    'They removed 2,012 people.',
    'They removed more than 2012 people.',
    'They removed 2012 people.',
    'It happened more than a year ago.',
    'He may march.',
    'The annual report is out.',
    'It fell for the first time in 35 years.',
    'It was the most in three decades.',
    'They reported their worst figure in 25 years.',
    'Its largest class in ten years surprised nobody.',
    'COVID-2019 spread.',
    'The second person left.',
    "It told of '14 people' who left.",
    "They paid '25 dollars.",
    '',
  ])('and is silent in "%s"', text => {
    expect(findPeriods(text, PUBLISHED)).toEqual([]);
  });

  test('a day that no calendar has is not invented', () => {
    expect(findPeriods('on February 30, 2025', PUBLISHED)).toMatchObject([{ resolved: false, id: null }]);
  });
});

describe('findPeriods, whatever the text', () => {
  const PIECES =
    "since from between in the fiscal budget year years months week decade FY 2012 2014 -2016 16 999 January May Sept 12 20 , . ( ) ' - first second last half quarter of this past four days term office took returned White House Trump he inauguration administration during era a single per annually as to and through ended ending which that same previous next following earlier later before after so far date early mid late spring fall winter under less fewer than within by until – Act $ s Q1 \ud800 \u200b é".split(
      ' ',
    );
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES, ' ', ' ', ' '), { maxLength: 40 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('gives offsets that read as quoted, in order and apart, and days in order', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(null, PUBLISHED, 'nonsense'), (text, published) => {
        let end = 0;
        for (const period of findPeriods(text, published)) {
          expect(text.slice(period.start, period.end)).toBe(period.text);
          expect(period.start).toBeGreaterThanOrEqual(end);
          expect(period.end).toBeGreaterThan(period.start);
          if (!period.resolved) expect([period.id, period.startDay, period.endDay]).toEqual([null, null, null]);
          if (period.startDay !== null && period.endDay !== null) expect(period.startDay <= period.endDay).toBe(true);
          end = period.end;
        }
      }),
      { numRuns: 3000, seed: 21 },
    );
  });
});
