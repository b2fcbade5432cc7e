import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const marks = (text: string, before: string[] = []) =>
  mentionsIn(bundled, text, { published: '2026-06-15', before }).map(({ claim }) => claim);

/** A record, sentences of a part of what it counts that no lexicon can list, and some that state the whole. */
const PARTS: Record<string, { claim: string; part: string[]; whole: string[]; before?: string[] }> = {
  'a town that nobody knows': {
    claim: 'poverty-rate-10-6',
    part: [
      'The poverty rate in Kalamazoo was 10.6 percent in 2024.',
      'In Kalamazoo the poverty rate was 10.6 percent in 2024.',
      'In Kalamazoo, 10.6 percent of people were in poverty in 2024.',
      'Poverty in greater Kalamazoo was 10.6 percent in 2024.',
    ],
    whole: [
      'The poverty rate was 10.6 percent in 2024.',
      'Poverty Rate at 10.6 Percent in 2024, in Small Fall',
      'In Kalamazoo on Monday the mayor said that the national poverty rate was 10.6 percent in 2024.',
    ],
  },
  'a kind of goods, where that is no cause': {
    claim: 'inflation-2026',
    part: [
      'Energy costs rose 4.2 percent in May 2026.',
      'Prices of fuel rose 4.2 percent in May 2026.',
      'Prices rose 4.2 percent for food in May 2026.',
      'Inflation was 4.2 percent in May 2026 as measured for food.',
    ],
    whole: [
      'U.S. inflation at 4.2 percent in May 2026 as war sends fuel costs up',
      'U.S. consumer prices jump 4.2 percent in May 2026 on petrol and food',
      'Inflation in the United States was 4.2 percent in May 2026, led by energy.',
    ],
  },
  'of those that "as" tells of': {
    claim: 'biden-fy2024-271484',
    part: ['ICE removed 271,000 people in fiscal 2024 as convicted criminals.'],
    whole: ['ICE removed 271,000 people in fiscal 2024 as budgets grew.'],
  },
  'of a county, and not of the nation': {
    claim: 'labor-agriculture-40-percent',
    part: ['Roughly 40 percent of the county’s farmworkers are in the country illegally.'],
    whole: ['Roughly 40 percent of the nation’s farmworkers are in the country illegally.'],
  },
  'of a town, where that is no seat of who counted': {
    claim: 'unauthorized-12-2-million-cms',
    part: ['The Center for Migration Studies put Ohio’s undocumented population at 12.2 million in 2023.'],
    whole: ['The New York-based Center for Migration Studies put the undocumented population at 12.2 million in 2023.'],
  },
  'of all, which the sentence names behind the share': {
    claim: 'foreign-born-share-record',
    part: [
      'Immigrants make up 27 percent of the prison population.',
      'Naturalized immigrants make up 15.8 percent of the population.',
      'Immigrants’ children make up 15.8 percent of the population.',
    ],
    whole: [
      'Immigrants make up 15.8 percent of the population, a record.',
      'In January 2025 the foreign-born were 15.8 percent of the U.S. population.',
    ],
  },
  'what is nobody and nothing in particular': {
    claim: 'biden-fy2024-271484',
    part: [
      'ICE deported 271,000 people in fiscal 2024 with beekeeping licences.',
      'ICE deported 271,000 people in fiscal 2024 for parking offences.',
    ],
    whole: [
      'ICE deported 271,000 people in fiscal 2024 by anything that it publishes.',
      'ICE deported 271,000 people in fiscal 2024 without asking anybody.',
    ],
  },
  'the rest, of whom the record’s share is not': {
    claim: 'climate-97-percent',
    part: [
      '97 percent of climate scientists do not agree that humans are warming the planet.',
      '97 percent of climate papers took no position on the cause of warming.',
      '97 percent of climate papers reject the idea that humans cause warming.',
    ],
    whole: [
      '97 percent of climate scientists agree that humans cause warming.',
      '97 percent of climate scientists agree, no matter what critics say, that humans cause warming.',
    ],
  },
  'those who have what the record’s share has not': {
    claim: 'uninsured-rate-8-percent',
    part: ['8 percent of people had health insurance in 2024.'],
    whole: [
      '8 percent of people had no health insurance in 2024.',
      '8 percent of people lacked health insurance in 2024.',
      '8 percent of Americans were uninsured in 2024.',
    ],
  },
  'those who are not what they are': {
    claim: 'fentanyl-us-citizens',
    part: ['86 percent of people sentenced for fentanyl trafficking were not U.S. citizens.'],
    whole: ['86 percent of people sentenced for fentanyl trafficking were not immigrants but U.S. citizens.'],
  },
  'a shop that nobody knows': {
    claim: 'egg-prices',
    part: ['A dozen eggs was $6.23 at Wegmans in March 2025.'],
    whole: ['A dozen eggs was $6.23 on average in March 2025.'],
  },
  'in the gap of a verb and its subject': {
    claim: 'violent-crime-down-2024',
    part: ['Violent crime in Paducah fell 4.5 percent in 2024.'],
    whole: ['Violent crime in the nation fell 4.5 percent in 2024.'],
  },
  'what is said of most of them': {
    claim: 'ice-record-fy2012-409849',
    part: [
      'ICE removed 410,000 criminals in fiscal 2012, nearly all of them men.',
      'In Germany 410,000 people were removed in fiscal 2012, most of them from Serbia.',
      'Some 410,000 people were removed in fiscal 2012, most of them in Germany.',
    ],
    whole: [
      'ICE removed 410,000 people in fiscal 2012, most of them to Mexico.',
      'ICE removed 410,000 people in fiscal 2012, “nearly all of them Mexicans.”',
      'Some 410,000 people were removed in fiscal 2012, primarily from Texas.',
      'A third of the 409,849 people removed in fiscal 2012 had driving offenses.',
    ],
  },
  'a part of the number, which is whole itself': {
    claim: 'goal-one-million-first-year',
    part: ['It made half of the one million cars that the White House wanted in its first year.'],
    whole: ['ICE deported less than half of the one million people that Trump had wanted gone in his first year.'],
  },
  'a number to the last digit': {
    claim: 'detention-70766-january-2026',
    part: ['ICE held 70,766 people in Paducah on January 25, 2026.'],
    whole: [
      'ICE held 70,766 people in detention on January 25, 2026.',
      'ICE, which rents a jail in Lumpkin, held 70,766 people on January 25, 2026.',
      'ICE held 70,766 people on January 25, 2026, a hundred of them in Lumpkin.',
    ],
  },
  'the place of another number': {
    claim: 'snap-42-million',
    part: ['Food banks in Paducah gave out 42 million meals.'],
    whole: ['About 42 million people get SNAP, and 9,000 of these live in Paducah.'],
  },
  'where so many were, between the measure and its number': {
    claim: 'turnout-2020-2024',
    part: ['Turnout in the barracks was 66 percent in 2020.', 'Turnout among carpenters was 66 percent in 2020.'],
    whole: ['Turnout in the election was 66 percent in 2020.', 'Turnout in the whole country was 66 percent in 2020.'],
  },
  'a kind that hangs on the measure': {
    claim: 'life-expectancy-2024',
    part: [
      'Life expectancy for smokers was 79.0 years in 2024.',
      'The life expectancy of nuns was 79.0 years in 2024.',
    ],
    whole: [
      'Life expectancy at birth was 79.0 years in 2024.',
      'Life expectancy by this measure was 79.0 years in 2024.',
    ],
  },
  "a month of a year's average": {
    claim: 'climate-co2-427-ppm',
    part: ['Carbon dioxide at Mauna Loa reached 430 parts per million in June 2025.'],
    whole: ['Carbon dioxide at Mauna Loa averaged 427 parts per million in 2025.'],
  },
  'what the people of a number do': {
    claim: 'self-deportations-1-6-to-2-2-million',
    before: ['Many have left the country by themselves since January, the department says.'],
    part: ['About 2 million people in the country have no telephone.'],
    whole: ['About 2 million people have left by themselves.'],
  },
};

describe.each(Object.entries(PARTS))('%s', (_, { claim, part, whole, before }) => {
  test.each(part)('not: %s', text => {
    expect(marks(text, before)).not.toContain(claim);
  });

  test.each(whole)('but: %s', text => {
    expect(marks(text, before)).toContain(claim);
  });
});
