import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exportFile } from '../../../lib/core/export/export-file.ts';
import { findJsonLd } from '../../../lib/core/import/find-json-ld.ts';
import { readJson, readJsonInSteps } from '../../../lib/core/import/scan-json.ts';
import { finish } from '../../../lib/core/steps.ts';
import { noStores } from '../../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../../lib/core/settings/settings.ts';
import { note } from '../backup/backup-fixtures.ts';
import { readGood } from './read-bytes.ts';

afterEach(() => vi.restoreAllMocks());

/** With its own fields in their order, also one that is called `__proto__`. */
const shape = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? [Object.is(value, -0) ? '-0' : value]
    : [Array.isArray(value), Object.entries(value).map(([name, part]) => [name, shape(part)])];

describe('a JSON text that is put together of parts', () => {
  const name = fc.constantFrom('a', 'b', '__proto__', 'constructor', '7', '3', 'a "name"', 'ü', '');
  const value = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(0, -0, 1e-7, 'text', '"],{', 'ü 統 🙂', '\\', true, null),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(name, tie('value'), { maxKeys: 5 }),
    ),
  })).value;

  test('is what `JSON.parse` makes of it, however small the parts', () => {
    const blank = fc.constantFrom<(string | undefined)[]>(undefined, ' ', '\n\t');
    fc.assert(
      fc.property(value, blank, fc.integer({ min: 0, max: 60 }), (given, space, pieceLength) => {
        const text = ` ${JSON.stringify(given, null, space as string)}\n`;
        const read = finish(readJsonInSteps(text, undefined, pieceLength));
        expect('value' in read && shape(read.value)).toEqual(shape(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  test('tells how far it is, and is left off again and again', () => {
    const text = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ at })));
    const parts: number[] = [];
    const steps = readJsonInSteps(text, part => parts.push(part));
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(10);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeGreaterThan(0.9);
  });

  test.each(['[1, {"a": [2, 3', '{"a": 1, "a": 2}', '[1 2]', '[] []', '{"a"}', '[1,]', ''])(
    'has the same fault as in one: %s',
    text => {
      expect(finish(readJsonInSteps(text, undefined, 0))).toEqual(readJson(text));
      expect(readJson(text)).toHaveProperty('fault');
    },
  );
});

describe('a file of many notes in one piece', () => {
  const notes = Array.from({ length: 2000 }, (_, at) => note(`${at}`));
  const counts = Object.fromEntries(Object.keys(noStores).map(store => [store, 0]));
  const first = { format: 'sidelight-backup', version: 1, made: '2026-11-27T06:00:00.000Z', settings: defaultSettings };
  const written = (format: 'jsonld' | 'html') =>
    [...exportFile(format, notes, { now: first.made }).parts].map(String).join('');

  test.each([
    [
      'the first backups',
      () => JSON.stringify({ ...first, counts: { ...counts, annotations: 2000 }, ...noStores, annotations: notes }),
    ],
    ['Web Annotations', () => written('jsonld')],
    ['a report', () => written('html')],
  ])('is never parsed at once: %s', async (_, write) => {
    const text = write();
    const parse = vi.spyOn(JSON, 'parse');
    const { rows } = await readGood(text);
    expect(rows.annotations).toHaveLength(2000);
    const longest = Math.max(...parse.mock.calls.map(([part]) => part.length));
    expect(longest).toBeLessThan(250_000);
    expect(text.length).toBeGreaterThan(4 * longest);
  });

  test('is searched for its data a part at a time', () => {
    const steps = findJsonLd(`${'<p>Words.</p>'.repeat(100_000)}<SCRIPT type="application/ld+json">{"a": 1}</Script>`);
    let count = 0;
    for (let next = steps.next(); ; next = steps.next(), count += 1) {
      if (!next.done) continue;
      expect(next.value).toEqual([{ a: 1 }]);
      break;
    }
    expect(count).toBeGreaterThan(1);
  });
});
