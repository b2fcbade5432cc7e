import { createGramScan } from './gram-buckets.ts';
import type { ImportedPack } from './open-pack.ts';
import { GRAM_BUCKETS, RECORD_FIELDS } from './pack-layout.ts';
import { unitAt } from './record-text.ts';

/** The cosine of character 3-5-grams, weighted by how rare each is, between a text and records of a pack. */
export interface GramCosine {
  /** Take the text that the next records are compared with. */
  setText(text: string): void;
  /** 0 to 1. Reads the record's characters in the file; makes no string. */
  of(record: number, fields: readonly number[]): number;
}

/** Longer texts are compared by their beginning. */
const MAX_UNITS = 2000;
export const STATEMENT: readonly number[] = [RECORD_FIELDS.indexOf('text')];
export const ALL_WORDS: readonly number[] = ['text', 'title', 'subtitle', 'speaker'].map(field =>
  RECORD_FIELDS.indexOf(field as (typeof RECORD_FIELDS)[number]),
);

export function createGramCosine(pack: ImportedPack): GramCosine {
  const scan = createGramScan(GRAM_BUCKETS);
  const { gramIdf, texts } = pack;
  // How often each bucket occurs in the text, and in the record at hand: the latter by stamps, so that nothing is cleared.
  const inText = new Uint16Array(GRAM_BUCKETS);
  const inRecord = new Uint16Array(GRAM_BUCKETS);
  const stamps = new Uint32Array(GRAM_BUCKETS);
  const touched = new Int32Array(MAX_UNITS * 3);
  let touchedCount = 0;
  let textNorm = 0;
  let stamp = 0;

  function setText(text: string): void {
    for (let at = 0; at < touchedCount; at += 1) inText[touched[at] as number] = 0;
    touchedCount = 0;
    let squares = 0;
    scan.reset();
    const length = Math.min(text.length, MAX_UNITS);
    for (let at = 0; at < length; at += 1) {
      scan.push(text.charCodeAt(at));
      for (let gram = 0; gram < scan.ends; gram += 1) {
        const bucket = scan.hashes[gram] as number;
        const count = inText[bucket] as number;
        if (count === 0) touched[touchedCount++] = bucket;
        inText[bucket] = count + 1;
        squares += (2 * count + 1) * (gramIdf[bucket] as number) ** 2;
      }
    }
    textNorm = Math.sqrt(squares);
  }

  function of(record: number, fields: readonly number[]): number {
    stamp += 1;
    let squares = 0;
    let product = 0;
    const places = pack.placesOf(record);
    scan.reset();
    for (const field of fields) {
      const { at: start, length, width } = places[field] as (typeof places)[number];
      const end = Math.min(length, MAX_UNITS);
      // A field ends as a word does.
      for (let at = 0; at <= end; at += 1) {
        scan.push(at === end ? 32 : unitAt(texts, start, width, at));
        for (let gram = 0; gram < scan.ends; gram += 1) {
          const bucket = scan.hashes[gram] as number;
          const count = stamps[bucket] === stamp ? (inRecord[bucket] as number) : 0;
          stamps[bucket] = stamp;
          inRecord[bucket] = count + 1;
          const square = (gramIdf[bucket] as number) ** 2;
          squares += (2 * count + 1) * square;
          product += (inText[bucket] as number) * square;
        }
      }
    }
    return squares === 0 || textNorm === 0 ? 0 : product / (Math.sqrt(squares) * textNorm);
  }

  return { setText, of };
}
