import type { Rival } from './rival-measure.ts';
import type { Claim } from '../../claim/claim.ts';
import type { FigureReading } from './figure-reading.ts';
import { isExactValue } from './may-differ.ts';
import type { Relation } from '../mention.ts';
import { nounsOfKind } from '../reading/reading.ts';
import type { PeriodFit } from '../time/stated-period.ts';

/** A claim that one number of a sentence states, with how the figures compare. */
export interface FigureDecision {
  readonly claim: Claim;
  readonly relation: Relation;
  readonly series: { id: string; period: string; value: number | null; fits: boolean | null } | null;
  /** Orders the candidates of one number; not a probability. */
  readonly rank: number;
  readonly period: PeriodFit;
}

/** It says of the page that its number differs. */
export function accuses({ relation, series }: FigureDecision): boolean {
  return relation === 'differs' || series?.fits === false;
}

/** A candidate that a rule refused, kept for `--explain`. */
export interface Rejection {
  readonly claim: string;
  readonly rule: string;
  readonly detail: string;
  /** The number was read for the record, and is another: what kept it from being called so. */
  readonly leftOpen?: LeftOpen;
}

/** A number that constructions read for a record, though not so surely that it could be told to differ. */
export interface LeftOpen {
  /** The sentence names the record's own time. */
  readonly isOfItsTime: boolean;
  /** The same words may count something else. */
  readonly rival: Rival;
  /** Something beside it makes it another count. */
  readonly isCountedOtherwise: boolean;
}

/** Where the rank of a candidate begins: the surer a way of stating a record, the higher. */
export const BASE_RANK = {
  /** The number is the record's own figure. */
  agrees: 10,
  /** It is the value that the record's series has for the stated time. */
  inSeries: 8,
  /** The same of a time that is carried from number to number, where no record is of that time. */
  carriedInSeries: 7,
  /** It is near that value: another edition's, or another day's. */
  besideSeries: 6,
  /** It is a record's by its digits, and nothing else of its clause says what it counts. */
  byDigits: 6,
  /** It differs from the record's own figure. */
  differs: 4,
  /** It counts a measure that the lexicon calls comparable. */
  comparable: 3,
  /** Somebody else gives it for what was stated right before. */
  retold: 3,
  /** It differs from the value that the record's series has for the stated time. */
  differsFromSeries: 2,
} as const;

/** A mention's score is its rank as a share of this: about what a figure has that agrees in all that is weighed. */
export const FULL_RANK = 14;

/** Prefer the claim that says more of what the sentence says: its agency, its actor, its period, its value to the last digit; then the nearer figure. */
export function rankOf(base: number, claim: Claim, read: FigureReading, period: PeriodFit, ratio: number): number {
  const { figure } = claim;
  let rank = base;
  if (period === 'same') rank += 1.5;
  // The anchor of a series may be a definition, without a figure of its own.
  if (figure === null) return rank - nearness(ratio);
  if (isExactValue(read, figure.value)) rank += 1;
  if (figure.agency !== null && namesAgency(read, figure.agency)) rank += 1;
  if (figure.actor !== null && read.actor !== null) rank += 0.8;
  if (figure.population !== null && read.scope.populations.some(({ id }) => id === figure.population)) rank += 0.3;
  if (claim.confidence === 'high') rank += 0.05;
  return rank - nearness(ratio);
}

/** "…, according to MPI": the counter may be named outside the clause. */
function namesAgency({ reading }: FigureReading, agency: string): boolean {
  return nounsOfKind(reading, 'agency').some(({ entries }) => entries.some(({ id }) => id === agency));
}

/** Of two figures that the words cover, the nearer one is meant. */
function nearness(ratio: number): number {
  return Math.min(1, 4 * Math.abs(Math.log(ratio)));
}
