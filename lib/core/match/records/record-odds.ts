import type { Claim } from '../../claim/claim.ts';
import type { ClassifierFile } from '../../claim/classifier.ts';
import { readWeights, SIXTEENTHS } from '../../claim/classifier-weights.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { PLACE_CLASSES, placeClass } from '../lexicon/place-class.ts';
import type { ScannedWords } from '../words/scan-words.ts';
import { TOPIC } from '../words/word-bits.ts';

/** What each of some things says for or against each record: from `starts[thing]` on which records, and how much, in sixteenths. */
interface WeightLists {
  readonly starts: Uint32Array;
  readonly records: Uint16Array;
  readonly weights: Int8Array;
}

/** The classifiers of the records, in the order of the claims, by what a sentence may hold. */
export interface StoredOdds {
  /** By record, in sixteenths; `UNKNOWN` for one that nothing was learned of. */
  readonly biases: Int16Array;
  /** By record, how many of sixteen sentences that state it deny something. */
  readonly denials: Uint8Array;
  /** By the number of a stem. */
  readonly words: WeightLists;
  /** By the place of an entry of the lexicon; behind all of them the classes of places. */
  readonly names: WeightLists;
  /** By the place of an entry, which class of places it is of, from 1 on; 0 for none. */
  readonly classes: Uint8Array;
}

const UNKNOWN = -0x8000;

/** From these log-odds on the words of a sentence tell of a record, whatever else speaks against it. */
const LEAST_TOLD = 0;

/**
 * Below these log-odds the words of a sentence speak so much against a record that nothing else in it is asked about. On pages and
 * statements that no classifier was fitted on, of marks below them one in two was wrong, or none was right.
 */
export const LEAST_OPEN = {
  /** A record whose predicate and roles stand in their places. */
  statement: -1.5,
  /** A record told in other words. */
  words: -2,
  /** A record whose number is given, with nothing that ties the two. */
  number: -6.5,
  /** The same where a construction ties the two: below it all else is weighed. */
  boundNumber: -4,
  /** A record for which another number is given. */
  otherNumber: -2.5,
  /** Any record, in a sentence that says nothing as a whole: of what a part of it may speak. */
  part: 0,
} as const;

/** The same of a record that nothing was learned of, for any statement of it. */
const LEAST_OPEN_UNLEARNED = -5;

/** Of sixteen; a record that fewer of its sentences deny is often told without a denial ("they *keep* local police *out of it*"). */
const MOSTLY = 12;

/** Where no record has more, the sentence speaks of none. */
const OF_NONE = -2;

/**
 * The log-odds of a record that has no wordings, such as a reader's own: against it, as most sentences speak of something else, though not so
 * much that its own few words could not outweigh them.
 */
const UNLEARNED = -0.7;
/** The same for a number alone. */
const UNLEARNED_BARE = -6;

/** How likely a sentence is to speak of each record, by its words and names alone. */
export interface SentenceOdds {
  /** The log-odds for a record; `UNLEARNED` for one that nothing was learned of. */
  of(claim: string): number;
  /** How far they are above those of the next record, or of none, or below those of the first. */
  lead(claim: string): number;
  /** The record with a proposition that they are highest for, where they plainly speak for it. */
  readonly told: string | null;
  /** Whether they leave it open that the sentence speaks of the record; of one that nothing was learned of they say nothing. */
  isOpen(claim: string, least: number): boolean;
  /** Whether they are as high for any record; where there are some that nothing was learned of, always. */
  isAnyOpen(least: number): boolean;
  /** Whether the sentence may tell some record with a proposition in other words. */
  readonly mayBeWorded: boolean;
}

export interface RecordOdds {
  /** `named` are places of entries, each once. */
  read(words: ScannedWords, named: Iterable<number>): SentenceOdds;
  /** Sentences about the record were there to learn from. */
  isLearned(claim: string): boolean;
  /** Hardly any sentence states the record without denying something. */
  isDenial(claim: string): boolean;
}

const MOST_WEIGHT = 127;

/** Stems that the vocabulary lacks join it. Names that the lexicon no longer has say nothing. */
export function collectOdds(
  claims: readonly Claim[],
  classifier: ClassifierFile | undefined,
  lexicon: LexiconIndex,
): StoredOdds {
  const { table } = lexicon;
  const named = [...table.entries.map(({ id }) => id), ...PLACE_CLASSES];
  const placeOf = new Map(named.map((id, place) => [id, place]));
  const classes = Uint8Array.from(table.entries, entry => {
    const one = placeClass(lexicon, entry);
    return one === null ? 0 : PLACE_CLASSES.indexOf(one) + 1;
  });
  const biases = new Int16Array(claims.length).fill(UNKNOWN);
  const denials = new Uint8Array(claims.length);
  const words: Weighed[] = [];
  const names: Weighed[] = [];
  for (const [record, { id }] of claims.entries()) {
    const learned = classifier?.records[id];
    if (learned === undefined) continue;
    biases[record] = learned.bias;
    denials[record] = learned.denies;
    for (const [stem, weight] of readWeights(learned.words))
      words.push({ thing: table.scanner.add(stem), record, weight });
    for (const [name, weight] of readWeights(learned.names)) {
      const thing = placeOf.get(name);
      if (thing !== undefined) names.push({ thing, record, weight });
    }
  }
  return { biases, denials, words: listsOf(words), names: listsOf(names), classes };
}

