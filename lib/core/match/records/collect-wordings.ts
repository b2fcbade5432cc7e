import type { WordedClaim } from '../../claim/worded-claim.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { readSentence } from '../reading/reading.ts';
import { splitWords } from '../words/words.ts';
import { namedPlaces } from '../lexicon/named-places.ts';
import { topicStems } from './record-words.ts';
import type { WordWeight } from './word-weight.ts';
import type { StoredWordings } from './wordings.ts';

/** What the name of an entry is worth that no record is told with. */
const UNSAID = 40;

/** A sentence with more words is none; the rest is not compared. */
const MOST = 255;

/** Of records with a proposition; the others are left out. Stems that the vocabulary lacks join it. */
export function collectWordings(
  worded: readonly WordedClaim[],
  wordWeight: WordWeight,
  lexicon: LexiconIndex,
): StoredWordings {
  const records = worded.filter(({ claim }) => claim.proposition !== null);
  const stems: number[] = [];
  const stemCounts: number[] = [];
  const entries: number[] = [];
  const entryCounts: number[] = [];
  const firsts = [0];
  const misses: number[] = [];
  const weights = new Map<number, number>();
  const tellers = new Map<number, number>();
  for (const { states, near } of records) {
    const told = new Set(states.flatMap(add));
    for (const place of told) tellers.set(place, (tellers.get(place) ?? 0) + 1);
    misses.push(stemCounts.length);
    near.forEach(add);
    firsts.push(stemCounts.length);
  }
  const stemTenths = new Uint8Array(Math.max(0, ...weights.keys()) + 1);
  for (const [number, weight] of weights) stemTenths[number] = weight;
  // As much as a rare word, and twice as much as one that is as rare among the records.
  const entryTenths = new Uint8Array(lexicon.table.entries.length).fill(UNSAID);
  for (const [place, count] of tellers) entryTenths[place] = Math.round(20 * Math.log(1 + records.length / count));
  return {
    stems: Uint16Array.from(stems),
    stemCounts: Uint8Array.from(stemCounts),
    entries: Uint16Array.from(entries),
    entryCounts: Uint8Array.from(entryCounts),
    firsts: Uint16Array.from(firsts),
    misses: Uint16Array.from(misses),
    stemTenths,
    entryTenths,
  };

  /** Adds a sentence, and gives the entries that it names. */
  function add(text: string): readonly number[] {
    const found = [...topicStems(splitWords(text))].slice(0, MOST);
    for (const stem of found) {
      const number = lexicon.table.scanner.add(stem);
      weights.set(number, Math.round(10 * wordWeight(stem)));
      stems.push(number);
    }
    stemCounts.push(found.length);
    const named = [...namedPlaces(readSentence(lexicon, text, null), lexicon)];
    entries.push(...named);
    entryCounts.push(named.length);
    return named;
  }
}
