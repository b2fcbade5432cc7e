import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { findPeriods } from '../../../lib/core/text/find-periods.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const claims = (text: string, before: string[] = [], published = '2026-02-10') =>
  mentionsIn(bundled, text, { published, before }).map(({ claim }) => claim);

describe('posts are read with their short forms written out', () => {
  test.each([
    ['imm judges answer to DOJ, not to the courts, they are its employees', 'judges-are-doj-employees'],
    ['ICE removals FY24 = 271,484', 'biden-fy2024-271484'],
  ])('%s', (text, claim) => {
    expect(claims(text)).toContain(claim);
  });
});

describe('the name of an account says nothing', () => {
  test.each([
    ['@rosa_of_ohio the fy25 federal deficit was 1.8 trillion', 'deficit-fy2025-1-8-trillion'],
    ['@wagesandprices unemployment stood at 3.4 percent that April 2023', 'unemployment-3-4-record-low'],
  ])('%s', (text, claim) => {
    expect(claims(text)).toContain(claim);
  });

  test('the same words as a part of the sentence do', () => {
    expect(claims('In Ohio the fy25 federal deficit was 1.8 trillion')).toEqual([]);
  });
});

describe('of a post that is read whole, each sentence is read for itself', () => {
  test.each([
    [
      'Pew counts 14 million unauthorized immigrants in the US in 2023. thats a whole Pennsylvania',
      'unauthorized-14-million-pew',
    ],
    [
      'HUD counted 771,480 homeless people on one night in January 2024. richest nation on earth',
      'homelessness-771480',
    ],
    ['ICE removed 409,849 people in fiscal 2012. Criminals among them were few', 'ice-record-fy2012-409849'],
  ])('%s', (text, claim) => {
    expect(claims(text)).toContain(claim);
  });

  test('but what the second says of the number holds', () => {
    expect(claims('ICE removed 409,849 people in fiscal 2012. That was in Texas alone')).toEqual([]);
  });
});

describe('talk is read as it is said', () => {
  test.each([
    [
      'ICE removed four hundred and nine – four hundred nine thousand, eight hundred and forty-nine people in fiscal twenty twelve.',
      'ice-record-fy2012-409849',
    ],
    ['CBP seized twenty-seven thousand pounds of fentanyl in fiscal twenty-three.', 'fentanyl-seizures-27000-pounds'],
    ['Student loan debt is at one-point-six-seven trillion.', 'student-loan-debt-1-6-trillion'],
  ])('%s', (text, claim) => {
    expect(claims(text)).toContain(claim);
  });
});

describe('a number that its publisher gives', () => {
  const before = ['What does illegal immigration cost the country?'];

  test('is the publisher’s own', () => {
    expect(claims('FAIR, which wants less of it, came up with $150.7 billion.', before)).toEqual([
      'cost-fair-150-billion',
    ]);
  });

  test.each([
    'The Heritage Foundation came up with $150.7 billion.',
    'FAIR found that contractors billed $150.7 billion.',
  ])('but not another’s, nor of something else: %s', text => {
    expect(claims(text, before)).toEqual([]);
  });
});

describe('months in a row are each of them', () => {
  test('under 10,000 for so long', () => {
    const text = 'That is eight months in a row of under 10,000 Border Patrol apprehensions at the southwest border.';
    expect(claims(text, [], '2025-10-20')).toContain('encounters-under-10000-a-month');
  });

  test('but not all of them together', () => {
    const text = 'Border Patrol apprehensions at the southwest border were under 10,000 in the eight months together.';
    expect(claims(text, [], '2025-10-20')).not.toContain('encounters-under-10000-a-month');
  });
});

test('a month that has no namesake is a time wherever it stands', () => {
  const named = (text: string) => findPeriods(text, '2025-10-20').map(one => one.text);
  expect(named('September apprehensions fell')).toEqual(['September']);
  expect(named('Sept apprehensions fell')).toEqual(['Sept']);
  expect(named('May apprehended him')).toEqual([]);
  expect(named('April said so')).toEqual([]);
});
