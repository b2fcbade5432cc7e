import type { Claim, Proposition } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import { clauseAcrossInsertions, clauseAround, unreadWords } from './clause.ts';
import type { EngineIndex } from './engine-index.ts';
import type { Rejection } from './decide-figure.ts';
import { ANAPHORS, BE_FORMS, POINTING_NOUNS } from './function-words.ts';
import { findEntries, type Term, withNarrower } from './lexicon-index.ts';
import { isAmerican, type MatchContext } from './match-context.ts';
import { type ModalityReading, readModality } from './modality.ts';
import { entriesOf, hasKind, nounsOfKind, type Reading, type Span } from './reading.ts';
import { selfAndBroader } from './related-entries.ts';
import { isKnownBy } from './validity.ts';

/** A claim whose predicate and roles a sentence states. */
export interface PropositionDecision extends Span {
  readonly claim: Claim;
  readonly modality: ModalityReading;
  readonly roles: readonly FilledRole[];
  readonly predicate: Term;
  readonly rank: number;
}

export interface FilledRole {
  readonly role: string;
  readonly entry: string;
  /** Where in this sentence: the words that name it, or those that point back to where it is named. */
  readonly at: Span;
  readonly where: 'clause' | 'sentence' | 'antecedent';
}

type RoleName = keyof Proposition['roles'];

/** Find the claims of a sentence's predicates whose every required role is read in the clause or in a stated antecedent. */
export function decidePropositions(
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): { found: PropositionDecision[]; rejected: Rejection[] } {
  const found: PropositionDecision[] = [];
  const rejected: Rejection[] = [];
  for (const predicate of reading.predicates) {
    const clause = clauseAround(reading, predicate.from);
    const candidates: PropositionDecision[] = [];
    for (const entry of entriesOf(predicate, 'predicate')) {
      for (const claim of index.claimsByPredicate.get(entry.id) ?? []) {
        const result = weigh(claim, entry, predicate, clause, reading, index, context);
        if ('rule' in result) rejected.push(result);
        else candidates.push(result);
      }
    }
    // The claim that asks for more roles says more of the sentence.
    candidates.sort((a, b) => b.rank - a.rank || a.claim.id.localeCompare(b.claim.id, 'en'));
    if (candidates[0] !== undefined) found.push(candidates[0]);
  }
  return { found, rejected };
}

function weigh(
  claim: Claim,
  entry: LexiconEntry,
  predicate: Term,
  clause: Span,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): PropositionDecision | Rejection {
  const reject = (rule: string, detail: string): Rejection => ({ claim: claim.id, rule, detail });
  const roles: FilledRole[] = [];
  for (const [role, wanted] of Object.entries((claim.proposition as Proposition).roles) as [RoleName, string[]][]) {
    const filled = fillRole(role, wanted, entry, predicate, clause, reading, index, context);
    if (filled === null) return reject('role-not-read', `${role}: ${wanted.join(' or ')}`);
    roles.push(filled);
  }
  const inSentence = roles.filter(role => role.where !== 'antecedent');
  if (roles.length > 1 && inSentence.length === 0) return reject('role-not-read', 'no role in the sentence itself');
  const spans = [
    predicate,
    ...roles.filter(role => role.where !== 'sentence' && isInside(role.at, clause)).map(role => role.at),
  ];
  const from = Math.min(...spans.map(span => span.from));
  const to = Math.max(...spans.map(span => span.to));
  const modality = readModality(reading, predicate.from, from, true);
  const isPlaced = roles.some(({ role, where }) => role === 'place' && where === 'clause');
  const veto = vetoOf(claim, modality, clause, isPlaced, reading, index, context);
  if (veto !== null) return reject(veto.rule, veto.detail);
  const rank = roles.length + inSentence.length / 10 + (claim.confidence === 'high' ? 0.01 : 0);
  return { claim, modality, roles, predicate, from, to, rank };
}

function fillRole(
  role: RoleName,
  wanted: readonly string[],
  entry: LexiconEntry,
  predicate: Term,
  clause: Span,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): FilledRole | null {
  const side = sideOf(role, entry, predicate, reading);
  const isOnSide = ({ from, to }: Span) =>
    side === 'any' || (side === 'before' ? from < predicate.from : to > predicate.from);
  const ids = withNarrower(index.lexicon, wanted);
  const mentionsIn = ({ words }: Reading) => findEntries(index.lexicon, words, ids);
  const here = mentionsIn(reading);
  const inClause = here.filter(({ from, to }) => from >= clause.from && to <= clause.to);
  const onSide = inClause.find(span => isOnSide(span) && isDirect(role, span, predicate, reading));
  if (onSide !== undefined) return { role, entry: onSide.id, at: onSide, where: 'clause' };
  if (inClause.length > 0) return null;
  const wide = clauseAcrossInsertions(reading, predicate.from);
  const earlier = here.find(
    ({ from, to }) => from < predicate.from || isSpeaking(role, to, reading) || (from >= wide.from && to <= wide.to),
  );
  if (earlier !== undefined) return { role, entry: earlier.id, at: earlier, where: 'sentence' };
  const pointer = pointerTo(role, clause, predicate, reading, isOnSide);
  if (pointer === null) return null;
  for (const antecedent of context.antecedents) {
    const named = mentionsIn(antecedent)[0];
    if (named !== undefined) return { role, entry: named.id, at: pointer, where: 'antecedent' };
  }
  return null;
}

/** "…, an appeals court ruled": an agent after its sentence, with its verb of speech. */
function isSpeaking(role: RoleName, to: number, reading: Reading): boolean {
  return role === 'agent' && reading.cues.some(cue => cue.from === to && cue.entries[0]?.operator === 'report');
}

