import { isLastApposition } from './clause.ts';
import { FINITE, isOfElsewhere, JOINING } from './cue-elsewhere.ts';
import { BE_FORMS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { Reading } from './reading.ts';
import { isSentenceEnd } from './sentence-end.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

// Which events an operator's words stand over.

/** In "most claims are denied" and "made up 40 percent" the cue is the event itself. */
export function isOfPredicate(reading: Reading, cue: Term, eventAt: number): boolean {
  if (isCompoundGoal(reading, cue, eventAt)) return false;
  if (isPlanOfVerb(reading, cue, eventAt)) return false;
  const isInside = [...reading.predicates, ...reading.verbs].some(
    ({ from, to }) => from <= cue.from && cue.to <= to && from <= eventAt && eventAt < to,
  );
  const isMadeOf =
    reading.words[cue.to - 1]?.lower === 'up' &&
    (reading.words[cue.to]?.lower === 'of' || reading.quantities.some(({ from }) => from === cue.to));
  return isInside || isMadeOf;
}

/** "Guantanamo *was to* hold …": the measure's own verb phrase names its event and plans it. */
function isPlanOfVerb({ words, verbs }: Reading, cue: Term, eventAt: number): boolean {
  const isToBe =
    cue.to === cue.from + 2 && words[cue.from + 1]?.lower === 'to' && BE_FORMS.has(words[cue.from]?.lower ?? '');
  if (cue.entries[0]?.operator !== 'planned' || !isToBe) return false;
  return verbs.some(({ from, to }) => from <= cue.from && cue.to < to && from <= eventAt && eventAt < to);
}

const CONTRARY = wordsIn('but yet while although though whereas');

/** An operator before the statement reaches it unless another statement stands between; a noun after it ("… is the goal") reaches back. */
export function governs(reading: Reading, cue: Term, operator: string, start: number, eventAt: number): boolean {
  const { words } = reading;
  // "The goal has been met": what was planned is done.
  if (operator === 'planned' && isGoal(reading, cue) && isDone(reading, eventAt)) return false;
  if (isPlanOfVerb(reading, cue, eventAt)) return true;
  if (isOfElsewhere(reading, cue, operator, start, eventAt)) return false;
  if (cue.from < start || cue.from <= eventAt) {
    // "*hardly one in twenty* of them": so few.
    if (words[cue.from]?.lower === 'hardly' && reading.quantities.some(({ from }) => from === cue.to)) return false;
    // A cue inside the statement ("people whom it wants to deport have a right to …") must still reach its event.
    const target = cue.from < start ? start : eventAt + 1;
    for (let at = cue.to; at < target; at += 1) if (isBarred(reading, cue, operator, at, target)) return false;
    return true;
  }
  return reachesBack(reading, cue, operator, start, eventAt);
}

const SHORT = wordsIn('rather instead hardly far');
/** "*hardly* anybody *remembers* that": what is little known is so. */
const OF_MIND = stemsIn('remember recall forget notice know mention care matter surprise need talk');

const IT_IS = /^(?:it|that|there|he|she)['’]s$/;

/** Whether an operator's words reach no farther than a place: another statement begins there. */
function isBarred(reading: Reading, cue: Term, operator: string, at: number, target: number): boolean {
  const { words } = reading;
  const { kind, text, lower } = words[at] as Reading['words'][number];
  if (kind === 'mark') {
    if (isSentenceEnd(words, at)) return true;
    if ([';', '—', '–', ')'].includes(text)) return true;
    // "If you want to worry: …"; but "The *goal*: a million …", "*Fake news*: …"
    if (text === ':') return !isGoal(reading, cue) && !(operator === 'denied' && cue.from === 0 && cue.to === at);
    if (text !== ',') return false;
    // "*rather than* for show, came to", "*hardly* the first one, with 90"
    if (SHORT.has(words[cue.from]?.lower ?? '') || isToldToReader(reading, cue)) return true;
    // "…, coordinating daily": a participle after a comma begins its own statement.
    if (words[at + 1]?.lower.endsWith('ing') === true) return true;
    return operator !== 'asked' && isRelative(reading, at, target);
  }
  if (kind !== 'word') return false;
  const isAfterComma = words[at - 1]?.text === ',';
  // "may have to close, *since* the court held": a reason is so.
  // "has *yet* to be"
  const isYet = lower === 'yet' && !isAfterComma;
  if ((CONTRARY.has(lower) && !isYet) || lower === 'because' || (lower === 'since' && isAfterComma)) return true;
  // "has yet to explain *why* it did": that it did is so.
  if (operator === 'denied' && lower === 'why') return true;
  if (operator === 'denied')
    return isOtherStatement(reading, at) || (words[cue.from]?.lower === 'hardly' && OF_MIND.has(words[at]?.stem ?? ''));
  if (operator !== 'planned') return false;
  // "whom it wants to deport are entitled to": the plan ends where the sentence's own verb begins.
  const verb = IT_IS.test(lower) ? 'is' : lower;
  const isVerb = at > cue.to && FINITE.has(verb);
  // "vowed to go on *after the court held*": what was done before is no plan.
  if (lower === 'after' && !isAfterComma && at > cue.to) return true;
  return (lower === 'when' && isAfterComma) || (isVerb && !isGoalThatIs(reading, cue, verb));
}

const TO_TELL = wordsIn('tell give say saying claiming pretending');

/** "*Don't tell me* they were soft, they removed a million": what the reader is told not to say ends at the comma. */
function isToldToReader({ words }: Reading, { from, to }: Term): boolean {
  const isDoNot = /^(?:don['’]t|do|stop|quit|spare)$/.test(words[from]?.lower ?? '');
  return isDoNot && words.slice(from, to).some(({ lower }) => TO_TELL.has(lower) || lower === 'spare');
}

const TELLING = wordsIn('said says repeated repeats added noted claimed claims insisted argued told wrote gave');

/** "denied that tale *and added*", "knows no such thing, *and the treaty* makes": what is denied ends before it. */
function isOtherStatement({ words }: Reading, at: number): boolean {
  if (!JOINING.has(words[at]?.lower ?? '')) return false;
  return words[at - 1]?.text === ',' || TELLING.has(words[at + 1]?.lower ?? '');
}

/** "one million removals, *the goal*", "… *was the target*": words behind a statement reach it in an appositive or by a copula. */
function reachesBack(reading: Reading, cue: Term, operator: string, start: number, eventAt: number): boolean {
  const { words } = reading;
  if (operator === 'planned' && isCompoundGoal(reading, cue, eventAt)) return true;
  // "It was 1.4 then, since you're *going to* ask": what is yet to be done is another statement.
  if (operator === 'planned' && words[cue.to - 1]?.lower === 'to') return false;
  // A question after the statement is another matter: "… allowed it, without deciding whether it is lawful".
  if (operator === 'asked' || isHeldAgainst(reading, cue)) return false;
  // "6,000 officers, a number that had *hardly* moved": the adverb is of its own verb.
  if (words[cue.from]?.lower === 'hardly') return false;
  if (operator === 'denied' && reachesForwardOnly(reading, cue)) return false;
  const between = words.slice(eventAt + 1, cue.from);
  if (words.some((_, at) => at > eventAt && at < cue.from && isSentenceEnd(words, at))) return false;
  // "*Was* a million deportations ever the goal?": in a question the copula stands before.
  const isInverted = isGoal(reading, cue) && QUESTION_COPULAS.has(words[start - 1]?.lower ?? '');
  return (
    between.length <= 12 &&
    !(operator === 'denied' && isOfOther(reading, cue, between)) &&
    (isInverted ||
      (operator === 'denied' && isPredicate(reading, cue)) ||
      between.some(word => ['is', 'was', 'as', 'are', ','].includes(word.lower))) &&
    !between.some(
      word =>
        [';', '—', '–'].includes(word.text) ||
        CONTRARY.has(word.lower) ||
        ['and', 'so', 'after', 'which', 'who', 'because'].includes(word.lower),
    )
  );
}

/** "the claim of a million deportations *is false*", "*doesn't hold up*" */
function isPredicate({ words }: Reading, { from, to }: Term): boolean {
  return COPULAS.has(words[from]?.lower ?? '') || FALLING.test(words[to - 1]?.lower ?? '');
}

const FALLING = /^(?:up|apart)$/;
/** "…, *the 'record' thing is* a myth": behind a comma another subject is spoken of. */
function isOfOther(reading: Reading, cue: Term, between: Reading['words']): boolean {
  const comma = between.findLastIndex(({ text }) => text === ',');
  const clause = comma === -1 ? [] : between.slice(comma + 1);
  const verb = clause.findIndex(({ lower }) => COPULAS.has(lower));
  const subject = verb === -1 ? clause : clause.slice(0, verb);
  return (verb !== -1 || isPredicate(reading, cue)) && subject.length > 1 && !LAST.test(subject[0]?.lower ?? '');
}

const FORWARD = wordsIn('rather instead far contrary yet');
const OF_BELIEF = /^(?:believes?|that|doubt|me)$/;

/** "the one *rather than* the other", "has *yet to* come near", "…, *don't believe* the hype", "*nowhere near* what was paid for": of what follows alone. */
function reachesForwardOnly({ words }: Reading, { from, to }: Term): boolean {
  const first = words[from]?.lower ?? '';
  if (first === 'nowhere' && words[to - 1]?.lower === 'near')
    return !/^(?:true|that|so|the)$/.test(words[to]?.lower ?? '');
  if (first === 'yet' || OF_BELIEF.test(words[to - 1]?.lower ?? '')) return true;
  return FORWARD.has(first) && !COPULAS.has(words[from - 1]?.lower ?? '');
}

const LAST = /^(?:that|this|it|which)(?:['’]s)?$/;

const HELD_AGAINST = wordsIn('above below over under than near beyond past short');
/** "above *the Fed's 2 percent* goal" */
const MOST_TO_GOAL = 6;

/** "was 2.9 percent, *above the goal*": what is held against a goal has come to pass. */
function isHeldAgainst({ words }: Reading, { from }: Term): boolean {
  const near = words.slice(Math.max(0, from - MOST_TO_GOAL), from);
  const at = near.findLastIndex(({ lower }) => HELD_AGAINST.has(lower));
  return at !== -1 && near.slice(at).every(({ lower, text }) => text !== ',' && !COPULAS.has(lower));
}

const QUESTION_COPULAS = wordsIn('is was are were');

/** "is expected to turn to the court, *which let them go on*": the relative says what is so, unless it closes before the statement. */
function isRelative(reading: Reading, comma: number, target: number): boolean {
  const { words } = reading;
  if (words[comma]?.text !== ',') return false;
  if (isLastApposition(reading, comma + 1)) return true;
  if (!['which', 'who'].includes(words[comma + 1]?.lower ?? '')) return false;
  return !words.slice(comma + 1, target).some(({ text }) => text === ',');
}

const GOAL_NOUNS = stemsIn('goal target aim objective ambition plan pledge promise quota');
const COPULAS = wordsIn('is are was were has have had');

/** "The goal then *was* one million deportations": what the copula gives is the goal. */
function isGoalThatIs(reading: Reading, cue: Term, verb: string): boolean {
  return COPULAS.has(verb) && isGoal(reading, cue);
}

/** "called the goal *of a million deportations* far-fetched": the goal is what is spoken of, and no plan to call it so. */
export function isGoalOfAnother(reading: Reading, cue: Term, eventAt: number): boolean {
  const { words } = reading;
  return (
    isGoal(reading, cue) &&
    words[cue.to]?.lower === 'of' &&
    eventAt > cue.to &&
    !words[eventAt]?.lower.endsWith('ing') &&
    !words.slice(cue.to, eventAt).some(({ lower }) => COPULAS.has(lower))
  );
}

function isGoal({ words }: Reading, { to }: Term): boolean {
  return GOAL_NOUNS.has(words[to - 1]?.stem ?? '');
}

const DONE = wordsIn('met reached achieved attained fulfilled exceeded surpassed passed');
const PERFECT = wordsIn('has have had was were been already finally');

function isDone({ words }: Reading, at: number): boolean {
  return DONE.has(words[at]?.lower ?? '') && PERFECT.has(words[at - 1]?.lower ?? '');
}

/** "the arrest *goal*": the noun that the event itself qualifies, up to three words on. */
function isCompoundGoal(reading: Reading, cue: Term, eventAt: number): boolean {
  if (!isGoal(reading, cue) || cue.from > eventAt + 3) return false;
  return reading.words
    .slice(eventAt + 1, cue.from)
    .every(({ kind, lower }) => kind === 'word' && !FUNCTION_WORDS.has(lower));
}
