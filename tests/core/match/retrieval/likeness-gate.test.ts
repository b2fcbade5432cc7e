import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLikenessGate } from '../../../../lib/core/match/retrieval/likeness-gate.ts';
import { MANY_SQUARES } from '../../../../lib/core/match/retrieval/pack-layout.ts';
import { createPlainGate } from './plain-search.ts';
import { packOf, sampleRecords } from './sample-records.ts';

const long = 'A heron waits beside the frozen mill pond until noon. '.repeat(50);
const records = [
  ...sampleRecords(500),
  { id: 'signs', text: '“Šimůnek’s” café – 12 % of Zürich’s œuvres…' },
  { id: 'greek', text: 'Οι γέφυρες της πόλης έκλεισαν χθες το βράδυ.' },
  { id: 'long', text: long },
];
const pack = packOf(records);
const words = [...new Set(records.flatMap(({ text }) => text.split(' ')))];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map(made => made.join(' '));
/** A record's statement cut, with other words put in: near the border on either side. */
const twisted = fc
  .tuple(fc.constantFrom(...records), fc.nat(12), fc.integer({ min: 20, max: 90 }), phrase)
  .map(([{ text }, from, length, more]) => `${more} ${text.slice(from, from + length)}`);

describe('the likeness gate', () => {
  test('answers as a comparison with every record does', () => {
    const gate = createLikenessGate(pack);
    const plainly = createPlainGate(pack);
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(phrase, twisted, fc.string({ unit: 'binary', maxLength: 200 })), text => {
        const answer = gate(text);
        expect(answer).toBe(plainly(text));
        passed += answer ? 1 : 0;
      }),
      { numRuns: 120 },
    );
    expect(passed).toBeGreaterThan(10);
    expect(passed).toBeLessThan(110);
  });

  test('lets each statement pass, and a text that shares one word with any not', () => {
    const gate = createLikenessGate(pack);
    expect(records.filter(({ text }) => !gate(text))).toEqual([]);
    expect(gate('Nobody asked the plumbers why their invoices never arrived.')).toBe(false);
  });

  test('finds what repeats a statement in other order, with a word put in between', () => {
    const gate = createLikenessGate(
      packOf([{ id: 'oil', text: 'Smugglers moved whale oil through Trieste.' }, ...records]),
    );
    expect(gate('Through Trieste they say whale blubber oil was moved by smugglers.')).toBe(true);
    expect(
      gate(
        'Smugglers fed hungry dragons; oil from distant forests moved slow wagons, a whale pulled other wagons, Trieste slept.',
      ),
    ).toBe(false);
  });

  test('finds no record by a phrase that hundreds share, and each of these by its rarer words', () => {
    const shared = Array.from({ length: 300 }, (_, at) => ({
      id: `ship-${at}`,
      text: `Health care costs of ship${String.fromCharCode(97 + (at % 26), 97 + (at % 19), 97 + (at % 23))} crews rose.`,
    }));
    const pack = packOf(shared);
    const gate = createLikenessGate(pack);
    expect(gate('Health care costs.')).toBe(false);
    expect(shared.filter(({ text }) => !gate(text))).toEqual([]);
  });

  test('counts a vector anew that is too long for the file', () => {
    const damaged = packOf(records);
    (damaged.gramSquares as Uint32Array).fill(MANY_SQUARES);
    const [gate, other] = [createLikenessGate(pack), createLikenessGate(damaged)];
    for (const { text } of records) {
      const half = text.slice(0, text.length / 3);
      expect(other(half)).toBe(gate(half));
    }
  });
});
