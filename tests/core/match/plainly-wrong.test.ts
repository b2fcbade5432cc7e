import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function marks(text: string): string[] {
  return mentionsIn(engine, text, { published: '2026-03-20' }).map(
    ({ claim, relation, modality }) => `${claim} ${relation} ${modality}`,
  );
}

describe('a wrong number in the page’s own words, with nothing around it', () => {
  test.each([
    [
      'its digits at another scale',
      'In October 2025 the national debt stood at $3.8 trillion.',
      'national-debt-38-trillion',
    ],
    ['of a rule in force', 'The federal minimum wage has been $11.50 an hour since 2009.', 'minimum-wage-7-25'],
    [
      'of two things that one agency counts as one',
      'ICE logged 690,000 removals and returns in fiscal year 2025.',
      'ice-fy2025-442637',
    ],
    ['behind a heading that says when', 'ICE removals, fiscal 2021: 210,000.', 'biden-ice-low-fy2021'],
    [
      'of somebody’s first year',
      'ICE removals rose to 330,000 in fiscal 2017, Trump’s first.',
      'trump-first-year-lower-than-obama-last',
    ],
    ['of a ceiling', 'Fiscal 2026 refugee ceiling: 14,000. Promises kept.', 'refugee-ceiling-7500'],
    [
      'of both terms',
      'Barack Obama deported under a million people in both terms together.',
      'obama-two-terms-three-million',
    ],
    [
      'of the whole',
      'States and cities, CBO says, spent $4.1 billion in 2023 because of the immigration surge.',
      'cost-cbo-state-local',
    ],
    [
      'of the country',
      'The unauthorized population topped out at 8.4 million in 2007, by Pew’s count.',
      'unauthorized-peak-2007',
    ],
    [
      'of an estimate',
      'The Yale and MIT estimate is 31 million undocumented immigrants for 2016.',
      'unauthorized-22-million-yale-mit',
    ],
    ['belittled', 'ICE deported barely 150,000 people in fiscal 2012.', 'ice-record-fy2012-409849'],
  ])('%s: %s', (_, text, claim) => {
    expect(marks(text)).toEqual([`${claim} differs asserted`]);
  });

  test.each([
    ['of some place', 'The poverty rate was 15 percent in 2024, above the national average.'],
    [
      'of the department, with other agencies',
      'Homeland Security logged 690,000 removals and returns in fiscal year 2025.',
    ],
    [
      'of one thing alone',
      'Classrooms alone, CBO says, cost states and cities $4.1 billion in 2023 because of the immigration surge.',
    ],
    [
      'of a place that is named first',
      'In Nevada the unauthorized population topped out at 4.4 million in 2007, by Pew’s count.',
    ],
    ['of one end', 'The upper end of the Yale and MIT estimate is 31 million undocumented immigrants for 2016.'],
    ['of a part', 'ICE’s detention and removal budget was $4 billion in fiscal 2025.'],
    ['counted otherwise', 'U.S. GDP grew 6.3 percent in 2024 before inflation.'],
    ['at some places', 'CBP officers at airports recorded 400,000 encounters in fiscal 2023.'],
  ])('nothing is said where it may be another count: %s: %s', (_, text) => {
    expect(marks(text).filter(one => one.includes('differs'))).toEqual([]);
  });
});

test.each([
  'Section 287(g) does not permit the federal government to train sheriffs to enforce immigration law.',
  'No statute lets the federal government train sheriffs under Section 287(g) to enforce immigration law.',
])('what nobody may do is denied: %s', text => {
  expect(marks(text)).toEqual(['law-287g no-figure denied']);
});

test.each([
  ['no more than 80 Venezuelans', ['el-salvador-cecot-252-returned differs asserted']],
  ['80, tops, of the Venezuelans', ['el-salvador-cecot-252-returned differs asserted']],
  ['up to 80 Venezuelans', []],
])('a number far below the record’s bounds it only where it bounds them all: %s', (bounded, found) => {
  const text = `In the exchange of July 2025 ${bounded} were sent home from El Salvador, a paper wrote.`;
  expect(marks(text)).toEqual(found);
});

describe('a number that is denied', () => {
  test.each([
    ['The federal minimum wage is not $7.25 an hour.', 'minimum-wage-7-25'],
    ['The federal minimum wage isn’t $7.25 an hour, a caller said.', 'minimum-wage-7-25'],
    ['Foreign aid was never one percent of the federal budget.', 'foreign-aid-1-percent'],
    ['The United States did not carry out 1.1 million repatriations in 2023.', 'biden-1-1-million-2023'],
    ['The immigration court backlog had not yet hit 3 million in November 2023.', 'court-backlog-3-million-2023'],
    ['It is a lie that ICE removed 409,849 people in fiscal 2012.', 'ice-record-fy2012-409849'],
    ['Nothing in the files says that ICE removed 409,849 people in fiscal 2012.', 'ice-record-fy2012-409849'],
    ['The audit did not find that ICE removed 409,849 people in fiscal 2012.', 'ice-record-fy2012-409849'],
  ])('by the verb before it, or by whoever did not find so: %s', (text, claim) => {
    expect(marks(text)).toEqual([`${claim} agrees denied`]);
  });

  test.each([
    ['The federal minimum wage is not only $7.25 an hour, it is not tied to prices either.', 'minimum-wage-7-25'],
    ['The audit did not say why, but ICE removed 409,849 people in fiscal 2012.', 'ice-record-fy2012-409849'],
  ])('another denial leaves it as it is: %s', (text, claim) => {
    expect(marks(text)).toEqual([`${claim} agrees asserted`]);
  });
});

test.each([
  'Rebates of $150.7 billion a year cost the chain nothing.',
  'The drivers’ union signed 1,318 agreements with shops in January 2026.',
  'Each new bus costs the city $17,121 to paint.',
])('a record’s number to the last digit is another’s all the same where nothing else is the record’s: %s', text => {
  expect(marks(text)).toEqual([]);
});
