import type { Claim, Proposition } from '../../../claim/claim.ts';
import { clauseAround, unreadWords } from '../../reading/clause.ts';
import type { EngineIndex } from '../../engine-index.ts';
import { ANAPHORS, DETERMINERS, POINTING_NOUNS } from '../../words/function-words.ts';
import { isDirect, isInside, isPassive, isSetAside, wantedBy } from '../../propositions/fill-role.ts';
import { findEntries, type Term } from '../../lexicon/find-terms.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { isComparedWith } from '../../propositions/other-matter.ts';
import { once } from '../../../once.ts';
import { hasKind, type Reading, type Span } from '../../reading/reading.ts';
import type { WordWeights } from '../../records/record-words.ts';

/** The terms of a record's proposition that a sentence or its neighbourhood names. */
export interface NamedTerms {
  /** Where the predicate stands in the sentence, in reading order. */
  readonly predicates: readonly Term[];
  readonly roles: readonly NamedRole[];
  /** The clause of the first predicate; null when the sentence has none. */
  readonly clause: Span | null;
}

/** Where the terms of a role stand in the sentence, and whether only its neighbourhood has them. */
export interface NamedRole {
  readonly role: string;
  readonly here: readonly (Span & { id: string })[];
  readonly around: () => boolean;
}

export function nameTerms(
  { proposition }: Claim,
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
): NamedTerms {
  const { predicate, roles } = proposition as Proposition;
  const predicates = reading.predicates.filter(term => term.entries.some(({ id }) => id === predicate));
  const wanted = Object.entries(roles).map(([role, ids]) => ({ role, ids: wantedBy(ids, index, context) }));
  const here = wanted.map(({ ids }) => findEntries(index.lexicon, reading.words, ids));
  const isAround = (ids: ReadonlySet<string>) =>
    context.antecedents.some(({ words }) => findEntries(index.lexicon, words, ids).length > 0);
  return {
    predicates,
    roles: wanted.map(({ role, ids }, at) => {
      const spans = here[at] ?? [];
      // Most sentences are turned down before their neighbours' terms are asked for.
      return { role, here: spans, around: once(() => spans.length === 0 && isAround(ids)) };
    }),
    clause: predicates[0] === undefined ? null : clauseAround(reading, predicates[0].from),
  };
}

/** The sentence names neither the predicate nor any role. */
export function isUnnamed({ predicates, roles }: NamedTerms): boolean {
  return predicates.length === 0 && roles.every(({ here }) => here.length === 0);
}

/** "CHNV program": one name for all that a record speaks of says nothing of it. */
export function isOneTerm({ roles }: NamedTerms): boolean {
  return roles.length > 1 && new Set(roles.map(({ here }) => here[0]?.from)).size === 1;
}

