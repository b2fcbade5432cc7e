import type { Claim, Figure } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import { CONTRARY_WAY } from './direction.ts';
import { doubtIn } from './doubt.ts';
import { mayBeAnotherCount } from './another-count.ts';
import { compareFigure, figureRatio } from '../../quantity/implied-interval.ts';
import type { EngineIndex } from '../engine-index.ts';
import { accuses, BASE_RANK, type FigureDecision, type Rejection, rankOf } from './figure-decision.ts';
import type { FigureReading } from './figure-reading.ts';
import { firstVeto } from './figure-rules.ts';
import type { MatchContext } from '../context/match-context.ts';
import { isExactValue, mayDiffer } from './may-differ.ts';
import { toldTime } from './told-level.ts';
import { fitPeriod } from '../time/stated-period.ts';
import { isStanding } from './standing.ts';
import { weighClaim } from './weigh-claim.ts';
import { weighSeries } from './weigh-series.ts';

export interface FigureOutcome {
  readonly best: FigureDecision | null;
  readonly rejected: readonly Rejection[];
}

/** Weigh every claim and series of the measures that the number may count, and keep the one that the sentence states. */
export function decideFigure(read: FigureReading, index: EngineIndex, context: MatchContext): FigureOutcome {
  const decisions: FigureDecision[] = [];
  const rejected: Rejection[] = [];
  for (const measure of read.binding.measures) {
    for (const claim of claimsOf(measure, index)) {
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
  if (rejected.some(({ rule }) => rule === CONTRARY_WAY)) return { best: null, rejected };
  decisions.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'));
  const best = decisions.find(decision => !isAnothersBound(decision, read, index)) ?? null;
  if (best !== null && accuses(best)) {
    const refused = refuseAccusation(best, read, index, context);
    if (refused !== null) return { best: null, rejected: [...rejected, refused] };
  }
  // What was counted has a number of its own on record for that time.
  const isOwn = rejected.some(({ rule, claim }) => rule === 'other-figure' && isOfMeasure(claim, read, index));
  return { best: best ?? (isOwn ? null : comparableClaim(read, index, context)), rejected };
}

function isOfMeasure(claim: string, { binding, period }: FigureReading, { claimById }: EngineIndex): boolean {
  const figure = claimById.get(claim)?.figure ?? null;
  const [measure] = binding.measures;
  if (figure === null || measure === undefined) return false;
  if (measure.id !== figure.measure && !measure.phrases.includes(figure.unit)) return false;
  return fitPeriod(period, figure.period, { isPlan: false, isRate: figure.per !== null }) === 'same';
}

/** The records of a measure, and those of a comparable one that have its name as their unit: a target of so many "returns and removals". */
function claimsOf({ id, comparable = [], phrases }: LexiconEntry, { claimsByMeasure }: EngineIndex): readonly Claim[] {
  const own = claimsByMeasure.get(id) ?? [];
  const others = comparable.flatMap(other => claimsByMeasure.get(other) ?? []);
  return [...own, ...others.filter(({ figure }) => figure !== null && phrases.includes(figure.unit))];
}

/**
 * The claim that counts a related measure for the very period that the sentence states: removals and returns together
 * against removals alone. Only pairs that the lexicon declares comparable; the card then offers the definitions.
 */
function comparableClaim(read: FigureReading, index: EngineIndex, context: MatchContext): FigureDecision | null {
  const [measure] = read.binding.measures;
  if (measure === undefined || read.binding.measures.length > 1 || isOnRecord(read, measure, index)) return null;
  const candidates = (measure.comparable ?? [])
    .flatMap(id => index.claimsByMeasure.get(id) ?? [])
    .flatMap(claim => {
      const figure = claim.figure as Figure;
      const isPlan = claim.modality === 'planned';
      const ratio = figureRatio(read.quantity.quantity.value, figure.value);
      const isExact = isExactValue(read, figure.value);
      const isSameYear =
        read.period.kind === 'single' &&
        fitPeriod(read.period, figure.period, { isPlan, isRate: figure.per !== null }) === 'same';
      if (isPlan || !(isExact || isSameYear)) return [];
      const veto = firstVeto({ read, record: figure, isPlan, isExact, context, lexicon: index.lexicon });
      const { quantity } = read.quantity;
      const isSame = isExact || (quantity.significantDigits >= 3 && compareFigure(quantity, figure.value) === 'fits');
      if (veto !== null || !(isExact || mayDiffer(figure, read, 'same', ratio, isPlan, false, null))) return [];
      return [
        {
          claim,
          // Under another name, but the very number: the record's own words for its measure are not the page's.
          relation: isSame ? ('agrees' as const) : ('other-measure' as const),
          series: null,
          period: 'same' as const,
          rank: rankOf(BASE_RANK.comparable, claim, read, 'same', ratio),
        },
      ];
    });
  return candidates.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'))[0] ?? null;
}

/** A number that is on record for its own measure, to the last digit, is that of another time, and no other measure's. */
function isOnRecord(read: FigureReading, { id }: LexiconEntry, index: EngineIndex): boolean {
  const figures = (index.claimsByMeasure.get(id) ?? []).map(({ figure }) => figure?.value ?? Number.NaN);
  const values = (index.seriesByMeasure.get(id) ?? []).flatMap(one => one.values.map(({ value }) => value));
  return [...figures, ...values].some(value => isExactValue(read, value));
}

/** "more than 605,000" is the record of 605,000, whether that fits or not, and not the one of 675,000. */
function isAnothersBound({ claim, relation }: FigureDecision, read: FigureReading, index: EngineIndex): boolean {
  const { comparator, value } = read.quantity.quantity;
  const { figure } = claim;
  if (comparator !== 'more-than' || relation !== 'agrees' || figure === null || figure.value === value) return false;
  return (index.claimsByMeasure.get(figure.measure) ?? []).some(
    ({ id, figure: other }) =>
      id !== claim.id && other?.value === value && other.agency === figure.agency && other.unit === figure.unit,
  );
}

function refuseAccusation(
  { claim, series, period: fit }: FigureDecision,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): Rejection | null {
  const recorded = series?.value ?? claim.figure?.value ?? 0;
  const isPlan = claim.modality === 'planned';
  const leftOpen = { isOfItsTime: series === null && fit === 'same', rival: null, isCountedOtherwise: false };
  const { period = null, agency = null } = claim.figure ?? {};
  const time = series === null ? period : { id: series.period, start: null, end: null };
  // "at least 409,849" of what was at most so many is no other count.
  const isOwn = read.quantity.quantity.value === recorded;
  if (!isPlan && !isOwn && time !== null && mayBeAnotherCount(read, index, { agency, value: recorded }, time))
    return {
      claim: claim.id,
      rule: 'nearly-another-count',
      detail: read.quantity.quantity.text,
      leftOpen: { ...leftOpen, rival: 'on-record' },
    };
  const isOfNow =
    claim.figure !== null &&
    (toldTime(read, claim.figure, context, index.lexicon) === 'now' || isStanding(claim, claim.figure, read, index));
  const doubt = doubtIn(read, recorded, isPlan, index.recordWords.of(claim.id), isOfNow);
  if (doubt === null || (isOwn && doubt.detail === read.quantity.quantity.comparator)) return null;
  return {
    claim: claim.id,
    rule: 'in-doubt',
    detail: doubt.detail,
    leftOpen: { ...leftOpen, isCountedOtherwise: doubt.isRead },
  };
}
