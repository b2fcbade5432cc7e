import { idfOf } from './coverage.ts';
import type { ImportedPack } from './open-pack.ts';
import { checkOf, hashPair } from './neighbour-pairs.ts';
import { readPost } from './read-post.ts';
import { MAX_TERMS } from './read-sentence.ts';
import { createStatementLikeness } from './statement-likeness.ts';

/**
 * The least that a sentence must have in common with some record to be weighed at all: two neighbouring words, which in the
 * sentence may have a third between them; this share of what is rare in a sentence of the statement; and these cosines, of
 * words and of letters. Of the training debates, asked among 33,000 records, all 333 sentences that give a mark have it with
 * some record, 332 with the one that is marked; of all their sentences one in six.
 */
const LEAST = { coverage: 0.33, words: 0.33, letters: 0.24 };
const WINDOW = 2;
/** Tells at a hundredth of the cost whether weighing a sentence could give a mark. Reads the sentence alone. */
export function createLikenessGate(pack: ImportedPack): (text: string) => boolean {
  const { reader, idf, pairOffsets, pairRecords, pairChecks, leastMasses, statementOffsets, statementTerms } = pack;
  const buckets = pairOffsets.length - 1;
  const rarest = idfOf(pack, -1);
  const likeness = createStatementLikeness(pack);
  const lastText = new Uint32Array(pack.terms);
  const lastSeen = new Uint32Array(pack.records);
  let stamp = 0;
  let known = 0;
  let mass = 0;
  return mayRepeat;

  function mayRepeat(written: string): boolean {
    const text = readPost(written).body;
    const count = reader.read(text, MAX_TERMS);
    const { ids } = reader;
    takeTerms(ids, count);
    let isSet = false;
    for (let at = 1; at < count; at += 1) {
      for (let before = Math.max(0, at - WINDOW); before < at; before += 1) {
        const hash = hashPair(ids[before] as number, ids[at] as number);
        if (hash === 0) continue;
        const bucket = hash & (buckets - 1);
        const end = pairOffsets[bucket + 1] as number;
        for (let place = pairOffsets[bucket] as number; place < end; place += 1) {
          if (pairChecks[place] !== checkOf(hash)) continue;
          const record = pairRecords[place] as number;
          if (lastSeen[record] === stamp) continue;
          lastSeen[record] = stamp;
          if (!isCloseTo(record)) continue;
          if (!isSet) likeness.setText(text);
          isSet = true;
          if (likeness.isLike(record, LEAST.letters)) return true;
        }
      }
    }
    return false;
  }

  /** Note the words of a text, and how rare they are. */
  function takeTerms(ids: Int32Array, count: number): void {
    stamp += 1;
    [known, mass] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const term = ids[at] as number;
      if (term < 0) mass += rarest;
      else if (lastText[term] !== stamp) {
        lastText[term] = stamp;
        known += idf[term] as number;
      }
    }
    mass += known;
  }

  /** Whether the text has enough of what is rare in a statement, and little else. */
  function isCloseTo(record: number): boolean {
    const least = LEAST.coverage * (leastMasses[record] as number);
    if (known < least) return false;
    let shared = 0;
    let all = 0;
    const end = statementOffsets[record + 1] as number;
    for (let at = statementOffsets[record] as number; at < end; at += 1) {
      const term = statementTerms[at] as number;
      const rarity = idf[term] as number;
      all += rarity;
      if (lastText[term] === stamp) shared += rarity;
    }
    return shared >= least && shared >= LEAST.words * Math.sqrt(mass * all);
  }
}
