import { AUXILIARIES } from '../words/function-words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Reading } from './reading.ts';
import { NEGATIONS, isAuxiliary, isNumberWord } from './verb-words.ts';

/** "not only", "the *not-locked-up* docket" and "daunting, if not impossible" deny nothing. */
export function isNegation(reading: Reading, at: number): boolean {
  const { words, text } = reading;
  const word = words[at];
  if (word === undefined || !NEGATIONS.has(word.lower) || NOT_NEGATING.has(words[at + 1]?.lower ?? '')) return false;
  if (text[word.end] === '-' || isSuperlative(words, at) || isUnequalled(reading, at)) return false;
  return words[at - 1]?.lower !== 'if';
}

const NOT_NEGATING = wordsIn(
  'only just least fewer less more surprisingly merely forget forgotten confuse mistake overlook ignore underestimate surprised worry kid',
);

const SO = wordsIn('so such as');
const MOST_TO_SO = 10;
const BEFORE_NEVER = wordsIn('and but that');

/** The auxiliary of the clause that "never" begins, as in "*Never did* they remove so many"; null where it begins none. */
function verbOfNever(words: Reading['words'], at: number): number | null {
  const before = words[at - 1];
  const isFirst = before === undefined || before.kind === 'mark' || BEFORE_NEVER.has(before.lower);
  if (words[at]?.lower !== 'never' || !isFirst) return null;
  const verb = words[at + 1]?.lower === 'before' || words[at + 1]?.lower === 'again' ? at + 2 : at + 1;
  return AUXILIARIES.has(words[verb]?.lower ?? '') ? verb : null;
}

/** "*Never have so* many people lived there": more than ever did. */
function isSuperlative(words: Reading['words'], at: number): boolean {
  const verb = verbOfNever(words, at);
  if (verb === null) return false;
  return words[at + 1]?.lower === 'before' || words.slice(verb, verb + MOST_TO_SO).some(({ lower }) => SO.has(lower));
}

const EVER = wordsIn('ever history before yet');
const MOST_TO_AS = 3;
const MOST_TO_COMPARED = 13;
const UNEQUALLED = wordsIn('as so such like');
const MORE = /^(?:more|fewer|less|.{3,}er)$/;

/** "had *never* had one *as high as* that of 2024", "*no* president had *ever* removed *more* people *than* in 2013": what is told is so. "Never more than 300,000" denies. */
export function isUnequalled({ words, quantities }: Reading, at: number): boolean {
  const isNoneEver = words[at]?.lower === 'no' && words.slice(at, at + MOST_TO_SO).some(({ lower }) => EVER.has(lower));
  if (words[at]?.lower !== 'never' && !isNoneEver) return false;
  const clause = words.slice(at + 1, at + 1 + MOST_TO_COMPARED);
  const end = clause.findIndex(({ kind }) => kind === 'mark');
  const said = end === -1 ? clause : clause.slice(0, end);
  const isBound = (place: number) => quantities.some(({ from, to }) => from <= at + 1 + place && at + 1 + place < to);
  // "never certified *as* free of it" compares nothing.
  const isAsAlone = (place: number) =>
    !said.slice(place + 1, place + 1 + MOST_TO_AS).some(({ lower }) => lower === 'as');
  const compared = said.findIndex(
    ({ lower }, place) => UNEQUALLED.has(lower) && !isBound(place) && (lower !== 'as' || !isAsAlone(place)),
  );
  if (compared !== -1)
    return said[compared]?.lower !== 'like' || /^(?:that|this)$/.test(said[compared + 1]?.lower ?? '');
  const more = said.findIndex(({ lower }, place) => MORE.test(lower) && !isBound(place));
  return more !== -1 && said.slice(more).some(({ lower }, step) => lower === 'than' && !isBound(more + step));
}

/** "*Never did* the agency remove 409,849 people", "*Nowhere did* it say so": what stands behind the subject is denied, in the same clause. */
export function isNeverBefore({ words }: Reading, start: number): boolean {
  const clause = words.slice(0, start).findLastIndex(({ kind }) => kind === 'mark') + 1;
  if (NOWHERE.test(wordsText(words, clause))) return true;
  return !isSuperlative(words, clause) && verbOfNever(words, clause) !== null && clause < start;
}

const NOWHERE =
  /^(?:and |but )?(?:(?:nowhere|not once|at no time|in no way|under no circumstances) (?:is|are|do|does|did|has|have|had|was|were|will|would|can|could)|nor (?:do|does|did|has|have|had|will|would|can|could|(?:is|was) it (?:so|true|right|the case))) /;
const MOST_TO_VERB = 5;

function wordsText(words: Reading['words'], from: number): string {
  return `${words
    .slice(from, from + MOST_TO_VERB)
    .map(({ lower }) => lower)
    .join(' ')} `;
}

/** A negation in the few words before a place: "there had never been a goal". */
export function isNegatedBefore(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const lower = reading.words[before]?.lower ?? '';
    if (NEGATIONS.has(lower)) return isNegation(reading, before);
    if (!isAuxiliary(lower)) return false;
  }
  return false;
}

/** "*no longer* wait" */
export function isNoLonger({ words }: Reading, at: number): boolean {
  return words[at]?.lower === 'longer' && words[at - 1]?.lower === 'no';
}

/** "does *not* let officers deport people *without* a hearing": no other verb group stands between. */
export function isNotWithout(reading: Reading, at: number): boolean {
  const before = reading.words.slice(0, at);
  const last = before.findLastIndex(
    ({ kind, lower }) => kind === 'mark' || AUXILIARIES.has(lower) || NEGATIONS.has(lower),
  );
  return isNegation(reading, last) && at - last > 2;
}

/** "*refused* to spend so much" */
export const REFUSING = /^(?:refus|reject|declin)(?:e|es|s|ed)$/;

/** "*rejected* $45 billion", "*refused to* pay 2 percent", but "exports *declined* (*to*) 2 percent" */
export function isRefused(reading: Reading, at: number): boolean {
  const verb = reading.words[at]?.lower ?? '';
  if (!REFUSING.test(verb)) return false;
  return !verb.startsWith('decl') || (reading.words[at + 1]?.lower === 'to' && !isNumberWord(reading, at + 2));
}

/** "*failed* to remove them": not so. */
export function isFailed({ words }: Reading, to: number): boolean {
  return /^fail(?:s|ed)?$/.test(words[to - 1]?.lower ?? '');
}

/** "*refused* late on Friday *to* let them" */
export function isRefusedBefore({ words }: Reading, to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - 1 - MOST_WHEN); at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (REFUSING.test(lower)) return true;
    if (!WHEN_REFUSED.has(lower) && !lower.endsWith('ly')) return false;
  }
  return false;
}

/** "refused *on Tuesday* to", "declined *once again* to" */
const WHEN_REFUSED = wordsIn(
  'late early on over in at for by the a this last that once again ever yesterday today tonight morning afternoon evening night week weekend month year monday tuesday wednesday thursday friday saturday sunday time',
);
const MOST_WHEN = 5;
