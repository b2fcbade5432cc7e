import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

/** Numbers whose question or heading says what they count; drafts are loaded. */
const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

const marksIn = (text: string, before: readonly string[], heading?: string) =>
  mentionsIn(engine, text, {
    published: '2026-02-25',
    before: [...before].reverse(),
    ...(heading === undefined ? {} : { heading }),
  }).map(({ claim, relation, quote }) => `${claim} ${relation}: ${quote}`);

describe('an answer states its number together with the question', () => {
  test.each([
    {
      how: 'whose subject is counted',
      before: ['REPORTER: How many people were removed by ICE in fiscal year 2012?'],
      text: 'OFFICIAL: There were 409,849.',
      mark: 'ice-record-fy2012-409849 agrees: 409,849',
    },
    {
      how: 'whose object is counted',
      before: ['Q: How many people did ICE remove in fiscal 2014?'],
      text: 'A: Some 316,000, if memory serves.',
      mark: 'ice-fy2014-315943 agrees: Some 316,000',
    },
    {
      how: 'whose verb has an auxiliary of its own',
      before: ['And how many new officers has ICE hired?'],
      text: 'Over 12,000, they say.',
      mark: 'ice-hired-12000 agrees: Over 12,000',
    },
    {
      how: 'with an auxiliary within another word',
      before: ['Q: How many prisoners is ICE holding in detention in January 2026?'],
      text: 'Some 70,766.',
      mark: 'detention-70766-january-2026 agrees: Some 70,766',
    },
    {
      how: 'that asks what something is',
      before: ['“What was the 12-month inflation rate in June 2022?”'],
      text: '9.1 percent.',
      mark: 'inflation-peak-9-1-june-2022 agrees: 9.1 percent',
    },
    {
      how: 'that names a thing first and asks then',
      before: ['2:15 p.m. The refugee ceiling for fiscal 2026, what is it?'],
      text: '2:16 p.m. Seventy-five hundred.',
      mark: 'refugee-ceiling-7500 agrees: Seventy-five hundred',
    },
    {
      how: 'that is quoted with who asked it',
      before: ['“How many people had DACA in June 2025?” the judge wanted to know.'],
      text: '“Some 515,600,” said the clerk.',
      mark: 'daca-recipients-515000 agrees: Some 515,600',
    },
    {
      how: 'that is told',
      before: ['Rep. Lowe asked how many refugees were admitted in fiscal 2024.'],
      text: '“One hundred thousand,” said the director.',
      mark: 'refugee-admissions-100000-fy2024 agrees: One hundred thousand',
    },
    {
      how: 'whose noun it says again',
      before: ['How many people did ICE remove in fiscal 2014?'],
      text: 'About 316,000 people, in round numbers.',
      mark: 'ice-fy2014-315943 agrees: About 316,000',
    },
    {
      how: 'that is told with "what"',
      before: ['The senator wanted to know what the law of July 2025 gave ICE for detention.'],
      text: '“Forty-five billion,” he was told.',
      mark: 'obbba-45-billion-detention agrees: Forty-five billion',
    },
    {
      how: 'that is no sentence',
      before: ['MODERATOR: The national debt, as of October 2025?'],
      text: 'WEBB: Past $38 trillion.',
      mark: 'national-debt-38-trillion agrees: $38 trillion',
    },
    {
      how: 'that names who is asked',
      before: ['Director Halloran, what was the refugee ceiling in fiscal 2024?'],
      text: '125,000, Senator Pike.',
      mark: 'refugee-ceiling-125000 other-period: 125,000',
    },
    {
      how: 'that asks for a share of all',
      before: ['Mrs. ODELL. What share has no health insurance?'],
      text: 'Mr. TRASK. About 8 percent in 2024, ma’am.',
      mark: 'uninsured-rate-8-percent agrees: About 8 percent',
    },
    {
      how: 'that begins with "what about"',
      before: ['What about the federal deficit in fiscal 2025?'],
      text: '$1.8 trillion.',
      mark: 'deficit-fy2025-1-8-trillion agrees: $1.8 trillion',
    },
  ])('$how', ({ before, text, mark }) => {
    expect(marksIn(text, before)).toEqual([mark]);
  });
});

test('a question may be the heading', () => {
  const heading = 'How many people had DACA in June 2025?';
  expect(marksIn('Roughly 515,600.', [], heading)).toEqual(['daca-recipients-515000 agrees: Roughly 515,600']);
});

