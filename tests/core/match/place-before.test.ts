import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const marks = (text: string, before: string[] = []) =>
  mentionsIn(bundled, text, { published: '2026-03-01', before }).map(({ claim }) => claim);

/** Each: the record, a sentence of another place with those before it, and one that states the record. */
const PLACES: Record<string, { claim: string; before?: string[]; elsewhere: string; states: string }> = {
  'there, where the sentences before are': {
    claim: 'labor-construction-share',
    before: ['The county is growing.'],
    elsewhere: 'One in seven construction workers there is undocumented.',
    states: 'There is no doubt that one in seven construction workers is undocumented.',
  },
  'here, where the page is from': {
    claim: 'minimum-wage-7-25',
    elsewhere: 'The minimum wage here is $7.25.',
    states: 'The federal minimum wage is $7.25.',
  },
  'the people here are in the country': {
    claim: 'median-income-83730',
    elsewhere: 'The median household here earns $83,730.',
    states: 'The median household earns $83,730.',
  },
  'another country, unless an institution of America is named': {
    claim: 'uninsured-rate-8-percent',
    before: ['Belgium insures everybody.'],
    elsewhere: 'There 8 percent were uninsured in 2024.',
    states: 'Outside Medicaid and the like, 8 percent had no health insurance in 2024.',
  },
  'another country, that has a Congress too': {
    claim: 'uninsured-rate-8-percent',
    before: ['Mexico insures everybody, by a law of its Congress.'],
    elsewhere: 'By the count of the Congress 8 percent were uninsured in 2024.',
    states: 'In the United States 8 percent were uninsured in 2024.',
  },
  'the foreigner that the text is about': {
    claim: 'ero-officers-6000',
    before: ['In Belgium the migration office deports people.', 'Belgium has a new ministry.'],
    elsewhere: 'Its officers number about 6,000.',
    states: 'The deportation officers of ICE number about 6,000.',
  },
  'a body of the country that the text is about': {
    claim: 'ero-officers-6000',
    before: ['In Belgium the migration office deports people.', 'Belgium has a new ministry.'],
    elsewhere: 'The migration office has 6,000 officers.',
    states: 'ICE has 6,000 deportation officers.',
  },
  'there, at the end of what is told of another country': {
    claim: 'egg-prices',
    before: ['Norway has dear eggs too.'],
    elsewhere: 'In March 2025 a dozen cost a record $6.23 on average there.',
    states: 'In March 2025 a dozen eggs cost a record $6.23 on average in America.',
  },
  'the other country’s': {
    claim: 'egg-prices',
    before: ['Kenya has had bird flu.'],
    elsewhere: 'In March 2025 a dozen eggs cost a record $6.23 on average in the country’s shops.',
    states: 'In March 2025 a dozen eggs cost a record $6.23 on average in American shops.',
  },
  'the state before': {
    claim: 'ice-fy2014-315943',
    before: ['Nevada keeps a tally of its own.'],
    elsewhere: 'In fiscal 2014 ICE removed 315,943 people from the state.',
    states: 'In fiscal 2014 ICE removed 315,943 people.',
  },
  'the office that counts for another country': {
    claim: 'inflation-2026',
    elsewhere: 'Inflation was 2.4 percent in February, Statistics Canada reported.',
    states: 'Inflation was 2.4 percent in February, the Bureau of Labor Statistics reported.',
  },
};

describe.each(Object.entries(PLACES))('%s', (_, { claim, before, elsewhere, states }) => {
  test(`not: ${elsewhere}`, () => {
    expect(marks(elsewhere, before)).not.toContain(claim);
  });

  test(`but: ${states}`, () => {
    expect(marks(states, before)).toContain(claim);
  });
});

test('where a reader asks from is no place of what she asks', () => {
  expect(
    marks('Is it true, asks Tove in Stockholm, that the Alien Enemies Act had been used only three times?'),
  ).toContain('aea-four-invocations');
});

test.each([
  'There were no flights there over the weekend, and here and there somebody clapped when the 252 Venezuelans came home.',
  'The 252 Venezuelans came home in July 2025, as they had wanted to since they got there.',
])('who gets somewhere, and what is here and there, are of no place: %s', text => {
  expect(marks(text, ['Norway sent observers.'])).toContain('el-salvador-cecot-252-returned');
});

test('a forecast is no record’s where another country is spoken of', () => {
  const text =
    '78 years was the figure for men. Life expectancy at birth is forecast to climb from 79 years to 84 years by 2050, and infant deaths are expected to become rare.';
  const before = ['Portugal is an old country, and Lisbon its largest city.'];
  expect(marks(text, before)).toEqual([]);
});
