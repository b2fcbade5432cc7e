import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

/** What stands beside a number of the bundled claims and says nothing of it, or all; drafts are loaded. */
const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

const claimsIn = (text: string, before: readonly string[] = []) =>
  mentionsIn(engine, text, { published: '2025-11-20', before: [...before].reverse() }).map(({ claim }) => claim);

describe('a number keeps its record beside', () => {
  test.each([
    [
      'how long nothing was so',
      'In fiscal 2025 Border Patrol agents met 237,538 people at the southwest border, the smallest number since 1970.',
      'encounters-fy2025-lowest-since-1970',
    ],
    [
      'in how many years it is the most',
      'ICE removed 271,484 people, its largest count in ten years.',
      'biden-fy2024-271484',
    ],
    [
      'another place that has a number of its own',
      'The uninsured rate in Florida was 10.9 percent in 2024, against 8.0 percent nationwide.',
      'uninsured-rate-8-percent',
    ],
    [
      'a verb that goes on after its noun',
      'Roughly 450 miles of wall rose along the border in the first Trump term.',
      'wall-458-miles',
    ],
    [
      'when its people were removed',
      'ICE deported some 935,000 people from fiscal 2017 through fiscal 2020.',
      'trump-first-term-ice-935000',
    ],
    [
      'whom somebody told it',
      'The senator told farmers in Iowa that 21 million people live in the country illegally.',
      'unauthorized-20-to-21-million-claim',
    ],
    [
      'of whom another number is told',
      'The FBI says violent crime fell 4.5 percent in 2024, homicides 14.9 percent.',
      'violent-crime-down-2024',
    ],
  ])('%s', (_, text, claim) => {
    expect(claimsIn(text)).toContain(claim);
  });

  test('whom it hurts', () => {
    const text = 'A new 1 percent tax on remittances began on Jan. 1, squeezing migrant families.';
    expect(mentionsIn(engine, text, { published: '2026-01-12' })).toMatchObject([
      { claim: 'remittance-tax-1-percent' },
    ]);
    const part = 'ICE removed 271,484 people in fiscal 2024, leaving out families.';
    expect(mentionsIn(engine, part, { published: '2026-01-12' })).toMatchObject([{ claim: 'biden-fy2024-271484' }]);
  });

  test('a term that its days alone name', () => {
    expect(claimsIn('Homeland Security removed 3.1 million people between fiscal 2009 and fiscal 2016.')).toEqual([
      'obama-two-terms-three-million',
    ]);
  });

  test('a country that a sentence before names as the other side', () => {
    const before = ['The quarrel with Canada has cost exporters dearly.'];
    expect(claimsIn('Customs duties came to some $195 billion in fiscal 2025.', before)).toContain('tariffs-revenue');
    const leaving = ['Some traders are leaving for Canada.'];
    expect(claimsIn('Customs duties came to some $195 billion in fiscal 2025.', leaving)).toContain('tariffs-revenue');
    const people = ['Some of the Canadians who trade here went home.', 'Venezuelan migrants left too.'];
    expect(claimsIn('Customs duties came to some $195 billion in fiscal 2025.', people)).toContain('tariffs-revenue');
    const abroad = ['In Canada it has cost exporters dearly.'];
    expect(claimsIn('Customs duties came to some $195 billion in fiscal 2025.', abroad)).toEqual([]);
  });
});

test('a number is that of the record that is read in its places', () => {
  const text = 'The justices let Washington end parole for 532,000 Venezuelans, Haitians, Nicaraguans and Cubans.';
  expect(claimsIn(text)).toEqual(['chnv-532000']);
});

describe('a number is nobody’s', () => {
  test.each([
    [
      'measured in something else',
      'We keep 43 pounds of your old letters about fentanyl.',
      ['The northern border is near.'],
    ],
    [
      'that whoever speaks has done',
      'We hiked 450 miles beside it.',
      ['In the first Trump term the border wall grew.'],
    ],
    [
      'of the place alone',
      'The uninsured rate in Florida was 8.0 percent in 2024, against 8.9 percent the year before.',
      [],
    ],
  ])('%s', (_, text, before) => {
    expect(claimsIn(text, before)).toEqual([]);
  });
});

test('a place with a number of its own is not the place of the number before', () => {
  const text = 'Panama took in 299 deportees from third countries that month, and Costa Rica 200.';
  expect(claimsIn(text)).toContain('panama-299');
});

test('what is included in a count is no part of it alone', () => {
  const tally = 'CBP recorded more than 10 million encounters nationwide in Biden’s four fiscal years';
  expect(claimsIn(`${tally}, including people at airports and on the Canadian border.`)).toEqual([
    'encounters-10-million',
  ]);
  expect(claimsIn('CBP recorded more than 10 million encounters at airports in Biden’s four fiscal years.')).toEqual(
    [],
  );
});
