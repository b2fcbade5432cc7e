import { isLastApposition } from './clause.ts';
import { BE_FORMS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { Modality } from '../mention.ts';
import { quotationAround } from './quotation.ts';
import type { Reading } from './reading.ts';
import { stemsIn } from '../words/stem.ts';
import { carrierBefore, isNegatedBefore, readVerbGroup, REFUSING } from './verb-group.ts';
import { wordsIn } from '../words/words-in.ts';

/** The operators that stand over an event in its sentence, and the quotation that it stands in. */
export interface ModalityReading {
  readonly denied: boolean;
  readonly asked: boolean;
  /** "may have", "reportedly could have": a past event that is not certain. */
  readonly possible: boolean;
  /** A goal, promise, plan, or order. */
  readonly planned: boolean;
  /** Not said to have happened: future, conditional, infinitive, gerund. */
  readonly prospective: boolean;
  readonly quoted: boolean;
  readonly attributedTo: string | null;
  readonly cues: readonly { operator: string; from: number; to: number }[];
}

/**
 * Read what stands over an event. `eventAt` is its verb or noun, `from` the word where the statement begins (its number, say),
 * `isVerb` whether the event is said by a verb.
 */
export function readModality(reading: Reading, eventAt: number, from: number, isVerb: boolean): ModalityReading {
  const carriers = isVerb ? [eventAt] : [...new Set([carrierBefore(reading, eventAt), carrierBefore(reading, from)])];
  const groups = carriers.flatMap(at => (at === null ? [] : [readVerbGroup(reading, at, isVerb)]));
  const cues = groups.flatMap(group => group.cues);
  const start = Math.min(eventAt, from);
  const operators = new Set<string>();
  for (const term of reading.cues) {
    const operator = term.entries[0]?.operator;
    if (operator === 'report' && isNeverSaid(reading, term, eventAt)) operators.add('denied');
    if (operator === undefined || operator === 'report' || operator === 'exception') continue;
    if (isVerb && isGoalOfAnother(reading, term, eventAt)) continue;
    if (operator === 'denied' && isDeniedItself(reading, term)) continue;
    if (isOfPredicate(reading, term, eventAt) || !governs(reading, term, operator, start, eventAt)) continue;
    cues.push({ operator, from: term.from, to: term.to });
    operators.add(operator);
    // "there had never been a goal of …", "rejected a pledge to …" denies the goal.
    if (operator === 'planned' && (isNegatedBefore(reading, term.from) || isTurnedDown(reading, term.from)))
      operators.add('denied');
  }
  const asked = operators.has('asked') || isQuestion(reading);
  const isDenied =
    operators.has('denied') ||
    groups.some(group => group.denied) ||
    isNobody(reading, start) ||
    isNotAllowed(reading, eventAt);
  const speaker = quotationAround(reading, start, Math.max(eventAt, from));
  return {
    denied: isDenied && !(asked && isInverted(reading)),
    asked,
    possible: operators.has('possible') || groups.some(group => group.possible),
    planned: operators.has('planned') || groups.some(group => group.mandated),
    prospective: groups.some(group => group.prospective),
    quoted: speaker !== null,
    attributedTo: speaker === '' ? null : speaker,
    cues,
  };
}

/** The same of the opposite: what denies it asserts the claim, and a question asks either way. Null where the opposite is asserted: that is another claim. */
export function ofOpposite(read: ModalityReading): ModalityReading | null {
  return read.denied || read.asked ? { ...read, denied: false } : null;
}

/** The same of what a law says: "is *supposed to* be gone within 90 days" tells what it demands. */
export function ofLaw(read: ModalityReading, { words }: Reading): ModalityReading {
  const isOwed = ({ operator, from }: ModalityReading['cues'][number]) =>
    operator !== 'planned' || words[from]?.lower === 'supposed';
  return read.planned && read.cues.every(isOwed) ? { ...read, planned: false } : read;
}

/** Denied over asked over possible over planned over quoted over asserted. Inside a goal's own record, a plan is its assertion. */
export function modalityOf(read: ModalityReading, recordIsPlan: boolean): Modality {
  if (read.denied) return 'denied';
  if (read.asked) return 'asked';
  if (read.possible) return 'possible';
  if (read.planned && !recordIsPlan) return 'planned';
  return read.quoted ? 'quoted' : 'asserted';
}

/** "*does not* deny", "*nobody* disputes" */
function isDeniedItself(reading: Reading, { from }: Term): boolean {
  const before = reading.words[from - 1]?.lower ?? '';
  return (
    before === 'nobody' ||
    (before === 'one' && reading.words[from - 2]?.lower === 'no') ||
    isNegatedBefore(reading, from)
  );
}

const INVERTED = /^(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)n['’]t$/;
const BEFORE_QUESTION = wordsIn('and but so well now or');

/** "*Didn't* they remove a million?": who asks so denies nothing. */
function isInverted({ words }: Reading): boolean {
  return words.some(({ lower }, at) => {
    const before = words[at - 1];
    const isFirst = before === undefined || before.kind === 'mark' || BEFORE_QUESTION.has(before.lower);
    return isFirst && INVERTED.test(lower);
  });
}

/** In "most claims are denied" and "made up 40 percent" the cue is the event itself. */
function isOfPredicate(reading: Reading, cue: Term, eventAt: number): boolean {
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

/** "*never said* that deportations would start with one million" */
function isNeverSaid({ words }: Reading, { from, to }: Term, eventAt: number): boolean {
  return words[from - 1]?.lower === 'never' && to <= eventAt && eventAt - to <= MOST_TO_STATEMENT;
}

const MOST_TO_STATEMENT = 6;

/** "*rejected a* pledge", but "rejected *the* pledge" that others made, "backed *a* pledge". */
function isTurnedDown({ words }: Reading, at: number): boolean {
  return /^an?$/.test(words[at - 1]?.lower ?? '') && REFUSING.test(words[at - 2]?.lower ?? '');
}

const FINITE = wordsIn('is are was were has have had does do did');
const TO_TELL = wordsIn('tell say claim pretend believe');
const CONTRARY = wordsIn('but while although though whereas');

/** An operator before the statement reaches it unless another statement stands between; a noun after it ("… is the goal") reaches back. */
function governs(reading: Reading, cue: Term, operator: string, start: number, eventAt: number): boolean {
  const { words } = reading;
  // "The goal has been met": what was planned is done.
  if (operator === 'planned' && isGoal(reading, cue) && isDone(reading, eventAt)) return false;
  if (isPlanOfVerb(reading, cue, eventAt)) return true;
  if (operator === 'planned' && (isInInsertion(reading, cue, start) || isEffortThatWas(reading, cue, eventAt)))
    return false;
  // "Is she *going to tell* me that a million were deported?": only the telling is to come.
  if (operator === 'planned' && TO_TELL.has(words[cue.to]?.lower ?? '')) return false;
  if (operator === 'denied' && isContraryToOthers(reading, cue, start)) return false;
  if (cue.from < start || cue.from <= eventAt) {
    // A cue inside the statement ("people whom it wants to deport have a right to …") must still reach its event.
    const target = cue.from < start ? start : eventAt + 1;
    for (let at = cue.to; at < target; at += 1) {
      const word = words[at];
      if (word?.kind === 'mark' && [';', '—', '–', ')'].includes(word.text)) return false;
      // "If you want to worry: …"; but "The *goal*: a million …"
      if (word?.text === ':' && !isGoal(reading, cue)) return false;
      // "…, coordinating daily": a participle after a comma begins its own statement.
      if (word?.text === ',' && (words[at + 1]?.lower.endsWith('ing') ?? false)) return false;
      if (operator !== 'asked' && isRelative(reading, at, target)) return false;
      if (word?.kind !== 'word') continue;
      if (CONTRARY.has(word.lower)) return false;
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
        ['and', 'after', 'which', 'who'].includes(word.lower),
    )
  );
}

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
function isGoalOfAnother(reading: Reading, cue: Term, eventAt: number): boolean {
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

/** "*none* of the home countries", "*neither* of these figures" */
const NOBODY = new Set(['none', 'neither']);
const WHOLES = wordsIn('all every each everyone everybody');
const NOT_COUNTING = wordsIn('fewer less more longer later doubt question matter wonder');

/** "*No* country emptied its prisons", "*none* of the Venezuelans were sent". */
function isNobody(reading: Reading, start: number): boolean {
  const before = reading.words[start - 1]?.lower ?? '';
  // "*Not all* allies do it" denies that all do.
  if (before === 'not' && WHOLES.has(reading.words[start]?.lower ?? '')) return true;
  if (before === 'no' || before === 'neither') return !NOT_COUNTING.has(reading.words[start]?.lower ?? '');
  // "*No migrant* is counted twice"
  const verb = BE_FORMS.has(before) ? start - 1 : start;
  const isSubject = reading.words[verb - 2]?.lower === 'no' && BE_FORMS.has(reading.words[verb]?.lower ?? '');
  return isSubject || reading.words.slice(Math.max(0, start - 3), start).some(({ lower }) => NOBODY.has(lower));
}

const ALLOWING = /^(?:allow|permit|enable|authori[sz]e|empower|require|entitle)$/;
/** "does not *allow* the federal government *to train*", "does not *let* it *train*" */
const LETTING = /^let$/;
const MOST_TO_ALLOWED = 6;
const MOST_TO_LET = 3;

/** "does *not allow* the government *to train* them": what nobody may do is not so. */
function isNotAllowed(reading: Reading, eventAt: number): boolean {
  const { words } = reading;
  const isTo = words[eventAt - 1]?.lower === 'to';
  const verbs = isTo ? ALLOWING : LETTING;
  const from = Math.max(0, eventAt - 1 - (isTo ? MOST_TO_ALLOWED : MOST_TO_LET));
  const verb = words.findLastIndex(({ lower }, at) => at >= from && at < eventAt && verbs.test(lower));
  return verb !== -1 && isNegatedBefore(reading, verb);
}

const QUESTION_STARTS = wordsIn(
  'did does do is are was were can could will would has have had should how what why when which who whether',
);

function isQuestion(reading: Reading): boolean {
  const lastMark = reading.words.findLast(word => word.kind === 'mark' && !'"”’\'»)'.includes(word.text));
  if (lastMark?.text === '?') return true;
  const first = reading.words.find(word => word.kind === 'word');
  return (
    first?.lower === 'whether' || (reading.text.trimEnd().endsWith('?') && QUESTION_STARTS.has(first?.lower ?? ''))
  );
}
