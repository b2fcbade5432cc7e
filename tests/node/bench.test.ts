import { describe, expect, test } from 'vitest';
import { manyRecords } from '../../lib/node/bench/many-records.ts';
import { benchQuantities } from '../../lib/node/bench/parts/quantities.ts';
import { measureSize } from '../../lib/node/bench/parts/retrieval.ts';
import { RETRIEVERS } from '../../lib/node/bench/retrieval-peers.ts';
import { layOut, number, times } from '../../lib/node/bench/table.ts';
import { timeTexts } from '../../lib/node/bench/time-texts.ts';

/** Short turns: what is tested is that figures come, not what they are. */
const short = { rounds: 1, mostMs: 30, leastMs: 1 };
const records = [
  { id: 'bridge', text: 'The old bridge over the river was closed for repairs in spring.' },
  { id: 'ferry', text: 'A ferry carries 400 passengers across the bay every morning.' },
  { id: 'tower', text: 'The radio tower in Westfield is the tallest building of the county.' },
];

describe('the benchmark', () => {
  test('lets each contender read every text when there is time', () => {
    const read: string[][] = [[], []];
    const timings = timeTexts(
      read.map((texts, at) => ({ name: String(at), read: text => texts.push(text) })),
      ['one', 'two', 'three'],
      short,
    );
    expect(timings.map(({ name, isExtrapolated }) => ({ name, isExtrapolated }))).toEqual([
      { name: '0', isExtrapolated: false },
      { name: '1', isExtrapolated: false },
    ]);
    for (const texts of read) expect(new Set(texts)).toEqual(new Set(['one', 'two', 'three']));
  });

  test('says when a contender was too slow to read all', () => {
    const wait = () => {
      const until = performance.now() + 2;
      while (performance.now() < until);
    };
    const texts = Array.from({ length: 300 }, (_, at) => String(at));
    expect(timeTexts([{ name: 'slow', read: wait }], texts, short)).toMatchObject([{ isExtrapolated: true }]);
  });

  test('makes the same records from the same ones, each with an id of its own', () => {
    const many = manyRecords(records, 50);
    expect(many.slice(0, 3)).toEqual(records);
    expect(new Set(many.map(({ id }) => id)).size).toBe(50);
    expect(manyRecords(records, 50)).toEqual(many);
  });

  test('finds the same record with every engine, and compares their times with ours', () => {
    const asked = [
      {
        id: 'q',
        text: 'Is the radio tower in Westfield really the tallest building of the county?',
        gold: new Set(['tower']),
        before: [],
        after: [],
        speaker: null,
      },
    ];
    const texts = records.map(({ text }) => text);
    const { rows } = measureSize(RETRIEVERS, records, texts, asked, short);
    const named = rows.filter(({ name }) => RETRIEVERS.some(retriever => retriever.name === name));
    expect(named.map(({ recall5 }) => recall5)).toEqual(RETRIEVERS.map(() => 1));
    for (const row of rows) expect(row.times).toBeGreaterThan(0);
  });

  test('compares our quantities with those of the peers', async () => {
    const { goals, lines } = await benchQuantities(short);
    expect(goals.every(({ measured }) => measured > 0)).toBe(true);
    expect(lines.join('\n')).toContain('recognizers-text-number');
  });

  test('prints short numbers, and marks those taken from a part', () => {
    expect([number(0.01234), number(12.345), number(1234.5), number(3, true), times(2.5)]).toEqual([
      '0.0123',
      '12.3',
      '1,235',
      '3.00*',
      '2.50x',
    ]);
    expect(layOut(['a', 'b'], [['long', '1']])).toEqual(['  a     b', '  long  1']);
  });
});
