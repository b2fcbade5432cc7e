import type { Proposition } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import { clauseAcrossInsertions, unreadWords } from './clause.ts';
import type { EngineIndex } from './engine-index.ts';
import { ANAPHORS, BE_FORMS, POINTING_NOUNS } from './function-words.ts';
import { findEntries, type Term } from './find-terms.ts';
import { withNarrower } from './lexicon-index.ts';
import type { MatchContext } from './match-context.ts';
import { hasKind, type Reading, type Span } from './reading.ts';
import { isContrasted, isHeaded, isRuling, isSpeaking, isSpokenOfBySpeaker, isUnder } from './role-beside.ts';

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
): FilledRole | null {
  const side = sideOf(role, entry, predicate, reading);
  const isOnSide = ({ from, to }: Span) =>
    side === 'any' ||
    (side === 'before' ? from < predicate.from || opens({ from, to }, predicate) : to > predicate.from) ||
    (role === 'agent' && isUnder(from, predicate, reading));
  const ids = wantedBy(wanted, index, context);
  const mentionsIn = ({ words }: Reading) =>
    findEntries(index.lexicon, words, ids).filter(({ from }) => role !== 'place' || !isAwayFrom(words, from));
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
      (side === 'any' && isContrasted(span, predicate, reading)),
  );
  if (elsewhere !== undefined) return { role, entry: elsewhere.id, at: elsewhere, where: 'sentence' };
  const pointer = pointerTo(role, clause, predicate, reading, isOnSide);
  if (pointer === null) return null;
  for (const antecedent of context.antecedents) {
    const named = mentionsIn(antecedent)[0];
    if (named !== undefined && isPerson(pointer, reading) && isOfMany(named.id, index)) continue;
    if (named !== undefined) return { role, entry: named.id, at: pointer, where: 'antecedent' };
  }
  return null;
}

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his']);

function isPerson({ from }: Span, { words }: Reading): boolean {
  return PERSONAL.has(words[from]?.lower ?? '');
}

/** "*he* is now free": one man is neither a people nor an agency. */
function isOfMany(id: string, { lexicon }: EngineIndex): boolean {
  const kind = lexicon.byId.get(id)?.kind;
  return kind === 'population' || kind === 'agency';
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

const AWAY: ReadonlySet<string> = new Set(['between', 'outside', 'beyond']);

/** "*between* the ports of entry" is where they are not. */
function isAwayFrom(words: Reading['words'], from: number): boolean {
  const before = words[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return AWAY.has(words[before]?.lower ?? '');
}

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

/** A pronoun, or a noun that "the" makes point back: "condemned the move". */
function isPointing(reading: Reading, at: number): boolean {
  const lower = reading.words[at]?.lower ?? '';
  // "this month" is a time.
  if (reading.periods.some(period => period.from <= at && at < period.to)) return false;
  if ((lower === 'those' || lower === 'these') && isDescribed(reading, at + 1)) return false;
  if (lower === 'it' && isCleft(reading, at)) return false;
  if (lower === 'this' && HOME.has(reading.words[at + 1]?.lower ?? '')) return false;
  return (
    ANAPHORS.has(lower) || (POINTING_NOUNS.has(lower) && ['the', 'same'].includes(reading.words[at - 1]?.lower ?? ''))
  );
}

/** "no right to stay in *this country*" points to where whoever speaks is. */
const HOME = new Set(['country', 'nation', 'state', 'county', 'city', 'town']);

/** "*It* is the Americans who gave more": the pronoun stands for what follows. */
function isCleft({ words }: Reading, at: number): boolean {
  if (!['is', 'was'].includes(words[at + 1]?.lower ?? '')) return false;
  return words.slice(at + 2, at + 8).some(({ lower }) => lower === 'who' || lower === 'that');
}

/** "those *sent* to third countries", "those *who* crossed", "those *in* jail": named by what follows, not by what stands before. */
function isDescribed(reading: Reading, at: number): boolean {
  const next = reading.words[at]?.lower ?? '';
  return (
    ['who', 'whom', 'that', 'which', 'in', 'with', 'without', 'from', 'on', 'at'].includes(next) ||
    PARTICIPLE.test(next)
  );
}

const PARTICIPLE = /(?:ed|en|sent|held|caught|brought|taken|ing)$/;

/** "Costa Rica, which agreed …": a relative takes the noun before it; it points farther back only through one that does ("the same app, which"). */
function isOfThisSentence(reading: Reading, at: number): boolean {
  if (!RELATIVES.has(reading.words[at]?.lower ?? '')) return false;
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (!RELATIVES.has(reading.words[before]?.lower ?? '') && isPointing(reading, before)) return false;
  }
  return true;
}

const RELATIVES = new Set(['who', 'whom', 'whose', 'which']);

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
    if (!isPointing(reading, at) || isOfThisSentence(reading, at)) continue;
    const span = { from: at, to: at + 1 };
    // "…, *its* sheriff said": whose words they are is no matter of the statement.
    if (!isStrict && at < clause.to) return span;
    // "most of *them*": no subject.
    if (!isStrict || (role === 'agent' && OBJECTIVE.has(reading.words[at]?.lower ?? ''))) continue;
    const isInPredicate = at >= predicate.from && at < predicate.to;
    // "paid for *the bridge*, its half of it": the verb has an object of its own.
    if (role === 'object' && at >= predicate.to && unreadWords(reading, { from: predicate.to, to: at }).length > 0)
      continue;
    if (isInside(span, clause) && !isInPredicate && isOnSide(span)) return span;
  }
  return null;
}

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
