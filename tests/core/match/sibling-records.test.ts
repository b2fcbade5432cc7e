import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const claimsIn = (text: string) => mentionsIn(engine, text, { published: '2026-02-10' }).map(({ claim }) => claim);

describe('of records that are near one another, the one that is stated', () => {
  test.each([
    [
      'how many they are is a part of what is said of them',
      'Nearly all of the 11 million people here illegally have the right to a hearing, whatever they have done.',
      ['hearing-right-covers-11-million'],
    ],
    [
      'and who they are may stand behind the number alone',
      'Of the 11 million living here without papers most are entitled to go before an immigration judge, even those with a record.',
      ['hearing-right-covers-11-million'],
    ],
    [
      'but by itself their number is one',
      'There are 11 million people here illegally, by a count of 2022 that Homeland Security made.',
      ['unauthorized-dhs-10-99-million'],
    ],
    [
      'seven in ten is 70 percent where a record has just that',
      'Ask the department and it will say that seven in ten of those ICE takes in have convictions or charges pending.',
      ['dhs-70-percent-criminal'],
    ],
    [
      'and 72 percent where one has 71.7',
      'In fiscal 2024, 72 percent of the people ICE arrested had convictions or pending charges.',
      ['ice-arrests-fy2024-criminal-71'],
    ],
  ])('%s', (_, text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });
});
