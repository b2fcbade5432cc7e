import { describe, expect, test } from 'vitest';
import { findPeriods } from '../../../../lib/core/text/find-periods.ts';

const PUBLISHED = '2026-02-15';

describe('findPeriods reads lengths', () => {
  test.each([
    ['in fewer than 250 days', 250, 'day', 'under'],
    ['in less than 250 days', 250, 'day', 'under'],
    ['in under two months', 2, 'month', 'under'],
    ['within a year', 1, 'year', 'under'],
    ['in no more than a year', 1, 'year', 'under'],
    ['in barely a year', 1, 'year', null],
    ['in about eleven months', 11, 'month', null],
    ['in just over a year', 1, 'year', 'over'],
    ['over more than two decades', 20, 'year', 'over'],
  ])('in "%s"', (text, value, unit, bound) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([
      { text, type: 'span', resolved: false, length: { value, unit, bound } },
    ]);
  });

  test.each(['within two years of entry', 'within 14 days after arrival'])('and no plain length in "%s"', text => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ resolved: false, length: null }]);
  });

  test.each(['in three quarters of cases', 'the highest in more than two years', 'in fewer than half'])(
    'and nothing in "%s"',
    text => {
      expect(findPeriods(text, PUBLISHED)).toEqual([]);
    },
  );

  test('and "in just one year" is some single year', () => {
    expect(findPeriods('in just one year', PUBLISHED)).toMatchObject([{ type: 'any-year', rate: false }]);
  });
});

describe('findPeriods reads times in office', () => {
  test.each([
    ['since he took office', 'since he took office'],
    ['since Inauguration Day', 'since Inauguration Day'],
    ['since the inauguration', 'since the inauguration'],
    ['since Trump returned to the White House', 'since Trump returned to the White House'],
    ['since Mr. Trump came back to power', 'since Mr. Trump came back to power'],
    ['since the president took office', 'since the president took office'],
    ['since the Trump administration took office', 'since the Trump administration took office'],
    ["since Trump's second inauguration", "since Trump's second inauguration"],
    ['since his return to office', 'since his return to office'],
    ['since the start of his second term', 'since the start of his second term'],
    ['since he took office in 2021', 'since he took office in 2021'],
    ['in his first eleven months', 'first eleven months'],
    ['the first three months of the second term', 'first three months of the second term'],
    ['in the first 100 days', 'first 100 days'],
    ['in the 250 days since he returned to office', 'in the 250 days since he returned to office'],
    ['within 100 days of taking office', 'within 100 days of taking office'],
    ['during the Clinton administration', 'Clinton administration'],
    ['during the George W. Bush administration', 'George W. Bush administration'],
    ['in the Obama years', 'Obama years'],
    ['when Trump took office', 'when Trump took office'],
    ['when Mr. Biden left the White House', 'when Mr. Biden left the White House'],
    ['when he returned to power', 'when he returned to power'],
    ['when the president took office in 2017', 'when the president took office in 2017'],
    ["at the start of Trump's second term", "at the start of Trump's second term"],
    ['at the end of the Biden administration', 'at the end of the Biden administration'],
  ])('in "%s"', (text, words) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text: words, type: 'relative', resolved: false }]);
  });

  test('and a date beside them has its place', () => {
    expect(findPeriods('in January 2025, when he took office', PUBLISHED)).toMatchObject([{ id: '2025-01' }]);
    expect(findPeriods('since he took office on January 20, 2025', PUBLISHED)).toMatchObject([
      { type: 'span', startDay: '2025-01-20', endDay: null, loose: null },
    ]);
    expect(findPeriods('since he took office in January 2021', PUBLISHED)).toMatchObject([
      { startDay: '2021-01-01', endDay: null, loose: { start: 30, end: 0 } },
    ]);
  });

  test.each(['since the prime minister took office', 'the first six months of the war', 'his first days in office'])(
    'and leaves "%s" to nobody\'s term',
    text => {
      expect(findPeriods(text, PUBLISHED)).toMatchObject([{ type: 'span', resolved: false, length: null }]);
    },
  );

  test('and "when he took office in January 2017" is that month', () => {
    expect(findPeriods('when he took office in January 2017', PUBLISHED)).toMatchObject([{ id: '2017-01' }]);
  });

  test.each([
    'more than when he took office',
    'when the prime minister took office',
    'when he took charge',
    'at the end of the street',
    'The Clinton administration deported many.',
    'They took office space.',
    'since Trump won',
  ])('and nothing in "%s"', text => {
    expect(findPeriods(text, PUBLISHED)).toEqual([]);
  });
});

