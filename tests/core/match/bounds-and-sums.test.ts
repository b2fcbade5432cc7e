import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { claim, engineOf, figure, fiscalYear, mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function compared(text: string, published: string): string[] {
  return mentionsIn(engine, text, { published }).map(({ claim, relation }) => `${claim} ${relation}`);
}

describe('a bound', () => {
  test.each([
    ['Costa Rica agreed to take in up to 200 deportees from other countries.', ['costa-rica-200 agrees']],
    ['Costa Rica took in 135 deportees from other countries in February 2025.', []],
    ['DHS deported 560,000 people between 20 January and 27 October 2025.', []],
    ['DHS deported 500,000 people between 20 January and 10 December 2025.', ['dhs-605000-december-2025 differs']],
    ['DHS deported 1.5 million people between 20 January and 10 December 2025.', ['dhs-605000-december-2025 differs']],
  ])('is compared as one: %s', (text, expected) => {
    expect(compared(text, '2026-03-20')).toEqual(expected);
  });
});

describe('a bound that is denied is the other one', () => {
  const stated = (text: string) =>
    mentionsIn(engine, text, { published: '2026-01-20' }).map(
      ({ claim, relation, modality }) => `${claim} ${relation} ${modality}`,
    );
  const own = ['encounters-under-10000-a-month agrees asserted'];

  test.each([
    'Border Patrol encounters at the southwest border never climbed above 10,000 a month between February and December 2025.',
    'From February to December 2025 no single month saw more than 10,000 Border Patrol encounters at the southwest border.',
    'Monthly Border Patrol arrests at the southwest border did not once reach 10,000 between February and December 2025.',
  ])('%s', text => {
    expect(stated(text)).toEqual(own);
  });

  test.each([
    'The Border Patrol made more than 10,000 arrests a month at the southwest border from February on.',
    'The Border Patrol made over 10,000 arrests at the southwest border in any month that one cares to name.',
  ])('but not where nothing denies it: %s', text => {
    expect(stated(text)).not.toEqual(own);
  });
});

describe('a cap is told as what comes at most', () => {
  test.each([
    ['The country will accept no more than 7,500 refugees in this fiscal year.', ['refugee-ceiling-7500 agrees']],
    ['No more than 85,000 new H-1B visas are handed out a year.', ['h1b-cap-and-fee agrees']],
    ['At most 85,000 new H-1B workers are picked a year.', ['h1b-cap-and-fee agrees']],
    ['Germany will accept no more than 7,500 refugees in this fiscal year.', []],
    ['The university will accept no more than 7,500 over the next year.', []],
    ['At most 85,000 new nurses are trained a year.', []],
  ])('%s', (text, expected) => {
    expect(compared(text, '2025-11-03')).toEqual(expected);
  });
});

describe('a rate is of so many people', () => {
  test.each([
    ['Nationwide there were 4.1 murders for every 100,000 people in 2025.', ['murder-rate-2025-record-low agrees']],
    ['At about 4 per hundred thousand, the 2025 murder rate was a record.', ['murder-rate-2025-record-low agrees']],
    ['The murder rate was 4.1 in 2025.', ['murder-rate-2025-record-low agrees']],
    [
      'Cato put the incarceration rate of illegal immigrants in 2023 at 613 for every 100,000.',
      ['crime-cato-incarceration agrees'],
    ],
    ['Traffic deaths came to 4.1 per 100,000 people in 2025.', []],
    ['The murder rate in Chicago was 4.1 per 100,000 in 2025.', []],
    ['Murder cases took 4.1 months in 2025.', []],
    ['Diabetes was found in 613 of every 100,000 immigrants in 2023.', []],
  ])('%s', (text, expected) => {
    expect(compared(text, '2026-03-31')).toEqual(expected);
  });
});

describe('decimals without a sign are those of the share or rate that is named, in a sentence of any length', () => {
  test.each([
    [
      'The nation’s murder rate stood at 4.1 in 2025, the lowest since records began, officials in Washington said.',
      ['murder-rate-2025-record-low agrees'],
    ],
    [
      'Black unemployment was at a record low of 4.8 in April 2023 and has been climbing through the years since then.',
      ['unemployment-black-record-low agrees'],
    ],
    [
      'Inflation was running at 3.0 in January 2025, the month in which Mr. Trump came back to the White House.',
      ['inflation-rate-inherited-3-0 agrees'],
    ],
    ['Inflation in Germany was 3.0 in January 2025, the month in which Mr. Trump came back to the White House.', []],
    ['The inflation report came on a day when a quake of magnitude 3.0 shook all of Ohio in January 2025.', []],
    ['Youth unemployment in Spain touched 3.4 in April 2023, a number that nobody believed, and has crept up.', []],
  ])('%s', (text, expected) => {
    expect(compared(text, '2026-03-31')).toEqual(expected);
  });
});

describe('a price or length of life is told without its unit where it is named', () => {
  test.each([
    ['Life expectancy rose to 79 in 2024, a record.', ['life-expectancy-2024 agrees']],
    ['A child born in 2024 can expect to live to 79.', ['life-expectancy-2024 agrees']],
    ['The federal minimum wage is still 7.25.', ['minimum-wage-7-25 agrees']],
    ['A dozen eggs cost 6.23 in March 2025.', ['egg-prices agrees']],
    ['Life expectancy was 81 in 2024.', []],
    ['Life expectancy in Japan rose to 79 in 2024.', []],
    ['Life expectancy research filled 79 pages in 2024.', []],
    ['The murder rate was 5.1 in 2025.', []],
    ['The minimum wage in Ohio is 7.25.', []],
  ])('%s', (text, expected) => {
    expect(compared(text, '2026-03-31')).toEqual(expected);
  });
});

describe('how long something lasted is what is counted, and no time', () => {
  test.each([
    ['The full government shutdown last fall went on for 43 days.', ['shutdown-longest agrees']],
    ['The government shutdown of last fall dragged on for 43 days.', ['shutdown-longest agrees']],
    ['The federal shutdown last fall stretched on for 43 days.', ['shutdown-longest agrees']],
    ['After the shutdown the museum stayed open for 43 days.', []],
    ['Federal workers went without pay for 43 days.', []],
    ['The government shutdown kept the senator in town for 35 days.', []],
  ])('%s', (text, expected) => {
    expect(compared(text, '2026-03-31')).toEqual(expected);
  });
});

describe('one sum is of no year, and a count of several years of none of them', () => {
  test.each([
    ['The law of July 2025 gave ICE $75 billion.', ['obbba-75-billion-ice agrees']],
    ['The law of July 2025 gave ICE $75 billion a year.', []],
    ['ICE got $75 billion from the law, beside what it gets every year.', ['obbba-75-billion-ice agrees']],
    ['The country hands out about a million green cards in a year.', ['legal-immigration-one-million agrees']],
    ['Deporting everybody at once would cost $315 billion.', ['cost-deport-315-billion agrees']],
    ['Deporting everybody would cost $315 billion per year.', []],
    [
      'Emergency Medicaid for undocumented immigrants cost $27 billion from 2017 to 2023.',
      ['benefits-emergency-medicaid agrees'],
    ],
    ['Emergency Medicaid for undocumented immigrants cost $27 billion in 2023.', []],
    ['Emergency Medicaid for undocumented immigrants cost $27 billion in fiscal 2017.', []],
  ])('%s', (text, expected) => {
    expect(compared(text, '2026-06-20')).toEqual(expected);
  });
});

describe('what a law gives', () => {
  test.each([
    ['Under the July 2025 law, ICE will get about $75 billion over four years.', ['obbba-75-billion-ice agrees']],
    ['The budget law would provide $45 billion for immigration detention.', ['obbba-45-billion-detention agrees']],
    ['A new bill would give ICE $150 billion.', []],
    ['Congress will provide $90 billion for detention next year.', []],
    ['House Democrats want to cut detention funding to $5 billion.', []],
  ])('is told with "will": %s', (text, expected) => {
    expect(compared(text, '2026-06-20')).toEqual(expected);
  });
});

describe('the opposite bound', () => {
  const bounded = (bound: 'at-least' | 'at-most') =>
    engineOf([
      claim('removals-2012', {
        figure: figure({ measure: 'removals', value: 409_849, agency: 'ice', period: fiscalYear(2012), bound }),
      }),
    ]);

  test.each([
    ['at-most', 'ICE removed at least 409,849 people in fiscal year 2012.', 'differs'],
    ['at-least', 'ICE removed up to 409,849 people in fiscal year 2012.', 'differs'],
    ['at-least', 'ICE removed at least 409,849 people in fiscal year 2012.', 'agrees'],
    ['at-most', 'ICE removed about 409,849 people in fiscal year 2012.', 'agrees'],
  ] as const)('of what is on record as %s: %s', (bound, text, relation) => {
    expect(mentionsIn(bounded(bound), text)).toMatchObject([{ relation }]);
  });
});
