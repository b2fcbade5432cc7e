import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));
const claimsIn = (text: string) => mentionsIn(engine, text, { published: '2026-06-20' }).map(({ claim }) => claim);

describe('a change that went the other way is another statement', () => {
  test.each([
    ['Prices rose 21 percent under Biden.', 'inflation-cumulative-biden-21', 'Prices fell 21 percent under Biden.'],
    ['U.S. GDP grew 2.8 percent in 2024.', 'gdp-growth', 'U.S. GDP shrank 2.8 percent in 2024.'],
    [
      'The budget law of July 2025 adds $3.4 trillion to deficits, CBO says.',
      'obbba-3-4-trillion',
      'The budget law of July 2025 cuts $3.4 trillion from deficits, CBO says.',
    ],
    [
      'The bureau cut 911,000 jobs from its count for the year to March 2025.',
      'bls-revision-818000-911000',
      'The bureau revised its count up by 911,000 jobs for the year to March 2025.',
    ],
    ['Violent crime fell 4.5 percent in 2024.', 'violent-crime-down-2024', 'Violent crime rose 4.5 percent in 2024.'],
    [
      'CBO reckons that the surge in immigration takes $900 billion off deficits by 2034.',
      'cost-cbo-surge-deficit',
      'CBO reckons that the surge in immigration puts $900 billion on deficits by 2034.',
    ],
  ])('%s', (same, claim, opposite) => {
    expect(claimsIn(same)).toContain(claim);
    expect(claimsIn(opposite)).not.toContain(claim);
  });

  test('both ways in one clause say nothing', () => {
    expect(claimsIn('After a year of falling wages, U.S. GDP grew 2.8 percent in 2024.')).toContain('gdp-growth');
    expect(claimsIn('GDP growth fell to 2.8 percent in 2024.')).toContain('gdp-growth');
  });

  test.each([
    [
      'refugee-admissions-record-low-2021',
      'Refugee admissions fell to 11,411 in fiscal 2021.',
      'Refugee admissions climbed to 11,411 in fiscal 2021.',
    ],
    [
      'biden-ice-low-fy2021',
      'ICE removals fell to 59,011 in fiscal 2021.',
      'ICE removals rose to 59,011 in fiscal 2021.',
    ],
    [
      'court-backlog-3-6-million',
      'The immigration court backlog climbed to 3.6 million cases at the end of fiscal 2024.',
      'The immigration court backlog fell to 3.6 million cases at the end of fiscal 2024.',
    ],
    [
      'unemployment-3-4-record-low',
      'The unemployment rate fell to 3.4 percent in April 2023.',
      'The unemployment rate rose to 3.4 percent in April 2023.',
    ],
    [
      'unauthorized-14-million-pew',
      'The unauthorized population grew to 14 million in 2023.',
      'The unauthorized population fell to 14 million in 2023.',
    ],
  ])('%s: a level that came from the other side', (claim, same, opposite) => {
    expect(claimsIn(same)).toContain(claim);
    expect(claimsIn(opposite)).toEqual([]);
  });

  test.each([
    [
      'unemployment-3-4-record-low',
      'The unemployment rate fell to 3.4 percent in April 2023.',
      'Unemployment fell 3.4 percent in April 2023.',
    ],
    [
      'uninsured-rate-8-percent',
      'The uninsured rate dropped to 8 percent in 2024.',
      'The uninsured rate dropped 8 percent in 2024.',
    ],
    [
      'poverty-rate-10-6',
      'The poverty rate fell, to 10.6 percent in 2024.',
      'The poverty rate fell 10.6 percent in 2024.',
    ],
  ])('%s: a level did not fall by itself', (claim, same, change) => {
    expect(claimsIn(same)).toContain(claim);
    expect(claimsIn(change)).toEqual([]);
  });

  test.each([
    ['median-income-83730', 'Median household income fell to $83,730 in 2024.'],
    ['poverty-rate-10-6', 'The poverty rate rose from 10.5 percent in 2019 to 10.6 percent in 2024.'],
    ['ice-record-fy2012-409849', 'In fiscal 2016 ICE was down to 240,255 removals.'],
  ])('%s: a level may have come from either side where no record says from which', (claim, text) => {
    expect(claimsIn(text)).toContain(claim);
  });
});
