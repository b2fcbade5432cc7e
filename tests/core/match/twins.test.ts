import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const all = createEngine(pack, { withDrafts: true });

const claimsIn = (text: string, before: string[] = []) =>
  mentionsIn(all, text, { published: '2026-07-10', before }).map(({ claim }) => claim);

describe('a sentence that differs from a record by one thing', () => {
  test.each<[string, string, string[]]>([
    ['another weapon', '88 percent of the guns caught by CBP are found at the ports of entry.', []],
    ['another town', 'The poverty rate for Kalamazoo was 10.6 percent in 2024.', []],
    ['one age alone', 'Teen unemployment stood at 3.4 percent that April 2023.', []],
    ['the other name first', 'CBP One, formerly known as CBP Home, lets people leave.', []],
    ['another country', 'You can ask for asylum in Hungary however you got across the line; the statute says so.', []],
    ['another country before', 'There the supermarkets’ dozen cost $6.23 in March.', ['Eggs are dear in Canada too.']],
    ['another debt', 'About 42 million people owe $1.67 trillion on their car loans.', []],
    ['another good', 'The capital’s road deaths fell 35 percent in 2024, to the lowest level in 30 years.', []],
    [
      'another matter',
      'Most of these exhibits have been here for more than a decade.',
      ['How many are here illegally?'],
    ],
  ])('states none: %s', (_, text, before) => {
    expect(claimsIn(text, before)).toEqual([]);
  });

  test.each([
    [
      'fentanyl-ports-of-entry',
      'Fentanyl is mostly caught at legal crossings: 88 percent of it since 2015, Cato says.',
    ],
    ['poverty-rate-10-6', 'The official poverty rate for the United States was 10.6 percent in 2024.'],
    ['foreign-born-share-record', 'Immigrants make up 15.8 percent of the U.S. population, a record.'],
    ['unemployment-3-4-record-low', 'Unemployment stood at 3.4 percent in April 2023.'],
    ['cbp-one-to-cbp-home', 'CBP Home, formerly known as CBP One, lets people leave.'],
    ['asylum-right-between-ports', 'You can ask for asylum here however you got across the line; the statute says so.'],
    [
      'student-loan-debt-1-6-trillion',
      'Federal student loan debt stands at $1.67 trillion, owed by about 42 million people.',
    ],
  ])('and the record is stated without it: %s', (claim, text) => {
    expect(claimsIn(text)).toContain(claim);
  });
});
