import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { topicStems } from '../../../lib/core/match/records/record-words.ts';
import { sentencesOf } from '../../../lib/core/claim/worded-claim.ts';
import { collectWordings } from '../../../lib/core/match/records/collect-wordings.ts';
import { namedPlaces } from '../../../lib/core/match/lexicon/named-places.ts';
import { openWordings } from '../../../lib/core/match/records/wordings.ts';
import type { WordWeight } from '../../../lib/core/match/records/word-weight.ts';
import { readSentence } from '../../../lib/core/match/reading/reading.ts';
import { buildLexiconIndex } from '../../../lib/core/match/lexicon/lexicon-index.ts';
import { splitWords } from '../../../lib/core/match/words/words.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { claim, figure, mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));

const lexicon = buildLexiconIndex(pack.lexicon);
const stemsOf = (text: string) => topicStems(splitWords(text));

const RECORDS = [
  claim('ferries', {
    statement: 'Ferries stop at the harbour in winter.',
    proposition: { predicate: 'include', roles: { agent: ['removals'] } },
    examples: { matches: ['No ferry runs from the harbour between December and March.'], near: [] },
  }),
  claim('tariffs-rule', {
    statement: 'The court allowed the tariffs.',
    proposition: { predicate: 'include', roles: { agent: ['removals'] } },
    examples: {
      matches: ['The tariffs may stay, judges held.', 'Judges let the duties stand.'],
      near: ['The court allowed the removals.'],
    },
  }),
  claim('a-figure-alone', {
    statement: 'Ferries carried 4,000 passengers in winter.',
    figure: figure({ measure: 'removals', value: 4000 }),
  }),
];

function opened({ ignoresTwins = false, weight = (() => 2) as WordWeight } = {}) {
  const { scanner } = lexicon.table;
  const stored = collectWordings(sentencesOf(RECORDS, []), weight, lexicon);
  return {
    wordings: openWordings(stored, RECORDS, scanner, weight, ignoresTwins),
    named: (text: string) => namedPlaces(readSentence(lexicon, text, null), lexicon),
  };
}

const open = (options?: Parameters<typeof opened>[0]) => opened(options).wordings;

describe('how like a record’s wordings a sentence is', () => {
  const wordings = open();
  const likeness = (text: string, record = 'ferries') => wordings.likeness(record, stemsOf(text));

  test.each([
    ['Ferries stop at the harbour in winter.', 1],
    ['In winter the harbour stops its ferries.', 1],
    ['Ferries stop.', Math.sqrt(2 / 4)],
    ['The library opens at noon.', 0],
    ['', 0],
  ])('%s', (text, like) => {
    expect(likeness(text).like).toBeCloseTo(like);
  });

  test('is that of the likest of them, and words are known that any of them has', () => {
    const { like, known } = likeness('Ferries from the harbour in December');
    expect(like).toBeCloseTo(3 / Math.sqrt(3 * 5));
    expect(known).toBe(1);
    expect(likeness('Ferries from the airport').known).toBe(0.5);
  });

  test('is nothing for a record that is a figure alone, or that is not there', () => {
    const nothing = { like: 0, known: 0 };
    expect(likeness('Ferries carried 4,000 passengers in winter.', 'a-figure-alone')).toEqual(nothing);
    expect(likeness('Ferries stop at the harbour in winter.', 'trains')).toEqual(nothing);
  });

  test('counts rare words for more than common ones', () => {
    const weighed = open({ weight: stem => (stem.startsWith('ferr') ? 5 : 1) });
    const like = (text: string) => weighed.likeness('ferries', stemsOf(text)).like;
    expect(like('ferries')).toBeGreaterThan(like('harbour winter'));
  });

  test('does not see the wording that has just the sentence’s words, where it is to be blind to it', () => {
    const blind = open({ ignoresTwins: true });
    const own = stemsOf('Ferries stop at the harbour in winter.');
    expect(wordings.likeness('ferries', own).known).toBe(1);
    // The other wording has two of its four words.
    expect(blind.likeness('ferries', own)).toEqual({ like: expect.closeTo(2 / Math.sqrt(4 * 5)), known: 0.5 });
  });

  test('lies between 0 and 1, whatever was asked before', () => {
    const word = fc.constantFrom('ferry', 'harbour', 'winter', 'stop', 'March', 'airport', 'noon', 'runs');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 8 }), (first, second) => {
        const text = second.join(' ');
        likeness(first.join(' '));
        const { like, known } = likeness(text);
        expect([like, known]).toEqual([expect.closeTo(open().likeness('ferries', stemsOf(text)).like), known]);
        for (const one of [like, known]) expect(one >= 0 && one <= 1 + 1e-9).toBe(true);
        expect(wordings.mostLike('ferries', lexicon.table.scanner.scan(text))).toBeGreaterThanOrEqual(like);
      }),
    );
  });
});

