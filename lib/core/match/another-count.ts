import { compareFigure, figureRatio } from '../quantity/implied-interval.ts';
import type { Period } from '../claim/period.ts';
import type { EngineIndex } from './engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { valuesWithin } from './weigh-series.ts';
import { CLEARLY_ANOTHER_LONG, EXACT_DIGITS, isCutOff } from './may-differ.ts';

/** Counts revised, or made by another table, differ by less; fewer digits are rounded by whoever tells them. */
const REVISED = 1.05;
const DIGITS_OF_A_COUNT = 3;
/** What nobody in particular counted, or what is wider, may be rounded, or another edition's. */
const LOOSELY = 1.1;

/** ICE is one of several that remove and arrest: what is not given as its count may be that of all. */
const PART = 'ice';
/** A longer phrase may hold its name: "ICE removals". */
const COUNTER = /^(?:ICE|agency)(?:['’]s)?$/;

/**
 * The page may mean another count of the same thing at the same time, so that nothing is said: another agency's or a wider
 * one (returns beside removals) where the page names no agency, or what the named one itself gave before it revised it.
 */
export function mayBeAnotherCount(
  { quantity: { quantity }, binding, scope, reading, period }: FigureReading,
  { seriesByMeasure, claimsByMeasure }: EngineIndex,
  { agency, value: recorded }: { agency: string | null; value: number },
  time: Pick<Period, 'id' | 'start' | 'end'>,
): boolean {
  const named = new Set(scope.agencies.map(({ id }) => id));
  const isUnnamed = named.size === 0 && !reading.words.some(({ text }) => COUNTER.test(text));
  // ICE's own counts are not made anew.
  const least = agency === PART && !isUnnamed ? EXACT_DIGITS : DIGITS_OF_A_COUNT;
  if (quantity.significantDigits >= least && figureRatio(quantity.value, recorded) < REVISED) return true;
  const isClose = (known: number, isWider = false) =>
    isCutOff(quantity, known) ||
    compareFigure(quantity, known) !== 'apart' ||
    ((isUnnamed || isWider) && figureRatio(quantity.value, known) < LOOSELY);
  const isOfMany = isUnnamed && binding.measures.some(({ comparable }) => comparable !== undefined);
  const ids = yearsOf(time);
  if (isOfMany && ids.size > 1 && figureRatio(quantity.value, recorded) < CLEARLY_ANOTHER_LONG) return true;
  let isWholeKnown = false;
  for (const measure of binding.measures) {
    // A level moves within its year: "passed three million in 2023" is of November, whoever counted then.
    const dated = isUnnamed && period.kind === 'single' ? period : null;
    const isThen = (one: { start: string | null; end: string | null }) =>
      dated !== null && (one.start ?? '') >= dated.start && (one.end ?? '9999') <= dated.end;
    const levels =
      dated === null ? [] : (seriesByMeasure.get(measure.id) ?? []).flatMap(one => valuesWithin(one, dated));
    if (levels.some(({ value }) => isClose(value))) return true;
    const then = (claimsByMeasure.get(measure.id) ?? []).flatMap(({ figure }) => figure ?? []);
    if (then.some(figure => figure.value !== recorded && isThen(figure.period) && isClose(figure.value))) return true;
    for (const id of [measure.id, ...(measure.comparable ?? [])]) {
      for (const series of seriesByMeasure.get(id) ?? []) {
        if (!isUnnamed && (series.agency === null || !named.has(series.agency))) continue;
        const values = series.values.filter(({ period }) => ids.has(period));
        if (values.some(({ earlier = [] }) => ids.size === 1 && earlier.some(past => isClose(past.value)))) return true;
        if (values.length < ids.size || !(isUnnamed || id !== measure.id)) continue;
        isWholeKnown ||= series.agency !== PART;
        if (
          isClose(
            values.reduce((sum, { value }) => sum + value, 0),
            id !== measure.id,
          )
        )
          return true;
      }
      const wider = id === measure.id ? [] : (claimsByMeasure.get(id) ?? []);
      if (wider.some(({ figure }) => time.id !== null && figure?.period.id === time.id && isClose(figure.value, true)))
        return true;
    }
  }
  return isOfMany && agency === PART && !isWholeKnown && quantity.value > recorded;
}

/** The periods of a series of years that make up the time. */
function yearsOf({ id, start, end }: Pick<Period, 'id' | 'start' | 'end'>): ReadonlySet<string> {
  if (id !== null) return new Set([id]);
  if (start === null || end === null) return new Set(['']);
  const isFiscal = start.endsWith('-10-01');
  const first = Number(start.slice(0, 4)) + (isFiscal ? 1 : 0);
  const length = Math.max(1, Number(end.slice(0, 4)) - first + 1);
  return new Set(Array.from({ length }, (_, at) => `${isFiscal ? 'FY' : ''}${first + at}`));
}
