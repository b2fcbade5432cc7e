import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownPack } from '../../../../lib/core/claim/shown-pack.ts';
import { createEngine } from '../../../../lib/core/match/engine.ts';
import { openEngineFile, writeEngineFile } from '../../../../lib/core/match/stored/engine-file.ts';
import { readClaims } from '../../../../lib/node/read-claims.ts';
import { sample } from '../../../sample.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const all = await readClaims(join(import.meta.dirname, '../../../../claims'));
const pack = shownPack(all);
const file = writeEngineFile(pack, encode);
const { engine: opened, version } = openEngineFile(file, decode);
const built = createEngine(pack);

const segment = (text: string) => ({ text, start: 0, heading: null, before: [], after: [] });
const page = { title: '', published: '2026-02-01', lang: 'en' };

describe('an engine opened from its file', () => {
  test('finds and refuses what one built from the pack does, for the same reasons', () => {
    for (const { examples } of sample('records asked of both engines', all.claims, 60)) {
      const segments = [...examples.matches, ...examples.near].map(segment);
      expect(opened.explain(segments, page)).toEqual(built.explain(segments, page));
    }
  });

  test('has every phrase of the lexicon', () => {
    const { entries } = opened.index.lexicon.table;
    const texts = (of: typeof entries) =>
      of.map(({ id, phrases, verbs, contrary, converse }) => ({ id, phrases, verbs, contrary, converse }));
    expect(texts(entries)).toEqual(texts(pack.lexicon));
  });

  test('has every word of every record', () => {
    for (const { id } of pack.claims) {
      expect([...opened.index.recordWords.of(id)]).toEqual([...built.index.recordWords.of(id)]);
      expect([...opened.index.recordWords.statement(id)]).toEqual([...built.index.recordWords.statement(id)]);
    }
  });

  test('knows the version of its pack', () => {
    expect(version).toBe(pack.manifest.version);
  });
});

test.each<[string, ArrayBuffer]>([
  ['an empty file', new ArrayBuffer(0)],
  ['a file that is cut short', file.slice(0, -8)],
  ['a file of another kind', encode('{"claims": [], "series": []}').slice().buffer],
])('%s is refused in words', (_, buffer) => {
  expect(() => openEngineFile(buffer, decode)).toThrow('engine.bin is not a claim database of this version');
});
