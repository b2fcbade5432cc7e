import { createGramReader } from './gram-buckets.ts';
import type { ImportedPack } from './open-pack.ts';
import { GRAM_BUCKETS, RECORD_FIELDS } from './pack-layout.ts';
import type { FieldPlace } from './record-text.ts';

/**
 * The cosine of character 3-5-grams, weighted by how rare each is, between a few texts and records of a pack.
 *
 * One pass over the record's characters in the file answers for all texts; no string is made. The answers, 0 to 1, stand in
 * `statement` and `whole` until the next record.
 */
export interface GramCosine {
  /** Take the texts, at most four, that the next records are compared with. */
  setTexts(texts: readonly string[]): void;
  /** Compare a record: its statement, and all its words, with each text. */
  compare(record: number): void;
  readonly statement: Float64Array;
  readonly whole: Float64Array;
}

/** Longer texts are compared by their beginning. */
export const MAX_UNITS = 2000;
const MOST_TEXTS = 4;
/** The statement comes first. */
const FIELDS = (['text', 'title', 'subtitle', 'speaker'] as const).map(field => RECORD_FIELDS.indexOf(field));

export function createGramCosine(pack: ImportedPack): GramCosine {
  const grams = createGramReader(GRAM_BUCKETS, MAX_UNITS);
  const { gramIdf, texts: bytes } = pack;
  // How often each bucket occurs in each text, side by side, and in the record at hand: the latter by stamps, so that
  // nothing is cleared.
  const inTexts = new Uint16Array(GRAM_BUCKETS * MOST_TEXTS);
  const inRecord = new Uint16Array(GRAM_BUCKETS);
  const stamps = new Uint32Array(GRAM_BUCKETS);
  const touched = new Int32Array(MAX_UNITS * 3 * MOST_TEXTS);
  const norms = new Float64Array(MOST_TEXTS);
  const products = new Float64Array(MOST_TEXTS);
  const statement = new Float64Array(MOST_TEXTS);
  const whole = new Float64Array(MOST_TEXTS);
  let textCount = 0;
  let touchedCount = 0;
  let stamp = 0;
  let squares = 0;

  function setTexts(texts: readonly string[]): void {
    for (let at = 0; at < touchedCount; at += 1) inTexts[touched[at] as number] = 0;
    touchedCount = 0;
    textCount = Math.min(texts.length, MOST_TEXTS);
    for (let order = 0; order < textCount; order += 1) norms[order] = addText(texts[order] as string, order);
  }

  function addText(text: string, order: number): number {
    let sum = 0;
    grams.reset();
    const count = grams.readText(text, 0, Math.min(text.length, MAX_UNITS));
    for (let gram = 0; gram < count; gram += 1) {
      const bucket = grams.buckets[gram] as number;
      const place = bucket * MOST_TEXTS + order;
      const before = inTexts[place] as number;
      if (before === 0) touched[touchedCount++] = place;
      inTexts[place] = before + 1;
      const weight = gramIdf[bucket] as number;
      sum += (2 * before + 1) * weight * weight;
    }
    return Math.sqrt(sum);
  }

  function compare(record: number): void {
    stamp += 1;
    squares = 0;
    products.fill(0);
    grams.reset();
    const places = pack.placesOf(record);
    for (const [order, field] of FIELDS.entries()) {
      const place = places[field] as FieldPlace;
      const count = grams.readField(bytes, place, Math.min(place.length, MAX_UNITS));
      for (let gram = 0; gram < count; gram += 1) addGram(grams.buckets[gram] as number);
      if (order === 0) writeCosines(statement);
    }
    writeCosines(whole);
  }

  function addGram(bucket: number): void {
    const count = stamps[bucket] === stamp ? (inRecord[bucket] as number) : 0;
    stamps[bucket] = stamp;
    inRecord[bucket] = count + 1;
    const weight = gramIdf[bucket] as number;
    const square = weight * weight;
    squares += (2 * count + 1) * square;
    for (let order = 0; order < textCount; order += 1) {
      products[order] = (products[order] as number) + (inTexts[bucket * MOST_TEXTS + order] as number) * square;
    }
  }

  function writeCosines(into: Float64Array): void {
    const norm = Math.sqrt(squares);
    for (let order = 0; order < textCount; order += 1) {
      const both = norm * (norms[order] as number);
      into[order] = both === 0 ? 0 : (products[order] as number) / both;
    }
  }

  return { setTexts, compare, statement, whole };
}
