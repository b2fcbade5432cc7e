import { describe, expect, test } from 'vitest';
import { claim, engineOf, figure, fiscalYear, mentionsIn, NO_TIME, read } from './fixture-engine.ts';

const span = (start: string, end: string | null, within: string | null = null) => ({
  ...NO_TIME,
  type: 'span' as const,
  start,
  end,
  label: 'a span',
  within,
});
const engine = engineOf([
  claim('invoked', {
    kind: 'history',
    statement: 'Before March 2025 the Alien Enemies Act had been invoked three times.',
    figure: figure({
      measure: 'aea-invocations',
      value: 3,
      unit: 'times',
      period: span('1798-07-06', '2025-03-13'),
    }),
  }),
  claim('stipend', {
    kind: 'event',
    statement: 'DHS offered $1,000 to people who self-deport.',
    figure: figure({
      measure: 'stipend-amount',
      value: 1000,
      unit: 'US dollars',
      agency: 'dhs',
      period: span('2025-04-01', null),
    }),
  }),
  claim('births', {
    statement: 'About 250,000 babies a year are born to unauthorized immigrant parents.',
    figure: figure({ measure: 'births-to-unauthorized', value: 250_000, unit: 'births', approx: true }),
  }),
  claim('jobs', {
    statement: 'Employment fell by about 2.7 million over the first Trump term.',
    figure: figure({
      measure: 'jobs-lost',
      value: 2_700_000,
      unit: 'jobs',
      actor: 'trump-1',
      period: span('2017-01-01', '2021-01-31', 'trump-1'),
    }),
  }),
  claim('average', {
    statement: 'ICE held an average of 48,706 people a day in fiscal year 2025.',
    figure: figure({ measure: 'average-daily-detention', value: 48_706, agency: 'ice', period: fiscalYear(2025) }),
  }),
  claim('welfare', {
    statement: '59 percent of households headed by illegal immigrants used at least one welfare program.',
    figure: figure({ measure: 'illegal-households-welfare-share', value: 59, unit: 'percent', approx: true }),
  }),
]);
const page = { published: '2026-03-01' };

/** Each group's last lines do not state the record, so that the rule is seen to be narrow. */
const GROUPS: Record<string, [text: string, expected: string[]][]> = {
  'how often something happened': [
    ['Until then the Alien Enemies Act was used on three occasions, all in wartime.', ['invoked agrees asserted']],
    ['The Alien Enemies Act was invoked three times, in 1812, in 1917 and in 1941.', ['invoked agrees asserted']],
    [
      'The Alien Enemies Act was invoked three times before, in the War of 1812 and the world wars.',
      ['invoked agrees asserted'],
    ],
    ['The Alien Enemies Act was invoked three times in 1941.', []],
  ],
  'a time in the middle of a phrase, and what may come upon those who are there': [
    ['An end to it would hit the 250,000 births a year to undocumented immigrants.', ['births agrees asserted']],
    ['It would lead to 250,000 births a year to undocumented immigrants.', []],
  ],
  'the end of a month': [
    ['Migrants who self-deport by the end of May were told of a $1,000 stipend.', ['stipend agrees asserted']],
  ],
  'a term between its ends': [
    [
      'The country had 2.7 million fewer jobs when Trump left office in 2021 than when he was sworn in.',
      ['jobs agrees asserted'],
    ],
    ['The country had 2.7 million fewer jobs when Bush left office in 2009 than when he came in.', []],
    ['The country had 2.7 million fewer jobs when Trump left office in 2029 than when he came in.', []],
  ],
  'an average around its number': [
    ['In fiscal 2025 an average of 48,700 people were held each day by ICE.', ['average agrees asserted']],
    ['In fiscal 2025 an average of 48,700 parcels were held each day by the post.', []],
  ],
  'those among whom a share is found': [
    ['Use of welfare stands at 59 percent among households headed by veterans.', []],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(engine, text, page)).toEqual(expected);
  });
});

test('a verb behind a noun in the singular is no part of what is counted', () => {
  const [mention] = mentionsIn(engine, 'A $1,000 exit stipend tempts immigrants who would leave.', page);
  expect(mention?.reasons.map(({ rule }) => rule)).toContain('measure-by-noun');
});
