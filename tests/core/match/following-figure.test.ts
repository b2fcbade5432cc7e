import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack, { withDrafts: true });

function found(text: string, ...before: string[]): string[] {
  return mentionsIn(engine, text, { before, published: '2026-03-20' }).map(
    ({ claim, relation, modality }) => `${claim} ${relation}${modality === 'asserted' ? '' : ` ${modality}`}`,
  );
}

const AID = 'A shop steward told us that foreign aid was 9 percent of the federal budget.';
const JOBS = 'A flyer has the economy adding 940,000 jobs in 2025.';
const WALL = 'A podcaster says that 900 miles of border wall went up in Trump’s first term.';

describe('the right number right after a wrong one', () => {
  test.each([
    ['It is nearer 1 percent.', AID, 'foreign-aid-1-percent agrees'],
    ['Try 181,000.', JOBS, 'jobs-2025-181000 agrees'],
    ['No, it was four fifty-eight, by the agency’s own map.', WALL, 'wall-458-miles agrees'],
  ])('is the record’s: %s', (text, before, expected) => {
    expect(found(text, before)).toEqual([expected]);
  });

  test('also where a sentence without a number stands between', () => {
    expect(found('The ledger has 181,000.', 'Nobody at the table knew better.', JOBS)).toEqual([
      'jobs-2025-181000 agrees',
    ]);
  });

  test.each([
    ['Our township sold 181,000 raffle tickets.', JOBS],
    ['A tractor costs $181,000.', JOBS],
    ['In our county it was 181,000.', JOBS],
    ['Is it really 181,000?', JOBS],
    ['The flyer cost my uncle 458 dollars.', WALL],
    ['In Japan it is nearer 1 percent.', AID],
    ['In 2019 it was 181,000.', JOBS],
    ['The goal for next year is 181,000.', JOBS],
    ['In 1960 it was 1 percent.', AID],
    ['They plan to cut it to 1 percent.', AID],
  ])('but not of something else, elsewhere, of another time, planned or asked: %s', (text, before) => {
    expect(found(text, before)).toEqual([]);
  });

  test('nor after the right one was given', () => {
    expect(found('A tractor tyre costs about 181,000.', 'The ledger has 181,000.', JOBS)).toEqual([]);
  });
});

test('a page older than the record cannot tell it', () => {
  const claims = mentionsIn(engine, 'Try 181,000.', { before: [JOBS], published: '2025-06-01' });
  expect(claims).toEqual([]);
});

describe('the record’s number again', () => {
  const ARMS = 'They handed eighty-five billion dollars of American equipment to the Taliban.';

  test('is marked where it is denied', () => {
    expect(found('It was not eighty-five billion.', ARMS)).toEqual(['afghanistan-equipment-85-billion agrees denied']);
  });

  test.each([
    'Eighty-five billion pizzas is a lot.',
    'My mortgage is not eighty-five billion, whatever it feels like.',
    'The mortgage is not eighty-five billion, whatever it feels like.',
  ])('and not where something else is: %s', text => {
    expect(found(text, ARMS)).toEqual([]);
  });
});

describe('another record’s number after one of its measure', () => {
  const TIMES = 'The New York Times went through the files and got to about 540,000 deportations in the first year.';

  test.each(['Brookings is lower, 310,000 to 315,000.', 'Brookings has far fewer, three-ten to three-fifteen.'])(
    'is its publisher’s: %s',
    text => {
      expect(found(text, TIMES)).toEqual(['brookings-310000-2025 agrees']);
    },
  );

  test('and nobody else’s', () => {
    expect(found('The union hall is lower, 310,000 to 315,000.', TIMES)).toEqual([]);
  });
});

describe('a number after a sentence that speaks of the record', () => {
  const APP = 'People in Mexico could book an appointment at the border in the CBP One app.';

  test('is the record’s to so many digits', () => {
    expect(found('By the end of 2024 nearly 936,500 had one.', APP)).toEqual([
      'cbp-one-appointments-since-2023 agrees',
    ]);
  });

  test.each(['The developers were paid $936,500.', 'Stickers of it sold 936,500 times, to tourists.'])(
    'and not where its words are of something else: %s',
    text => {
      expect(found(text, APP)).toEqual([]);
    },
  );
});