/** A pronoun, or a noun that "the" makes point back: "condemned the move". */
function isPointing(reading: Reading, at: number): boolean {
  const lower = reading.words[at]?.lower ?? '';
  return (
    ANAPHORS.has(lower) || (POINTING_NOUNS.has(lower) && ['the', 'same'].includes(reading.words[at - 1]?.lower ?? ''))
  );
}

/** In "find a lawyer for people with final orders" the people are not what is found: another noun is, and a preposition hangs them on it. */
function isDirect(role: RoleName, span: Span, predicate: Span, reading: Reading): boolean {
  if (role !== 'object' || span.from < predicate.to) return true;
  const unread = unreadWords(reading, { from: predicate.to, to: span.from });
  const last = unread.at(-1);
  return last === undefined || !ATTACHING.has(reading.words[last + 1]?.lower ?? '');
}

const ATTACHING = new Set(['for', 'with', 'about', 'to', 'on', 'from', 'in']);

/**
 * The word that points back to a role named before the sentence, or null. An agent or object needs a pronoun in its own
 * place in the clause; a looser role needs one anywhere in the sentence.
 */
function pointerTo(
  role: RoleName,
  clause: Span,
  predicate: Span,
  reading: Reading,
  isOnSide: (span: Span) => boolean,
): Span | null {
  const isStrict = role === 'agent' || role === 'object';
  for (let at = 0; at < reading.words.length; at += 1) {
    if (!isPointing(reading, at)) continue;
    const span = { from: at, to: at + 1 };
    if (!isStrict) return span;
    const isInPredicate = at >= predicate.from && at < predicate.to;
    if (isInside(span, clause) && !isInPredicate && isOnSide(span)) return span;
  }
  return null;
}

function isInside(span: Span, clause: Span): boolean {
  return span.from >= clause.from && span.to <= clause.to;
}

/** The side of the predicate on which a role stands: a passive turns agent and object round. */
function sideOf(role: RoleName, entry: LexiconEntry, predicate: Term, reading: Reading): 'before' | 'after' | 'any' {
  const side = entry.sides?.[role] ?? 'any';
  if (side === 'any' || (role !== 'agent' && role !== 'object') || !isPassive(reading, predicate)) return side;
  return side === 'before' ? 'after' : 'before';
}

function isPassive(reading: Reading, predicate: Term): boolean {
  const verb = reading.words[predicate.from]?.lower ?? '';
  if (!/(ed|en|ne|ung|un)$/.test(verb)) return false;
  for (let at = predicate.from - 1; at >= Math.max(0, predicate.from - 3); at -= 1) {
    const lower = reading.words[at]?.lower ?? '';
    if (BE_FORMS.has(lower)) return true;
    if (
      !['not', 'being', 'been', 'also', 'now', 'since', 'already', 'then', 'later', 'formally', 'effectively'].includes(
        lower,
      )
    )
      return false;
  }
  return false;
}

function vetoOf(
  claim: Claim,
  modality: ModalityReading,
  clause: Span,
  isPlaced: boolean,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): { rule: string; detail: string } | null {
  const isPlan = claim.modality === 'planned';
  if (!isPlan && modality.planned && claim.kind !== 'legal')
    return { rule: 'plan-for-outcome', detail: 'stated as a plan' };
  if (!isPlan && modality.prospective && claim.kind === 'event')
    return { rule: 'plan-for-outcome', detail: 'not said to have happened' };
  if (!isKnownBy(claim, context.published)) return { rule: 'later-than-page', detail: claim.valid.from ?? '' };
  const early = earlierYear(claim, clause, reading);
  if (early !== null) return { rule: 'other-period', detail: early };
  if (isPlaced) return null;
  const own = ownPlaces(claim, index);
  // "Venezuelans" are people here, not a place.
  const places = nounsOfKind(reading, 'jurisdiction', clause)
    .filter(term => !hasKind(term, 'population') && !(reading.words[term.to - 1]?.lower ?? '').endsWith('ans'))
    .flatMap(term => entriesOf(term, 'jurisdiction'));
  const foreign = places.filter(({ id }) => !own.has(id) && !selfAndBroader(index.lexicon, id).has('us'));
  if (foreign.length > 0 && !places.some(({ id }) => own.has(id) && id !== 'us')) {
    return { rule: 'other-place', detail: foreign.map(({ id }) => id).join(', ') };
  }
  if (
    places.length === 0 &&
    context.foreign.length > 0 &&
    !isAmerican(reading) &&
    !context.foreign.some(({ id }) => own.has(id))
  ) {
    return { rule: 'other-place', detail: context.foreign.map(({ id }) => id).join(', ') };
  }
  return null;
}

/** Places that the record itself is about: its jurisdiction, and those that its roles name. */
function ownPlaces(claim: Claim, index: EngineIndex): Set<string> {
  const ids = Object.values(claim.proposition?.roles ?? {}).flat();
  const own = new Set<string>([claim.figure?.jurisdiction ?? 'us']);
  for (const id of ids) for (const part of selfAndBroader(index.lexicon, id)) own.add(part);
  return own;
}

/** A year in the clause before the record begins to hold: "invoked … in 1812". A year in a statute's name is no date. */
function earlierYear(claim: Claim, clause: Span, reading: Reading): string | null {
  const from = claim.valid.from;
  if (from === null) return null;
  for (const { period, from: at, to } of reading.periods) {
    if (period.named || !period.resolved || period.endDay === null || at < clause.from || to > clause.to) continue;
    if (reading.nouns.some(noun => noun.from < at && to <= noun.to)) continue;
    if (period.endDay < from) return period.text;
  }
  return null;
}
