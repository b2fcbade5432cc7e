import type { Claim, Figure } from '../../claim/claim.ts';
import { once } from '../../once.ts';
import type { Period } from '../../claim/period.ts';
import { compareFigure, figureRatio } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { EngineIndex } from '../engine-index.ts';
import { daysIn } from '../time/days.ts';
import { CONTRARY_WAY, contraryWay } from './direction.ts';
import { BASE_RANK, type FigureDecision, type Rejection, rankOf } from './figure-decision.ts';
import type { FigureReading } from './figure-reading.ts';
import { toldTime } from './told-level.ts';
import { isTold } from '../records/told-values.ts';
import { yearsNamed } from '../reading/years-named.ts';
import { firstVeto } from './figure-rules.ts';
import { namesOwnCounter } from './other-agency.ts';
import { AMERICAN_AGENCIES } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import { isExactValue, lengthBeyond, mayDiffer } from './may-differ.ts';
import { mayLackPeriod } from './may-lack-period.ts';
import { isBoundDenied, isOtherBound, isWithinBound } from './bounds.ts';
import { rivalOf } from './rival-measure.ts';
import { isStanding } from './standing.ts';
import { otherKind } from './other-kind.ts';
import { isOfTheRest } from '../evidence/numbers/share-of-other.ts';
import type { Reading } from '../reading/reading.ts';
import { fitPeriod } from '../time/stated-period.ts';
import { holdsOn, isKnownBy } from '../time/validity.ts';
import { MODALS } from '../reading/verb-words.ts';

/** Whether a number states a claim's own figure, and how the two compare; else the rule that spoke against it. */
export function weighClaim(
  claim: Claim,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): FigureDecision | Rejection {
  const figure = claim.figure as Figure;
  const isPlan = claim.modality === 'planned';
  const isExact =
    [figure.value, figure.low, figure.high].some(value => value !== null && isExactValue(read, value)) ||
    isOwnRange(read.quantity.quantity, figure);
  const veto = firstVeto({ read, record: figure, isPlan, isExact, context, lexicon: index.lexicon });
  if (veto !== null) return { claim: claim.id, ...veto };
  if (!isKnownBy(claim, context.published))
    return { claim: claim.id, rule: 'later-than-page', detail: claim.valid.from ?? '' };
  if (isOfTheRest(read.reading, read.quantity, claim.statement))
    return { claim: claim.id, rule: 'of-the-rest', detail: read.quantity.quantity.text };
  const kind = otherKind(read, index.recordWords.of(claim.id));
  if (kind !== null) return { claim: claim.id, rule: 'other-kind', detail: kind };
  const counter = otherCounter(figure, read, index);
  if (counter !== null) return { claim: claim.id, rule: 'other-agency', detail: counter };
  if (isOutOfOffice(read, figure))
    return { claim: claim.id, rule: 'actor-not-in-office', detail: read.actor?.id ?? '' };
  if (isPlan && isOfOtherYears(read, claim))
    return { claim: claim.id, rule: 'other-period', detail: read.scope.period?.period.text ?? '' };
  if (read.quantity.quantity.comparator === 'plural' && !isAsVague(read, figure)) {
    return { claim: claim.id, rule: 'too-vague', detail: read.quantity.quantity.text };
  }
  // "Millions" on record is not stated by "ten million": that says more than the record does.
  const isOpenEnded = figure.low !== null && figure.high === null;
  if (isOpenEnded && !['plural', 'more-than'].includes(read.quantity.quantity.comparator)) {
    return { claim: claim.id, rule: 'too-exact', detail: read.quantity.quantity.text };
  }
  if (isPlan && isHigherGoal(read.quantity.quantity, claim)) {
    return { claim: claim.id, rule: 'other-figure', detail: read.quantity.quantity.text };
  }
  if (isBeforeItsTime(read, claim))
    return { claim: claim.id, rule: 'other-period', detail: read.scope.period?.period.text ?? '' };
  const { quantity } = read.quantity;
  const isNamed = isExact && !isOtherTime(read, figure);
  const period = isNamed ? 'same' : fitPeriod(read.period, figure.period, { isPlan, isRate: figure.per !== null });
  const comparison = compareFigure(quantity, figure.value, figure.low, figure.high, figure.approx);
  const isStated = isBoundDenied(read, figure);
  const fits = comparison === 'fits' || isStated;
  const series = index.seriesByMeasure.get(figure.measure);
  const isOfTime = fits && period !== 'other';
  const way = isOfTime ? contraryWay(read, figure, figure.period.id, claim.statement, series) : null;
  if (way !== null) return { claim: claim.id, rule: CONTRARY_WAY, detail: way };
  const ratio = figureRatio(quantity.value, figure.value);
  if (period === 'same' || period === 'near' || period === 'unstated') {
    if (fits && (period !== 'unstated' || mayLackPeriod(claim, figure, read, isExact, index, context))) {
      const relation = isOtherBound(quantity, figure) && !isStated ? 'differs' : 'agrees';
      return { claim, relation, series: null, period, rank: rankOf(BASE_RANK.agrees, claim, read, period, ratio) };
    }
    // A study's estimate is no measure of what is said of another span.
    const isOfficial = figure.agency !== null && AMERICAN_AGENCIES.has(figure.agency);
    // Nor is a heading without a verb: "One million removals in a year: can it be done?"
    const isEvent = read.binding.by !== 'noun';
    const rival = once(() => rivalOf(figure, read, index, context, figure.value));
    const longer = period === 'near' && isOfficial && isEvent ? lengthBeyond(read.period, figure.period, ratio) : null;
    const judged = longer === null ? period : 'same';
    if (
      !fits &&
      judged !== 'near' &&
      !isWithinBound(quantity, figure) &&
      !isTold(quantity, index.recordWords.told(claim.id), yearsNamed(read.reading)) &&
      !isUnnamedEstimate(figure, read, index) &&
      mayDiffer(
        figure,
        read,
        judged,
        ratio,
        isPlan,
        rival() !== null,
        toldTime(read, figure, context, index.lexicon),
        isStanding(claim, figure, read, index),
      ) &&
      (judged === 'same' || (comparison === 'apart' && holdsOn(claim, context.published)))
    ) {
      // Of several that are nearly of the time, the one that is most nearly so is meant.
      const rank = rankOf(BASE_RANK.differs, claim, read, period, ratio) - ((longer ?? 1) - 1);
      return { claim, relation: 'differs', series: null, period, rank };
    }
    if (fits) return { claim: claim.id, rule: 'period-not-stated', detail: quantity.text };
    const leftOpen = { isOfItsTime: judged === 'same', rival: rival(), isCountedOtherwise: false };
    return { claim: claim.id, rule: 'other-figure', detail: quantity.text, leftOpen };
  }
  return { claim: claim.id, rule: 'other-period', detail: read.scope.period?.period.text ?? 'not resolved' };
}

