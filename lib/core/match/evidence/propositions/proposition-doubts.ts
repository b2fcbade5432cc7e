import type { Claim } from '../../../claim/claim.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { MatchContext } from '../../context/match-context.ts';
import type { ModalityReading } from '../../reading/modality.ts';
import {
  NOT_HAPPENED,
  PLACE_AROUND,
  STATED_AS_PLAN,
  unknownOwner,
  vetoOf,
} from '../../propositions/proposition-vetoes.ts';
import type { Reading, Span } from '../../reading/reading.ts';
import { MODALS, NEGATIONS } from '../../reading/verb-words.ts';
import { stemsIn } from '../../words/stem.ts';
import type { Word } from '../../words/words.ts';
import { isUndone } from '../../propositions/told-by-another.ts';
import { unknownPlace } from '../../figures/unknown-place.ts';
import { isKnownBy } from '../../time/validity.ts';
import {
  hasOtherObject,
  isAgentOutdone,
  isAllSetAside,
  isLetOther,
  isOneTerm,
  isReversed,
  isStrayObject,
  isUnnamed,
  type NamedTerms,
  spanOf,
} from './named-terms.ts';
import type { Closeness } from '../../records/wordings.ts';
import type { AgainstSign } from './proposition-features.ts';

/** Words over a sentence say so, which may stand over something else in it. */
const NOT_YET: ReadonlySet<string> = new Set([STATED_AS_PLAN, NOT_HAPPENED]);
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
  /** Only words that plainly tell of the record do. */
  readonly against: AgainstSign | null;
}

/** `like` is how like the sentence is to the record's wordings by words alone. Null where nothing outweighs what speaks against it. */
export function doubtsOf(
  claim: Claim,
  terms: NamedTerms,
  modality: ModalityReading,
  { like, closeness }: { readonly like: number; readonly closeness: Closeness },
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
): Doubts | null {
  // "are foreigners, *not U.S. citizens*": plainly no statement of it, whatever else is said in its words.
  if (isAllSetAside(terms, reading) && !NEGATION.test(claim.statement)) return null;
  const [predicate] = terms.predicates;
  const span = spanOf(terms, reading);
  const found = vetoIn(claim, terms, modality, reading, index, context);
  const rule = found?.rule ?? null;
  const veto = rule === PLACE_AROUND ? null : rule;
  const otherObject = hasOtherObject(terms, reading);
  const isWorded = closeness.states >= LEAST_CLOSE;
  const isPlain = isWorded && !modality.asked && !modality.planned && isKnownBy(claim, context.published);
  // What may come of a count, or what is yet to be done, is no statement of it; what a law gives is told so.
  const isForecast = veto === 'plan-for-outcome' && claim.kind !== 'legal';
  const isVetoed = veto !== null && !(isPlain && !isForecast && OUTWEIGHED.has(veto));
  const isPlan = isVetoed && NOT_YET.has(found?.detail ?? '') && !modality.denied;
  // Of a sentence that names none of the record's terms nobody knows where it is said.
  const notYet = isPlan && !isUnnamed(terms) && !isGoverned(claim, predicate ?? span, modality, reading);
  // What else speaks against it the plan has kept from being asked.
  const asserted = { ...modality, planned: false, prospective: false };
  const beside = notYet ? vetoIn(claim, terms, asserted, reading, index, context) : null;
  const forbids = beside?.rule ?? (isVetoed && !notYet ? veto : null);
  // What is yet to come, or only wished, is not done, however it is worded.
  if (forbids === 'later-than-page' || forbids === 'plan-for-outcome') return null;
  // What is denied by no verb of the record's is something else.
  const isBeside = isDeniedBeside(claim, span, reading);
  // "They *get* the benefits" of a record of which hardly anybody speaks without a "not".
  const sign = signOfTerms(claim, terms, reading, index);
  if (sign === 'undenied' && index.odds.isDenial(claim.id)) return null;
  const isElseDenied = predicate === undefined && (modality.denied || (isDenied(claim, reading.text) && !isBeside));
  const against = (): AgainstSign | null => {
    if (forbids !== null) return SIGN_OF_RULE[forbids] ?? 'vetoed';
    if (otherObject && !isWorded) return 'otherThing';
    return sign ?? (isElseDenied ? 'denied' : null);
  };
  const isBetween = closeness.misses >= LEAST_CLOSE && like - closeness.missLike < LEAST_LEAD;
  const isBare = terms.predicates.length === 0 && (isBetween || isOneTerm(terms));
  return {
    rule: notYet ? null : rule,
    otherObject,
    isOdd: otherObject || veto !== null || isBare || isBeside,
    against: against(),
  };
}

