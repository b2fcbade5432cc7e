import type { Claim } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { ModalityReading } from '../reading/modality.ts';
import { PLACE_AROUND, unknownOwner, vetoOf } from '../propositions/proposition-vetoes.ts';
import type { Reading } from '../reading/reading.ts';
import { isUndone } from '../propositions/told-by-another.ts';
import { unknownPlace } from '../figures/unknown-place.ts';
import { isKnownBy } from '../time/validity.ts';
import {
  hasOtherObject,
  isAgentOutdone,
  isAllSetAside,
  isLetOther,
  isOneTerm,
  isReversed,
  isStrayObject,
  type NamedTerms,
} from './named-terms.ts';
import type { Closeness } from './wordings.ts';

/** What a sentence that is worded like a record's may yet outweigh. */
const OUTWEIGHED: ReadonlySet<string> = new Set(['plan-for-outcome', 'other-place']);
/** What is as close to a record's wordings as this may outweigh what seems to be said otherwise. */
const LEAST_CLOSE = 0.4;
/** What is as close to near misses, and no more like what states the record than so, may be either. */
const LEAST_LEAD = 0.05;

/** What speaks against a sentence that may state a record. */
export interface Doubts {
  /** The rule that forbids it where its terms are read in their places. */
  readonly rule: string | null;
  /** The predicate has an object that is not the record's. */
  readonly otherObject: boolean;
  /** Only much evidence outweighs it. */
  readonly isOdd: boolean;
}

/** `like` is how like the sentence is to the record's wordings by words alone. Null where no evidence outweighs what speaks against it. */
export function doubtsOf(
  claim: Claim,
  terms: NamedTerms,
  modality: ModalityReading,
  { like, closeness }: { readonly like: number; readonly closeness: Closeness },
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
): Doubts | null {
  const rule = vetoIn(claim, terms, modality, reading, index, context);
  const veto = rule === PLACE_AROUND ? null : rule;
  const otherObject = hasOtherObject(terms, reading);
  const isWorded = closeness.states >= LEAST_CLOSE;
  const isPlain = isWorded && !modality.asked && !modality.planned && isKnownBy(claim, context.published);
  // What may come of a count, or what is yet to be done, is no statement of it; what a law gives is told so.
  const isForecast = veto === 'plan-for-outcome' && claim.kind !== 'legal';
  if (veto !== null && !(isPlain && !isForecast && OUTWEIGHED.has(veto))) return null;
  if ((otherObject && !isWorded) || isOtherwise(claim, terms, modality, reading, index)) return null;
  const isBetween = closeness.misses >= LEAST_CLOSE && like - closeness.missLike < LEAST_LEAD;
  const isBare = terms.predicates.length === 0 && (isBetween || isOneTerm(terms));
  return { rule, otherObject, isOdd: otherObject || veto !== null || isBare };
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

function isEvent({ kind, valid }: Claim): boolean {
  return kind === 'event' || valid.from !== null;
}
