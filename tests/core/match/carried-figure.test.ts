import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

/** Numbers that go on from the sentence before; drafts are loaded. */
const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

const marksIn = (before: readonly string[], text: string) =>
  mentionsIn(engine, text, { published: '2026-02-01', before: [...before].reverse() }).map(
    ({ claim, relation, series }) => `${claim} ${relation} ${series?.period ?? ''}`.trim(),
  );

describe('a bare number with a time of its own counts what the sentence before counted', () => {
  test.each([
    {
      how: 'a year named',
      before: ['ICE removed 271,484 people in fiscal 2024.'],
      text: 'In fiscal 2019 it had been 267,000.',
      mark: 'ice-record-fy2012-409849 other-period FY2019',
    },
    {
      how: 'a year counted from the one before, and a number in words',
      before: ['In July 2020 there were 13 countries on ICE’s list of the uncooperative.'],
      text: 'Two years before that there were nine.',
      mark: 'recalcitrant-countries-list other-period 2018-09',
    },
    {
      how: 'a record of its own',
      before: ['ICE removed 409,849 people in fiscal 2012, a record.'],
      text: 'Two years later it was down to some 316,000.',
      mark: 'ice-fy2014-315943 agrees',
    },
    {
      how: 'a mean by the day',
      before: ['ICE held 48,706 people on an average day in fiscal 2025.'],
      text: 'The year before, the daily figure was closer to 37,700.',
      mark: 'detention-adp-48706-fy2025 other-period FY2024',
    },
    {
      how: 'the day on which a year closed',
      before: ['The federal debt now stands at more than $38 trillion.'],
      text: 'Some $35.5 trillion were owed when fiscal 2024 ended.',
      mark: 'national-debt-38-trillion other-period FY2024',
    },
    {
      how: 'a sum without its sign',
      before: ['The federal deficit was $1.8 trillion in fiscal 2025.'],
      text: 'In fiscal 2020 it was 3.1 trillion.',
      mark: 'deficit-fy2025-1-8-trillion other-period FY2020',
    },
    {
      how: 'a scale that is not said again, in words',
      before: ['The federal deficit was $1.8 trillion in fiscal 2025.'],
      text: 'In fiscal 2020 it was three point one.',
      mark: 'deficit-fy2025-1-8-trillion other-period FY2020',
    },
    {
      how: 'a single word for so many thousand',
      before: ['About five hundred and fifteen thousand people had DACA status at the end of June 2025.'],
      text: 'In September 2017 it was six hundred and ninety.',
      mark: 'daca-recipients-515000 other-period 2017-09-04',
    },
    {
      how: 'a sentence without a number between',
      before: ['About 515,600 people had DACA status at the end of June 2025.', 'They were brought here as children.'],
      text: 'In September 2017 there had been 689,800.',
      mark: 'daca-recipients-515000 other-period 2017-09-04',
    },
    {
      how: 'a share without its sign',
      before: ['The 12-month rate of inflation was 2.7 percent in December.'],
      text: 'In September it stood at 3.0.',
      mark: 'inflation-2026 other-period 2025-09',
    },
    {
      how: 'the same month a year before',
      before: ['In August 2025 asylum was granted in 19 percent of the cases that judges decided.'],
      text: 'It was 38 a year ago.',
      mark: 'asylum-grant-rate-19-percent other-period 2024-08',
    },
    {
      how: 'a value to its last digit, at a time that nobody can place',
      before: ['About 515,600 people had active DACA status at the end of June 2025.'],
      text: 'It had been 580,310 some time before.',
      mark: 'daca-recipients-515000 other-period 2022-12-31',
    },
    {
      how: 'months counted from the one before',
      before: ['Asylum was granted in 38.2 percent of the cases that judges decided in August 2024.'],
      text: 'Two months later it was 35.8.',
      mark: 'asylum-grant-rate-19-percent other-period 2024-10',
    },
    {
      how: 'a month without a year',
      before: ['ICE had 39,703 people in detention on January 12, 2025.'],
      text: 'By June it was holding 57,861.',
      mark: 'detention-65765-july-2026 other-period 2025-06-29',
    },
    {
      how: 'a scale that was said before',
      before: ['The federal deficit was $1.8 trillion in fiscal 2025.'],
      text: 'In fiscal 2018 it had been 0.78.',
      mark: 'deficit-fy2025-1-8-trillion other-period FY2018',
    },
    {
      how: 'a year of another series of the same measure',
      before: ['Immigrants made up 15.8 percent of the population in January 2025.'],
      text: 'In 1930 it was 11.6 percent.',
      mark: 'foreign-born-share-record other-period 1930',
    },
    {
      how: 'half a year counted from the one before',
      before: ['The immigration court backlog was about 3.38 million cases in December 2025, by TRAC’s count.'],
      text: 'Half a year earlier it had been about 3.55 million.',
      mark: 'court-backlog-3-38-million-2026 other-period 2025-05',
    },
    {
      how: 'a year counted from the day of a record',
      before: ['Pew estimated that 14 million unauthorized immigrants lived here in 2023.'],
      text: 'A year earlier it reported 11.8 million.',
      mark: 'unauthorized-14-million-pew other-period 2022',
    },
    {
      how: 'a time of its own, whatever else is told beside it',
      before: ['In all of 2025 the country had 2,242 confirmed measles cases.'],
      text: 'In 2020, with the nurseries empty, it was 13.',
      mark: 'measles-2025-cases other-period 2020',
    },
    {
      how: 'months counted from the day up to which the record runs',
      before: ['Nearly 936,500 CBP One appointments had been made by the end of 2024.'],
      text: 'Eleven months earlier the tally had been around 459,000.',
      mark: 'cbp-one-appointments-since-2023 other-period 2024-01-31',
    },
    {
      how: 'a level at the end of the month with which the fiscal year ends',
      before: ['The national debt passed $38 trillion in October 2025.'],
      text: 'It was 37.6 at the close of September.',
      mark: 'national-debt-38-trillion other-period FY2025',
    },
    {
      how: 'the season that was over last',
      before: ['ICE was holding 70,766 people in detention on January 25, 2026.'],
      text: 'It had been about 61,000 in the summer.',
      mark: 'detention-65765-july-2026 other-period 2025-08-24',
    },
    {
      how: 'the last whole year of a term',
      before: ['Just 11,411 refugees were admitted in fiscal 2021.'],
      text: 'In the final full year of the Obama administration some 85,000 had come.',
      mark: 'refugee-admissions-100000-fy2024 other-period FY2016',
    },
    {
      how: 'where a rate got to',
      before: ['Eight percent of the people in the country had no health insurance in 2024.'],
      text: 'In 2020 it had got up to 8.6.',
      mark: 'uninsured-rate-8-percent other-period 2020',
    },
  ])('$how', ({ before, text, mark }) => {
    expect(marksIn(before, text)).toEqual([mark]);
  });

  test.each([
    ['the clause counts something new', 'In fiscal 2019 the city’s own arrests came to 267,000.'],
    ['the number has another noun', 'In fiscal 2019 there were 267,000 letters.'],
    ['it is a part', 'In fiscal 2019 267,000 of them were men.'],
    ['the value is that of no such period', 'In fiscal 2019 it had been 301,000.'],
    ['nothing says when', 'Now it is 267,000.'],
    ['a month of the year before or after has no such value', 'In March it had been 267,000.'],
    ['somebody says something else', 'In fiscal 2019 it reported 267,000 lost umbrellas.'],
    ['no scale was left out', 'In fiscal 2019 it had been 267.'],
    ['a small number goes on from no share', 'A year earlier it was 38.'],
  ])('not where %s', (_, text) => {
    expect(marksIn(['ICE removed 271,484 people in fiscal 2024.'], text)).toEqual([]);
  });
});