function vetoIn(
  claim: Claim,
  { clause, roles }: NamedTerms,
  modality: ModalityReading,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): ReturnType<typeof vetoOf> {
  const scope = clause ?? { from: 0, to: reading.words.length };
  const hasPlace = roles.some(({ role, here }) => role === 'place' && here.length > 0);
  return vetoOf(claim, modality, scope, { hasPlace, isAmerican: false }, reading, index, context);
}

/** "*could* be tens of millions of dead people receiving": words from what makes it a plan to what is planned. */
const MOST_TO_PLANNED = 8;
/** A record of what is to be is told with "will" and "would". */
const TO_BE = /\b(?:would|could|expected to|projected|ceiling|unrealistic|(?:agreed|offered) to)\b/;

/** "*hopes* to see them working", "*nobody* told them to": over all that follows in their clause or list. */
const WISHES = stemsIn('hope want ask urge wish plan intend propose demand nobody none');

/** "*want* the Court to overturn it": what makes it a plan, or denies it, stands in front of what the record says. */
function isGoverned({ statement }: Claim, said: Span, { cues }: ModalityReading, { words }: Reading): boolean {
  const clause = words.findLastIndex(({ kind, text }, at) => at < said.from && kind === 'mark' && text !== ',') + 1;
  const before = words.slice(clause, said.from);
  if (before.some(({ stem, lower }) => WISHES.has(stem) || NEGATIONS.has(lower))) return true;
  const near = Math.max(clause, said.from - MOST_TO_PLANNED);
  const over = cues.filter(({ from }) => from >= near && from < said.to);
  if (over.some(({ operator }) => operator === 'planned')) return true;
  const isModal = over.length > 0 || words.slice(near, said.from).some(({ lower }) => MODALS.has(lower));
  return isModal && !TO_BE.test(statement);
}

/** "It is *not*; whoever votes …": it is denied between other marks than the record's terms stand between. */
function isDeniedBeside(claim: Claim, said: Span, reading: Reading): boolean {
  const { words, text } = reading;
  const isMark = ({ kind }: Word) => kind === 'mark';
  const before = words.findLastIndex((word, at) => at < said.from && isMark(word));
  const behind = words.findIndex((word, at) => at >= said.to && isMark(word));
  const here = text.slice(words[before]?.end ?? 0, words[behind]?.start ?? text.length);
  return isDenied(claim, text) && !isDenied(claim, here);
}

const SIGN_OF_RULE: Readonly<Record<string, AgainstSign>> = {
  'other-period': 'otherTime',
  'other-place': 'otherPlace',
  narrower: 'otherPlace',
};

/** What no shared words outweigh: something of another place, agent and object changed about, what was undone. */
function signOfTerms(claim: Claim, terms: NamedTerms, reading: Reading, index: EngineIndex): AgainstSign | null {
  const named = terms.roles.flatMap(({ here }) => here.slice(0, 1));
  const own = index.recordWords.of(claim.id);
  if (claim.kind === 'statistic' && unknownOwner(named, reading) !== null) return 'otherPlace';
  const whole = { from: 0, to: reading.words.length };
  if (claim.kind === 'statistic' && unknownPlace(reading, whole, null, own) !== null) return 'otherPlace';
  // "will hear the case": what a court is yet to do is no ruling.
  if (terms.predicates.length === 0 && isEvent(claim) && reading.words.some(({ lower }) => lower === 'will'))
    return 'planned';
  if (terms.predicates.length === 0 && lacksNegation(claim, reading)) return 'undenied';
  if (terms.predicates.some(predicate => isUndone(reading, predicate))) return 'otherwise';
  const isOtherwise =
    isAgentOutdone(terms, reading) ||
    isLetOther(terms, reading, own) ||
    isStrayObject(terms, reading) ||
    isReversed(terms, index);
  return isOtherwise ? 'otherwise' : null;
}

export const NEGATION =
  /\b(?:not|no|nor|never|none|nobody|nothing|neither|without|cannot|zero|illegal(?! (?:im)?migra| alien)|ineligible|bar(?:s|red)?)\b|n['’]t\b/i;

const DENIED = /\b(?:is|are|was|were) not\b|\b(?:is|are|was|were)n['’]t\b/i;

/** "*never* sent him there" denies what a record says without any such word. */
function isDenied({ statement }: Claim, text: string): boolean {
  return (DENIED.test(text) || /\bnever\b/i.test(text)) && !NEGATION.test(statement);
}

/** "a *path* to citizenship for Dreamers": of what a record says is not, a sentence without any such word only has the topic. */
function lacksNegation({ statement }: Claim, { text }: Reading): boolean {
  return /\b(?:not?|never)\b/.test(statement) && !NEGATION.test(text);
}

function isEvent({ kind, valid }: Claim): boolean {
  return kind === 'event' || valid.from !== null;
}
