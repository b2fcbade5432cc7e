import type { ImportedRecord } from '../../core/claim/imported-record.ts';

const NAME = /(?<=.)\b[A-Z][a-z]+(?: [A-Z][a-z]+)*/g;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const WORD = /\b[a-z]{4,}\b/g;
/** Words of more records than this stay: they hold a sentence together. */
const COMMON = 400;

/**
 * As many records as are wanted: those given, then copies of them with names, numbers and rarer words swapped for others
 * of the same records. The same records and number give the same result. Many are near-duplicates: a hard case.
 */
export function manyRecords(given: readonly ImportedRecord[], size: number): ImportedRecord[] {
  const records = given.slice(0, size).map(({ id, text }) => ({ id, text }));
  const next = seeded(20_250_418);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const names = given.flatMap(({ text }) => text.match(NAME) ?? []);
  const counts = new Map<string, number>();
  for (const { text } of given)
    for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byEnding = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count >= COMMON) continue;
    const ending = word.slice(-2);
    const known = byEnding.get(ending);
    if (known === undefined) byEnding.set(ending, [word]);
    else known.push(word);
  }
  while (records.length < size) {
    const { text } = pick(given);
    const changed = text
      .replace(NAME, name => (next() < 0.7 && names.length > 0 ? pick(names) : name))
      .replace(NUMBER, figure => (next() < 0.8 ? String(Math.floor(next() * 10 ** figure.length) + 1) : figure))
      .replace(WORD, word => {
        const others = byEnding.get(word.slice(-2));
        return others !== undefined && (counts.get(word) ?? 0) < COMMON && next() < 0.45 ? pick(others) : word;
      });
    records.push({ id: `made-${records.length}`, text: changed });
  }
  return records;
}

/** A linear congruential generator: numbers from 0 to below 1 that only need to be the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
