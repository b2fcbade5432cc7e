import { unitClass } from '../records/figure-unit.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import type { Figure } from '../../claim/claim.ts';
import { compareFigure } from '../../quantity/implied-interval.ts';
import type { Series, SeriesValue } from '../../claim/series.ts';
import type { Binding } from '../binding/binding.ts';
import { clauseAround } from '../reading/clause.ts';
import { countedFrom, isCountedFrom } from '../time/counted-from.ts';
import type { EngineIndex } from '../engine-index.ts';
import { LEAST_COUNT, MOST_GOING_ON } from '../records/least-evidence.ts';
import { LEAST_BARE_SUM, LEFT_OUT, mayBeBareShare } from '../records/recorded-values.ts';
import { BASE_RANK, type FigureDecision, rankOf } from '../figures/figure-decision.ts';
import { type FigureReading, isCounting, type NumberReading, readFigureAs } from '../figures/figure-reading.ts';
import { FIGURE_RULES } from '../figures/figure-rules.ts';
import { goesOn } from './goes-on.ts';
import type { MatchContext, SentenceBefore } from './match-context.ts';
import { scaleOf, timesScale } from '../figures/left-out-scale.ts';
import { EXACT_DIGITS } from '../figures/may-differ.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import { entriesOf, hasKind, nounsOfKind, type ReadQuantity, type Reading } from '../reading/reading.ts';
import { valuesAt } from './values-at.ts';

/** A number that names no measure and has a time, or is exact: it may go on from the sentence before. */
export function isBare({ reading, phrase, quantity }: NumberReading): boolean {
  const { comparator, significantDigits } = quantity.quantity;
  if (phrase.partitive || comparator === 'plural') return false;
  if (reading.periods.length === 0 && !isCountedFrom(reading.text) && significantDigits < EXACT_DIGITS) return false;
  return phrase.head === null || hasKind(phrase.head, 'neutral') || hasKind(phrase.head, 'population');
}

/** Rules that hold for what is carried on; what the sentence before has said need not be said again. */
const RULES = [
  'other-unit',
  'other-rate',
  'other-counted',
  'other-population',
  'narrower',
  'other-agency',
  'plan-for-outcome',
] as const;

/**
 * "In fiscal 2019 it had been 267,000.", "Two years before that there were nine.": a bare number with a time of its own
 * counts what the number before it counted, when nothing in its clause speaks of anything else and the series has that
 * very value.
 * Only agreement follows. Null when the sentence does not go on from one before, or does so in more than one way.
 */
