import type { Proposition } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import { clauseAcrossInsertions, unreadWords } from '../reading/clause.ts';
import type { EngineIndex } from '../engine-index.ts';
import { BE_FORMS } from '../words/function-words.ts';
import { findEntries, type Term } from '../lexicon/find-terms.ts';
import { withNarrower } from '../lexicon/lexicon-index.ts';
import type { MatchContext } from '../context/match-context.ts';
import { isOfThisSentence, isPointing, isRest, isTheCourt } from '../reading/points-back.ts';
import { hasKind, type Reading, type Span } from '../reading/reading.ts';
import { ARTICLES, isContrasted, isHeaded, isRuling, isSpeaking, isSpokenOfBySpeaker, isUnder } from './role-beside.ts';
import { wordsIn } from '../words/words-in.ts';

export interface FilledRole {
  readonly role: string;
  readonly entry: string;
  /** Where in this sentence: the words that name it, or those that point back to where it is named. */
  readonly at: Span;
  readonly where: 'clause' | 'sentence' | 'antecedent';
  /** The agent is whose word the sentence gives: "…, an appeals court ruled", "the court said that …". */
  readonly speaks?: boolean;
}

export type RoleName = keyof Proposition['roles'];

/** Find who or what fills a role of a predicate: in its clause, elsewhere in its sentence, or in a stated antecedent. */
export function fillRole(
  role: RoleName,
  wanted: readonly string[],
  entry: LexiconEntry,
  predicate: Term,
  clause: Span,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
  others: readonly FilledRole[],
): FilledRole | null {
  const side = sideOf(role, entry, predicate, reading);
  const isOnSide = ({ from, to }: Span) =>
    side === 'any' ||
    (side === 'before' ? from < predicate.from || opens({ from, to }, predicate) : to > predicate.from) ||
    (role === 'agent' && isUnder(from, predicate, reading));
  const ids = wantedBy(wanted, index, context);
  const mentionsIn = (one: Reading) =>
    findEntries(index.lexicon, one.words, ids).filter(span => !isSetAside(role, one, span));
  if (role === 'place' && goesElsewhere(predicate, reading, ids)) return null;
  const here = mentionsIn(reading);
  const inClause = here.filter(({ from, to }) => from >= clause.from && to <= clause.to);
  // Of several that could fill the role, the one next to the predicate does.
  const onSide = inClause
    .filter(span => isOnSide(span) && isDirect(role, span, predicate, reading))
    .reduce<(Span & { id: string }) | undefined>(
      (best, span) => (best === undefined || gap(span, predicate) < gap(best, predicate) ? span : best),
      undefined,
    );
  if (onSide !== undefined) {
    const speaks = role === 'agent' && (isSpeaking(onSide.to, reading) || isRuling(onSide.to, reading));
    return { role, entry: onSide.id, at: onSide, where: 'clause', speaks };
  }
  // "…, officials said": they tell what others do.
  const speaker =
    role === 'agent' ? here.find(({ id, to }) => id !== 'officials' && isSpeaking(to, reading)) : undefined;
  if (speaker !== undefined) return { role, entry: speaker.id, at: speaker, where: 'sentence', speaks: true };
  if (inClause.length > 0) return null;
  const wide = clauseAcrossInsertions(reading, predicate.from);
  const elsewhere = here.find(
    span =>
      span.from < predicate.from ||
      isInside(span, wide) ||
      isSpokenOfBySpeaker(span, reading) ||
      isHeaded(span, predicate, reading) ||
      (role === 'place' && isOfData(span, reading)) ||
      (side === 'any' && isContrasted(span, predicate, reading)),
  );
  if (elsewhere !== undefined) return { role, entry: elsewhere.id, at: elsewhere, where: 'sentence' };
  // "European governments have committed more than the United States": who and whom leave no doubt of what the text is about.
  const isTold = !isStrict(role) && others.length > 1 && others.every(other => other.where === 'clause');
  const pointer = pointerTo(role, clause, predicate, reading, isOnSide) ?? (isTold ? predicate : null);
  if (pointer === null) return null;
  const courts = isTheCourt(reading, pointer.from) ? withNarrower(index.lexicon, ['courts']) : null;
  for (const antecedent of context.antecedents) {
    const named = mentionsIn(antecedent)[0];
    if (named !== undefined && isPerson(pointer, reading) && isOfMany(named.id, index)) continue;
    if (named !== undefined) return { role, entry: named.id, at: pointer, where: 'antecedent' };
    if (courts !== null && findEntries(index.lexicon, antecedent.words, courts).length > 0) return null;
  }
  return null;
}