interface Weighed {
  readonly thing: number;
  readonly record: number;
  readonly weight: number;
}

function listsOf(all: readonly Weighed[]): WeightLists {
  const sorted = [...all].sort((a, b) => a.thing - b.thing || a.record - b.record);
  const starts = new Uint32Array((sorted.at(-1)?.thing ?? -1) + 2);
  for (const { thing } of sorted) starts[thing + 1] = (starts[thing + 1] as number) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return {
    starts,
    records: Uint16Array.from(sorted, ({ record }) => record),
    weights: Int8Array.from(sorted, ({ weight }) => Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight))),
  };
}

/** `claims` are those of the stored odds, in their order. */
export function openRecordOdds(
  { biases, denials, words, names, classes }: StoredOdds,
  claims: readonly Claim[],
): RecordOdds {
  const placeOf = new Map(claims.map(({ id }, place) => [id, place]));
  const isStatement = Uint8Array.from(claims, ({ proposition }) => (proposition === null ? 0 : 1));
  const unlearned = claims.filter((_, record) => biases[record] === UNKNOWN);
  const records: LearnedRecords = {
    claims,
    placeOf,
    isStatement,
    hasUnlearned: unlearned.length > 0,
    hasUnlearnedStatement: unlearned.some(({ proposition }) => proposition !== null),
  };
  const seen = new Uint32Array(words.starts.length);
  let stamp = 0;
  return {
    isLearned: claim => (biases[placeOf.get(claim) ?? -1] ?? UNKNOWN) !== UNKNOWN,
    isDenial: claim => (denials[placeOf.get(claim) ?? -1] ?? 0) >= MOSTLY,
    read(sentence, named) {
      const sums = new Int16Array(biases);
      stamp += 1;
      for (let at = 0; at < sentence.length; at += 1) {
        const stem = sentence.stems[at] as number;
        if (stem >= seen.length || seen[stem] === stamp) continue;
        seen[stem] = stamp;
        addTo(sums, words, stem);
      }
      let seenClasses = 0;
      for (const place of named) {
        addTo(sums, names, place);
        seenClasses |= 1 << (classes[place] as number);
      }
      for (const [at] of PLACE_CLASSES.entries())
        if ((seenClasses & (2 << at)) !== 0) addTo(sums, names, classes.length + at);
      return new Odds(sums, records, (sentence.all & TOPIC) === 0 ? UNLEARNED_BARE : UNLEARNED);
    },
  };
}

function addTo(sums: Int16Array, { starts, records, weights }: WeightLists, thing: number): void {
  if (thing + 1 >= starts.length) return;
  const end = starts[thing + 1] as number;
  for (let one = starts[thing] as number; one < end; one += 1) {
    const record = records[one] as number;
    sums[record] = (sums[record] as number) + (weights[one] as number);
  }
}

/** The records of the odds, in their order. */
interface LearnedRecords {
  readonly claims: readonly Claim[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** By record; 1 for one with a proposition. */
  readonly isStatement: Uint8Array;
  readonly hasUnlearned: boolean;
  readonly hasUnlearnedStatement: boolean;
}

class Odds implements SentenceOdds {
  private readonly sums: Int16Array;
  private readonly records: LearnedRecords;
  private readonly unlearned: number;
  readonly told: string | null;
  readonly mayBeWorded: boolean;
  private readonly first: number;
  private readonly second: number;

  /** `sums` are in sixteenths; `UNKNOWN`, the least of all, for a record that nothing was learned of. */
  constructor(sums: Int16Array, records: LearnedRecords, unlearned: number) {
    this.sums = sums;
    this.records = records;
    this.unlearned = unlearned;
    const { claims, isStatement, hasUnlearnedStatement } = records;
    let first = UNKNOWN;
    let second = UNKNOWN;
    let told = -1;
    let most = UNKNOWN;
    for (let record = 0; record < sums.length; record += 1) {
      const sum = sums[record] as number;
      if (sum > most && isStatement[record] === 1) {
        told = record;
        most = sum;
      }
      if (sum > first) {
        second = first;
        first = sum;
      } else if (sum > second) second = sum;
    }
    this.first = first;
    this.second = second;
    this.told = most >= LEAST_TOLD * SIXTEENTHS ? (claims[told] as Claim).id : null;
    this.mayBeWorded =
      most >= LEAST_OPEN.words * SIXTEENTHS || (hasUnlearnedStatement && unlearned >= LEAST_OPEN_UNLEARNED);
  }

  of(claim: string): number {
    const sum = this.sumOf(claim);
    return sum === UNKNOWN ? this.unlearned : sum / SIXTEENTHS;
  }

  lead(claim: string): number {
    const sum = this.sumOf(claim);
    if (sum === UNKNOWN) return this.unlearned;
    return sum / SIXTEENTHS - Math.max(OF_NONE, (sum === this.first ? this.second : this.first) / SIXTEENTHS);
  }

  isOpen(claim: string, least: number): boolean {
    const sum = this.sumOf(claim);
    return sum === UNKNOWN || sum >= least * SIXTEENTHS;
  }

  isAnyOpen(least: number): boolean {
    return this.records.hasUnlearned || this.first >= least * SIXTEENTHS;
  }

  private sumOf(claim: string): number {
    const place = this.records.placeOf.get(claim);
    return place === undefined ? UNKNOWN : (this.sums[place] as number);
  }
}