export function carriedFigure(
  { reading, quantity: stated, phrase }: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  statedIn: (before: SentenceBefore) => readonly FigureDecision[],
): { best: FigureDecision; read: FigureReading } | null {
  const isSmall = stated.quantity.unit === 'count' && stated.quantity.value < LEAST_COUNT;
  if (isSmall && reading.text.length > MOST_GOING_ON) return null;
  // "The same exercise *a year earlier* had taken off *818,000*": so many digits at their time are the series' own, whatever else is said.
  const isSure = stated.quantity.significantDigits >= SURE_DIGITS && !countsAnother(reading, stated, phrase);
  const isGoingOn = (one: SentenceBefore) => goesOn(reading, stated, phrase, one.reading);
  const back = sentencesBack(context);
  // Asked first: what others state takes longest to decide.
  if (!isSure && !back.some(isGoingOn)) return null;
  // A sentence without a figure, or one that only comments on it, may stand between; and so may others that state nothing.
  const before = back.find(one => statedIn(one).length > 0);
  if (before === undefined) return null;
  const isGoing = isGoingOn(before);
  if (!isGoing && !isSure) return null;
  const found = new Map<string, { best: FigureDecision; read: FigureReading }>();
  for (const [series, earlier] of seriesOf(statedIn(before), index)) {
    if (namesOtherPlace(reading, series)) continue;
    const measure = index.lexicon.byId.get(series.measure ?? '');
    if (measure === undefined) continue;
    for (const quantity of inUnitOf(series, stated, reading, before.reading)) {
      const { from, to } = quantity;
      const binding: Binding = { measures: [measure], by: 'antecedent', from, to, eventAt: from };
      const read = readFigureAs(reading, quantity, phrase, binding, context);
      const point = valuesAt(series, measure, earlier, read, context).find(
        ({ value }) => compareFigure(quantity.quantity, value) === 'fits',
      );
      if (point === undefined || !(isGoing || isTimed(read, series, earlier))) continue;
      const record: CountedScope = { ...series, measure: measure.id };
      const input = { read, record, isPlan: false, isExact: false, context, lexicon: index.lexicon };
      if (RULES.some(rule => FIGURE_RULES[rule]?.(input) !== null)) continue;
      const best = decisionFor(series, point, read, index);
      if (best !== null) found.set(best.claim.id, { best, read });
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

/**
 * "It had been *35.5 trillion*", "A year earlier it was *38*", "In 2018, *2.6*" after "7.7 million": the sign of a sum or share, and
 * the scale, are not always said again.
 */
function inUnitOf({ unit }: Series, stated: ReadQuantity, reading: Reading, before: Reading): ReadQuantity[] {
  const { length } = reading.text;
  const { quantity } = stated;
  const own = unitClass(unit);
  const scale = scaleOf(quantity, before, length);
  const readings = [quantity, ...(scale === 1 ? [] : [timesScale(quantity, scale)])];
  return readings.map(one => {
    const isSum = own === 'usd' && one.value >= LEAST_BARE_SUM;
    const isShare = LEFT_OUT.includes(own) && mayBeBareShare(one, length);
    // "A year earlier the total was some 27,000", of pounds
    const isWeighed = !['count', 'usd', ...LEFT_OUT].includes(own) && !isCounting(reading, stated.to);
    const isOfSeries = one.unit === 'count' && (isSum || isShare || isWeighed);
    return isOfSeries ? { ...stated, quantity: { ...one, unit: own } } : { ...stated, quantity: one };
  });
}

function isCount({ quantity }: Reading['quantities'][number]): boolean {
  return quantity.comparator !== 'plural';
}

/** "*In Britain* it was 3.0 percent": what goes on from the sentence before is of another place. */
function namesOtherPlace(reading: Reading, { jurisdiction }: Series): boolean {
  const named = nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction'));
  return named.length > 0 && !named.some(({ id }) => id === jurisdiction || id === 'us');
}

const SURE_DIGITS = 2;
/** What is counted day by day is told as a level and as its mean. */
const AVERAGE = /\b(?:average|averaged|mean)\b/i;

/** "the city's own *arrests* came to 267,000", "267,000 *umbrellas*", "the *average* was 48,700": something else is named that so many are of. */
function countsAnother(reading: Reading, { from, to }: ReadQuantity, { head }: NounPhrase): boolean {
  if (head !== null || isCounting(reading, to) || AVERAGE.test(reading.text)) return true;
  return nounsOfKind(reading, 'measure', clauseAround(reading, from)).length > 0;
}

/** The sentence gives a time of its own, which can be placed. */
function isTimed({ period, reading }: FigureReading, series: Series, earlier: string | null): boolean {
  return period.kind === 'single' || (earlier !== null && countedFrom(reading.text, earlier, series).length > 0);
}

/** How far back a sentence may go on from one. */
const MOST_BACK = 3;

/** The nearest sentences before that have a figure. */
function sentencesBack(context: MatchContext): SentenceBefore[] {
  const found: SentenceBefore[] = [];
  for (let one = context.before; one !== null && found.length < MOST_BACK; one = one.context.before)
    if (one.reading.quantities.some(isCount)) found.push(one);
  return found;
}

/** The series that a sentence's figures belong to, or that stand behind its records, each with the id of the period stated. */
function seriesOf(stated: readonly FigureDecision[], index: EngineIndex): Map<Series, string | null> {
  return new Map(
    stated.flatMap(({ claim, series }) => {
      // What ran up to a day is told of that day.
      const own = claim.figure?.period;
      const period = series?.period ?? own?.id ?? own?.end ?? null;
      const one = index.seriesById.get(series?.id ?? claim.series ?? '');
      // Some records are charted with a series that counts something else.
      const isOwn = series !== null || claim.figure?.measure === one?.measure;
      // "Inflation peaked at 9.1 percent in June 2022" has a value of a series by a name of its own.
      const others = [...index.seriesById.values()].filter(
        other =>
          (other.claim === claim.id && other.measure === claim.figure?.measure) ||
          (claim.figure !== null && isValueIn(other.values, claim.figure, other)),
      );
      return [...(one !== undefined && isOwn ? [one] : []), ...others].map(of => [of, period] as const);
    }),
  );
}

/** A figure is one of a series' values, whatever it is called. */
function isValueIn(values: readonly SeriesValue[], { period: { id }, value, unit }: Figure, series: Series): boolean {
  return unit === series.unit && values.some(at => at.period === id && at.value === value);
}

/** The record of that period, or the series' anchor with the value of another. */
function decisionFor(
  series: Series,
  { period, value }: SeriesValue,
  read: FigureReading,
  index: EngineIndex,
): FigureDecision | null {
  const own =
    (index.claimsBySeries.get(series.id) ?? []).find(
      ({ figure }) => figure?.period.id === period && figure.measure === series.measure,
    ) ??
    // "It peaked at 9.1 percent in June 2022", "When Biden was sworn in, it was 1.4 percent": records of their own.
    [...index.claimById.values()].find(
      ({ figure }) => figure !== null && isValueIn([{ period, value }], figure, series),
    );
  if (own !== undefined) {
    return {
      claim: own,
      relation: 'agrees',
      series: null,
      period: 'same',
      rank: rankOf(BASE_RANK.inSeries, own, read, 'same', 1),
    };
  }
  const anchor = index.claimById.get(series.claim ?? '');
  if (anchor === undefined) return null;
  return {
    claim: anchor,
    relation: 'other-period',
    series: { id: series.id, period, value, fits: true },
    period: 'other',
    rank: rankOf(BASE_RANK.carriedInSeries, anchor, read, 'other', 1),
  };
}
