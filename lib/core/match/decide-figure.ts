import type { Claim, Figure } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import { compareFigure, figureRatio } from '../quantity/implied-interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { EngineIndex } from './engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { type CountedScope, firstVeto } from './figure-rules.ts';
import type { MatchContext } from './match-context.ts';
import type { Relation } from './mention.ts';
import { areRelated } from './related-entries.ts';
import { holdsOn, isKnownBy } from './validity.ts';
import { fitPeriod, type PeriodFit } from './stated-period.ts';

/** A claim that one number of a sentence states, with how the figures compare. */
export interface FigureDecision {
  readonly claim: Claim;
  readonly relation: Relation;
  readonly series: { id: string; period: string; value: number | null; fits: boolean | null } | null;
  /** Orders the candidates of one number; not a probability. */
  readonly rank: number;
  readonly period: PeriodFit;
}

/** A candidate that a rule refused, kept for `--explain`. */
export interface Rejection {
  readonly claim: string;
  readonly rule: string;
  readonly detail: string;
}

export interface FigureOutcome {
  readonly best: FigureDecision | null;
  readonly rejected: readonly Rejection[];
}

/** Beyond this ratio the sentence is about something else, not about another figure. */
const MAX_RATIO = 5;
const CLEARLY_ANOTHER = 1.25;
const EXACT_DIGITS = 4;
const YEARS_OF_A_LEVEL = 3;

/** Weigh every claim and series of the measures that the number may count, and keep the one that the sentence states. */
export function decideFigure(read: FigureReading, index: EngineIndex, context: MatchContext): FigureOutcome {
  const decisions: FigureDecision[] = [];
  const rejected: Rejection[] = [];
  for (const measure of read.binding.measures) {
    for (const claim of index.claimsByMeasure.get(measure.id) ?? []) {
      const result = weighClaim(claim, read, index, context);
      if ('rule' in result) rejected.push(result);
      else decisions.push(result);
    }
    for (const series of index.seriesByMeasure.get(measure.id) ?? []) {
      const result = weighSeries(series, read, index, context);
      if (result === null) continue;
      if ('rule' in result) rejected.push(result);
      else decisions.push(result);
    }
  }
  decisions.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'));
  const best = decisions[0] ?? null;
  if (best !== null && accuses(best) && nearlyFits(read, index)) {
    return {
      best: null,
      rejected: [
        ...rejected,
        { claim: best.claim.id, rule: 'nearly-another-count', detail: read.quantity.quantity.text },
      ],
    };
  }
  return { best: best ?? comparableClaim(read, index, context), rejected };
}

/**
 * The claim that counts a related measure for the very period that the sentence states: removals and returns together
 * against removals alone. Only pairs that the lexicon declares comparable; the card then offers the definitions.
 */
function comparableClaim(read: FigureReading, index: EngineIndex, context: MatchContext): FigureDecision | null {
  const [measure] = read.binding.measures;
  if (measure === undefined || read.binding.measures.length > 1 || read.period.kind !== 'single') return null;
  const candidates = (measure.comparable ?? [])
    .flatMap(id => index.claimsByMeasure.get(id) ?? [])
    .flatMap(claim => {
      const figure = claim.figure as Figure;
      const isPlan = claim.modality === 'planned';
      if (isPlan || fitPeriod(read.period, figure.period, { isPlan, isRate: figure.per !== null }) !== 'same')
        return [];
      const ratio = figureRatio(read.quantity.quantity.value, figure.value);
      const veto = firstVeto({ read, record: figure, isPlan, isExact: false, context, lexicon: index.lexicon });
      if (veto !== null || !mayDiffer(figure, read, 'same', ratio, isPlan)) return [];
      return [
        {
          claim,
          relation: 'other-measure' as const,
          series: null,
          period: 'same' as const,
          rank: rankOf(3, claim, read, 'same', ratio),
        },
      ];
    });
  return candidates.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'))[0] ?? null;
}

function accuses({ relation, series }: FigureDecision): boolean {
  return relation === 'differs' || series?.fits === false;
}

