import { createGramReader } from './gram-buckets.ts';
import { MAX_UNITS } from './gram-cosine.ts';
import { createGramSquares } from './gram-squares.ts';
import type { ImportedPack } from './open-pack.ts';
import { GRAM_BUCKETS, MANY_SQUARES, RECORD_FIELDS } from './pack-layout.ts';
import type { FieldPlace } from './record-text.ts';

/**
 * Whether the statements of records are like one text, by the cosine that `GramCosine` gives for them. A fifth of its
 * cost: the length of a statement's vector is on file, and of its n-grams only those count that the text has too.
 */
export interface StatementLikeness {
  /** Take the text that the next records are compared with. */
  setText(text: string): void;
  /** Whether the cosine is at least `least`, which is above 0. */
  isLike(record: number, least: number): boolean;
}

const STATEMENT = RECORD_FIELDS.indexOf('text');

export function createStatementLikeness(pack: ImportedPack): StatementLikeness {
  const grams = createGramReader(GRAM_BUCKETS, MAX_UNITS);
  const { gramIdf, gramSquares, texts: bytes } = pack;
  // What a gram of the record adds to the product: how often the text has it, times its squared weight.
  const worth = new Uint32Array(GRAM_BUCKETS);
  const squaresOf = createGramSquares(gramIdf);
  const touched = new Int32Array((MAX_UNITS + 1) * 3);
  let touchedCount = 0;
  let norm = 0;
  return { setText, isLike };

  function setText(text: string): void {
    for (let at = 0; at < touchedCount; at += 1) worth[touched[at] as number] = 0;
    grams.reset();
    touchedCount = grams.readText(text, 0, Math.min(text.length, MAX_UNITS));
    touched.set(grams.buckets.subarray(0, touchedCount));
    let squares = 0;
    for (let at = 0; at < touchedCount; at += 1) {
      const bucket = touched[at] as number;
      const weight = gramIdf[bucket] as number;
      const before = worth[bucket] as number;
      worth[bucket] = before + weight * weight;
      squares += 2 * before + weight * weight;
    }
    norm = Math.sqrt(squares);
  }

  function isLike(record: number, least: number): boolean {
    const place = pack.placesOf(record)[STATEMENT] as FieldPlace;
    grams.reset();
    const count = grams.readField(bytes, place, Math.min(place.length, MAX_UNITS));
    let product = 0;
    for (let at = 0; at < count; at += 1) product += worth[grams.buckets[at] as number] as number;
    if (product === 0) return false;
    const known = gramSquares[record] as number;
    return product / (norm * Math.sqrt(known === MANY_SQUARES ? squaresOf(grams.buckets, count) : known)) >= least;
  }
}
