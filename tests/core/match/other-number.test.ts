import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideByWords, leftOpenBy, ruledOutBy } from '../../../lib/core/match/figures/decide-number.ts';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { gatherDifferences } from '../../../lib/core/match/evidence/differences/gather-differences.ts';
import { isLocal } from '../../../lib/core/match/evidence/local-place.ts';
import { MODELS, probabilityOf } from '../../../lib/core/match/evidence/model.ts';
import { haveSameDigits, isShifted } from '../../../lib/core/match/evidence/differences/same-digits.ts';
import { namesTeller } from '../../../lib/core/match/evidence/tellers.ts';
import { readNumbers } from '../../../lib/core/match/figures/figure-reading.ts';
import { pageReader, readContext } from '../../../lib/core/match/context/match-context.ts';
import { readPage } from '../../../lib/node/cli/scan.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { sample } from '../../sample.ts';
import { mentionsIn } from './fixture-engine.ts';

const root = join(import.meta.dirname, '../../..');
const engine = createEngine(await readClaims(join(root, 'claims')), { withDrafts: true });
const { index } = engine;
const { read } = pageReader(index.lexicon, '2026-08-20');

describe('the digits of a record, told amiss', () => {
  test.each([
    ['in another order', 319_000, 139_000],
    ['in another order, with a decimal', 2.54, 4.25],
    ['at another scale and in another order', 2770, 277],
  ])('are the same: %s', (_, told, recorded) => {
    expect(haveSameDigits(told, recorded)).toBe(true);
  });

  test.each([
    ['others', 319_000, 149_000],
    ['one digit says nothing', 4000, 40],
    ['one more', 1390, 13_899],
  ])('are not: %s', (_, told, recorded) => {
    expect(haveSameDigits(told, recorded)).toBe(false);
  });

  test.each([
    [2770, 277],
    [4300, 43],
    [27_000, 2724],
    [7.9e9, 79.6e9],
  ])('%d is %d at another scale, as far as its digits go', (told, recorded) => {
    expect(isShifted(told, recorded)).toBe(true);
  });

  test('farther than a thousand it is another number', () => {
    expect(isShifted(13.9, 138_987)).toBe(false);
  });

  test('are so at any scale up to a thousand, and never at their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999_999 }), fc.integer({ min: 1, max: 3 }), (value, places) => {
        expect(isShifted(value * 10 ** places, value)).toBe(true);
        expect(isShifted(value, value * 10 ** places)).toBe(true);
        expect(isShifted(value, value)).toBe(false);
        expect(haveSameDigits(value, value * 10 ** places)).toBe(value % 10 ** (String(value).length - 1) !== 0);
      }),
    );
  });
});

test.each([
  ['A caller from Reno has it at 30 percent.', true],
  ['The graphic shows 12,000 of them.', true],
  ['A blogger makes it 12,000.', true],
  ['An email gave 12,000, and its writer was sure.', true],
  ['The Treasury has it at 30 percent.', false],
])('who tells a number without counting it: %s', (text, is) => {
  expect(namesTeller(read(text))).toBe(is);
});

test.each([
  ['Two thousand pounds of fentanyl were taken in our sector.', true],
  ['The state pumped 5.8 million barrels a day.', true],
  ['Our murder rate was 3.1 per 100,000.', true],
  ['At one corner shop, a carton went for $8.', true],
  ['She told me at a diner that a carton went for $8.', false],
  ['A county commissioner said that 12,000 came.', false],
  ['The United States pumped 5.8 million barrels a day.', false],
])('of a place that has no name here: %s', (text, is) => {
  expect(isLocal(read(text))).toBe(is);
});

describe('another number than the record’s', () => {
  const told = (text: string, before: string[] = []) =>
    mentionsIn(engine, text, { before, published: '2026-08-20' })
      .filter(({ relation }) => relation === 'differs')
      .map(({ claim }) => claim);

  test.each([
    ['@plain_gail: on July 11 ICE had 95,000 people in detention, no joke', 'detention-65765-july-2026'],
    ['“There were 2,770 noncitizens on Iowa’s voter rolls,” a cousin of hers wrote back.', 'noncitizen-voting-iowa'],
    [
      'DELL: I read it to my wife: the deficit for fiscal 2025 was three trillion dollars.',
      'deficit-fy2025-1-8-trillion',
    ],
    // None of these names what it counts, and no record has the number: what they have is many of the record's words.
    ['“The median household in this country made $121,000 in 2024,” a caller said.', 'median-income-83730'],
    [
      '“The Center for Migration Studies counted 31 million for 2023,” a caller insisted.',
      'unauthorized-12-2-million-cms',
    ],
  ])('in a post, a quotation, a speech: %s', (text, claim) => {
    expect(told(text)).toEqual([claim]);
  });

  test.each([
    ['of another kind of them', '“Wholesale egg prices were $3 a dozen in March 2025,” a grocer told the board.'],
    ['of a part', '“Women were 47 percent of the labor force in 2024,” a guest said.'],
    ['of another country', 'A guest said that Canada had 9,100 measles cases in 2025.'],
    ['of another agency', 'A guest said that USCIS had 1.5 million asylum claims waiting in 2025.'],
  ])('may be one of something else: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

/** With all pages read, each number twice. */
const ALL_PAGES_MS = 120_000;

test(
  'what is given up early could not have been told',
  async () => {
    const pages = join(root, 'tests/corpus/pages/dev');
    const { threshold } = MODELS.differences;
    for (const name of sample('pages with other numbers', readdirSync(pages).sort(), 8)) {
      const { segments, page } = await readPage(join(pages, name, 'page.html'));
      const { read: readText } = pageReader(index.lexicon, page.published);
      for (const segment of segments) {
        const reading = readText(segment.text);
        const context = readContext(index.lexicon, readText, reading, segment, page);
        for (const number of readNumbers(reading, context, index)) {
          const { rejected } = decideByWords(number, index, context);
          const refused = { ruledOut: ruledOutBy(rejected, number, index), leftOpen: leftOpenBy(rejected) };
          const sure = (least: number) =>
            gatherDifferences(number, context, index, refused, least)
              .filter(({ evidence }) => probabilityOf(evidence, MODELS.differences) >= threshold)
              .map(({ claim, evidence }) => [claim.id, evidence]);
          expect(sure(threshold)).toEqual(sure(0));
        }
      }
    }
  },
  ALL_PAGES_MS,
);
