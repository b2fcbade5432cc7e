import type { Claim } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import type { Series } from '../claim/series.ts';
import { createFindClosest, type FindClosest } from './records/closest-records.ts';
import { collectWords, openRecordWords, type RecordWords, type StoredWords } from './records/record-words.ts';
import { collectValues, type RecordedValues } from './records/recorded-values.ts';
import type { BesideFigure } from './records/values-beside.ts';
import type { WordWeight } from './records/word-weight.ts';
import { sentencesOf } from '../claim/worded-claim.ts';
import { collectWordings } from './records/collect-wordings.ts';
import { openWordings, type StoredWordings, type Wordings } from './records/wordings.ts';
import { collectOdds, openRecordOdds, type RecordOdds, type StoredOdds } from './records/record-odds.ts';
import { collectShares, type Shares } from './records/shares.ts';
import { buildGate, type Gate } from './gate.ts';
import { buildLexiconIndex, type LexiconIndex } from './lexicon/lexicon-index.ts';
import { collectMeasureValues } from './figures/measure-values.ts';
import { once } from '../once.ts';

/** A pack arranged by what the reader asks for. Drafts and unverified values are left out unless they were asked for. */
export interface EngineIndex {
  readonly lexicon: LexiconIndex;
  readonly claimById: ReadonlyMap<string, Claim>;
  readonly claimsByMeasure: ReadonlyMap<string, readonly Claim[]>;
  readonly claimsByPredicate: ReadonlyMap<string, readonly Claim[]>;
  readonly claimsBySeries: ReadonlyMap<string, readonly Claim[]>;
  readonly seriesByMeasure: ReadonlyMap<string, readonly Series[]>;
  readonly seriesById: ReadonlyMap<string, Series>;
  /** The records that hold a value exactly, so that "409,849" is known wherever it stands. */
  readonly holdersByValue: ReadonlyMap<number, readonly ValueHolder[]>;
  /** Every value on record, for numbers that no construction ties to a measure. */
  readonly recordedValues: RecordedValues;
  readonly recordWords: RecordWords;
  readonly wordWeight: WordWeight;
  readonly wordings: Wordings;
  readonly odds: RecordOdds;
  readonly gate: Gate;
  /** Of the records with a proposition. */
  readonly closest: FindClosest;
}

/** A measure, and the period for which some record gives it a value. */
export interface ValueHolder {
  readonly measure: string;
  readonly period: string | null;
}

export interface EngineOptions {
  /** Match drafts too, as `scan --with-drafts` does. Never in the extension. */
  readonly withDrafts?: boolean;
  /** Read every sentence whole, so that tests can show that the gate loses nothing. */
  readonly isUngated?: boolean;
  /** No sentence is found by being a record's own wording: for fitting, and for tests of the records' examples. */
  readonly ignoresTwins?: boolean;
}

/** What takes long to work out from a pack, and is stored beside it. */
export interface WorkedOut {
  readonly lexicon: LexiconIndex;
  readonly shares: Shares;
  readonly words: () => StoredWords;
  readonly wordings: StoredWordings;
  readonly odds: StoredOdds;
  readonly wordWeight: WordWeight;
}

/** `beside` are the numbers that the records' statements tell beside their figures (`valuesBeside`). */
export function buildEngineIndex(
  pack: Pack,
  wordWeight: WordWeight,
  beside: readonly BesideFigure[],
  options: EngineOptions = {},
): EngineIndex {
  return openEngineIndex(pack, workOut(pack, wordWeight, options), beside, options);
}

export function workOut(
  { lexicon: entries, claims, wordings: written = [], classifier }: Pack,
  wordWeight: WordWeight,
  { withDrafts = false }: EngineOptions = {},
): WorkedOut {
  const lexicon = buildLexiconIndex(entries);
  const used = claims.filter(claim => isUsed(claim, withDrafts));
  // Before any sentence is read: the scanner remembers a word without a number as one that has none.
  const odds = collectOdds(used, classifier, lexicon);
  const worded = sentencesOf(used, written);
  const words = collectWords(used, lexicon, worded);
  const shares = collectShares(used, openRecordWords(words, wordWeight), lexicon.table.scanner);
  const wordings = collectWordings(worded, wordWeight, lexicon);
  return { lexicon, shares, words: () => words, wordings, odds, wordWeight };
}

/** `workedOut` must be of the same pack and the same options. */
export function openEngineIndex(
  pack: Pack,
  { lexicon, shares, words, wordings: stored, odds, wordWeight }: WorkedOut,
  beside: readonly BesideFigure[],
  { withDrafts = false, ignoresTwins = false }: EngineOptions = {},
): EngineIndex {
  const claims = pack.claims.filter(claim => isUsed(claim, withDrafts));
  const series = pack.series
    .filter(one => isUsed(one, withDrafts) && one.measure !== null)
    // A value that nobody could read in its source is a draft like any other.
    .map(one => ({ ...one, values: one.values.filter(({ unverified }) => withDrafts || unverified !== true) }));
  const recordedValues = collectValues(claims, series, beside);
  const recordOdds = openRecordOdds(odds, claims);
  const recordWords = once(() => openRecordWords(words(), wordWeight));
  const wordings = once(() => openWordings(stored, claims, lexicon.table.scanner, wordWeight, ignoresTwins));
  const holders = once(() => holdersByValue(claims, series));
  return {
    lexicon,
    claimById: new Map(claims.map(claim => [claim.id, claim])),
    claimsByMeasure: groupBy(claims, claim => claim.figure?.measure ?? null),
    claimsByPredicate: groupBy(claims, claim => claim.proposition?.predicate ?? null),
    claimsBySeries: groupBy(claims, claim => claim.series),
    seriesByMeasure: groupBy(series, one => one.measure),
    seriesById: new Map(series.map(one => [one.id, one])),
    recordedValues,
    wordWeight,
    odds: recordOdds,
    // Most sentences are stopped before anybody asks for the words, or who holds a value.
    get recordWords() {
      return recordWords();
    },
    get wordings() {
      return wordings();
    },
    get holdersByValue() {
      return holders();
    },
    gate: buildGate({
      lexicon,
      claims,
      series,
      values: recordedValues,
      measured: collectMeasureValues(claims, series),
      shares,
      wordings,
      odds: recordOdds,
    }),
    closest: createFindClosest(
      shares,
      claims.filter(({ proposition }) => proposition !== null),
    ),
  };
}

function isUsed({ status }: { readonly status: string }, withDrafts: boolean): boolean {
  return status === 'shown' || (withDrafts && status === 'draft');
}

function holdersByValue(claims: readonly Claim[], series: readonly Series[]): Map<number, ValueHolder[]> {
  const holders = new Map<number, ValueHolder[]>();
  const add = (value: number | null, measure: string | null, period: string | null) => {
    if (value === null || measure === null) return;
    const known = holders.get(value);
    if (known === undefined) holders.set(value, [{ measure, period }]);
    else known.push({ measure, period });
  };
  for (const { figure } of claims) {
    if (figure === null) continue;
    for (const value of [figure.value, figure.low, figure.high]) add(value, figure.measure, figure.period.id);
  }
  for (const { values, measure } of series) for (const { value, period } of values) add(value, measure, period);
  return holders;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