test('what goes on from a record is of its place', () => {
  const before = [
    'Inflation stood at “five percent, easily” in January 2025, when Biden left office, a caller says.',
    'Last month it was 2.4 percent over the year, the bureau reported.',
  ];
  expect(marksIn(before, 'In Norway the newest number is 3.0 percent, for January too.')).toEqual([]);
});

describe('a number with a time of its own', () => {
  test('is the one of a day within the month by which so many were counted', () => {
    const text = 'By June 2023 about 170,000 people had booked CBP One appointments.';
    expect(marksIn([], text)).toEqual(['cbp-one-appointments-since-2023 other-period 2023-06-30']);
  });

  test('is dollars when it is in billions and counts nothing, and is not said to differ', () => {
    expect(marksIn([], 'The national debt stood at 35.5 trillion when fiscal 2024 ended.')).toEqual([
      'national-debt-38-trillion other-period FY2024',
    ]);
    expect(marksIn([], 'The law of July 2025 provided forty-five billion for detention.')).toEqual([
      'obbba-45-billion-detention agrees',
    ]);
    expect(marksIn([], 'The national debt stood at 29 trillion when fiscal 2024 ended.')).toEqual([]);
    expect(marksIn([], 'The national debt went past 38 trillion last October.')).toEqual([
      'national-debt-38-trillion agrees',
    ]);
    expect(marksIn([], 'The law of July 2025 got forty-five billion page views for detention.')).toEqual([]);
    expect(
      marksIn(
        [],
        'The July law leaves the country three point four trillion further in the red by 2034, says the CBO.',
      ),
    ).toEqual(['obbba-3-4-trillion agrees']);
  });

  test('is a share when its measure is one, and is not said to differ', () => {
    expect(marksIn([], 'The uninsured rate was 7.9 in 2022.')).toEqual(['uninsured-rate-8-percent other-period 2022']);
    expect(marksIn([], 'The uninsured rate was 12 in 2022.')).toEqual([]);
    expect(marksIn([], 'The uninsured rate was 7.9 times that in 2022.')).toEqual([]);
  });

  test('needs no other word when it is the record’s own to the last of five digits', () => {
    expect(marksIn(['They keep a tally of those in custody.'], 'It was at 61,226 on August 24, 2025.')).toEqual([
      'detention-65765-july-2026 other-period 2025-08-24',
    ]);
    expect(marksIn(['They keep a tally of the library’s books.'], 'There were 61,226 books on August 24.')).toEqual([]);
  });
});

