import type { EngineIndex } from '../engine-index.ts';
import { type FigureDecision, type Rejection, rankOf } from '../figures/figure-decision.ts';
import type { FigureReading, NumberReading } from '../figures/figure-reading.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { Reading } from '../reading/reading.ts';
import { gatherNumbers, type NumberCandidate } from './numbers/gather-numbers.ts';
import { gatherPropositions, type PropositionCandidate } from './propositions/gather-propositions.ts';
import { MODELS, probabilityOf } from './model.ts';
import { probabilityOfOdd } from './numbers/odd-numbers.ts';
import { probabilityInSpite } from './propositions/told-in-spite.ts';
import { isBoundDenied, isOtherBound } from '../figures/bounds.ts';

export interface NumberOutcome {
  readonly best: {
    readonly decision: FigureDecision;
    readonly read: FigureReading;
    readonly shared: readonly string[];
  } | null;
  readonly rejected: readonly Rejection[];
  /** Records whose statement tells the number beside their figure: it is no other number of theirs. */
  readonly beside: readonly string[];
}

export interface PropositionOutcome {
  readonly best: { readonly candidate: PropositionCandidate; readonly probability: number } | null;
  readonly rejected: readonly Rejection[];
}

/**
 * Decide a number that no construction of its sentence ties to a record it fits: what the number, the words, the time and
 * the neighbourhood say together, weighed by a fitted model. `ruledOut` are records that constructions ruled out. Only
 * agreement follows, and a difference only where "at least" stands for "at most"; see `decideDifference`.
 */
export function decideNumberByEvidence(
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  ruledOut: ReadonlySet<string>,
): NumberOutcome {
  const candidates = gatherNumbers(number, context, index, { ruledOut, leastOdd: MODELS.oddNumbers.threshold });
  const weighed = nearestFirst(likely(candidates, chanceOfNumber, leastOfNumber));
  const { best, rejected } = pick(weighed, MODELS.numbers.threshold);
  const beside = candidates.flatMap(({ claim, isBeside }) => (isBeside ? claim.id : []));
  if (best === null) return { best, rejected, beside };
  const { read, shared } = best.candidate;
  return { best: { decision: decisionOf(best.candidate), read, shared }, rejected, beside };
}

/**
 * Decide whether a sentence states a record whose predicate and roles were not all read in their places. `ruledOut` are
 * the records that were, and of which the sentence says something else. Where it states none, those that it does not state are told
 * only if `isExplained`.
 */
export function decidePropositionByEvidence(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  ruledOut: ReadonlySet<string>,
  isExplained: boolean,
): PropositionOutcome {
  const { threshold } = MODELS.propositions;
  if (!isExplained && gatherPropositions(reading, context, index, ruledOut, threshold).length === 0) return NOTHING;
  const candidates = gatherPropositions(reading, context, index, ruledOut);
  return pick(likely(candidates, chanceOfProposition, leastOfProposition), threshold);
}

const NOTHING: PropositionOutcome = { best: null, rejected: [] };

/** What seems to be said of something else states a record only where nearly everything speaks for it; a number may fit by chance. */
const LEAST_OF_ODD = 0.9;
const LEAST_OF_ODD_NUMBER = 0.89;
/** "*Cars, not guns*, are the leading cause": it is the record turned about, which its words do not show. */
const LEAST_OF_TURNED = 0.93;
/** "*encountered* 368,644 people", "139,000 were *fingerprinted*": what is said of the number is another measure, or no word of the record's. */
const LEAST_OF_OTHER = 0.8;
/** Below these log odds the words speak of something else than the record. */
const CLEARLY_AGAINST = -3;
/**
 * What the words leave in doubt has to be so probable: of unseen pages' numbers that are less so and have words against them one in
 * five is another's, and of statements whose words hardly speak for the record one in three.
 */
const LEAST_OF_DOUBTED = { number: 0.75, proposition: 0.8 };
/** In log odds; numbers of records that nothing was learned of are not in doubt (`UNLEARNED`). */
const DOUBTED = { number: -1.5, proposition: 1 };
/** And of statements that have few words of the record's own besides one in five is another's, most of all where people speak of any matter. */
const LEAST_COVERAGE = 0.2;
/** Of a number that the statement tells beside its figure no unit and no measure is asked for. */
const LEAST_BESIDE = 0.83;

