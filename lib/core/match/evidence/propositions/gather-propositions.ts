import type { Claim } from '../../../claim/claim.ts';
import { withGap } from '../../propositions/predicate-gap.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { asksOf } from '../../reading/asked.ts';
import { type ModalityReading, ofLaw, ofOpposite, readModality } from '../../reading/modality.ts';
import { withDeniedSubject, withNeverDone } from '../../reading/denied-clause.ts';
import { once } from '../../../once.ts';
import { PLACE_AROUND } from '../../propositions/proposition-vetoes.ts';
import type { Reading, Span } from '../../reading/reading.ts';
import { flag } from '../flag.ts';
import { LEAST_COUNT, LEAST_LIKE } from '../../records/least-evidence.ts';
import { MODELS, mostProbable } from '../model.ts';
import { oddsEvidence, oddsOf } from '../odds.ts';
import { LEAST_OPEN } from '../../records/record-odds.ts';
import { namedPlaces } from '../../lexicon/named-places.ts';
import { hasOtherSubject, isOneTerm, isUnnamed, nameTerms, type NamedTerms, spanOf } from './named-terms.ts';
import { doubtsOf, NEGATION } from './proposition-doubts.ts';
import type { AgainstSign, PropositionEvidence } from './proposition-features.ts';
import { numbersOfRecord } from '../../records/record-numbers.ts';
import { isShareOfOther } from '../said-after.ts';
import { placeEvidence } from '../places.ts';
import { isOfLandBefore } from '../../figures/place-before.ts';
import { ownPlaces } from '../../propositions/own-places.ts';
import { coverageOf, overlapAround, stemsOf, wordsInCommon } from '../shared-words.ts';
import { HUNDREDTHS } from '../../records/shares.ts';
import { strangeWeight, weightBeside } from './words-beside.ts';

export interface PropositionCandidate {
  readonly claim: Claim;
  readonly evidence: PropositionEvidence;
  /** Something in the sentence seems to be said of another. */
  readonly isOdd: boolean;
  /** What only words that plainly tell of the record outweigh. */
  readonly against: AgainstSign | null;
  readonly modality: ModalityReading;
  /** The record's terms in the sentence, from the first to the last. */
  readonly span: Span;
  /** The sentence's words that the record has, the rarest first. */
  readonly shared: readonly string[];
}

/** A sentence that shares less than this of a statement's words, by weight, speaks of something else. */
const LEAST_COVERAGE = 0.1;
/** The root of the weights of two common words, or of one rare one. */
const LEAST_AROUND = 1.5;
/** From here on more words in common say no more than they weigh; with fewer, and nothing of it around, nobody may be missing. */
const FULL_COVERAGE = 0.25;
/** Words of which the record has fewer than one in five, by weight, speak of something else, unless all its terms are among them. */
const MOST_STRANGE = 0.8;
/** The same where the predicate is read, and nobody fills one of its roles. */
const MOST_UNFILLED = 0.59;
/** Beyond so many words a sentence says no more of any one thing. */
const LONG = 30;

/**
 * The records with a proposition that a sentence may state, with what speaks for and against each; without those, as far as is soon
 * seen, that it does not state with a probability of at least `least`.
 */