describe('a record that has a value of a series by a name of its own', () => {
  const marks = (before: string, text: string) =>
    mentionsIn(engine, text, { published: '2026-06-20', before: [before] }).map(({ claim, relation, series }) =>
      `${claim} ${relation} ${series?.period ?? ''}`.trim(),
    );

  test.each([
    ['Inflation peaked at 9.1 percent in June 2022.', 'Last month it was 4.2.', 'inflation-2026 agrees'],
    [
      'Inflation peaked at 9.1 percent in June 2022.',
      'In June 2023 it was 3 percent.',
      'inflation-2026 other-period 2023-06',
    ],
    [
      'Inflation was 1.4 percent when Joe Biden took office.',
      'In May 2026 it was 4.2 percent.',
      'inflation-2026 agrees',
    ],
    [
      'Inflation was 1.4 percent when Joe Biden took office.',
      'In June 2022 it was 9.1 percent.',
      'inflation-peak-9-1-june-2022 agrees',
    ],
  ])('is gone on from: %s %s', (before, text, mark) => {
    expect(marks(before, text)).toEqual([mark]);
  });

  test.each([
    ['Inflation peaked at 9.1 percent in June 2022.', 'In June 2023 it was 5 percent.'],
    [
      'Inflation was 5 percent in January 2025, when Biden left office.',
      'In Norway it was 3.0 percent in January 2025.',
    ],
    ['Inflation peaked at 9.1 percent in June 2022.', 'In May the bank paid 4.2 percent on deposits.'],
    ['Inflation peaked at 9.1 percent in June 2022.', 'In Turkey it was 4.2 percent in May.'],
    ['Support for the party peaked at 9.1 percent in June 2022.', 'Last month it was 4.2.'],
  ])('but not by another value or matter: %s %s', (before, text) => {
    expect(marks(before, text)).toEqual([]);
  });
});
