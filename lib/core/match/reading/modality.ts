import { asksOf, isInverted } from './asked.ts';
import { governs, isGoalOfAnother, isOfPredicate } from './cue-reach.ts';
import { BE_FORMS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { Modality } from '../mention.ts';
import { isCalledUntrue } from './called-untrue.ts';
import { quotationAround } from './quotation.ts';
import type { Reading } from './reading.ts';
import { isSentenceEnd } from './sentence-end.ts';
import { carrierBefore, readVerbGroup } from './verb-group.ts';
import { isNegatedBefore, isNeverBefore, isUnequalled, REFUSING } from './negation.ts';
import { wordsIn } from '../words/words-in.ts';

/** The operators that stand over an event in its sentence, and the quotation that it stands in. */
export interface ModalityReading {
  readonly denied: boolean;
  readonly asked: boolean;
  /** "may have", "reportedly could have": a past event that is not certain. */
  readonly possible: boolean;
  /** "could add", "may come to". */
  readonly perhaps: boolean;
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
 * `isVerb` whether the event is said by a verb. `toldAt` is where the number itself stands, which may answer a question that names the event.
 */
export function readModality(
  reading: Reading,
  eventAt: number,
  from: number,
  isVerb: boolean,
  toldAt = eventAt,
): ModalityReading {
  const carriers = isVerb ? [eventAt] : [...new Set([carrierBefore(reading, eventAt), carrierBefore(reading, from)])];
  const groups = carriers.flatMap(at => (at === null ? [] : [readVerbGroup(reading, at, isVerb)]));
  const cues = groups.flatMap(group => group.cues);
  const start = Math.min(eventAt, from);
  const operators = new Set<string>();
  const answered = answerFrom(reading, eventAt, toldAt);
  for (const term of reading.cues) {
    const operator = term.entries[0]?.operator;
    if (operator === 'report' && isNeverSaid(reading, term, eventAt)) operators.add('denied');
    if (operator === undefined || operator === 'report' || operator === 'exception') continue;
    // "One need *not ask* if they came, for …"
    if (operator === 'asked' && (term.to <= answered || isNegatedBefore(reading, term.from))) continue;
    if (isVerb && isGoalOfAnother(reading, term, eventAt)) continue;
    if (operator === 'denied' && isDeniedItself(reading, term)) continue;
    if (isOfPredicate(reading, term, eventAt) || !governs(reading, term, operator, start, eventAt)) continue;
    cues.push({ operator, from: term.from, to: term.to });
    operators.add(operator);
    // "there had never been a goal of …", "rejected a pledge to …" denies the goal.
    if (operator === 'planned' && (isNegatedBefore(reading, term.from) || isTurnedDown(reading, term.from)))
      operators.add('denied');
  }
  const asked = operators.has('asked') || asksOf(reading, answered > 0 ? toldAt : eventAt, toldAt);
  const isDenied =
    operators.has('denied') ||
    groups.some(group => group.denied) ||
    isNobody(reading, start) ||
    isNeverBefore(reading, start) ||
    isNotAllowed(reading, eventAt) ||
    isCalledUntrue(reading, eventAt);
  const speaker = quotationAround(reading, start, Math.max(eventAt, from));
  return {
    denied: isDenied && !(asked && isInverted(reading)),
    asked,
    possible: operators.has('possible') || groups.some(group => group.possible),
    perhaps: groups.some(group => group.perhaps),
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

const OWED = /^(?:supposed|meant|is|are|was|were|order|orders|promises?|promised)$/;

/** The same of what a law says: "is *supposed to* leave in three months" and "*is to* be sent home first" tell what it demands. */
export function ofLaw(read: ModalityReading, { words }: Reading): ModalityReading {
  const plans = read.cues.filter(({ operator }) => operator === 'planned');
  const isOwed = plans.length > 0 && plans.every(({ from }) => OWED.test(words[from]?.lower ?? ''));
  return isOwed ? { ...read, planned: false } : read;
}

/** Denied over asked over possible over planned over quoted over asserted. Inside a goal's own record, a plan is its assertion. */
export function modalityOf(read: ModalityReading, recordIsPlan: boolean): Modality {
  if (read.denied) return 'denied';
  if (read.asked) return 'asked';
  if (read.possible) return 'possible';
  if (read.planned && !recordIsPlan) return 'planned';
  return read.quoted ? 'quoted' : 'asserted';
}

/** "How many were removed? *61*.": where the sentence of the number begins, behind another that names the event; 0 where they are one. */
function answerFrom({ words }: Reading, eventAt: number, toldAt: number): number {
  const begin = words.findLastIndex((_, at) => at < toldAt && isSentenceEnd(words, at)) + 1;
  return eventAt < begin ? begin : 0;
}

const WITHOUT = wordsIn('without beyond');

/** "*does not* deny", "*nobody* disputes", "*without a* doubt that" */
function isDeniedItself(reading: Reading, { from }: Term): boolean {
  const before = reading.words[from - 1]?.lower ?? '';
  return (
    before === 'nobody' ||
    (before === 'a' && WITHOUT.has(reading.words[from - 2]?.lower ?? '')) ||
    (before === 'one' && reading.words[from - 2]?.lower === 'no') ||
    isNegatedBefore(reading, from)
  );
}

/** "*never said* that deportations would start with one million" */
function isNeverSaid({ words }: Reading, { from, to }: Term, eventAt: number): boolean {
  // "never explained *how*": that it did is so.
  if (words[from - 1]?.lower !== 'never' || /^(?:how|why)$/.test(words[to]?.lower ?? '')) return false;
  return to <= eventAt && eventAt - to <= MOST_TO_STATEMENT;
}

const MOST_TO_STATEMENT = 6;

/** "*rejected a* pledge", but "rejected *the* pledge" that others made, "backed *a* pledge". */
function isTurnedDown({ words }: Reading, at: number): boolean {
  return /^an?$/.test(words[at - 1]?.lower ?? '') && REFUSING.test(words[at - 2]?.lower ?? '');
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
  if (before === 'no' || before === 'neither')
    return !NOT_COUNTING.has(reading.words[start]?.lower ?? '') && !isUnequalled(reading, start - 1);
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