/** From the first of the terms to the last; the whole sentence where it names none. */
export function spanOf(terms: NamedTerms, { words }: Reading): Span {
  if (isUnnamed(terms)) return { from: 0, to: words.length };
  const { predicates, roles } = terms;
  const spans: Span[] = [...predicates.slice(0, 1), ...roles.flatMap(({ here }) => here.slice(0, 1))];
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** The object is not the predicate's: "find a lawyer for people with final orders". */
export function isStrayObject({ predicates, roles }: NamedTerms, reading: Reading): boolean {
  const object = roles.find(({ role }) => role === 'object')?.here[0];
  return predicates[0] !== undefined && object !== undefined && !isDirect('object', object, predicates[0], reading);
}

/** "*Car crashes* were the leading cause of death", "*Rubella* was eliminated": the predicate has a subject, and it is not the record's. */
export function hasOtherSubject({ predicates: [predicate], roles, clause }: NamedTerms, reading: Reading): boolean {
  if (predicate === undefined || clause === null) return false;
  const hasObject = roles.some(({ role }) => role === 'object');
  const subject = hasObject && isPassive(reading, predicate) ? 'object' : 'agent';
  const isNamed = roles.some(({ role, here }) => role === subject && here.length > 0);
  if (isNamed || !roles.some(({ role }) => role === subject)) return false;
  const before = { from: clause.from, to: predicate.from };
  if (pointsBack(reading, before)) return false;
  return unreadWords(reading, before).length > 0 || namesOthers(reading, before, roles);
}

/** "*legal immigrants* are arrested less often": people who fill no role of the record. */
function namesOthers({ nouns }: Reading, within: Span, roles: readonly NamedRole[]): boolean {
  return nouns.some(
    term =>
      isInside(term, within) &&
      (hasKind(term, 'population') || hasKind(term, 'restriction')) &&
      !roles.some(({ here }) => here.some(({ from, to }) => from < term.to && term.from < to)),
  );
}

function pointsBack({ words }: Reading, { from, to }: Span): boolean {
  return words.slice(from, to).some(({ lower }) => ANAPHORS.has(lower) || POINTING_NOUNS.has(lower));
}

const ARTICLES = new Set(['a', 'an', 'the']);
/** Words of an object right after its verb: "the new bridge". */
const NEAR = 3;
/** Unknown words that may follow a predicate in its clause: more speak of an object of their own. */
const MOST_AFTER = 3;

/** "condemned *the new bridge*", "no right to *stay*": the predicate has an object, and it is not the record's. */
export function hasOtherObject({ predicates: [predicate], roles, clause }: NamedTerms, reading: Reading): boolean {
  if (predicate === undefined || !roles.some(({ role, here }) => role === 'object' && here.length === 0)) return false;
  const { words } = reading;
  const after = unreadWords(reading, { from: predicate.to, to: clause?.to ?? predicate.to });
  if (after.length > MOST_AFTER) return true;
  const to = words.slice(predicate.to - 1, predicate.to + 1).findLastIndex(({ lower }) => lower === 'to');
  const next = words[predicate.to + Math.max(0, to)]?.lower ?? '';
  if (to !== -1 && !DETERMINERS.has(next) && !ANAPHORS.has(next)) return true;
  const [first] = ARTICLES.has(next) ? unreadWords(reading, { from: predicate.to, to: predicate.to + 1 + NEAR }) : [];
  return first !== undefined && !POINTING_NOUNS.has(words[first]?.lower ?? '');
}

const LETTING = /^(?:let|allow|permit)/;

/** "let *a town* resume": who is let do it is nobody that the record speaks of. */
export function isLetOther(
  { predicates: [predicate] }: NamedTerms,
  { words, nouns }: Reading,
  own: WordWeights,
): boolean {
  if (predicate === undefined || !LETTING.test(words[predicate.from]?.lower ?? '')) return false;
  const at = predicate.from + 2;
  const doer = words[at];
  if (doer?.kind !== 'word' || !ARTICLES.has(words[at - 1]?.lower ?? '') || words[at + 1]?.kind !== 'word')
    return false;
  const isRead = nouns.some(term => term.from <= at && at < term.to);
  return !isRead && doer.topic && !own.has(doer.stem);
}

/** "*between* the ports of entry": every place of a role is where it is not, or who it is not. */
export function isAllSetAside({ roles }: NamedTerms, reading: Reading): boolean {
  return roles.some(({ role, here }) => here.length > 0 && here.every(span => isSetAside(role, reading, span)));
}

/** "had given Ukraine more *than Europe*": every place of the agent is what something else outdoes. */
export function isAgentOutdone({ predicates: [predicate], roles }: NamedTerms, reading: Reading): boolean {
  if (predicate?.turn === 'converse') return false;
  const agent = roles.find(({ role }) => role === 'agent')?.here ?? [];
  return agent.length > 0 && agent.every(at => isComparedWith(at, { from: 0, to: reading.words.length }, reading));
}

/** "Trump deported more people than Obama" is not "Obama … more than Trump": two of a kind, each on the other's side. */
export function isReversed({ predicates: [predicate], roles }: NamedTerms, index: EngineIndex): boolean {
  const agent = roles.find(({ role }) => role === 'agent')?.here ?? [];
  const object = roles.find(({ role }) => role === 'object')?.here ?? [];
  const kindOf = (id: string) => index.lexicon.byId.get(id)?.kind;
  if (predicate === undefined || agent.length === 0 || object.length === 0) return false;
  if (kindOf(agent[0]?.id ?? '') !== kindOf(object[0]?.id ?? '')) return false;
  const [first, second] = predicate.turn === 'converse' ? [object, agent] : [agent, object];
  return first.every(({ from }) => from >= predicate.to) && second.every(({ to }) => to <= predicate.from);
}
