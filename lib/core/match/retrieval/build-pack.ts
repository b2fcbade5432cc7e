import type { ImportedManifest, ImportedRecord } from '../../claim/imported-record.ts';
import { buildDictionary } from './dictionary.ts';
import { filePairs } from './file-pairs.ts';
import { createGramReader } from './gram-buckets.ts';
import { MAX_UNITS } from './gram-cosine.ts';
import { createGramSquares } from './gram-squares.ts';
import {
  B,
  GRAM_BUCKETS,
  K1,
  MANY_SQUARES,
  MAX_GRAM_IDF,
  MAX_IMPACT,
  RECORD_FIELDS,
  type SectionName,
} from './pack-layout.ts';
import { readText } from './read-sentence.ts';
import { createTermReader } from './read-terms.ts';
import { createByteWriter, writeFields } from './record-text.ts';
import { statedNumbers } from './stated-numbers.ts';
import { writePack } from './write-pack.ts';

/** The frequency of character n-grams is learnt from at most this many records, evenly spread. */
const GRAM_SAMPLE = 8000;

/**
 * Build the file of a pack of imported records: index, numbers and texts in one buffer.
 *
 * The same records in the same order give the same bytes. Nothing is checked or dropped here: see `checkRecords`.
 */
export function buildPack(records: readonly ImportedRecord[], manifest: ImportedManifest): ArrayBuffer {
  const { stems, reader, postings, lengths } = readPostings(records);
  const impacts = impactsOf(postings.records, postings.frequencies, lengths);
  const idf = idfOf(postings.offsets, records.length);
  const rarities = gramIdf(records);
  const sections: Record<SectionName, Uint32Array | Float32Array | Uint8Array> = {
    dictionary: buildDictionary(stems),
    idf,
    postingOffsets: postings.offsets,
    postingRecords: postings.records,
    postingImpacts: impacts,
    maxImpacts: largestOf(impacts, postings.offsets),
    ...filePairs(records.length, order => readText({ reader }, (records[order] as ImportedRecord).text), idf),
    gramIdf: rarities,
    gramSquares: gramSquares(records, rarities),
    ...writeNumbers(records),
    ...writeTexts(records),
  };
  return writePack(manifest, { records: records.length, terms: stems.length }, sections);
}

/** What the index reads of a record: the statement, what the check calls it, and who said it. */
function indexedText({ text, title, subtitle, speaker }: ImportedRecord): string {
  return [text, title, subtitle, speaker].filter(part => part !== undefined).join('\n');
}

function readPostings(records: readonly ImportedRecord[]) {
  const idOfStem = new Map<string, number>();
  const stems: string[] = [];
  const reader = createTermReader(stem => {
    let id = idOfStem.get(stem);
    if (id === undefined) {
      id = stems.length;
      idOfStem.set(stem, id);
      stems.push(stem);
    }
    return id;
  });
  // Distinct terms of each record with their frequency, record after record.
  let terms = new Uint32Array(records.length * 16 + 16);
  let frequencies = new Uint8Array(terms.length);
  const starts = new Uint32Array(records.length + 1);
  const lengths = new Uint16Array(records.length);
  const counts: number[] = [];
  let size = 0;
  for (const [record, one] of records.entries()) {
    const count = reader.read(indexedText(one));
    lengths[record] = Math.min(count, 65_535);
    const ids = reader.ids.subarray(0, count).sort();
    if (size + count > terms.length) {
      terms = copyInto(new Uint32Array((size + count) * 2), terms);
      frequencies = copyInto(new Uint8Array(terms.length), frequencies);
    }
    for (let at = 0; at < count; ) {
      const id = ids[at] as number;
      let end = at + 1;
      while (end < count && ids[end] === id) end += 1;
      terms[size] = id;
      frequencies[size] = Math.min(end - at, 255);
      counts[id] = (counts[id] ?? 0) + 1;
      size += 1;
      at = end;
    }
    starts[record + 1] = size;
  }
  return { stems, reader, lengths, postings: invert(terms, frequencies, starts, counts, size) };
}

/** From the terms of each record to the records of each term. */
function invert(
  terms: Uint32Array,
  frequencies: Uint8Array,
  starts: Uint32Array,
  counts: readonly number[],
  size: number,
) {
  const offsets = new Uint32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) offsets[id + 1] = (offsets[id] as number) + count;
  const next = offsets.slice();
  const records = new Uint32Array(size);
  const ofPosting = new Uint8Array(size);
  for (let record = 0; record + 1 < starts.length; record += 1) {
    for (let at = starts[record] as number; at < (starts[record + 1] as number); at += 1) {
      const term = terms[at] as number;
      const place = next[term] as number;
      next[term] = place + 1;
      records[place] = record;
      ofPosting[place] = frequencies[at] as number;
    }
  }
  return { offsets, records, frequencies: ofPosting };
}