/** Another agency's count of the same measure and period is close: the page may mean that one, so nothing is said. */
function nearlyFits(read: FigureReading, index: EngineIndex): boolean {
  const { quantity } = read.quantity;
  const { period } = read;
  if (period.kind !== 'single' || read.scope.agencies.length > 0) return false;
  const ids = new Set([period.id, `FY${period.id}`]);
  return read.binding.measures.some(measure =>
    (index.seriesByMeasure.get(measure.id) ?? []).some(series =>
      series.values.some(
        ({ period: id, value, earlier }) =>
          ids.has(id) &&
          [value, ...(earlier ?? []).map(past => past.value)].some(
            known => isCutOff(quantity, known) || compareFigure(quantity, known) !== 'apart',
          ),
      ),
    ),
  );
}

function weighClaim(
  claim: Claim,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): FigureDecision | Rejection {
  const figure = claim.figure as Figure;
  const isPlan = claim.modality === 'planned';
  const isExact = isExactValue(read, figure.value);
  const veto = firstVeto({ read, record: figure, isPlan, isExact, context, lexicon: index.lexicon });
  if (veto !== null) return { claim: claim.id, ...veto };
  if (!isKnownBy(claim, context.published))
    return { claim: claim.id, rule: 'later-than-page', detail: claim.valid.from ?? '' };
  if (read.quantity.quantity.comparator === 'plural' && (figure.low === null || figure.high !== null)) {
    return { claim: claim.id, rule: 'too-vague', detail: read.quantity.quantity.text };
  }
  // "Millions" on record is not stated by "ten million": that says more than the record does.
  const isOpenEnded = figure.low !== null && figure.high === null;
  if (isOpenEnded && !['plural', 'more-than'].includes(read.quantity.quantity.comparator)) {
    return { claim: claim.id, rule: 'too-exact', detail: read.quantity.quantity.text };
  }
  const period = fitPeriod(read.period, figure.period, { isPlan, isRate: figure.per !== null });
  const { quantity } = read.quantity;
  const comparison = compareFigure(quantity, figure.value, figure.low, figure.high);
  const fits = comparison === 'fits';
  const ratio = figureRatio(quantity.value, figure.value);
  if (period === 'same' || period === 'unstated') {
    if (fits && (period === 'same' || mayLackPeriod(claim, figure, read, isExact, index, context))) {
      return { claim, relation: 'agrees', series: null, period, rank: rankOf(10, claim, read, period, ratio) };
    }
    if (
      !fits &&
      !isCutOff(quantity, figure.value) &&
      mayDiffer(figure, read, period, ratio, isPlan) &&
      (period === 'same' || (comparison === 'apart' && holdsOn(claim, context.published)))
    ) {
      return { claim, relation: 'differs', series: null, period, rank: rankOf(4, claim, read, period, ratio) };
    }
    return { claim: claim.id, rule: fits ? 'period-not-stated' : 'other-figure', detail: quantity.text };
  }
  return { claim: claim.id, rule: 'other-period', detail: read.scope.period?.period.text ?? 'not resolved' };
}

/** A number without a time states a claim only where the claim needs none, or where the number alone identifies it. */
function mayLackPeriod(
  claim: Claim,
  figure: Figure,
  read: FigureReading,
  isExact: boolean,
  index: EngineIndex,
  context: MatchContext,
): boolean {
  if (isExact) return true;
  if (figure.period.type === 'none' || figure.period.type === 'date') return true;
  // A plan, an event or a saying happened once, so that its number and measure say which.
  if (claim.modality === 'planned' || claim.kind !== 'statistic') return true;
  // "two million under George W. Bush": the years are those of the administration.
  const { within } = figure.period;
  if (
    within !== null &&
    read.actorAt !== null &&
    read.actor !== null &&
    areRelated(index.lexicon, within, read.actor.id)
  )
    return true;
  // A budget or a population is stated for the day of the page.
  const isLevel = index.lexicon.byId.get(figure.measure)?.type !== 'flow' && figure.period.type !== 'span';
  if (isLevel && isOfItsTime(figure, context.published)) return true;
  // Counts that run on ("since 20 January") are said without a date while they are news, by whoever counts them.
  return figure.period.type === 'span' && read.quantity.quantity.significantDigits >= 3;
}

/** A level of some year is still "now" for the pages of the next few years. */
function isOfItsTime({ period }: Figure, published: string | null): boolean {
  if (period.end === null || published === null) return false;
  return Number(published.slice(0, 4)) - Number(period.end.slice(0, 4)) <= YEARS_OF_A_LEVEL;
}

