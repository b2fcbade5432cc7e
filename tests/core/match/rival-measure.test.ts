import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { type Around, mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));

function differing(text: string, around: Around = {}): string[] {
  return mentionsIn(engine, text, { published: '2026-03-20', ...around })
    .filter(({ relation, series }) => relation === 'differs' || series?.fits === false)
    .map(({ claim }) => claim);
}

describe('words that may mean a group or a state as well as the country', () => {
  test.each([
    ['The national poverty rate was 14 percent in 2024.', 'poverty-rate-10-6'],
    ['The U.S. poverty rate was 14 percent in 2024.', 'poverty-rate-10-6'],
    ['The country’s official poverty rate was 14 percent in 2024.', 'poverty-rate-10-6'],
    ['The nation’s uninsured rate was 12 percent in 2024.', 'uninsured-rate-8-percent'],
    ['Twelve percent of Americans had no health insurance in 2024.', 'uninsured-rate-8-percent'],
    ['The U.S. economy grew by 5 percent in 2024.', 'gdp-growth'],
    ['U.S. unemployment hit 20 percent in April 2020.', 'unemployment-14-8-april-2020'],
    ['The median household income in the United States was $70,000 in 2024.', 'median-income-83730'],
    ['The nation counted 1.2 million homeless people in January 2024.', 'homelessness-771480'],
    ['Life expectancy in the United States was 68 years in 2024.', 'life-expectancy-2024'],
    ['The federal budget deficit hit $3 trillion in fiscal 2025.', 'deficit-fy2025-1-8-trillion'],
    ['Nationally, violent crime fell 20 percent in 2024.', 'violent-crime-down-2024'],
  ])('the country is named: %s', (text, claim) => {
    expect(differing(text)).toEqual([claim]);
  });

  test.each([
    'The poverty rate was 14 percent in 2024, far above the national one.',
    'Unemployment stood at 20 percent in April 2020, the nation’s highest.',
    'The nation’s poorest city had a poverty rate of 30 percent in 2024.',
    'The national poverty rate for Black Americans was 18 percent in 2024.',
    'At United Steelworkers halls the poverty rate was 14 percent in 2024.',
    'The U.S. Virgin Islands had a poverty rate of 18 percent in 2024.',
    'The uninsured rate in Texas, the nation’s highest, was 17 percent in 2024.',
    'The national uninsured rate among working-age adults was 12 percent in 2024.',
    'U.S. teen unemployment hit 32 percent in April 2020.',
    'The country’s Black unemployment rate hit 16.7 percent in April 2020.',
    'The nation counted 274,000 unsheltered homeless people in January 2024.',
    'U.S. GDP grew 4 percent in the third quarter of 2024.',
    'China’s economy grew 5 percent in 2024, faster than America’s.',
    'Nationally, gun violence fell 25 percent in 2024.',
  ])('it is not, or a part of it is: %s', text => {
    expect(differing(text)).toEqual([]);
  });

  test('whoever published it, where nothing before names a part', () => {
    const text = 'The U.S. poverty rate was 14 percent in 2024.';
    expect(differing(text, { before: ['The bureau published its report on Tuesday.'] })).toEqual(['poverty-rate-10-6']);
  });
});

describe('words that two records share', () => {
  test.each([
    ['CBP logged 4.6 million encounters at the southwest border in fiscal 2023.', 'encounters-fy2023-southwest-record'],
    ['U.S. inflation was 9 percent in July 2023.', 'inflation-2026'],
    ['Inflation ran at 7 percent as Trump came back to office in January 2025.', 'inflation-rate-inherited-3-0'],
  ])('the number is far from what either has for the time: %s', (text, claim) => {
    expect(differing(text)).toEqual([claim]);
  });

  test.each([
    'U.S. consumer prices rose 0.6 percent in January 2017.',
    'U.S. inflation stood at 2.6 percent in April 2021, by what was then the last report.',
    'U.S. inflation without rents was 2.2 percent in May 2023.',
    'Core inflation ran at 4.1 percent as Trump came back to office in January 2025.',
  ])('it may be the other’s, or no record’s: %s', text => {
    expect(differing(text)).toEqual([]);
  });

  // Known fault: that of all borders is on no record.
  test.fails('nor where it may be of all borders', () => {
    expect(differing('CBP logged 3.3 million encounters at the border in fiscal 2023.')).toEqual([]);
  });
});

