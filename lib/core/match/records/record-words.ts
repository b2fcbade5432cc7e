import type { Claim } from '../../claim/claim.ts';
import type { WordedClaim } from '../../claim/worded-claim.ts';
import { once } from '../../once.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { type ToldValue, toldValues } from './told-values.ts';
import { splitWords, type Word } from '../words/words.ts';
import { publisherNames } from './publisher-names.ts';
import type { WordWeight } from './word-weight.ts';

/** What the words of one record are worth: stem to weight, 0 to 5. */
export type WordWeights = ReadonlyMap<string, number>;

/** Each record's own words, weighted by how rare they are in the news. */
export interface RecordWords {
  of(claim: string): WordWeights;
  /** The words of its statement alone. */
  statement(claim: string): WordWeights;
  /** The records that have a word: id to what the word is worth to it. */
  holders(stem: string): WordWeights;
  /** Other numbers that its card tells, in the unit of its figure. */
  told(claim: string): readonly ToldValue[];
}

/** The same as it is stored: places in `stems`, those of each record in its own order. What a word is worth follows from it. */
export interface StoredWords {
  readonly stems: readonly string[];
  readonly records: readonly StoredRecord[];
}

interface StoredRecord {
  readonly id: string;
  /** Words of other phrases for what it counts, and its own. */
  readonly synonyms: readonly number[];
  readonly own: readonly number[];
  readonly statement: readonly number[];
  readonly told: readonly ToldValue[];
}

export function collectWords(
  claims: readonly Claim[],
  lexicon: LexiconIndex,
  worded: readonly WordedClaim[],
): StoredWords {
  const statesOf = new Map(worded.map(({ claim, states }) => [claim, states]));
  const places = new Map<string, number>();
  const placeOf = (stem: string) => {
    const place = places.get(stem) ?? places.size;
    places.set(stem, place);
    return place;
  };
  const synonyms = new Map<string, ReadonlySet<string>>();
  const records = claims.map(claim => {
    const { own, others } = partsOf(claim, lexicon, synonyms, statesOf.get(claim) ?? []);
    return {
      id: claim.id,
      synonyms: Array.from(others, placeOf),
      own: Array.from(own, placeOf),
      statement: Array.from(topicStems(splitWords(claim.statement)), placeOf),
      told: toldValues(claim),
    };
  });
  return { stems: [...places.keys()], records };
}

export function openRecordWords({ stems, records }: StoredWords, wordWeight: WordWeight): RecordWords {
  const weigh = (into: Map<string, number>, places: readonly number[], part: number) => {
    for (const place of places) {
      const stem = stems[place] as string;
      into.set(stem, wordWeight(stem) * part);
    }
    return into;
  };
  const byId = new Map(records.map(one => [one.id, one]));
  // A page asks about few of the records.
  const wholes = new Map<string, WordWeights>();
  const statements = new Map<string, WordWeights>();
  const of = (id: string) =>
    wholes.get(id) ?? keep(wholes, id, ({ synonyms, own }) => weigh(weigh(new Map(), synonyms, SYNONYM), own, 1));
  const holders = once(() => {
    const held = new Map<string, Map<string, number>>();
    for (const { id } of records) {
      for (const [stem, weight] of of(id)) {
        const known = held.get(stem);
        if (known === undefined) held.set(stem, new Map([[id, weight]]));
        else known.set(id, weight);
      }
    }
    return held;
  });
  return {
    of,
    statement: id => statements.get(id) ?? keep(statements, id, ({ statement }) => weigh(new Map(), statement, 1)),
    holders: stem => holders().get(stem) ?? NONE,
    told: id => byId.get(id)?.told ?? [],
  };

  function keep(made: Map<string, WordWeights>, id: string, make: (record: StoredRecord) => WordWeights): WordWeights {
    const record = byId.get(id);
    const weights = record === undefined ? NONE : make(record);
    made.set(id, weights);
    return weights;
  }
}

const NONE: WordWeights = new Map();

/** The stems of words that carry a topic, each once. */
export function topicStems(words: readonly Word[]): Set<string> {
  const stems = new Set<string>();
  for (const { topic, stem } of words) if (topic) stems.add(stem);
  return stems;
}

/** One of so many phrases must have a word that is to be a word for the thing: "peak", in one of four hundred for removals, is none. */
const PHRASES_OF_WORD = 125;

/** The topic words of phrases, without those that hardly any of many has. */
function usualStems(phrases: readonly string[]): ReadonlySet<string> {
  return stemsOfSome(phrases, phrases.length / PHRASES_OF_WORD);
}

/** A word that so many sentences tell a record with is a word of it. */
const TELLING = 3;

/** The topic words that at least so many of some texts have. */
function stemsOfSome(texts: readonly string[], least: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stem of topicStems(splitWords(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Set([...counts].flatMap(([stem, count]) => (count >= least ? stem : [])));
}

/** Another word for what is counted is worth less than the record's own. */
const SYNONYM = 0.7;

/** `synonyms` keeps the words of each entry's phrases: many records share an entry. */
function partsOf(
  { statement, figure, proposition }: Claim,
  lexicon: LexiconIndex,
  synonyms: Map<string, ReadonlySet<string>>,
  states: readonly string[],
): { own: ReadonlySet<string>; others: ReadonlySet<string> } {
  const ids = [
    figure?.measure,
    figure?.population,
    figure?.actor,
    figure?.agency,
    ...(figure?.restrictions ?? []),
    proposition?.predicate,
    ...Object.values(proposition?.roles ?? {}).flat(),
  ];
  const entries = ids.flatMap(id => (id === null || id === undefined ? [] : (lexicon.byId.get(id) ?? [])));
  const own = [
    statement,
    figure?.definition ?? '',
    figure?.publisher ?? '',
    ...publisherNames(figure?.publisher ?? ''),
    ...entries.map(({ label }) => label ?? ''),
  ];
  const others = new Set<string>();
  for (const { id, phrases, verbs = [], contrary = [], converse = [] } of entries) {
    const some = synonyms.get(id) ?? usualStems([...phrases, ...verbs, ...contrary, ...converse]);
    synonyms.set(id, some);
    for (const stem of some) others.add(stem);
  }
  // Of a figure too many sentences tell what else happened.
  if (figure === null) for (const stem of stemsOfSome(states, TELLING)) others.add(stem);
  return { own: topicStems(splitWords(own.join('. '))), others };
}
