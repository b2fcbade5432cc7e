import type { Figure } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Series } from '../../claim/series.ts';
import type { Period } from '../../claim/period.ts';
import { compareFigure, figureRatio, isCutOff } from '../../quantity/implied-interval.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { AMERICAN_AGENCIES } from '../reading/american.ts';
import { CLEARLY_ANOTHER, CLEARLY_ANOTHER_LONG } from './may-differ.ts';
import { valuesWithin } from './weigh-series.ts';

/** Counts revised, made by another table or with what came in late, differ by less. */
const REVISED = 1.055;
/** Institutes estimate one population so far apart. */
const ESTIMATES = 1.5;
/** What nobody in particular counted, what is wider, and money, which is appropriated, obligated and spent. Over a term it is cut in more ways. */
const LOOSELY = 1.1;

/** ICE is one of several that remove and arrest: what is not given as its count may be that of all. */
const PART = 'ice';
/** A longer phrase may hold its name: "ICE removals". */
const COUNTER = /^(?:ICE|agency)(?:['’]s)?$/;

/** The time that a record or a value of its series is of. */
type Time = Pick<Period, 'id' | 'start' | 'end'>;

/** A count that the page may mean in place of the record's. */
interface Count {
  readonly value: number;
  /** It is one, or the page gives its number as nobody's, so that rounding and another edition may lie between. */
  readonly isLoose: boolean;
}

/**
 * The page may mean another count of the same thing at the same time, so that nothing is said: another agency's or a wider
 * one (returns beside removals) where the page names no agency, or what the named one itself gave before it revised it.
 */
export function mayBeAnotherCount(
  read: FigureReading,
  index: EngineIndex,
  { agency, value: recorded }: { agency: string | null; value: number },
  time: Time,
): boolean {
  const { quantity } = read.quantity;
  const { measures } = read.binding;
  const named = new Set(read.scope.agencies.map(({ id }) => id));
  const isUnnamed = named.size === 0 && !read.reading.words.some(({ text }) => COUNTER.test(text));
  const ratio = figureRatio(quantity.value, recorded);
  if (ratio < (quantity.unit === 'usd' ? LOOSELY : REVISED) || isCutOff(quantity, recorded)) return true;
  if (agency !== null && !AMERICAN_AGENCIES.has(agency) && !named.has(agency) && ratio < ESTIMATES) return true;
  const years = yearsOf(time);
  const isOfMany = isUnnamed && measures.some(({ comparable }) => comparable !== undefined);
  if (isOfMany && years.size > 1 && ratio < CLEARLY_ANOTHER_LONG) return true;
  const loosely = years.size > 1 ? CLEARLY_ANOTHER : LOOSELY;
  const isClose = ({ value, isLoose }: Count) =>
    isCutOff(quantity, value) ||
    compareFigure(quantity, value) !== 'apart' ||
    (isLoose && figureRatio(quantity.value, value) < loosely);
  const series = [...seriesOf(measures, index)].filter(
    ({ one }) => isUnnamed || (one.agency !== null && named.has(one.agency)),
  );
  // A level moves within its year: "passed three million in 2023" is of November, whoever counted then.
  const dated = isUnnamed && read.period.kind === 'single' ? read.period : null;
  const isOther = ({ one, isWider }: Related<Figure>) =>
    one.value !== recorded && isThen(one.period, time, dated) && (isUnnamed || isWider || one.agency === agency);
  const counts = [
    ...series.flatMap(related => countsIn(related, { time, years, dated, isUnnamed })),
    ...[...figuresOf(measures, index)].filter(isOther).map(({ one }) => ({ value: one.value, isLoose: true })),
  ];
  if (counts.some(isClose)) return true;
  const isWholeKnown = series.some(
    ({ one, isWider }) => one.agency !== PART && (isUnnamed || isWider) && hasAll(one, years),
  );
  return isOfMany && agency === PART && !isWholeKnown && quantity.value > recorded;
}

/** A series or figure of the measure itself, or of a wider one that the lexicon declares comparable. */
interface Related<T> {
  readonly one: T;
  readonly isWider: boolean;
}

function* seriesOf(measures: readonly LexiconEntry[], { seriesByMeasure }: EngineIndex): Generator<Related<Series>> {
  for (const measure of measures)
    for (const id of [measure.id, ...(measure.comparable ?? [])])
      for (const one of seriesByMeasure.get(id) ?? []) yield { one, isWider: id !== measure.id };
}

function* figuresOf(measures: readonly LexiconEntry[], { claimsByMeasure }: EngineIndex): Generator<Related<Figure>> {
  for (const measure of measures)
    for (const id of [measure.id, ...(measure.comparable ?? [])])
      for (const { figure } of claimsByMeasure.get(id) ?? [])
        if (figure !== null) yield { one: figure, isWider: id !== measure.id };
}

/** What a series gives for a time: before revisions, on days within it, for the month before, and over its years together. */
function countsIn(
  { one, isWider }: Related<Series>,
  asked: { time: Time; years: ReadonlySet<string>; dated: Dated | null; isUnnamed: boolean },
): Count[] {
  const { time, years, dated, isUnnamed } = asked;
  const values = one.values.filter(({ period }) => years.has(period));
  const past = years.size > 1 ? [] : values.flatMap(({ earlier = [] }) => earlier);
  const within = dated === null || isWider ? [] : valuesWithin(one, dated);
  // The last month's number is told as of this one.
  const last = one.values.filter(({ period }) => period === monthBefore(time.id));
  const whole = hasAll(one, years) && (isUnnamed || isWider) ? [values.reduce((all, { value }) => all + value, 0)] : [];
  return [
    ...[...past, ...within].map(({ value }) => ({ value, isLoose: isUnnamed })),
    ...[...last.map(({ value }) => value), ...whole].map(value => ({ value, isLoose: true })),
  ];
}

function hasAll({ values }: Series, years: ReadonlySet<string>): boolean {
  return values.filter(({ period }) => years.has(period)).length >= years.size;
}

type Dated = FigureReading['period'] & { kind: 'single' };

function isThen({ id, start, end }: Period, time: Time, dated: Dated | null): boolean {
  if (id !== null && id === time.id) return true;
  return dated !== null && (start ?? '') >= dated.start && (end ?? '9999') <= dated.end;
}

function monthBefore(id: string | null): string | null {
  const [, year, month] = (/^(\d{4})-(\d\d)$/.exec(id ?? '') ?? []).map(Number);
  if (year === undefined || month === undefined) return null;
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** The periods of a series of years that make up the time. */
function yearsOf({ id, start, end }: Time): ReadonlySet<string> {
  if (id !== null) return new Set([id]);
  if (start === null || end === null) return new Set(['']);
  const isFiscal = start.endsWith('-10-01');
  const first = Number(start.slice(0, 4)) + (isFiscal ? 1 : 0);
  const length = Math.max(1, Number(end.slice(0, 4)) - first + 1);
  return new Set(Array.from({ length }, (_, at) => `${isFiscal ? 'FY' : ''}${first + at}`));
}
