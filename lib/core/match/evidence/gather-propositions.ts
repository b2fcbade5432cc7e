import type { Claim, Figure } from '../../claim/claim.ts';
import { withGap } from '../predicate-gap.ts';
import { unknownOwner, vetoOf } from '../proposition-vetoes.ts';
import type { EngineIndex } from '../engine-index.ts';
import { fitsFigure } from '../figure-rules.ts';
import type { MatchContext } from '../match-context.ts';
import { type ModalityReading, ofOpposite, readModality } from '../modality.ts';
import type { Reading, ReadQuantity, Span } from '../reading.ts';
import { isUndone } from '../told-by-another.ts';
import { LEAST_COUNT, LEAST_WEIGHT } from './least-evidence.ts';
import {
  hasObjectElsewhere,
  hasOtherSubject,
  isOnWrongSide,
  hasOtherObject,
  isAgentOutdone,
  isReversed,
  isStrayObject,
  nameTerms,
  type NamedTerms,
  spanOf,
} from './named-terms.ts';
import type { PropositionEvidence } from './proposition-features.ts';
import { recordsSharing, sharedWords } from './shared-words.ts';
import { rivalShare, strangeWeight, weightBeside } from './words-beside.ts';

export interface PropositionCandidate {
  readonly claim: Claim;
  readonly evidence: PropositionEvidence;
  readonly modality: ModalityReading;
  /** The record's terms in the sentence, from the first to the last. */
  readonly span: Span;
  /** The sentence's words that the record has, the rarest first. */
  readonly shared: readonly string[];
}

/** Most records that one sentence is weighed against. */
const MOST_CANDIDATES = 3;
/** Beyond so many words a sentence says no more of any one thing. */
const LONG = 40;

/** The records with a proposition that a sentence may state, with what speaks for and against each. */
export function gatherPropositions(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
): PropositionCandidate[] {
  const close = closestRecords(reading, index);
  const numbers = reading.quantities
    .map(({ quantity }) => quantity)
    .filter(one => one.value >= LEAST_COUNT || one.unit !== 'count');
  return close.flatMap(({ claim, weight }, rank) => {
    const terms = nameTerms(claim, reading, context, index);
    if (terms === null) return [];
    const span = spanOf(terms);
    const [predicate] = terms.predicates;
    const over = readModality(reading, predicate?.from ?? span.from, span.from, true);
    const said = predicate === undefined ? over : withGap(over, reading, predicate);
    const modality = predicate?.turn === 'opposite' ? ofOpposite(said) : said;
    if (modality === null) return [];
    const ownNumber = fitsNumber(claim.figure, numbers);
    if (ownNumber === null || isExcluded(claim, terms, modality, reading, index, context)) return [];
    const words = sharedWords(claim.id, reading, context, index.recordWords);
    const next = close[rank === 0 ? 1 : 0];
    const own = index.recordWords.of(claim.id);
    const evidence: PropositionEvidence = {
      ...weighTerms(terms),
      rivals: rivalShare(claim, terms, reading, index),
      saidHere: Math.sqrt(weightBeside(terms, reading, own)),
      overlapAround: words.overlap.overlapAround,
      coverage: words.coverage,
      strange: strangeWeight(reading, own),
      rank: 1 / (1 + rank),
      lead: next === undefined ? 1 : Math.sqrt(weight) - Math.sqrt(next.weight),
      asked: flag(modality.asked),
      planned: flag(modality.planned && claim.modality !== 'planned'),
      hasNumber: flag(numbers.length > 0),
      ownNumber: flag(ownNumber),
      length: Math.log(1 + Math.min(LONG, reading.words.length)),
    };
    return [{ claim, modality, span, shared: words.shared, evidence }];
  });
}

/** The records whose words the sentence shares most, and how much those words are worth. */
function closestRecords(reading: Reading, index: EngineIndex): { claim: Claim; weight: number }[] {
  return [...recordsSharing(reading, index.recordWords)]
    .flatMap(([id, weight]) => {
      const claim = index.propositions.get(id);
      return claim === undefined || weight < LEAST_WEIGHT ? [] : [{ claim, weight }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CANDIDATES);
}

/** Whether a number of the sentence is the record's; null where it has others only: "47 agreements" is not "as many as 30 countries". */
function fitsNumber(figure: Figure | null, numbers: readonly ReadQuantity['quantity'][]): boolean | null {
  if (figure === null) return false;
  const fits = numbers.some(number => fitsFigure(number, figure));
  return numbers.length > 0 && !fits ? null : fits;
}

/** What no shared words outweigh: another place or time, a plan, an object of something else, agent and object changed about. */
function isExcluded(
  claim: Claim,
  terms: NamedTerms,
  modality: ModalityReading,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): boolean {
  const scope = terms.clause ?? { from: 0, to: reading.words.length };
  const hasPlace = terms.roles.some(({ role, here }) => role === 'place' && here.length > 0);
  if (vetoOf(claim, modality, scope, { hasPlace, isAmerican: false }, reading, index, context) !== null) return true;
  // "will hear the case": what a court is yet to do is no ruling.
  if (terms.predicates.length === 0 && isEvent(claim) && reading.words.some(({ lower }) => lower === 'will'))
    return true;
  const named = terms.roles.flatMap(({ here }) => here.slice(0, 1));
  if (claim.kind === 'statistic' && unknownOwner(named, reading) !== null) return true;
  // What is denied by no verb of the record's is something else.
  if (terms.predicates.length === 0 && modality.denied) return true;
  if (terms.predicates.some(predicate => isUndone(reading, predicate))) return true;
  if (hasOtherSubject(terms, reading) || hasOtherObject(terms, reading) || isOnWrongSide(terms, reading)) return true;
  if (hasObjectElsewhere(terms, reading) || isAgentOutdone(terms, reading)) return true;
  return isStrayObject(terms, reading) || isReversed(terms, index);
}

function isEvent({ kind, valid }: Claim): boolean {
  return kind === 'event' || valid.from !== null;
}

/** Where the record's terms stand: in the sentence, only in the text before, or nowhere. */
function weighTerms({ predicates, roles }: NamedTerms) {
  const isHere = (name: string) => roles.some(({ role, here }) => role === name && here.length > 0);
  const isNowhere = ({ here, around }: NamedTerms['roles'][number]) => here.length === 0 && !around;
  const hasAll = roles.every(({ here }) => here.length > 0);
  return {
    allHere: flag(hasAll),
    unfilled: flag(predicates.length > 0 && roles.some(isNowhere)),
    misplaced: flag(predicates.length > 0 && hasAll),
    rolesAround: roles.filter(({ around }) => around).length / roles.length,
    agentHere: flag(isHere('agent')),
    agentAway: flag(roles.some(one => one.role === 'agent' && isNowhere(one))),
    objectHere: flag(isHere('object')),
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
