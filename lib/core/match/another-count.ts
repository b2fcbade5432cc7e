import type { Figure } from '../claim/claim.ts';
import type { Period } from '../claim/period.ts';
import { compareFigure, figureRatio } from '../quantity/implied-interval.ts';
import type { EngineIndex } from './engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { AMERICAN_AGENCIES } from './match-context.ts';
import { CLEARLY_ANOTHER, CLEARLY_ANOTHER_LONG, isCutOff } from './may-differ.ts';
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
  const ratio = figureRatio(quantity.value, recorded);
  if (ratio < (quantity.unit === 'usd' ? LOOSELY : REVISED) || isCutOff(quantity, recorded)) return true;
  if (agency !== null && !AMERICAN_AGENCIES.has(agency) && !named.has(agency) && ratio < ESTIMATES) return true;
  const ids = yearsOf(time);
  const isOfMany = isUnnamed && binding.measures.some(({ comparable }) => comparable !== undefined);
  if (isOfMany && ids.size > 1 && ratio < CLEARLY_ANOTHER_LONG) return true;
  const loosely = ids.size > 1 ? CLEARLY_ANOTHER : LOOSELY;
  const isClose = (known: number, isLoose = isUnnamed) =>
    isCutOff(quantity, known) ||
    compareFigure(quantity, known) !== 'apart' ||
    (isLoose && figureRatio(quantity.value, known) < loosely);
  // A level moves within its year: "passed three million in 2023" is of November, whoever counted then.
  const dated = isUnnamed && period.kind === 'single' ? period : null;
  const isThen = ({ id, start, end }: Period) =>
    (id !== null && id === time.id) || (dated !== null && (start ?? '') >= dated.start && (end ?? '9999') <= dated.end);
  let isWholeKnown = false;
  for (const measure of binding.measures) {
    for (const id of [measure.id, ...(measure.comparable ?? [])]) {
      const isWider = id !== measure.id;
      for (const series of seriesByMeasure.get(id) ?? []) {
        if (!isUnnamed && (series.agency === null || !named.has(series.agency))) continue;
        const values = series.values.filter(one => ids.has(one.period));
        const past = ids.size > 1 ? [] : values.flatMap(({ earlier = [] }) => earlier);
        const within = dated === null || isWider ? [] : valuesWithin(series, dated);
        if ([...past, ...within].some(({ value }) => isClose(value))) return true;
        // The last month's number is told as of this one.
        const last = series.values.find(one => one.period === monthBefore(time.id));
        if (last !== undefined && isClose(last.value, true)) return true;
        if (values.length < ids.size || !(isUnnamed || isWider)) continue;
        isWholeKnown ||= series.agency !== PART;
        const sum = values.reduce((all, { value }) => all + value, 0);
        if (isClose(sum, true)) return true;
      }
      const isOther = (one: Figure) =>
        one.value !== recorded && isThen(one.period) && (isUnnamed || isWider || one.agency === agency);
      const claims = (claimsByMeasure.get(id) ?? []).flatMap(({ figure }) => figure ?? []);
      if (claims.some(one => isOther(one) && isClose(one.value, true))) return true;
    }
  }
  return isOfMany && agency === PART && !isWholeKnown && quantity.value > recorded;
}

function monthBefore(id: string | null): string | null {
  const [year, month] =
    /^(\d{4})-(\d\d)$/
      .exec(id ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (year === undefined || month === undefined) return null;
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
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