export function gatherPropositions(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  ruledOut: ReadonlySet<string>,
  least = 0,
): PropositionCandidate[] {
  const odds = oddsOf(reading, index);
  const { told } = odds;
  const close = index.closest(index.lexicon.table.scanner.convert(reading.words), told);
  const stems = stemsOf(reading);
  const named = once(() => namedPlaces(reading, index.lexicon));
  const numbersOf = once(() =>
    reading.quantities
      .map(({ quantity }) => quantity)
      .filter(one => one.comparator !== 'plural' && (one.value >= LEAST_COUNT || one.unit !== 'count')),
  );
  return close.flatMap(({ claim, weight }, rank) => {
    const isTold = claim.id === told;
    if (isOfLandBefore(reading, ownPlaces(claim, index), context, index.lexicon)) return [];
    if (!isTold && (!odds.isOpen(claim.id, LEAST_OPEN.words) || ruledOut.has(claim.id))) return [];
    const { like, known } = index.wordings.likeness(claim.id, stems);
    const isLike = like >= LEAST_LIKE;
    // Asked first: it turns most records down, and needs neither terms nor neighbours.
    const coverage = coverageOf(stems, index.recordWords.statement(claim.id));
    const isFar = !isLike && coverage < LEAST_COVERAGE;
    if (isFar && !isTold) return [];
    const terms = nameTerms(claim, reading, context, index);
    const isStranger = isFar || (!isLike && isUnnamed(terms));
    if (isStranger && !isTold) return [];
    const span = spanOf(terms, reading);
    const [predicate] = terms.predicates;
    const eventAt = predicate?.from ?? span.from;
    const here = readModality(reading, eventAt, span.from, true, predicate === undefined ? span.to - 1 : eventAt);
    // "So under this program, *can a county cop* …?": without its predicate a record is asked about where its last term is.
    const plain = predicate === undefined && asksOf(reading, span.to - 1) ? { ...here, asked: true } : here;
    // "*No* detention without end": without its predicate what a record denies is denied by the same word.
    const isOwnDenial = predicate === undefined && NEGATION.test(claim.statement);
    const over = isOwnDenial ? plain : withDeniedSubject(plain, reading, eventAt);
    const unread = isOwnDenial ? over : withNeverDone(over, reading);
    const said = predicate === undefined ? unread : withGap(over, reading, predicate);
    const lawful = claim.kind === 'legal' ? ofLaw(said, reading) : said;
    const modality = predicate?.turn === 'opposite' ? ofOpposite(lawful) : lawful;
    if (modality === null) return [];
    const numbers = numbersOf();
    const own = index.recordWords.of(claim.id);
    const stated = numbersOfRecord(claim, numbers, reading, own);
    if (stated === null) return [];
    const closeness = index.wordings.closeness(claim.id, stems, named());
    const next = close[rank === 0 ? 1 : 0];
    const sure = {
      ...termsHere(terms),
      coverage,
      scant: Math.max(0, FULL_COVERAGE - coverage),
      known,
      states: closeness.states,
      misses: closeness.misses,
      likeLead: like - closeness.missLike,
      rank: 1 / (1 + rank),
      lead: next === undefined ? 1 : Math.sqrt(weight) - Math.sqrt(next.weight),
      otherNumber: flag(numbers.length > stated.length),
      ownNumber: flag(stated.length > 0),
      length: Math.log(1 + Math.min(LONG, reading.words.length)),
      ...placeEvidence(claim, reading, context, index),
      ...oddsEvidence(claim.id, reading, index),
    };
    // Before doubts and neighbours are read, which take most of the time. The weight of each word was rounded.
    const mostAround = Math.sqrt([...own.values()].reduce((sum, one) => sum + one, 0));
    const most = {
      saidHere: Math.sqrt(weight + reading.words.length / HUNDREDTHS),
      overlapAround: mostAround,
      ...aroundEvidence(sure, mostAround),
      coverageUnfilled: coverage,
    };
    if (!isTold && mostProbable(MODELS.propositions, sure, most) < least) return [];
    const doubts = doubtsOf(claim, terms, modality, { like, closeness }, reading, context, index);
    if (doubts === null) return [];
    const { rule, otherObject, isOdd } = doubts;
    if (doubts.against !== null && !isTold) return [];
    const around = overlapAround(reading, context, own);
    if (
      stated.length > 0 &&
      claim.figure !== null &&
      reading.quantities.every(one => isShareOfOther(reading, one, own))
    )
      return [];
    const isAlone = around === 0 && stated.length === 0;
    const isLeft = isAlone && coverage < FULL_COVERAGE && terms.roles.some(isNowhere);
    if (isLeft && !isTold) return [];
    const where = termsAround(terms);
    const strange = strangeWeight(reading, own, index.wordWeight);
    const isStrange = !isLike && strange > (where.unfilled ? MOST_UNFILLED : MOST_STRANGE) && sure.allHere === 0;
    const evidence: PropositionEvidence = {
      ...sure,
      ...where,
      saidHere: Math.sqrt(weightBeside(terms, reading, own)),
      overlapAround: around,
      ...aroundEvidence(sure, around),
      coverageUnfilled: where.unfilled * coverage,
      elsewhere: flag(rule === 'other-place'),
      undone: flag(rule === 'plan-for-outcome'),
      otherObject: flag(otherObject),
      placeAround: flag(rule === PLACE_AROUND),
      offTopic: flag(isOffTopic(terms, around)),
      otherSubject: flag(hasOtherSubject(terms, reading)),
    };
    const isDoubtful = isOdd || isStrange;
    const sign = isStranger || isLeft ? 'scant' : isTold && isDoubtful ? 'doubtful' : null;
    const against = ruledOut.has(claim.id) ? 'ruledOut' : (doubts.against ?? sign);
    return [{ claim, modality, span, shared: wordsInCommon(reading, own), evidence, isOdd: isDoubtful, against }];
  });
}

/** What some evidence is worth where the sentences around share words with the record too. */
function aroundEvidence(
  { coverage, oddsLead, ownNumber }: Pick<PropositionEvidence, 'coverage' | 'oddsLead' | 'ownNumber'>,
  around: number,
) {
  return {
    coverageAround: coverage * around,
    oddsLeadAround: oddsLead * around,
    ownNumberAround: ownNumber * around,
  };
}

/**
 * A court or agency alone does many things, and many do what the predicate says: without the predicate every role is named
 * here or before; with it the object is, or the neighbourhood speaks for it.
 */
function isOffTopic(terms: NamedTerms, around: number): boolean {
  const { predicates, roles } = terms;
  if (predicates.length === 0) return roles.some(isNowhere) || isOneTerm(terms);
  if (around >= LEAST_AROUND) return false;
  return roles.every(isNowhere) || roles.some(one => one.role === 'object' && isNowhere(one));
}

const isNowhere = ({ here, around }: NamedTerms['roles'][number]) => here.length === 0 && !around();

/** Which of the record's terms stand in the sentence. */
function termsHere(terms: NamedTerms) {
  const hasPredicate = terms.predicates.length > 0;
  const hasAll = terms.roles.every(({ here }) => here.length > 0);
  return {
    predicateHere: flag(hasPredicate),
    allHere: flag(hasAll),
    misplaced: flag(hasPredicate && hasAll),
    unnamed: flag(isUnnamed(terms)),
  };
}

/** Which stand only in the text before, or nowhere. */
function termsAround({ predicates, roles }: NamedTerms) {
  return {
    unfilled: flag(predicates.length > 0 && roles.some(isNowhere)),
    rolesAround: roles.filter(({ around }) => around()).length / roles.length,
    agentAway: flag(roles.some(one => one.role === 'agent' && isNowhere(one))),
  };
}
