import type { Claim } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import type { Series } from '../claim/series.ts';
import { type RecordWords, readRecordWords } from './evidence/record-words.ts';
import { collectValues, type RecordedValues } from './evidence/recorded-values.ts';
import { buildGate, type Gate } from './gate.ts';
import { buildLexiconIndex, type LexiconIndex } from './lexicon-index.ts';

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
  readonly gate: Gate;
  /** The records with a proposition, by id. */
  readonly propositions: ReadonlyMap<string, Claim>;
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
}

export function buildEngineIndex(pack: Pack, { withDrafts = false }: EngineOptions = {}): EngineIndex {
  const isUsed = ({ status }: { status: string }) => status === 'shown' || (withDrafts && status === 'draft');
  const claims = pack.claims.filter(isUsed);
  const series = pack.series
    .filter(one => isUsed(one) && one.measure !== null)
    // A value that nobody could read in its source is a draft like any other.
    .map(one => ({ ...one, values: one.values.filter(({ unverified }) => withDrafts || unverified !== true) }));
  const lexicon = buildLexiconIndex(pack.lexicon);
  const recordedValues = collectValues(claims, series);
  const recordWords = readRecordWords(claims, lexicon);
  return {
    lexicon,
    claimById: new Map(claims.map(claim => [claim.id, claim])),
    claimsByMeasure: groupBy(claims, claim => claim.figure?.measure ?? null),
    claimsByPredicate: groupBy(claims, claim => claim.proposition?.predicate ?? null),
    claimsBySeries: groupBy(claims, claim => claim.series),
    seriesByMeasure: groupBy(series, one => one.measure),
    seriesById: new Map(series.map(one => [one.id, one])),
    holdersByValue: holdersByValue(claims, series),
    recordedValues,
    recordWords,
    gate: buildGate({ lexicon, claims, series, values: recordedValues, words: recordWords }),
    propositions: new Map(claims.filter(({ proposition }) => proposition !== null).map(claim => [claim.id, claim])),
  };
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