function isExactValue(read: FigureReading, value: number): boolean {
  const { quantity } = read.quantity;
  return quantity.significantDigits >= EXACT_DIGITS && quantity.value === value;
}

/** "Differs" accuses: it needs the measure read without doubt, a stated time, nothing unread, and a figure of the same order. */
function mayDiffer(
  figure: CountedScope & Pick<Figure, 'period'>,
  read: FigureReading,
  period: PeriodFit,
  ratio: number,
  isPlan: boolean,
): boolean {
  const { comparator } = read.quantity.quantity;
  if (comparator === 'plural' || comparator === 'up-to') return false;
  if (read.binding.measures.length > 1 || read.scope.unread.length > 0) return false;
  if (ratio > MAX_RATIO) return false;
  if (figure.actor !== null && read.actorAt === null && period !== 'same') return false;
  if (period === 'same') return true;
  // A stock is stated for the day of the page; a goal for the term it belongs to.
  // Without a stated time, estimates of one stock differ too much among themselves for a small gap to say anything.
  return figure.period.type === 'date' && !isPlan && isPresent(read) && ratio >= CLEARLY_ANOTHER;
}

/** "409,000" for 409,849: digits cut off, not rounded. That is no agreement, and no difference worth an accusation. */
function isCutOff({ value, lastDigit }: Quantity, recorded: number): boolean {
  return Math.floor(recorded / lastDigit) * lastDigit === value;
}

const PRESENT = new Set([
  'is',
  'are',
  'has',
  'have',
  'live',
  'lives',
  'remain',
  'remains',
  'stands',
  'now',
  'currently',
]);

function isPresent(read: FigureReading): boolean {
  const { words } = read.reading;
  const { clause } = read.scope;
  return words.slice(clause.from, clause.to).some(word => PRESENT.has(word.lower));
}

function weighSeries(
  series: Series,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): FigureDecision | Rejection | null {
  const anchor = series.claim === null ? undefined : index.claimById.get(series.claim);
  if (anchor === undefined || read.period.kind !== 'single') return null;
  const period =
    series.periodType === 'fiscal-year' && !read.period.fiscal && read.period.id.length === 4
      ? `FY${read.period.id}`
      : read.period.id;
  // A claim of this series that is about that very period speaks for itself.
  if (index.claimsBySeries.get(series.id)?.some(claim => claim.figure?.period.id === period)) return null;
  const point = series.values.find(value => value.period === period && value.unverified !== true);
  if (point === undefined) return null;
  const isExact = isExactValue(read, point.value);
  const record: CountedScope = { ...series, measure: series.measure ?? '' };
  const veto = firstVeto({ read, record, isPlan: false, isExact, context, lexicon: index.lexicon });
  if (veto !== null) return { claim: anchor.id, ...veto };
  const fits = compareFigure(read.quantity.quantity, point.value) === 'fits';
  const ratio = figureRatio(read.quantity.quantity.value, point.value);
  if (
    !fits &&
    (isCutOff(read.quantity.quantity, point.value) ||
      !mayDiffer({ ...record, period: NO_PERIOD }, read, 'same', ratio, false))
  ) {
    return { claim: anchor.id, rule: 'other-figure', detail: read.quantity.quantity.text };
  }
  return {
    claim: anchor,
    relation: 'other-period',
    series: { id: series.id, period, value: point.value, fits },
    period: 'other',
    rank: rankOf(fits ? 8 : 2, anchor, read, 'same', ratio),
  };
}

const NO_PERIOD: Figure['period'] = { type: 'none', id: null, start: null, end: null, label: '-', within: null };

/** Prefer the claim that says more of what the sentence says: its agency, its actor, its period; then the nearer figure. */
function rankOf(base: number, claim: Claim, read: FigureReading, period: PeriodFit, ratio: number): number {
  const figure = claim.figure as Figure;
  let rank = base;
  if (period === 'same') rank += 1.5;
  if (figure.agency !== null && read.scope.agencies.some(({ id }) => id === figure.agency)) rank += 1;
  if (figure.actor !== null && read.actor !== null) rank += 0.8;
  if (figure.population !== null && read.scope.populations.some(({ id }) => id === figure.population)) rank += 0.3;
  if (claim.confidence === 'high') rank += 0.1;
  return rank - Math.min(1, Math.abs(Math.log(ratio)));
}
