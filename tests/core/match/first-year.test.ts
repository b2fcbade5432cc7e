import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));

function compared(text: string): string[] {
  return mentionsIn(engine, text, { published: '2026-03-20' }).map(({ claim, relation }) => `${claim} ${relation}`);
}

describe('a count of nearly the same days', () => {
  test.each([
    // DHS counted 622,000 from 20 January to 19 December.
    ['The administration deported one million people in its first year.', ['dhs-622000-year-one differs']],
    ['Some 620,000 people were deported in Trump’s first year.', ['dhs-622000-year-one agrees']],
    ['Did Trump deport one million people in his first year?', ['dhs-622000-year-one differs']],
    ['Obama removed 8 million people in his two terms.', ['obama-two-terms-three-million differs']],
    // Removals and returns together came to some five million: a longer count is defined in more ways.
    ['Obama deported 5 million people during his two terms.', []],
    // What is counted is not said to have been so many.
    ['A million deportations in twelve months is a logistical impossibility.', []],
    ['In its first year a million deportations was out of reach.', []],
    ['One million removals in the first year: nobody thought it could be done.', []],
    ['One million removals in twelve months: nobody thought it could be done.', []],
    // No further apart than the days, or the rounding, explain.
    ['The administration deported 700,000 people in its first year.', []],
    ['Trump deported 1.2 million people in his first year, if self-deportations are counted.', []],
    ['Trump deported 1.2 million people in his first year, including those who left by themselves.', []],
    ['Trump deported 200,000 Mexicans in his first year.', []],
    ['In Trump’s first year back, the Border Patrol deported 1.2 million people.', []],
    ['In his first year Obama deported 900,000 people, returns included.', []],
    ['Trump promised to deport one million people in his first year.', ['goal-one-million-first-year agrees']],
  ])('%s', (text, expected) => {
    expect(compared(text)).toEqual(expected);
  });
});

describe('a number to the last digit, and its time', () => {
  const stated = (text: string) => mentionsIn(engine, text, { published: '2026-07-25' }).map(({ claim }) => claim);

  test.each([
    ['ICE had 65,765 people in detention in July 2026.', ['detention-65765-july-2026']],
    ['ICE had 65,765 people in detention in April 2026.', []],
    ['The department deported 622,000 people from January to December 2025.', ['dhs-622000-year-one']],
    ['The department deported 622,000 people from January to June 2025.', []],
  ])('%s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });
});