/** "according to an analysis of *Texas data*": the place is that of all that they show. */
function isOfData({ to }: Span, { words }: Reading): boolean {
  return DATA.has(words[to]?.lower ?? '');
}

const DATA = wordsIn('data records statistics figures');

function isPerson({ from }: Span, { words }: Reading): boolean {
  return PERSONS.has(words[from]?.lower ?? '');
}

/** "*he* is now free": one man is neither a people nor an agency. */
function isOfMany(id: string, { lexicon }: EngineIndex): boolean {
  const kind = lexicon.byId.get(id)?.kind;
  return kind === 'population' || kind === 'agency';
}

export function isStrict(role: string): boolean {
  return role === 'agent' || role === 'object';
}

/** "judges *finished* fewer than were filed": the predicate's own phrase begins with what fills the role. */
function opens({ from, to }: Span, predicate: Span): boolean {
  return from === predicate.from && to < predicate.to;
}

/** "jailed in El Salvador, they were handed over to *Venezuela*": the predicate's own words name another place right after them. */
function goesElsewhere({ to }: Span, reading: Reading, ids: ReadonlySet<string>): boolean {
  if (reading.words[to - 1]?.lower !== 'to') return false;
  return reading.nouns.some(
    term => term.from === to && hasKind(term, 'jurisdiction') && !term.entries.some(({ id }) => ids.has(id)),
  );
}

const AWAY: ReadonlySet<string> = wordsIn('between outside beyond away');
const LEADING: ReadonlySet<string> = wordsIn('the a an of from at by to through in u.s. american');

/** "*between* the ports of entry" is where they are not; "foreigners*, not* citizens" are not who does it; the "*Alien* Enemies Act" is nobody; "the whole *country*" is none of many. */
export function isSetAside(role: string, { words, nouns }: Reading, { from, to }: Span): boolean {
  const isName = (term: Span) => words.slice(term.from, term.to).every(({ capital }) => capital);
  if (nouns.some(term => term.from <= from && to < term.to && isName(term))) return true;
  if (to === from + 1 && ONE_COUNTRY.has(words[from]?.lower ?? '') && WHOLE.has(words[from - 1]?.lower ?? ''))
    return true;
  let before = from - 1;
  while (LEADING.has(words[before]?.lower ?? '')) before -= 1;
  const word = words[before]?.lower ?? '';
  if (role === 'place' && AWAY.has(word)) return true;
  return (role === 'place' || role === 'agent') && word === 'not' && words[before - 1]?.text === ',';
}

const ONE_COUNTRY = new Set(['country', 'nation']);
const WHOLE = new Set(['whole', 'entire']);

const INCUMBENT = 'the-incumbent';

/** The entries that fill a role: "the president" is whoever was in office on the page's day, and nobody on a page without one. */
export function wantedBy(
  wanted: readonly string[],
  { lexicon }: EngineIndex,
  context: MatchContext,
): ReadonlySet<string> {
  const ids = withNarrower(lexicon, wanted);
  if (!ids.has(INCUMBENT) || (context.incumbent !== null && ids.has(context.incumbent.id))) return ids;
  return new Set([...ids].filter(id => id !== INCUMBENT));
}

