/**
 * A time that a text states.
 *
 * Days are `YYYY-MM-DD`, both ends included; `endDay` null in a resolved span means that it is still running.
 * Whatever cannot be resolved from the words and the page's own date stays `resolved: false` with null days.
 */
export interface PeriodMention {
  /** UTF-16 offsets into the text, `end` exclusive; `text` is what stands between. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: PeriodType;
  /** `FY2012`, `2012`, `2012-03`, `2012-Q1` or `2012-03-31`, `--03` for a month whose year is not known; null for spans and whatever has no one name. */
  readonly id: string | null;
  readonly startDay: string | null;
  readonly endDay: string | null;
  readonly resolved: boolean;
  /** The ends are vague ("early 2026", "mid-November"); null when they are days of the calendar. */
  readonly loose: Looseness | null;
  /** The year belongs to a name or to another noun ("Act of 1798", "the 2024 campaign"), not to a figure. */
  readonly named: boolean;
  /** An amount is said for each such period: "a year", "annually". */
  readonly rate: boolean;
  /** A length without a place in time: "over four years". */
  readonly length: Length | null;
  /**
   * Years from a year named before, which the sentence does not name: -1 for "a year earlier", 0 for "that year" and "that March".
   * Set only while unresolved, for whoever knows the sentences before; null when no year named before would help.
   */
  readonly yearsFrom: number | null;
  /** Months from a month named before in the same text: 2 for "two months later". Set only while unresolved. */
  readonly monthsFrom: number | null;
}

/** By how many days the true ends may lie inside the days given: the start later than `startDay`, the end before `endDay`. */
export interface Looseness {
  readonly start: number;
  readonly end: number;
}

/** `bound`: "in under two months" is `under`, "in just over a year" `over`; null for about as much as it says. */
export interface Length {
  readonly value: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly bound: 'under' | 'over' | null;
}

/** `any-year`: "in a single year". `relative`: counted from something the sentence names, as an administration: "his first year". */
export type PeriodType =
  | 'fiscal-year'
  | 'calendar-year'
  | 'month'
  | 'quarter'
  | 'date'
  | 'span'
  | 'any-year'
  | 'relative';

/** A period over tokens `from`..`to` (exclusive), before offsets are known. */
export interface PeriodReading extends Omit<PeriodMention, 'start' | 'end' | 'text'> {
  readonly from: number;
  readonly to: number;
}
