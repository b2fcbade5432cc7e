import type { Claim } from '../../claim/claim.ts';
import { withGap } from '../predicate-gap.ts';
import { PLACE_AROUND, unknownOwner, vetoOf } from '../proposition-vetoes.ts';
import type { EngineIndex } from '../engine-index.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import { compareFigure } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { fitsFigure } from '../figure-rules.ts';
import type { MatchContext } from '../match-context.ts';
import { type ModalityReading, ofOpposite, readModality } from '../modality.ts';
import { once } from '../../once.ts';
import { hasKind, type Reading, type Span } from '../reading.ts';
import { isUndone } from '../told-by-another.ts';
import { unknownPlace } from '../unknown-place.ts';
import { isKnownBy } from '../validity.ts';
import { wordAt } from '../words.ts';
import { LEAST_COUNT, LEAST_LIKE } from './least-evidence.ts';
import { namedPlaces } from './named-places.ts';
import {
  hasOtherSubject,
  hasOtherObject,
  isAgentOutdone,
  isAllSetAside,
  isLetOther,
  isReversed,
  isStrayObject,
  isUnnamed,
  nameTerms,
  type NamedTerms,
  spanOf,
} from './named-terms.ts';
import type { PropositionEvidence } from './proposition-features.ts';
import { topicStems, type WordWeights } from './record-words.ts';
import { isShareOfOther } from './said-after.ts';
import { coverageOf, type SharedWords, sharedWords, stemsOf } from './shared-words.ts';
import { strangeWeight, weightBeside } from './words-beside.ts';

