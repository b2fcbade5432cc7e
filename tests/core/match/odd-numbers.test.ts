import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));
const claimsIn = (text: string) => mentionsIn(engine, text, { published: '2026-02-10' }).map(({ claim }) => claim);

describe('a sign that a number is of something else', () => {
  test('is outweighed by much that says it is the record’s', () => {
    const text =
      'Some 40,000 of the people who went home had used the CBP Home app to get the payment, the Times found in its first-year count.';
    expect(claimsIn(text)).toEqual(['self-deportation-pace-cbp-home']);
  });

  test.each([
    'CBP, not ICE, removed 271,484 people in 2019.',
    'American planes took 252 Venezuelans to CECOT, the Salvadoran prison.',
    'ICE arrested 442,637 people in fiscal 2025.',
    'In Lagos the police said 409,849 people had been removed in fiscal 2012.',
    'Some 40,000 of the people whom it had fined went home.',
    'By 2031 ICE could be deporting some 1,250 students a day.',
    'Our own rangers removed 409,849 tires from the river in 2012.',
  ])('stands where little speaks for the record: %s', text => {
    expect(claimsIn(text)).toEqual([]);
  });
});