/** "225,000 to 250,000": both ends are the record's, which chance does not explain. */
function isOwnRange({ comparator, low, high }: Quantity, figure: Figure): boolean {
  return comparator === 'range' && low === figure.low && high === figure.high;
}

/** An institute's estimate of what an agency did says nothing against a number that is not given as the institute's. */
function isUnnamedEstimate(figure: Figure, { reading }: FigureReading, { lexicon }: EngineIndex): boolean {
  if (!figure.approx || figure.agency === null || !AMERICAN_AGENCIES.has(figure.agency)) return false;
  return !namesOwnCounter(lexicon, figure, [reading]);
}

/** "Pew put the number at …" is Pew's estimate, which has a record of its own, and not what nobody in particular says. */
function otherCounter({ agency, measure }: Figure, { scope }: FigureReading, index: EngineIndex): string | null {
  if (agency !== null) return null;
  const own = (index.claimsByMeasure.get(measure) ?? []).map(({ figure }) => figure?.agency);
  return scope.agencies.find(({ id }) => !AMERICAN_AGENCIES.has(id) && own.includes(id))?.id ?? null;
}

/** "wants *more than* a million": a goal beyond the record's is another, unless the record's own words leave it open. */
export function isHigherGoal(quantity: Quantity, { figure, statement }: Claim): boolean {
  if (quantity.comparator !== 'more-than' || figure?.high !== null || figure.low !== null) return false;
  return quantity.value >= figure.value && !OPEN_GOAL.test(statement);
}

const OPEN_GOAL = /at least|or more|more than|up to|over /;

/** "Millions" or "tens of thousands" states only a record that is as vague itself: open-ended, or a wide range within what the words cover. */
function isAsVague({ quantity: { quantity } }: FigureReading, { low, high }: Figure): boolean {
  if (low === null) return false;
  return high === null || (high >= low * 2 && low >= quantity.low && high <= quantity.high);
}

/** A number that is the record's to the last digit is the record's, unless the sentence gives it another time. */
export function isOtherTime(
  { period, scope }: Pick<FigureReading, 'period' | 'scope'>,
  { period: own }: Figure,
): boolean {
  if (own.id === null) return true;
  if (period.kind === 'single' && period.id.length <= 'FY2012'.length) {
    return period.id !== own.id && `FY${period.id}` !== own.id && !own.id.startsWith(period.id);
  }
  if (own.start === null || own.end === null) return false;
  // "65,765 in April" of what was counted in July. A count of last month is told as this month's.
  if (period.kind === 'single' && own.type === 'date')
    return daysIn(period.end, own.start) > LATE_DAYS || daysIn(own.end, period.start) > LATE_DAYS;
  if (isSinceOther({ period, scope }, own)) return true;
  // "in June 2019" of what was counted in June 2025. Later the number may have been published.
  if (period.kind === 'single' && daysIn(period.end, own.start) > LATE_DAYS) return true;
  const days = daysIn(own.start, own.end) + 1;
  const stated =
    period.kind === 'length'
      ? period.days
      : period.kind === 'span' && period.end !== null
        ? daysIn(period.start, period.end) + 1
        : days;
  return stated > days * 1.5;
}