describe('how close to a record’s wordings a sentence is', () => {
  const { wordings, named } = opened();
  const closeness = (text: string, record = 'tariffs-rule') => wordings.closeness(record, stemsOf(text), named(text));

  test('is told by what is named as well as by words', () => {
    // "Deportations" and "removals" are no like words, and the lexicon reads one thing in both.
    const { misses, missLike } = closeness('The court allowed the deportations.');
    expect(missLike).toBeCloseTo(2 / 3);
    expect(misses).toBeGreaterThan(missLike);
  });

  test('is the mean of the three closest, or of as many as there are', () => {
    const { states, misses } = closeness('The court allowed the tariffs.');
    expect(states).toBeLessThan(0.8);
    expect(closeness('The court allowed the removals.').misses).toBeCloseTo(1);
    expect(misses).toBeLessThan(1);
  });

  test('is no closer than near misses might be, where the record has none', () => {
    const { states, misses } = closeness('Ferries stop at the harbour in winter.', 'ferries');
    expect(misses).toBe(states);
  });

  test('is nothing for a record that is a figure alone', () => {
    expect(closeness('Ferries carried 4,000 passengers.', 'a-figure-alone')).toEqual({
      states: 0,
      misses: 0,
      missLike: 0,
    });
  });

  test('does not see the wording that has just the sentence’s words, where it is to be blind to it', () => {
    const blind = opened({ ignoresTwins: true });
    const text = 'The court allowed the removals.';
    expect(blind.wordings.closeness('tariffs-rule', stemsOf(text), blind.named(text))).toMatchObject({ misses: 0 });
  });

  test('lies between 0 and 1', () => {
    const word = fc.constantFrom('court', 'tariffs', 'removals', 'let', 'stay', 'judges', 'deported', 'Mexico', 'ICE');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), words => {
        for (const one of Object.values(closeness(words.join(' ')))) expect(one >= 0 && one <= 1 + 1e-9).toBe(true);
      }),
    );
  });
});

describe('a sentence that is worded like a record states it', () => {
  const engine = createEngine(pack, { withDrafts: true, ignoresTwins: true });
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-02-28' }).map(one => one.claim);

  test.each([
    ['vaccines-autism', 'Study after study has looked for a tie between measles shots and autism, and found none.'],
    [
      'vaccines-autism',
      'Doctors have looked for a link between that vaccine and autism in very large studies, and there is none.',
    ],
    [
      'laken-riley-detention-mandate',
      'Under the Laken Riley Act an arrest for shoplifting is enough for detention, with no conviction.',
    ],
    [
      'tariffs-who-pays',
      'Economists at the New York Fed found that American firms and families paid nearly all of the tariffs.',
    ],
    [
      'tariffs-scotus-ieepa',
      'A president may not impose tariffs under the emergency powers law, the Supreme Court ruled in February.',
    ],
  ])('%s: %s', (id, text) => {
    expect(marks(text)).toContain(id);
  });

  test.each([
    ['another finding', 'Study after study of the measles shot found that it lasts.'],
    [
      'another price',
      'A president may not set the price of milk under the emergency powers law, the Supreme Court ruled in February.',
    ],
    ['the contrary', 'Undocumented immigrants get food stamps and Medicaid, a leaflet says.'],
    [
      'a question whether it should be',
      'Do you want the Supreme Court to say that a president may not impose tariffs?',
    ],
    [
      'what may come of a count',
      'In ten years the country could pay more in interest on its debt than it spends on defense.',
    ],
    ['another act', 'Under the Fair Harbour Act an arrest for poaching is enough for a fine, with no conviction.'],
  ])('but not %s: %s', (_, text) => {
    expect(marks(text)).toEqual([]);
  });
});