function leastOfNumber({ odd, isOdd, isBeside, evidence }: NumberCandidate): number {
  if (odd !== null) return MODELS.oddNumbers.threshold;
  if (isOdd) return LEAST_OF_ODD_NUMBER;
  if (isBeside) return LEAST_BESIDE;
  const isOfOther = evidence.saidOfOther * evidence.otherMeasure > 0;
  const isStrange = evidence.strangelyDoing * evidence.aloneUnnamed > 0;
  if (isOfOther || isStrange || (evidence.odds < CLEARLY_AGAINST && evidence.measureNowhere > 0)) return LEAST_OF_OTHER;
  return evidence.odds < DOUBTED.number ? LEAST_OF_DOUBTED.number : 0;
}

function chanceOfNumber({ odd, evidence }: NumberCandidate): number {
  const usual = probabilityOf(evidence, MODELS.numbers);
  return odd === null ? usual : probabilityOfOdd(usual, odd);
}

function leastOfProposition({ against, isOdd, evidence }: PropositionCandidate): number {
  if (against === 'otherwise' || against === 'ruledOut') return LEAST_OF_TURNED;
  if (evidence.odds < DOUBTED.proposition && evidence.coverage < LEAST_COVERAGE) return LEAST_OF_ODD;
  if (against !== null) return MODELS.oddPropositions.threshold;
  if (isOdd) return LEAST_OF_ODD;
  return evidence.odds < DOUBTED.proposition ? LEAST_OF_DOUBTED.proposition : 0;
}

function chanceOfProposition(candidate: PropositionCandidate): number {
  const usual = probabilityOf(candidate.evidence, MODELS.propositions);
  return candidate.against === null ? usual : probabilityInSpite(usual, candidate);
}

interface Weighed<T> {
  readonly candidate: T;
  readonly probability: number;
}

/** The candidates that are as probable as their kind has to be, the likeliest first. */
function likely<T extends NumberCandidate | PropositionCandidate>(
  candidates: readonly T[],
  chanceOf: (candidate: T) => number,
  leastOf: (candidate: T) => number,
): Weighed<T>[] {
  return candidates
    .map(candidate => ({ candidate, probability: chanceOf(candidate) }))
    .filter(({ candidate, probability }) => probability >= leastOf(candidate))
    .sort((a, b) => b.probability - a.probability || a.candidate.claim.id.localeCompare(b.candidate.claim.id, 'en'));
}

/**
 * Of two records whose measures the words cover, the one whose own number it is goes first: "about $70 billion" is no 75 where another
 * record has 70, and "seven in ten" no 71.7 where another has 70.
 */
function nearestFirst(weighed: readonly Weighed<NumberCandidate>[]): readonly Weighed<NumberCandidate>[] {
  const [first] = weighed;
  if (first === undefined) return weighed;
  const isOfMeasure = ({ candidate: { read } }: Weighed<NumberCandidate>) =>
    read.binding.measures.some(one => first.candidate.read.binding.measures.includes(one));
  const isNearer = (one: Weighed<NumberCandidate>) =>
    first.candidate.evidence.apart > 0
      ? one.candidate.evidence.apart === 0
      : one.candidate.isOwnValue && !first.candidate.isOwnValue && isOfMeasure(one);
  const own = weighed.find(one => isNearer(one) && one.probability >= MODELS.numbers.threshold);
  return own === undefined ? weighed : [own, ...weighed.filter(one => one !== own)];
}

/** Candidates below this are not worth a line of `--explain`. */
const WORTH_NAMING = 0.05;

function pick<T extends NumberCandidate | PropositionCandidate>(
  weighed: readonly Weighed<T>[],
  threshold: number,
): { best: Weighed<T> | null; rejected: Rejection[] } {
  const first = weighed[0];
  const best = first !== undefined && first.probability >= threshold ? first : null;
  const lost = best === null ? weighed : weighed.slice(1);
  return {
    best,
    rejected: lost
      .filter(({ probability }) => probability >= WORTH_NAMING)
      .map(({ candidate, probability }) => ({
        claim: candidate.claim.id,
        rule: 'too-little-evidence',
        detail: probability.toFixed(2),
      })),
  };
}

function decisionOf({ claim, point, period, read, isBeside }: NumberCandidate): FigureDecision {
  const rank = rankOf(point === null ? 6 : 5, claim, read, period, 1);
  // No figure of the record's is compared with such a number: its statement says what that is.
  if (isBeside) return { claim, relation: 'no-figure', series: null, period, rank };
  if (point === null) {
    const isOther =
      claim.figure !== null && isOtherBound(read.quantity.quantity, claim.figure) && !isBoundDenied(read, claim.figure);
    return { claim, relation: isOther ? 'differs' : 'agrees', series: null, period, rank };
  }
  const series = { id: point.series.id, period: point.value.period, value: point.value.value, fits: true };
  return { claim, relation: 'other-period', series, period: 'other', rank };
}
