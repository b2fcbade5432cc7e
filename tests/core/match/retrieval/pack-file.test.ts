import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedRecord } from '../../../../lib/core/claim/imported-record.ts';
import { buildPack } from '../../../../lib/core/match/retrieval/build-pack.ts';
import { openPack, verifyPack } from '../../../../lib/core/match/retrieval/open-pack.ts';
import { SECTION_NAMES } from '../../../../lib/core/match/retrieval/pack-layout.ts';
import { createRanker } from '../../../../lib/core/match/retrieval/rank-claims.ts';
import type { PackHeader } from '../../../../lib/core/match/retrieval/write-pack.ts';
import { alone, MANIFEST, packOf, sampleRecords } from './sample-records.ts';

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 80 })
  .filter(made => made.trim() === made && made !== '');
const record: fc.Arbitrary<ImportedRecord> = fc.record(
  { id: text, text, title: text, speaker: text, url: text, rating: text },
  { requiredKeys: ['id', 'text'] },
);

describe('a pack file', () => {
  test('gives back every field of every record, lone surrogates among them', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), records => {
        const pack = packOf(records);
        expect(Array.from({ length: pack.records }, (_, at) => pack.record(at))).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same, byte for byte, for the same records', () => {
    const build = () => new Uint8Array(buildPack(sampleRecords(50), MANIFEST));
    expect(build()).toEqual(build());
  });

  test('keeps plain text at one byte a character, quotation marks and dashes too', () => {
    const plain = packOf([{ id: 'a', text: `“${'x'.repeat(500)}” – don’t` }]);
    expect(plain.texts.byteLength).toBeLessThan(540);
    const greek = packOf([{ id: 'a', text: 'λ'.repeat(500) }]);
    expect(greek.texts.byteLength).toBeGreaterThan(1000);
  });

  test('opens without copying: its parts are views of the one buffer', () => {
    const buffer = buildPack(sampleRecords(20), MANIFEST);
    const pack = openPack(buffer);
    expect(SECTION_NAMES.every(name => pack[name].buffer === buffer)).toBe(true);
  });

  test('finds each record by its own text', () => {
    const records = sampleRecords(400);
    const pack = packOf(records);
    const rank = createRanker(pack);
    for (const { id, text: own } of records) expect(pack.read(rank(alone(own), 1)[0]?.record ?? -1, 'id')).toBe(id);
  });

  test('holds no record and still opens', () => {
    expect(createRanker(packOf([]))(alone('Anything at all may be asked.'), 5)).toEqual([]);
  });
});

describe('a damaged pack file', () => {
  const sound = () => buildPack(sampleRecords(30), MANIFEST);
  const withWord = (at: number, value: number) => {
    const buffer = sound();
    new Uint32Array(buffer, 0, 4)[at] = value;
    return buffer;
  };
  const withHeader = (change: (header: PackHeader) => void) => {
    const buffer = sound();
    const bytes = new Uint8Array(buffer);
    const length = new Uint32Array(buffer, 0, 4)[2] as number;
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length))) as PackHeader;
    change(header);
    bytes.set(new TextEncoder().encode(JSON.stringify(header).padEnd(length)), 16);
    return buffer;
  };

  test.each<[string, () => ArrayBuffer, string]>([
    ['an empty file', () => new ArrayBuffer(0), 'prefix: the file has 0 bytes'],
    ['another kind of file', () => withWord(0, 1), 'prefix: the file does not begin as a pack does'],
    ['a later format', () => withWord(1, 9), 'prefix: the file has format 9, this build reads format 5'],
    ['a cut file', () => sound().slice(0, 5000), 'prefix: the file should have'],
    ['a header that runs on', () => withWord(2, 1e9), 'header: it ends after the end of the file'],
    ['a header that is no JSON', () => withWord(2, 40), 'header: not JSON'],
    [
      'a part beyond the end',
      () => withHeader(header => Object.assign(header.sections.texts, { length: 99_999, checksum: 0 })),
      'texts: ends at byte',
    ],
    [
      'a part that begins askew',
      () => withHeader(header => Object.assign(header.sections.idf, { at: header.sections.idf.at + 4 })),
      'idf: begins at byte',
    ],
    [
      'a part of the wrong size',
      () => withHeader(header => Object.assign(header.sections.idf, { length: header.sections.idf.length - 1 })),
      'idf: holds',
    ],
    [
      'a part that is missing',
      () => withHeader(header => Object.assign(header.sections, { numbers: null })),
      'section numbers is missing',
    ],
    [
      'a manifest without id',
      () => withHeader(header => Object.assign(header.manifest, { id: '' })),
      'header: manifest.id',
    ],
  ])('is refused, and says where: %s', (_, make, message) => {
    expect(() => openPack(make())).toThrow(message);
  });

  test('with offsets that go back names the part', () => {
    const buffer = sound();
    (openPack(buffer).textOffsets as Uint32Array)[3] = 0;
    expect(() => openPack(buffer)).toThrow('textOffsets: entry 3 goes back');
  });

  test('with a changed byte opens, and is found out by its checksum', () => {
    const buffer = sound();
    const { texts } = openPack(buffer);
    texts[10] = (texts[10] as number) ^ 1;
    expect(verifyPack(buffer)).toEqual([expect.stringContaining('texts: its checksum')]);
    expect(verifyPack(sound())).toEqual([]);
  });

  test('never makes the search throw, whatever bytes are changed in its parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 }),
        hits => {
          const buffer = sound();
          const bytes = new Uint8Array(buffer);
          const start = 16 + (new Uint32Array(buffer, 0, 4)[2] as number);
          for (const [at, value] of hits) bytes[start + (at % (bytes.length - start))] = value;
          let pack: ReturnType<typeof openPack>;
          try {
            pack = openPack(buffer);
          } catch (error) {
            expect((error as Error).name).toBe('PackFileError');
            return;
          }
          expect(createRanker(pack)(alone('The bakers of Norwich built 100 harbours.'), 5).length).toBeLessThanOrEqual(
            5,
          );
        },
      ),
      { numRuns: 80 },
    );
  });
});
