import { isLastApposition } from './clause.ts';
import { BE_FORMS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { Reading } from './reading.ts';
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

const FINITE = wordsIn('is are was were has have had does do did');
const TO_TELL = wordsIn('tell say claim pretend believe');
const CONTRARY = wordsIn('but while although though whereas');

/** An operator before the statement reaches it unless another statement stands between; a noun after it ("… is the goal") reaches back. */
export function governs(reading: Reading, cue: Term, operator: string, start: number, eventAt: number): boolean {
  const { words } = reading;
  // "The goal has been met": what was planned is done.
  if (operator === 'planned' && isGoal(reading, cue) && isDone(reading, eventAt)) return false;
  if (isPlanOfVerb(reading, cue, eventAt)) return true;
  if (operator === 'planned' && (isInInsertion(reading, cue, start) || isEffortThatWas(reading, cue, eventAt)))
    return false;
  if (
    operator === 'planned' &&
    (isLevel(reading, cue) || isOfThose(reading, cue, eventAt) || isOfSpeaker(reading, cue))
  )
    return false;
  // "Is she *going to tell* me that a million were deported?": only the telling is to come.
  if (operator === 'planned' && TO_TELL.has(words[cue.to]?.lower ?? '')) return false;
  if (operator === 'denied' && isContraryToOthers(reading, cue, start)) return false;
  if (operator === 'asked' && !isAsking(reading, cue, start)) return false;
  if (operator === 'possible' && !isOfEvent(reading, cue, start)) return false;
  if (cue.from < start || cue.from <= eventAt) {
    // A cue inside the statement ("people whom it wants to deport have a right to …") must still reach its event.
    const target = cue.from < start ? start : eventAt + 1;
    for (let at = cue.to; at < target; at += 1) {
      const word = words[at];
      if (word?.kind === 'mark' && [';', '—', '–', ')'].includes(word.text)) return false;
      // "If you want to worry: …"; but "The *goal*: a million …"
      if (word?.text === ':' && !isGoal(reading, cue)) return false;
      // "*rather than* for a quarrel, settled on", "*hardly* the only one, with 32,000"
      if (word?.text === ',' && SHORT.has(words[cue.from]?.lower ?? '')) return false;
      // "…, coordinating daily": a participle after a comma begins its own statement.
      if (word?.text === ',' && (words[at + 1]?.lower.endsWith('ing') ?? false)) return false;
      if (operator !== 'asked' && isRelative(reading, at, target)) return false;
      if (word?.kind !== 'word') continue;
      if (CONTRARY.has(word.lower)) return false;
      // "may have to be returned, *since* the court held": a reason is so.
      if (word.lower === 'because' || (REASONS.has(word.lower) && words[at - 1]?.text === ',')) return false;
      if (operator === 'planned' && word.lower === 'when' && words[at - 1]?.text === ',') return false;
      if (operator === 'denied' && isOtherStatement(reading, at)) return false;
      // "whom it wants to deport are entitled to": the plan ends where the sentence's own verb begins.
      if (operator === 'planned' && at > cue.to && FINITE.has(word.lower) && !isGoalThatIs(reading, cue, word.lower))
        return false;
    }
    return true;
  }
  if (operator === 'planned' && isCompoundGoal(reading, cue, eventAt)) return true;
  // "It was 1.4 then, since you're *going to* ask": what is yet to be done is another statement.
  if (operator === 'planned' && words[cue.to - 1]?.lower === 'to') return false;
  // A question after the statement is another matter: "… allowed it, without deciding whether it is lawful".
  if (operator === 'asked' || isHeldAgainst(reading, cue)) return false;
  // "6,000 officers, a number that had *hardly* moved": the adverb is of its own verb.
  if (words[cue.from]?.lower === 'hardly') return false;
  // After the statement only in an appositive or copula: "one million removals, the goal", "… was the target".
  const between = words.slice(eventAt + 1, cue.from);
  // "*Was* a million deportations ever the goal?": in a question the copula stands before.
  const isInverted = isGoal(reading, cue) && QUESTION_COPULAS.has(words[start - 1]?.lower ?? '');
  return (
    between.length <= 12 &&
    (isInverted ||
      (operator === 'denied' && COPULAS.has(words[cue.from]?.lower ?? '')) ||
      between.some(word => ['is', 'was', 'as', 'are', ','].includes(word.lower))) &&
    !between.some(
      word =>
        [';', '—', '–'].includes(word.text) ||
        CONTRARY.has(word.lower) ||
        ['and', 'so', 'after', 'which', 'who'].includes(word.lower),
    )
  );
}

const LEVELS = /^(?:settl|r[au]n|talk)/;
const HEDGES = wordsIn(
  'about some around roughly nearly almost just over under more than as a an close to only range of yearly annual regular budget total',
);

/** "Pew *settled on* 14 million", "ICE *ran on* $10 billion", "we are *talking about* a quarter of a million babies": a number is no plan. */
function isLevel({ words, quantities }: Reading, { from, to }: Term): boolean {
  if (!LEVELS.test(words[from]?.lower ?? '')) return false;
  let at = to;
  while (HEDGES.has(words[at]?.lower ?? '') && !quantities.some(one => one.from === at)) at += 1;
  const isNumber = quantities.some(one => one.from === at);
  return isNumber && (!words[from]?.lower.startsWith('talk') || BE_FORMS.has(words[from - 1]?.lower ?? ''));
}

const SPEAKERS = /^(?:i|you|we|id|i['’]d|we['’]d)$/;
const TO_SPEAK = wordsIn('go talk see know hear ask say point remind look start turn begin be');

/** "*I want to talk about* April 2023", "*for want of* money": nobody plans what is told. */
function isOfSpeaker({ words }: Reading, { from, to }: Term): boolean {
  const before = words[from - 1]?.lower ?? '';
  if (words[from]?.lower === 'want' && before === 'for') return true;
  const next = words[words[to]?.lower === 'to' ? to + 1 : to]?.lower ?? '';
  return SPEAKERS.test(before) && TO_SPEAK.has(next);
}

const THOSE = wordsIn(
  'people those person anyone anybody everyone everybody somebody immigrants migrants men women who whom that',
);
const MOST_TO_THOSE = 4;

/** "most of *those it seeks to deport* have a right to be heard", "a group *that wants* fewer immigrants, FAIR, says": of whom something else is told. */
function isOfThose({ words }: Reading, cue: Term, eventAt: number): boolean {
  const those = words.findLastIndex(
    ({ lower }, at) => at < cue.from && at >= cue.from - MOST_TO_THOSE && THOSE.has(lower),
  );
  if (those === -1 || words.slice(those, cue.from).some(({ kind }) => kind === 'mark')) return false;
  const own = words[cue.to - 1]?.lower === 'to' ? cue.to : cue.to - 1;
  // "those it wants to deport": the infinitive itself is planned.
  if (eventAt <= own) return false;
  const rest = words.slice(own + 1, eventAt);
  const isWhole = words[cue.to - 1]?.lower === 'to' ? those < cue.from - 1 : rest.some(({ text }) => text === ',');
  return isWhole;
}

const REASONS = wordsIn('since');
const SHORT = wordsIn('rather instead hardly');
const TELLING = wordsIn('said says repeated repeats added noted claimed claims insisted argued told wrote gave');

/** "disputed that picture *and repeated*", "allows no such thing, *and the Constitution* makes": what is denied ends before it. */
function isOtherStatement({ words }: Reading, at: number): boolean {
  if (!JOINING.has(words[at]?.lower ?? '')) return false;
  return words[at - 1]?.text === ',' || TELLING.has(words[at + 1]?.lower ?? '');
}

/** "*maybe* 935,000", "some of them *supposedly* 300 years old,": a hedge before a number, or of some of whom a number counts. */
function isOfEvent({ words, quantities }: Reading, cue: Term, start: number): boolean {
  if (cue.from > start || quantities.some(({ from }) => from === cue.to)) return false;
  const opened = words.findLastIndex(({ text }, at) => at < cue.from && text === ',');
  const isOfSome = /^(?:some|a|many|most)$/.test(words[opened + 1]?.lower ?? '');
  return opened === -1 || !isOfSome || !words.slice(cue.to, start).some(({ text }) => text === ',');
}

const ASKERS = wordsIn(
  'ask asks asked asking wonder wonders wondered wondering know knows knew unknown unclear question questions questioned debate debated doubt doubts check checked settle see',
);
const MOST_TO_ASKER = 3;

/**
 * "estimates of *how many* people live here", "*whether or not* they came by a port" and "*Asked whether* they could, he said that
 * …" ask nothing of what the sentence says.
 */
function isAsking({ words, text }: Reading, { from, to }: Term, start: number): boolean {
  const before = words.slice(Math.max(0, from - MOST_TO_ASKER), from);
  const isAsked = before.some(({ lower }) => ASKERS.has(lower));
  if (words[from]?.lower === 'how') return (before.length === 0 && text.includes('?')) || isAsked;
  if (words[from]?.lower === 'whether' && words[to]?.lower === 'or') return false;
  // Behind a comma who asked is answered.
  const between = words.slice(to, start);
  return !between.some(
    ({ text: mark }, at) => mark === ',' && (from === 0 || JOINING.has(between[at + 1]?.lower ?? '')),
  );
}

const JOINING = wordsIn('and but so');

const EFFORTS: ReadonlySet<string> = wordsIn('effort attempt push drive campaign');

/** "Trump's *effort to* scrap it *was* struck down": what befell the effort was no part of it. */
function isEffortThatWas({ words }: Reading, cue: Term, eventAt: number): boolean {
  const isEffort = words.slice(cue.from, cue.to).some(({ lower }) => EFFORTS.has(lower));
  return isEffort && words.slice(cue.to, eventAt + 1).some(({ lower }) => FINITE.has(lower));
}

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

/** "*Contrary to* what is said, most come to court": what others say is denied, and the rest is asserted. */
function isContraryToOthers({ words }: Reading, cue: Term, start: number): boolean {
  return words[cue.from]?.lower === 'contrary' && words.slice(cue.to, start).some(({ text }) => text === ',');
}

/** "FAIR, *which wants fewer immigrants,* puts the number at …": a relative between commas plans nothing of what follows it. */
function isInInsertion({ words }: Reading, cue: Term, start: number): boolean {
  const opened = words.findLastIndex(({ text }, at) => at < cue.from && text === ',');
  if (opened < 0 || !['which', 'who', 'whose'].includes(words[opened + 1]?.lower ?? '')) return false;
  return words.slice(cue.to, start).some(({ text }) => text === ',');
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
