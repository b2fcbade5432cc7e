import type { LexiconEntry } from '../../claim/lexicon.ts';
import { unreadWords } from '../reading/clause.ts';
import type { EngineIndex } from '../engine-index.ts';
import { topicStems, type WordWeights } from '../records/record-words.ts';
import type { FilledRole } from './fill-role.ts';
import { findEntries, type Term } from '../lexicon/find-terms.ts';
import { withNarrower } from '../lexicon/lexicon-index.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { hangsOnSubject } from '../reading/spoken-of.ts';
import { wordsIn } from '../words/words-in.ts';

/** Why the words of a predicate and its roles, each in its place, still speak of something else; null when they do not. */
export function otherMatter(
  { needs }: LexiconEntry,
  roles: readonly FilledRole[],
  predicate: Term,
  clause: Span,
  reading: Reading,
  index: EngineIndex,
  context: MatchContext,
): string | null {
  if (needs !== undefined && !namesAny(needs, reading, index, context)) return 'other-subject';
  if (isAcrossCount(predicate, reading)) return 'other-subject';
  for (const { role, at, where } of roles) {
    if (where === 'antecedent') continue;
    if (role === 'agent' && predicate.turn !== 'converse' && isComparedWith(at, clause, reading)) return 'reversed';
    if (role === 'agent' && isAsked(at, reading)) return 'asked-to-act';
    if (role === 'agent' && predicate.from >= at.to && isJudged(at, reading)) return 'spoken-of';
    if (role === 'agent' && isInList(at, predicate, reading)) return 'other-subject';
    if (role === 'object' && hangsOnSubject(reading, at, predicate)) return 'other-subject';
    if (isDescribedAnew(at, reading)) return 'narrower';
    const result = role === 'object' ? roles.find(one => one.role === 'result') : undefined;
    if (result?.where === 'clause' && isSwapped(at, result.at, predicate, reading)) return 'reversed';
    if (role === 'object' && predicate.turn !== 'converse' && isReducedRelative(at, predicate, clause, reading))
      return 'taken-for-granted';
  }
  return null;
}

const COPULA = wordsIn('is are was were');

/** "a *part* of it all *was 90 removals*": a phrase with a gap does not span a statement of its own that so many are. */
function isAcrossCount({ from, to }: Term, { words, quantities }: Reading): boolean {
  return quantities.some(
    one => one.from > from + 1 && one.to < to && COPULA.has(words[one.from - 1]?.lower ?? '') && one.from - 1 > from,
  );
}

/** What a predicate of general words needs stands in the sentence or in the two before it. */
function namesAny(
  needs: readonly string[],
  reading: Reading,
  { lexicon }: EngineIndex,
  context: MatchContext,
): boolean {
  const wanted = withNarrower(lexicon, needs);
  const names = ({ words }: Reading) => findEntries(lexicon, words, wanted).length > 0;
  return names(reading) || context.antecedents.slice(0, 2).some(names);
}

const LESS = wordsIn('fewer less lower below smaller behind not never no neither nor nothing');

/** "killed more children than *guns* did": what follows "than" is outdone, unless there is less of it. */
export function isComparedWith({ from }: Span, clause: Span, { words }: Reading): boolean {
  let before = from - 1;
  // "than the courts", "than under Trump"
  while (words[before]?.lower === 'the' || words[before]?.lower === 'under') before -= 1;
  if (words[before]?.lower !== 'than') return false;
  return !words
    .slice(Math.min(clause.from, before), before)
    .some(({ lower }) => LESS.has(lower) || lower.endsWith("n't"));
}

/** "The court *was asked* whether …": who is asked has done nothing yet. */
function isAsked({ to }: Span, { words }: Reading): boolean {
  const ahead = words.slice(to, to + 3).map(({ lower }) => lower);
  const asked = ahead.findIndex(word => word === 'asked' || word === 'urged' || word === 'petitioned');
  return asked > 0 && ahead.slice(0, asked).every(word => ['is', 'was', 'has', 'being', 'been', 'be'].includes(word));
}

const JUDGING = /^(?:upheld|uphold|upholds|let|lets|(?:allow|permit|bless|reject|block|halt)(?:s|es|ed|ted)?)$/;

/** "*upheld Trump's* invocation of it", "*let the government* use it": what is told is that somebody else ruled on the deed. */
function isJudged({ from }: Span, { words }: Reading): boolean {
  const verb = words[from - 1]?.lower === 'the' || words[from - 1]?.lower === 'president' ? from - 2 : from - 1;
  return JUDGING.test(words[verb]?.lower ?? '');
}

/** "*Home* was renamed *One*", "*One* replaced *Home*" of what was One and is Home; "Home is *a renamed* One" tells it as it was. */
function isSwapped(object: Span, result: Span, { from, to, turn }: Term, { words }: Reading): boolean {
  const around = words.slice(Math.max(0, from - 1), Math.max(object.to, result.to)).map(({ lower }) => lower);
  const said = around.join(' ');
  // "was replaced *by*", "replaced One *with*"
  if (turn === 'converse') return / (?:by|with) /.test(said) ? result.from < object.from : object.to <= from;
  return result.to < object.from && object.from >= to && !/\b(?:an?|the|of|from|version|what)\b/.test(said);
}

/** "temporary *status or humanitarian parole*" */
const MOST_TO_LISTED = 3;

/** "*a temporary status or parole*": who would do what the predicate says only stands beside it in a list. */
function isInList({ from }: Span, { to }: Span, { words }: Reading): boolean {
  const isLinked = words[to]?.lower === 'or' || words[to]?.lower === 'and';
  return isLinked && from > to && from <= to + MOST_TO_LISTED;
}

const ANYBODY = wordsIn('people persons those everyone anyone anybody everybody');

/** "people *with tickets*": anybody, narrowed by what nothing in the lexicon knows. */
function isDescribedAnew({ to }: Span, reading: Reading): boolean {
  const { words } = reading;
  if (!ANYBODY.has(words[to - 1]?.lower ?? '') || words[to]?.lower !== 'with') return false;
  return unreadWords(reading, { from: to + 1, to: to + 2 }).length > 0;
}

/** "sent *more shells than* America" */
const MOST_TO_THAN = 9;

/** "has paid *more for loans than* it has given": of what there is more is no word of the record. `own` are the record's words. */
export function isMoreOfOther({ from, to }: Span, { words }: Reading, own: WordWeights): boolean {
  const more = words.findIndex(({ lower }, at) => at >= from && at <= to + 1 && lower === 'more');
  const than = words.findIndex(({ lower }, at) => at > more && at <= more + MOST_TO_THAN && lower === 'than');
  if (more === -1 || than === -1) return false;
  const between = topicStems(words.slice(more + 1, than));
  return between.size > 0 && ![...between].some(stem => own.has(stem));
}

const PARTICIPLES = /(?:ed|sent|held|flown|taken|brought|put)$/;
const FINITE = new Set(
  "is are was were has have had will would can could may might does do did isn't aren't wasn't weren't arrived landed returned reached came went left sued sue won met".split(
    ' ',
  ),
);

/** "the men *sent* to the prison are home": a participle right after its noun only says which ones, where another verb follows. */
function isReducedRelative({ to }: Span, { from, to: end }: Span, clause: Span, { words }: Reading): boolean {
  if (to !== from || !PARTICIPLES.test(words[from]?.lower ?? '')) return false;
  return words.slice(end, clause.to).some(({ lower }) => FINITE.has(lower));
}