describe('findPeriods counts years from the one named before', () => {
  test.each([
    ['In 2014 it rose from a year earlier.', 'a year earlier', '2013'],
    ['In 2014 it rose, and two years later fell.', 'two years later', '2016'],
    ['In 2014 it rose on the previous year.', 'previous year', '2013'],
    ['In 2014 it rose, the following year it fell.', 'following year', '2015'],
    ['In 2014 it rose; the next year it fell.', 'next year', '2015'],
    ['In 2014 it rose on the year before.', 'year before', '2013'],
    ['In 2014 it rose; that year it snowed.', 'that year', '2014'],
    ['In fiscal 2012 it rose from a year earlier.', 'a year earlier', 'FY2011'],
    ['In fiscal 2012 it rose from the previous fiscal year.', 'previous fiscal year', 'FY2011'],
    ['It fell last year from a year earlier.', 'a year earlier', '2024'],
    ['In September 2012 it rose from a year earlier.', 'a year earlier', '2011-09'],
    ['In September 2012 it rose; in the same year it fell.', 'same year', '2012'],
    ['In Q3 2024 it rose from a year earlier.', 'a year earlier', '2023-Q3'],
  ])('in "%s"', (text, words, id) => {
    expect(findPeriods(text, PUBLISHED)[1]).toMatchObject({ text: words, id, resolved: true, yearsFrom: null });
  });

  test.each([
    ['Six years before that, in fiscal 2008, it fell to 3.', 'Six years before that', 'FY2008'],
    ['It fell the following year, 2013, to 5.', 'following year', '2013'],
    ['It fell to 5 a year earlier (2013).', 'a year earlier', '2013'],
  ])('and by the name behind it in "%s"', (text, words, id) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text: words, id, resolved: true, yearsFrom: null }, { id }]);
  });

  test('and not by a year that begins another sentence', () => {
    expect(findPeriods('It fell a year earlier, in 2014 it rose.', PUBLISHED)).toMatchObject([{ id: null }, {}]);
  });

  test('and "the year before that" from the one just counted, "two years earlier" not', () => {
    const ids = (text: string) => findPeriods(text, null).map(({ id }) => id);
    expect(ids('In 2014 5, a year earlier 4, the year before that 3')).toEqual(['2014', '2013', '2012']);
    expect(ids('In 2014 5, a year earlier 4, two years earlier 3')).toEqual(['2014', '2013', '2012']);
  });

  test('and so where the first is left to what stands before', () => {
    const years = (text: string) => findPeriods(text, null).map(({ yearsFrom }) => yearsFrom);
    expect(years('It fell the following year, and to 5 the year after that.')).toEqual([1, 2]);
    expect(years('It fell a year earlier, and two years earlier to 5.')).toEqual([-1, -2]);
  });

  test.each([
    ['that year', 0],
    ['the same year', 0],
    ['the previous year', -1],
    ['a year earlier', -1],
    ['the following year', 1],
    ['two years before that', -2],
    ['four years later', 4],
    ['twelve months earlier', -1],
    ['24 months before that', -2],
  ])('and "%s" alone is left to what stands before', (text, yearsFrom) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ resolved: false, id: null, yearsFrom }]);
  });

  test.each([
    'In the 2020 campaign he lost; four years later he won.',
    'From 2009 to 2016 it rose; the year after it fell.',
    'Since taking office it rose from a year earlier.',
    'In September 2012 it rose on the year before.',
  ])('and nobody can tell which in "%s"', text => {
    expect(findPeriods(text, PUBLISHED).at(-1)).toMatchObject({ resolved: false, yearsFrom: null });
  });

  test.each([
    'the year before he took office',
    'a year after the ruling',
    'Later that year it fell.',
    'for four years before that',
  ])('and "%s" counts from something else', text => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ resolved: false, yearsFrom: null }]);
  });

  test.each(['He said that year after year it fell.', 'Years later it fell.', 'It was over a year ago.'])(
    'and nothing in "%s"',
    text => {
      expect(findPeriods(text, PUBLISHED)).toEqual([]);
    },
  );
});

describe('findPeriods counts back from the day of the page', () => {
  test.each([
    ['It was so a year ago.', 'a year ago', '2025-01-15', '2025-03-15'],
    ['Two years ago it fell.', 'Two years ago', '2023-08-15', '2024-08-15'],
    ['It rose six months ago.', 'six months ago', '2025-07-15', '2025-09-15'],
    ['It opened 10 years ago.', '10 years ago', '2015-08-15', '2016-08-15'],
  ])('to the months around it in "%s"', (text, words, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text: words, resolved: true, id: null, startDay, endDay }]);
  });

  test.each(['It was so a year ago.', 'It was so more than six months ago.', 'Years ago it fell.'])(
    'and leaves a page without a date, and a bound, alone: %s',
    text => {
      expect(findPeriods(text, text.includes('a year') ? null : PUBLISHED)).toEqual([]);
    },
  );
});
