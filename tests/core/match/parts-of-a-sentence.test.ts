import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../lib/core/match/reading/clauses-of.ts';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { withoutAsides } from '../../../lib/core/match/words/without-asides.ts';
import type { Segment } from '../../../lib/core/text/segment.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const read = (text: string, published = '2026-02-10') => mentionsIn(bundled, text, { published });
const claims = (text: string, published?: string) => read(text, published).map(({ claim }) => claim);

function segment(text: string): Segment {
  return { text, start: 40, before: ['Before.'], after: [], heading: null } as unknown as Segment;
}

describe('withoutAsides', () => {
  test.each([
    [
      'The docket, which nobody has seen, held seven million people.',
      `The docket${' '.repeat(25)}held seven million people.`,
    ],
    ['The rate, a mix of two surveys, fell to 8 percent.', `The rate${' '.repeat(24)}fell to 8 percent.`],
    [
      'It paid out $4 billion in 2024, which was less than in 2019.',
      `It paid out $4 billion in 2024${' '.repeat(29)}.`,
    ],
  ])('leaves blanks for what is said in passing: %s', (text, bare) => {
    expect(withoutAsides(segment(text))?.text).toBe(bare);
  });

  test.each([
    'In 2012, in Texas, 409 people came.',
    'Cuba, Haiti and Peru refused them.',
    'The plan, which "nobody likes", works.',
  ])('leaves lists, times and quotations as they are: %s', text => {
    expect(withoutAsides(segment(text))).toBeNull();
  });

  test('keeps every other character where it was', () => {
    const word = fc.constantFrom('which', 'the', 'held', '7', 'million', 'people', ',', ', which', ',', 'a', '.');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join(' ');
        const bare = withoutAsides(segment(text))?.text ?? text;
        expect(bare).toHaveLength(text.length);
        for (const [at, unit] of [...bare].entries()) if (unit !== ' ') expect(unit).toBe(text[at]);
      }),
    );
  });
});

describe('clausesOf', () => {
  test('gives each statement its own place, behind those before it', () => {
    const text = 'The judge has ruled on the order, and the agency said that nobody there would be held.';
    const clauses = clausesOf(segment(text));
    expect(clauses.map(one => one.text)).toEqual(['The judge has ruled on the order', 'nobody there would be held.']);
    expect(clauses[1]?.before).toEqual(['The judge has ruled on the order', 'Before.']);
    for (const one of clauses) expect(text.slice(one.start - 40, one.start - 40 + one.text.length)).toBe(one.text);
    expect(clauses[0]?.before).toEqual(['Before.']);
  });

  test.each([
    'If Congress agrees to all of it, and the court lets it stand, the agency gets its money.',
    'Nothing parts this sentence into several statements.',
  ])('has none where nothing is stated, or one thing: %s', text => {
    expect(clausesOf(segment(text))).toEqual([]);
  });

  test('cuts a long text in linear time', () => {
    const text = 'a, and b; c, but '.repeat(40_000);
    const start = performance.now();
    clausesOf(segment(text));
    withoutAsides(segment(text));
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('a record is found', () => {
  test.each([
    ['median-income-83730', 'The median household, which is not a thing one meets, earned $83,730 in 2024.'],
    [
      'median-income-83730',
      'A household in the middle earned $83,730 in 2024, which some of my readers will not believe.',
    ],
    [
      'obbba-45-billion-detention',
      'The sheriff has asked for new vans, and the law of last July gave ICE $45 billion for detention space.',
    ],
  ])('%s: %s', (claim, text) => {
    expect(claims(text)).toContain(claim);
  });

  test('and is quoted as the page has it, with what is said in passing', () => {
    const text = 'Median household income, which the Census counts, was $83,730 in 2024.';
    const [mention] = read(text);
    expect(mention).toBeDefined();
    expect(text).toContain(mention?.quote);
    for (const { detail } of mention?.reasons ?? []) expect(detail).not.toMatch(/ {2}/);
  });
});

describe('whoever is named in one part has said it in all', () => {
  test.each([
    'The Heritage Foundation said that 14 million unauthorized immigrants lived here in 2023.',
    'Budget analysts at Wharton say that new bridges would widen the deficit by $350 billion.',
    'If the House agrees, and the Senate lets it stand, and ICE gets $45 billion for detention, the jails will fill.',
  ])('%s', text => {
    expect(claims(text)).toEqual([]);
  });
});

test('what refuses a part of a sentence is told of the sentence, and what refuses more than one is told once', () => {
  const text = 'The official poverty rate, which the Census Bureau publishes each fall, was 10.6 percent in 2019.';
  const page = { title: '', published: '2026-02-10', lang: 'en' };
  const { rejected } = bundled.explain([{ text, start: 0, heading: null, before: [], after: [] }], page);
  expect(rejected).toContainEqual({
    claim: 'poverty-rate-10-6',
    rule: 'other-period',
    detail: '2019',
    sentence: text,
  });
  const keys = rejected.map(({ claim, rule, detail }) => `${claim} ${rule} ${detail}`);
  expect(new Set(keys).size).toBe(keys.length);
});