export interface PropositionCandidate {
  readonly claim: Claim;
  readonly evidence: PropositionEvidence;
  /** Something in the sentence seems to be said of another. */
  readonly isOdd: boolean;
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
/** What a sentence that is worded like a record's may yet outweigh. */
const OUTWEIGHED: ReadonlySet<string> = new Set(['plan-for-outcome', 'other-place']);
/** From here on more words in common say no more than they weigh. */
const FULL_COVERAGE = 0.25;
/** Words of which the record has fewer than one in five, by weight, speak of something else, unless all its terms are among them. */
const MOST_STRANGE = 0.8;
/** The same where the predicate is read, and nobody fills one of its roles. */
const MOST_UNFILLED = 0.59;
/** What is as close to a record's wordings as this may outweigh what seems to be said otherwise. */
const LEAST_CLOSE = 0.4;
/** What is as close to near misses, and no more like what states the record than so, may be either. */
const LEAST_LEAD = 0.05;
/** Beyond so many words a sentence says no more of any one thing. */
const LONG = 30;

/** The records with a proposition that a sentence may state, with what speaks for and against each. */
export function gatherPropositions(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
): PropositionCandidate[] {
  const close = index.closest(index.lexicon.table.scanner.convert(reading.words));
  const stems = stemsOf(reading);
  const named = once(() => namedPlaces(reading, index.lexicon));
  const numbersOf = once(() =>
    reading.quantities
      .map(({ quantity }) => quantity)
      .filter(one => one.comparator !== 'plural' && (one.value >= LEAST_COUNT || one.unit !== 'count')),
  );
  return close.flatMap(({ claim, weight }, rank) => {
    const { like, known } = index.wordings.likeness(claim.id, stems);
    const isLike = like >= LEAST_LIKE;
    // Asked first: it turns most records down, and needs neither terms nor neighbours.
    if (!isLike && coverageOf(stems, index.recordWords.statement(claim.id)) < LEAST_COVERAGE) return [];
    const terms = nameTerms(claim, reading, context, index);
    if (!isLike && isUnnamed(terms)) return [];
    const span = spanOf(terms, reading);
    const [predicate] = terms.predicates;
    const over = readModality(reading, predicate?.from ?? span.from, span.from, true);
    const said = predicate === undefined ? over : withGap(over, reading, predicate);
    const modality = predicate?.turn === 'opposite' ? ofOpposite(said) : said;
    if (modality === null) return [];
    const numbers = numbersOf();
    const own = index.recordWords.of(claim.id);
    const stated = numbersOfRecord(claim, numbers, reading, own);
    const rule = vetoIn(claim, terms, modality, reading, index, context);
    const otherObject = hasOtherObject(terms, reading);
    const veto = rule === PLACE_AROUND ? null : rule;
    // What may come of a count is no statement of it: "could soon pay more in interest than for defense".
    const closeness = index.wordings.closeness(claim.id, stems, named());
    const isWorded = closeness.states >= LEAST_CLOSE;
    const isPlain = isWorded && !modality.asked && !modality.planned && isKnownBy(claim, context.published);
    const isForecast = veto === 'plan-for-outcome' && claim.kind !== 'legal';
    const isBarred = (veto !== null && !(isPlain && !isForecast && OUTWEIGHED.has(veto))) || (otherObject && !isWorded);
    const isBetween = closeness.misses >= LEAST_CLOSE && like - closeness.missLike < LEAST_LEAD;
    const isBare = terms.predicates.length === 0 && (isBetween || isOneTerm(terms.roles));
    const isUnlikely = otherObject || veto !== null || isBare;
    const isExcluded = isBarred || isOtherwise(claim, terms, modality, reading, index);
    if (stated === null || isExcluded) return [];
    const words = sharedWords(claim.id, reading, context, index.recordWords);
    const next = close[rank === 0 ? 1 : 0];
    if (
      stated.length > 0 &&
      claim.figure !== null &&
      reading.quantities.every(one => isShareOfOther(reading, one, own))
    )
      return [];
    const where = weighTerms(terms);
    const strange = strangeWeight(reading, own, index.wordWeight);
    if (!isLike && strange > (where.unfilled ? MOST_UNFILLED : MOST_STRANGE) && where.allHere === 0) return [];
    const evidence: PropositionEvidence = {
      ...where,
      saidHere: Math.sqrt(weightBeside(terms, reading, own)),
      overlapAround: words.overlap.overlapAround,
      coverage: words.coverage,
      scant: Math.max(0, FULL_COVERAGE - words.coverage),
      known,
      states: closeness.states,
      misses: closeness.misses,
      likeLead: like - closeness.missLike,
      unnamed: flag(isUnnamed(terms)),
      elsewhere: flag(rule === 'other-place'),
      undone: flag(rule === 'plan-for-outcome'),
      otherObject: flag(otherObject),
      rank: 1 / (1 + rank),
      lead: next === undefined ? 1 : Math.sqrt(weight) - Math.sqrt(next.weight),
      placeAround: flag(rule === PLACE_AROUND),
      offTopic: flag(isOffTopic(terms, words)),
      otherSubject: flag(hasOtherSubject(terms, reading)),
      otherNumber: flag(numbers.length > stated.length),
      ownNumber: flag(stated.length > 0),
      length: Math.log(1 + Math.min(LONG, reading.words.length)),
    };
    return [{ claim, modality, span, shared: words.shared, evidence, isOdd: isUnlikely }];
  });
}

/**
 * The numbers of the sentence that are the record's. Null where it has a figure and the sentence other numbers only: "47 agreements"
 * is not "as many as 30 countries".
 */
function numbersOfRecord(
  claim: Claim,
  numbers: readonly Quantity[],
  reading: Reading,
  own: WordWeights,
): readonly Quantity[] | null {
  const { figure } = claim;
  const ofRecord = numbers.filter(number => isOfRecord(number, reading, own));
  if (figure === null) return ofRecord.filter(one => statedIn(claim).some(told => isSame(one, told)));
  const fitting = ofRecord.filter(number => fitsFigure(number, figure));
  return numbers.length > 0 && fitting.length === 0 ? null : fitting;
}

/** "35 *prosecutors*" are no word of the record, and "300 *Panamanians*" are none of those whom it sends to Panama. */
function isOfRecord({ unit, head }: Quantity, { words, nouns }: Reading, own: WordWeights): boolean {
  if (unit !== 'count' || head === null) return true;
  const at = wordAt(words, head.start);
  const isNation = nouns.some(term => term.from <= at && at < term.to && hasKind(term, 'jurisdiction'));
  return !isNation && [...topicStems(words.slice(at, at + 1))].every(stem => own.has(stem));
}

const numbersByClaim = new WeakMap<Claim, readonly Quantity[]>();

/** The numbers of a record's statement. */
function statedIn(claim: Claim): readonly Quantity[] {
  const known = numbersByClaim.get(claim);
  if (known !== undefined) return known;
  const numbers = findQuantities(claim.statement);
  numbersByClaim.set(claim, numbers);
  return numbers;
}

function isSame(number: Quantity, own: Quantity): boolean {
  return number.unit === own.unit && compareFigure(number, own.value) === 'fits';
}

function vetoIn(
  claim: Claim,
  { clause, roles }: NamedTerms,
  modality: ModalityReading,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): string | null {
  const scope = clause ?? { from: 0, to: reading.words.length };
  const hasPlace = roles.some(({ role, here }) => role === 'place' && here.length > 0);
  return vetoOf(claim, modality, scope, { hasPlace, isAmerican: false }, reading, index, context)?.rule ?? null;
}

/** What no shared words outweigh: an object of something else, agent and object changed about, what is yet to happen. */
function isOtherwise(
  claim: Claim,
  terms: NamedTerms,
  modality: ModalityReading,
  reading: Reading,
  index: EngineIndex,
): boolean {
  // "will hear the case": what a court is yet to do is no ruling.
  if (terms.predicates.length === 0 && isEvent(claim) && reading.words.some(({ lower }) => lower === 'will'))
    return true;
  const named = terms.roles.flatMap(({ here }) => here.slice(0, 1));
  if (claim.kind === 'statistic' && unknownOwner(named, reading) !== null) return true;
  const whole = { from: 0, to: reading.words.length };
  if (claim.kind === 'statistic' && unknownPlace(reading, whole, null, index.recordWords.of(claim.id)) !== null)
    return true;
  // What is denied by no verb of the record's is something else.
  if (terms.predicates.length === 0 && (modality.denied || lacksNegation(claim, reading))) return true;
  if (isAgentOutdone(terms, reading) || isAllSetAside(terms, reading)) return true;
  if (terms.predicates.some(predicate => isUndone(reading, predicate))) return true;
  if (isLetOther(terms, reading, index.recordWords.of(claim.id))) return true;
  return isStrayObject(terms, reading) || isReversed(terms, index);
}

const NEGATION =
  /\b(?:not|no|nor|never|none|nobody|nothing|neither|without|cannot|zero|illegal(?! (?:im)?migra| alien)|ineligible|bar(?:s|red)?)\b|n['’]t\b/i;

const DENIED = /\b(?:is|are|was|were) not\b|\b(?:is|are|was|were)n['’]t\b/i;

/** "a *path* to citizenship for Dreamers": of what a record says is not, a sentence without any such word only has the topic; "*never* sent him there" denies it. */
function lacksNegation({ statement }: Claim, { text }: Reading): boolean {
  if (DENIED.test(text) && !NEGATION.test(statement)) return true;
  if (/\bnever\b/i.test(text)) return !NEGATION.test(statement);
  return /\b(?:not?|never)\b/.test(statement) && !NEGATION.test(text);
}

/**
 * A court or agency alone does many things, and many do what the predicate says: without the predicate every role is named
 * here or before; with it the object is, or the neighbourhood speaks for it.
 */
function isOffTopic({ predicates, roles }: NamedTerms, { overlap }: SharedWords): boolean {
  if (predicates.length === 0) return roles.some(isNowhere) || isOneTerm(roles);
  if (overlap.overlapAround >= LEAST_AROUND) return false;
  return roles.every(isNowhere) || roles.some(one => one.role === 'object' && isNowhere(one));
}

/** "CHNV program": one name for all that a record speaks of says nothing of it. */
function isOneTerm(roles: NamedTerms['roles']): boolean {
  return roles.length > 1 && new Set(roles.map(({ here }) => here[0]?.from)).size === 1;
}

const isNowhere = ({ here, around }: NamedTerms['roles'][number]) => here.length === 0 && !around();

function isEvent({ kind, valid }: Claim): boolean {
  return kind === 'event' || valid.from !== null;
}

/** Where the record's terms stand: in the sentence, only in the text before, or nowhere. */
function weighTerms({ predicates, roles }: NamedTerms) {
  const hasAll = roles.every(({ here }) => here.length > 0);
  return {
    predicateHere: flag(predicates.length > 0),
    allHere: flag(hasAll),
    unfilled: flag(predicates.length > 0 && roles.some(isNowhere)),
    misplaced: flag(predicates.length > 0 && hasAll),
    rolesAround: roles.filter(({ around }) => around()).length / roles.length,
    agentAway: flag(roles.some(one => one.role === 'agent' && isNowhere(one))),
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