function idfOf(offsets: Uint32Array, records: number): Float32Array {
  const idf = new Float32Array(offsets.length - 1);
  for (let term = 0; term < idf.length; term += 1) {
    const found = (offsets[term + 1] as number) - (offsets[term] as number);
    idf[term] = inverseFrequency(found, records);
  }
  return idf;
}

function inverseFrequency(found: number, records: number): number {
  return Math.log(1 + (records - found + 0.5) / (found + 0.5));
}

function impactsOf(records: Uint32Array, frequencies: Uint8Array, lengths: Uint16Array): Uint8Array {
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  const impacts = new Uint8Array(records.length);
  for (let at = 0; at < records.length; at += 1) {
    const frequency = frequencies[at] as number;
    const length = lengths[records[at] as number] as number;
    const worth = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / mean));
    impacts[at] = Math.max(1, Math.round((worth / MAX_IMPACT) * 255));
  }
  return impacts;
}

/** The largest impact of each term. */
function largestOf(impacts: Uint8Array, offsets: Uint32Array): Uint8Array {
  const largest = new Uint8Array(offsets.length - 1);
  for (let term = 0; term < largest.length; term += 1) {
    for (let at = offsets[term] as number; at < (offsets[term + 1] as number); at += 1)
      largest[term] = Math.max(largest[term] as number, impacts[at] as number);
  }
  return largest;
}

function gramIdf(records: readonly ImportedRecord[]): Uint8Array {
  const grams = createGramReader(GRAM_BUCKETS, MAX_UNITS);
  const found = new Uint32Array(GRAM_BUCKETS);
  const lastRecord = new Int32Array(GRAM_BUCKETS).fill(-1);
  const stride = Math.max(1, Math.floor(records.length / GRAM_SAMPLE));
  let sampled = 0;
  for (let record = 0; record < records.length; record += stride) {
    sampled += 1;
    const text = indexedText(records[record] as ImportedRecord);
    grams.reset();
    for (let from = 0; from < text.length; from += MAX_UNITS) {
      const count = grams.readText(text, from, Math.min(text.length, from + MAX_UNITS));
      for (let gram = 0; gram < count; gram += 1) {
        const bucket = grams.buckets[gram] as number;
        if (lastRecord[bucket] === record) continue;
        lastRecord[bucket] = record;
        found[bucket] = (found[bucket] as number) + 1;
      }
    }
  }
  const idf = new Uint8Array(GRAM_BUCKETS);
  for (let bucket = 0; bucket < GRAM_BUCKETS; bucket += 1) {
    const weight = Math.log(1 + (sampled + 0.5) / ((found[bucket] as number) + 0.5));
    idf[bucket] = Math.max(1, Math.min(255, Math.round((weight / MAX_GRAM_IDF) * 255)));
  }
  return idf;
}

function gramSquares(records: readonly ImportedRecord[], idf: Uint8Array): Uint32Array {
  const grams = createGramReader(GRAM_BUCKETS, MAX_UNITS + 1);
  const squaresOf = createGramSquares(idf);
  return Uint32Array.from(records, ({ text }) => {
    grams.reset();
    // A statement ends as a word does.
    const read = `${text.slice(0, MAX_UNITS)} `;
    return Math.min(MANY_SQUARES, squaresOf(grams.buckets, grams.readText(read, 0, read.length)));
  });
}

function writeNumbers(records: readonly ImportedRecord[]) {
  const stated = records.map(({ text }) => statedNumbers(text));
  const numbers = Float32Array.from(new Set(stated.flat())).sort();
  const idOf = new Map([...numbers].map((value, id) => [value, id]));
  const counts = new Uint32Array(numbers.length);
  const numberOffsets = new Uint32Array(records.length + 1);
  const numberIds: number[] = [];
  for (const [record, values] of stated.entries()) {
    for (const value of values) {
      const id = idOf.get(value) as number;
      counts[id] = (counts[id] as number) + 1;
      numberIds.push(id);
    }
    numberOffsets[record + 1] = numberIds.length;
  }
  const numberIdf = Float32Array.from(counts, count => inverseFrequency(count, records.length));
  return { numbers, numberIdf, numberOffsets, numberIds: Uint32Array.from(numberIds) };
}

function writeTexts(records: readonly ImportedRecord[]) {
  const writer = createByteWriter(records.length * 256);
  const textOffsets = new Uint32Array(records.length + 1);
  for (const [order, record] of records.entries()) {
    writeFields(
      writer,
      RECORD_FIELDS.map(field => record[field] ?? ''),
    );
    textOffsets[order + 1] = writer.length;
  }
  return { textOffsets, texts: writer.bytes.subarray(0, writer.length) };
}

function copyInto<T extends Uint32Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
