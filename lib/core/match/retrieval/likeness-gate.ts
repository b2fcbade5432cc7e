import { idfOf } from './coverage.ts';
import type { ImportedPack } from './open-pack.ts';
import { checkOf, hashPair, isNoted, isStrong, noteFiled, recordOf } from './neighbour-pairs.ts';
import { readPost } from './read-post.ts';
import { MAX_TERMS } from './read-sentence.ts';
import { createStatementLikeness } from './statement-likeness.ts';

/**
 * The least that a sentence must have in common with some record to be weighed at all: two neighbouring words, which in the
 * sentence may have a third between them, that are strong or have a second such pair beside them; this share of what is rare in a
 * sentence of the statement; and these cosines, of words and of letters. Of the training debates, asked among 33,000 records, all 333
 * sentences that give a mark have it with some record; of all their sentences one in seven.
 */
const LEAST = { coverage: 0.33, words: 0.33, letters: 0.24 };
const WINDOW = 2;
/** Tells at a hundredth of the cost whether weighing a sentence could give a mark. Reads the sentence alone. */
export function createLikenessGate(pack: ImportedPack): (text: string) => boolean {
  const { reader, idf, pairOffsets, pairPostings } = pack;
  const { statementOffsets, statementTerms, statementMasses, leastMasses } = pack;
  const buckets = pairOffsets.length - 1;
  const rarest = idfOf(pack, -1);
  const likeness = createStatementLikeness(pack);
  const filed = noteFiled(pairOffsets, pairPostings);
  const lastText = new Uint32Array(pack.terms);
  const lastSeen = new Uint32Array(pack.records);
  const met = new Uint32Array(pack.records);
  let stamp = 0;
  let known = 0;
  let mass = 0;
  return mayRepeat;

  function mayRepeat(written: string): boolean {
    const text = readPost(written).body;
    const words = reader.read(text, MAX_TERMS);
    const count = collectMet(reader.ids, words);
    if (count === 0) return false;
    takeTerms(reader.ids, words);
    let isSet = false;
    for (let at = 0; at < count; at += 1) {
      const record = met[at] as number;
      if (!isCloseTo(record)) continue;
      if (!isSet) likeness.setText(text);
      isSet = true;
      if (likeness.isLike(record, LEAST.letters)) return true;
    }
    return false;
  }

  /** How many records `met` holds then: those with a strong pair of the text, or with two. */
  function collectMet(ids: Int32Array, words: number): number {
    stamp += 1;
    const once = 2 * stamp;
    const twice = once + 1;
    let count = 0;
    for (let at = 1; at < words; at += 1) {
      for (let before = Math.max(0, at - WINDOW); before < at; before += 1) {
        const hash = hashPair(ids[before] as number, ids[at] as number);
        if (hash === 0) continue;
        const bucket = hash & (buckets - 1);
        if (!isNoted(filed, bucket, hash)) continue;
        const end = pairOffsets[bucket + 1] as number;
        for (let place = pairOffsets[bucket] as number; place < end; place += 1) {
          const posting = pairPostings[place] as number;
          if (checkOf(posting) !== checkOf(hash)) continue;
          const record = recordOf(posting);
          const seen = lastSeen[record] as number;
          if (seen === twice) continue;
          const isMet = seen === once || isStrong(posting);
          lastSeen[record] = isMet ? twice : once;
          if (isMet) met[count++] = record;
        }
      }
    }
    return count;
  }

  /** Note the words of a text, and how rare they are. */
  function takeTerms(ids: Int32Array, count: number): void {
    let [common, unknown] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const term = ids[at] as number;
      if (term < 0) unknown += rarest;
      else if (lastText[term] !== stamp) {
        lastText[term] = stamp;
        common += idf[term] as number;
      }
    }
    known = common;
    mass = common + unknown;
  }

  /** Whether the text has enough of what is rare in a statement, and little else. */
  function isCloseTo(record: number): boolean {
    let left = statementMasses[record] as number;
    const least = Math.max(LEAST.coverage * (leastMasses[record] as number), LEAST.words * Math.sqrt(mass * left));
    if (known < least) return false;
    let shared = 0;
    const end = statementOffsets[record + 1] as number;
    for (let at = statementOffsets[record] as number; at < end && shared + left >= least; at += 1) {
      const term = statementTerms[at] as number;
      const rarity = idf[term] as number;
      left -= rarity;
      if (lastText[term] === stamp) shared += rarity;
    }
    return shared >= least;
  }
}