describe('a number states what is named behind it', () => {
  const named = (text: string, after: string) =>
    mentionsIn(engine, text, { published: '2026-02-25', after: [after] }).map(
      ({ claim, relation, quote }) => `${claim} ${relation}: ${quote}`,
    );

  test.each([
    ['409,849.', 'That’s how many ICE removed in fiscal 2012.', '409,849'],
    ['Almost 410,000, Senator.', 'And that is how many were removed by ICE in the fiscal year 2012.', 'Almost 410,000'],
  ])('as how many there were: %s %s', (text, after, quote) => {
    expect(named(text, after)).toEqual([`ice-record-fy2012-409849 agrees: ${quote}`]);
  });

  test('as what it was', () => {
    expect(named('Thirty-eight trillion dollars.', 'That’s what the country owed in October 2025.')).toEqual([
      'national-debt-38-trillion agrees: Thirty-eight trillion dollars',
    ]);
  });

  test.each([
    ['He saw 409,849 stars.', 'That’s how many ICE removed in fiscal 2012.'],
    ['409,849.', 'What ICE removed in fiscal 2012 is something else.'],
    ['Either 409,849 or 7.', 'That’s how many ICE removed in fiscal 2012.'],
  ])('but not where it counts something itself, or nothing is named: %s %s', (text, after) => {
    expect(named(text, after)).toEqual([]);
  });
});

describe('right under a heading', () => {
  test('"it" is what the heading names', () => {
    expect(marksIn('It hit $38 trillion in October 2025.', [], 'The national debt')).toEqual([
      'national-debt-38-trillion agrees: $38 trillion',
    ]);
    expect(marksIn('It came to 409,849 in fiscal 2012.', [], 'ICE removals')).toEqual([
      'ice-record-fy2012-409849 agrees: 409,849',
    ]);
  });

  test.each([
    ['the heading says something', 'Parcels pile up', 'They were 316,000 in 2014.'],
    ['the heading names something else', 'The parcel service', 'It lost 316,000 in fiscal 2014.'],
    ['the number has a noun', 'ICE removals', 'They cost 316,000 hours of work in fiscal 2014.'],
  ])('nothing is stated where %s', (_, heading, text) => {
    expect(marksIn(text, [], heading)).toEqual([]);
  });
});

describe('an item of a list goes on from', () => {
  test('its heading, whatever time is said behind its number', () => {
    expect(marksIn('Fiscal 2014: 316,000 in 12 months', [], 'ICE removals')).toEqual([
      'ice-fy2014-315943 agrees: 316,000',
    ]);
  });

  test('its heading', () => {
    expect(marksIn('2014: 316,000', [], 'ICE removals, fiscal years')).toEqual(['ice-fy2014-315943 agrees: 316,000']);
  });

  test('the line that announces the list', () => {
    const before = ['Refugees admitted, by fiscal year:', '2023: 60,014'];
    expect(marksIn('2024: 100,034', before)).toEqual(['refugee-admissions-100000-fy2024 agrees: 100,034']);
  });
});

describe('heads that say "percent"', () => {
  test.each([
    ['Inflation over twelve months, Percent, December 2024: 2.9', 'inflation-2026 other-period'],
    ['Inflation rate, in percent, May 2024: 3.3', 'inflation-2026 other-period'],
    ['Poverty rate (%), 2024: 10.6', 'poverty-rate-10-6 agrees'],
  ])('give a number its unit: %s', (text, mark) => {
    expect(marksIn(text, [])).toEqual([`${mark}: ${text}`]);
  });

  test.each([
    'Inflation, points, May 2024: 3.3',
    'Balloon inflation, percent, May 2024: 3.3',
    'Rain, percent, 2024: 10.6',
  ])('and nothing else: %s', text => {
    expect(marksIn(text, [])).toEqual([]);
  });
});

describe('nothing is stated', () => {
  test.each([
    ['of another place', ['Q: How many people did Canada remove in fiscal 2014?'], 'A: Some 316,000.'],
    ['of a part', ['How many families did ICE remove in fiscal 2014?'], 'Some 316,000.'],
    ['of something else', ['How many parcels did the post office lose in 2014?'], 'Some 316,000.'],
    ['that another question stands between', ['How many people did ICE remove in 2014?', 'And parcels?'], '316,000.'],
    ['that differs from what is on record', ['How many people did ICE remove in fiscal 2014?'], 'Some 190,000.'],
    ['that only shares words with a record', ['How many parcels were lost?'], 'A: Some 316,000, if memory serves.'],
    [
      'that counts something of its own',
      ['How many people did ICE remove in 2014?'],
      'Some 316,000 swallows left too.',
    ],
    ['that gives somebody else’s number', ['How many people did ICE remove in 2014?'], 'The zoo said 316,000.'],
    ['with a clause of its own', ['How many people did ICE remove in 2014?'], 'My brother in Toledo sells 316,000.'],
  ])('by an answer %s', (_, before, text) => {
    expect(marksIn(text, before)).toEqual([]);
  });
});