const LATE_DAYS = 45;

/** "*since the start of fiscal 2025*" of what was counted since January: it runs on from another day. */
export function isSinceOther({ period, scope }: Pick<FigureReading, 'period' | 'scope'>, own: Period): boolean {
  if (period.kind !== 'span' || period.end !== null || own.type === 'date' || own.start === null) return false;
  const isSince = (period.loose ?? null) === null && /^since\b/i.test(scope.period?.period.text ?? '');
  return isSince && Math.abs(daysIn(own.start, period.start)) > LATE_DAYS;
}

/** "Trump deported a million people last year" is not about the year before he took office, whatever year that was. */
export function isOutOfOffice(read: FigureReading, { period }: Figure): boolean {
  const { actor, actorAt, reading } = read;
  const { start, end } = period;
  if (actor?.terms === undefined || actorAt === null || start === null || end === null) return false;
  if (isOfClauseBefore(read, period)) return false;
  if (isTeller(reading, actorAt.to) || isComing(reading, actorAt.from)) return false;
  return !actor.terms.some(term => term.start <= end && (term.end === null || term.end > start));
}

/** "*Biden's* limit was 125,000, and this year's is 7,500": the number has a time of its own, and the one before it was theirs. */
function isOfClauseBefore({ reading, actorAt, quantity, scope, period }: FigureReading, own: Period): boolean {
  if (actorAt === null || scope.period === null || actorAt.to > scope.clause.from) return false;
  if (!reading.quantities.some(({ from, to }) => from >= actorAt.to && to <= quantity.from)) return false;
  return fitPeriod(period, own, { isPlan: false, isRate: false }) === 'same';
}

const YEARS = /\b(?:19|20)\d\d\b/g;

/** Years after a plan in which it is still told as the plan. */
const STILL_PLANNED = 2;

/** "agreed to spend it *by 2032*", "promised *in 2019*" of a plan that was made in another year, or for another. */
export function isOfOtherYears({ period, scope, reading }: FigureReading, { statement, figure }: Claim): boolean {
  const said = `${statement} ${figure?.period.label ?? ''}`;
  const years = (said.match(YEARS) ?? []).map(Number);
  if (period.kind !== 'single' || years.length === 0 || years.includes(period.year)) return false;
  const isDeadline = reading.words[(scope.period?.from ?? 0) - 1]?.lower === 'by' || scope.bound === 'by';
  if (isDeadline) return /\bby (?:19|20)\d\d/.test(said);
  return period.year < Math.min(...years) || period.year > Math.max(...years) + STILL_PLANNED;
}

/** "*in 1995* 13.7 percent of them were", "in *the 2004* election" of what no dates are on record for, though its label names years: it was later. */
export function isBeforeItsTime(
  { period }: Pick<FigureReading, 'period'>,
  { figure, published }: Pick<Claim, 'figure' | 'published'>,
): boolean {
  if (figure?.period.type !== 'none' || period.kind !== 'single') return false;
  // What is to be by some year was told in another.
  const years = (`${figure.period.label} ${published ?? ''}`.match(YEARS) ?? []).map(Number);
  return years.length > 0 && period.year < Math.min(...years) - 1;
}

/** "*Trump said* that 13,000 murderers were at large": whoever tells what is, and not what would be, may tell of any time. */
function isTeller({ cues, words }: Reading, to: number): boolean {
  const isTelling = cues.some(({ from, entries }) => from === to && entries[0]?.operator === 'report');
  return isTelling && !words.slice(to).some(({ lower }) => MODALS.has(lower));
}

const COMING =
  /^(?:when|before|until) (?:\S+ ){0,3}?(?:(?:re)?took office|left (?:office|the White House)|(?:came|returned) (?:back )?(?:in)?to (?:office|power|the White House)|was (?:sworn in|inaugurated|back)|returned|became president)\b/i;
/** "when *President Donald* Trump" */
const MOST_TITLES = 3;

/** "in fiscal 2024, *before Trump took office*": who comes and goes tells the time, and did nothing then. */
function isComing({ words, text }: Reading, from: number): boolean {
  return words
    .slice(Math.max(0, from - MOST_TITLES), from + 1)
    .some(({ start, lower }) => /^(?:when|before|until)$/.test(lower) && COMING.test(text.slice(start)));
}