/** In "find a lawyer for people with final orders" the people are not what is found: another noun is, and a preposition hangs them on it. */
export function isDirect(role: RoleName, span: Span, predicate: Span, reading: Reading): boolean {
  if (role !== 'object' || span.from < predicate.to) return true;
  const unread = unreadWords(reading, { from: predicate.to, to: span.from });
  const last = unread.at(-1);
  if (last === undefined || !ATTACHING.has(reading.words[last + 1]?.lower ?? '')) return true;
  // "lets a president deport", "permits a president to deport": an infinitive goes on with the verb.
  // So does a role whose own words begin with it: "lets the government send them *to a third country*".
  return reading.words[last + 1]?.lower === 'to' && (span.from === last + 1 || span.from === last + 2);
}

const ATTACHING = wordsIn('for with about to on from in');

/**
 * The word that points back to a role named before the sentence, or null. An agent or object needs a pronoun in its own
 * place in the clause; a looser role needs one anywhere in the sentence.
 */
function pointerTo(
  role: RoleName,
  clause: Span,
  predicate: Term,
  reading: Reading,
  isOnSide: (span: Span) => boolean,
): Span | null {
  for (let at = 0; at < reading.words.length; at += 1) {
    const isPart = isRest(reading, at, predicate);
    const isCourt = role === 'agent' && isTheCourt(reading, at);
    if (!(isPart || isCourt || isPointing(reading, at)) || isOfThisSentence(reading, at)) continue;
    const span = { from: at, to: at + 1 };
    const lower = reading.words[at]?.lower ?? '';
    // "…, *its* sheriff said": whose words they are is no matter of the statement.
    if (!isStrict(role)) {
      if (at < clause.to && !PERSONS.has(lower)) return span;
      continue;
    }
    // "*His inquiry* was stopped": it is of whoever was named, and not that.
    const isOwner = OWNERS.has(lower) && unreadWords(reading, { from: at + 1, to: at + 2 }).length > 0;
    if (isOwner && isPassive(reading, predicate)) continue;
    const isObjective = OBJECTIVE.has(lower);
    // "most of *them*": no subject.
    if (role === 'agent' && isObjective) continue;
    const isAfter = at >= predicate.to;
    // "paid for *the bridge*, its half of it": the verb has an object of its own; in "let them go on with *such* flights" it is that.
    const isOfObject = role === 'object' && isAfter && lower !== 'such';
    if (isOfObject && unreadWords(reading, { from: predicate.to, to: at }).length > 0) continue;
    // "help bring *him* back", "struck *it* down"
    const isOwnObject =
      isObjective ||
      (role === 'object' && lower === 'it' && at === predicate.from + 1) ||
      isPart ||
      isAfter ||
      at < predicate.from;
    if (isInside(span, clause) && isOwnObject && (isObjective || isOnSide(span))) return span;
  }
  return null;
}

/** "*his* 28 deputies have finished the training": of nothing but a person. */
const PERSONS = wordsIn('he his him she her');
const OWNERS = new Set(['his', 'her', 'its', 'their']);
const OBJECTIVE = new Set(['them', 'him', 'whom']);

/** Words between two spans. */
function gap(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The first span lies within the second. */
export function isInside(span: Span, clause: Span): boolean {
  return span.from >= clause.from && span.to <= clause.to;
}

/** The side of the predicate on which a role stands: a passive or a converse turns agent and object round. */
export function sideOf(
  role: string,
  entry: LexiconEntry,
  predicate: Term,
  reading: Reading,
): 'before' | 'after' | 'any' {
  const side = entry.sides?.[role as RoleName] ?? 'any';
  if (side === 'any' || (role !== 'agent' && role !== 'object')) return side;
  if (isPassive(reading, predicate) === (predicate.turn === 'converse')) return side;
  return side === 'before' ? 'after' : 'before';
}

export function isPassive(reading: Reading, predicate: Term): boolean {
  const verb = reading.words[predicate.from]?.lower ?? '';
  if (!/(ed|en|ne|ung|un)$/.test(verb)) return false;
  // "Flights *allowed again by* Supreme Court": a headline leaves "are" out.
  const [by, next] = reading.words.slice(predicate.to, predicate.to + 2);
  if (by?.lower === 'by' && (next?.capital === true || ARTICLES.has(next?.lower ?? ''))) return true;
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