describe('what only goes by the same name', () => {
  const plain = [
    ['The official poverty rate was 14 percent in 2024.', 'poverty-rate-10-6'],
    ['Inflation ran at 7 percent in January 2025.', 'inflation-rate-inherited-3-0'],
    ['A dozen eggs cost $9 in March 2025.', 'egg-prices'],
  ] as const;

  test.each(plain)('is not meant where nothing else is spoken of: %s', (text, claim) => {
    expect(differing(text)).toEqual([claim]);
  });

  test.each(plain)('may be meant where another place is: %s', text => {
    for (const before of ['Rents are high in Fresno.', 'Mississippi spends little on it.'])
      expect(differing(text, { before: [before] })).toEqual([]);
  });
});

describe('more than the whole country has', () => {
  test.each([
    ['The budget deficit was $2.7 trillion in fiscal 2025.', 'deficit-fy2025-1-8-trillion'],
    ['Undocumented immigrants paid $210 billion in taxes in 2022.', 'taxes-itep-96-7-billion'],
    ['Some 63 million people were on food stamps in fiscal 2024.', 'snap-42-million'],
  ])('is no part of it, so that it need not be named: %s', (text, claim) => {
    expect(differing(text)).toEqual([claim]);
  });

  test.each([
    'Some 2.4 million people were homeless in January 2024.',
    'The budget deficit would have been $2.7 trillion in fiscal 2025 with lower tariffs.',
    'Undocumented immigrants paid $190 billion in taxes in 2022 and 2023.',
  ])('others are larger, and twice the time has twice as much: %s', text => {
    expect(differing(text)).toEqual([]);
  });
});

describe('another count of the same thing', () => {
  test.each([
    ['ICE removed 610,000 people in fiscal 2012.', 'ice-record-fy2012-409849'],
    ['In fiscal 2024, 100,000 people were deported.', 'biden-fy2024-271484'],
    ['George W. Bush deported 6 million people in eight years.', 'bush-two-million-removals'],
  ])('is not what is said: %s', (text, claim) => {
    expect(differing(text)).toEqual([claim]);
  });

  test.each([
    ['returns beside removals, in a year', 'Under Obama 640,000 people were deported in fiscal 2012.'],
    ['returns beside removals, over a term', 'Bush deported 10.2 million people in his eight years.'],
    ['the department’s returns beside its removals', 'In fiscal 2019 DHS deported 517,000 people.'],
    ['all agencies’, of which only one’s is on record', 'In fiscal 2024, 335,000 people were deported.'],
    ['all agencies’ over a term', 'Biden deported 1.2 million people in four years.'],
    ['one of some other definition over a term', 'Trump deported 1.6 million people in his first term.'],
    ['the next edition’s', 'In fiscal 2018, DHS deported 336,500 people.'],
    ['of a part of the debt', 'The national debt held by the public was $27 trillion at the end of fiscal 2023.'],
    ['before prices', 'U.S. GDP grew 5.1 percent in 2024 before inflation.'],
    ['what was appropriated', 'ICE’s budget was $9.3 billion in fiscal 2024.'],
    ['of the calendar year', 'From January to December 2025 ICE removed 330,000 people.'],
    ['of more kinds', 'The Biden administration carried out four million removals, returns and expulsions.'],
    ['of a place', 'Violent crime dropped 12 percent in 2024, the country’s largest fall.'],
    ['of a group that another measure names', 'American children on food stamps numbered 15 million in fiscal 2024.'],
    ['of a part of the year', 'At some time in 2024, 13 percent of Americans were uninsured.'],
    ['with what came in late', 'ICE removed 374,000 people in fiscal 2010.'],
    ['another institute’s', 'The unauthorized population was 17.5 million in 2023.'],
    ['at the ports alone', 'CBP logged 1.1 million encounters at ports of entry in fiscal 2023.'],
    ['a study’s', 'One think tank has it that 300,000 people were deported in fiscal 2012.'],
    ['the same agency’s, without returns', 'ICE removals came to about 325,000 in fiscal 2025.'],
    ['of those with jobs', 'Pew says that 9 million undocumented immigrants held jobs in 2023.'],
    ['of those who work', 'Pew says that 9 million undocumented immigrants were in the workforce in 2023.'],
  ])('may be meant: %s', (_, text) => {
    expect(differing(text)).toEqual([]);
  });
});
