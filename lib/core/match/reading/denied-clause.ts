import type { ModalityReading } from './modality.ts';
import type { Reading, Span } from './reading.ts';
import { isNegation } from './negation.ts';
import { isSentenceEnd } from './sentence-end.ts';
import { AUXILIARIES, BE_FORMS } from '../words/function-words.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

const NONE = wordsIn('nothing nobody none neither no few');
/** "*almost* nobody", "*and* no law" */
const BEFORE_NONE = wordsIn('almost virtually practically absolutely literally and but so yet that basically really');
const NOT_COUNTING = wordsIn(
  'fewer less more longer later sooner doubt question matter wonder surprise secret mistake dispute denying thanks other but',
);
/** "no president *before* Trump", "nothing *like* it": of all others only. */
const OF_OTHERS = wordsIn('before until since except besides but like other else');
const MOST_TO_OTHERS = 3;
/** "nobody *doubts* that", "did not *stop* them from": what is not believed, denied or held up may be so. */
const OF_MIND = stemsIn(
  'doubt dispute deny question contest argue expect think thought believe imagine predict guess know knew notice mention remember recall forget care ask mind stop prevent surprise need mean matter help admit acknowledge concede own',
);
/** "none comes near the million *whom* they wanted out" */
const RELATIVES = wordsIn('which who whom whose where when how whether why what');
const LINKS = wordsIn('and but or so because after before until since if unless while though although except');
const AS = /^(?:as|than|until|till|so|such)$/;
const ENDING = /^[,;:.!?—–()[\]“”"]$/;
const MOST_TO_NONE = 24;
const MOST_TO_NEGATION = 12;
/** What is known is not denied. */
const KNOWN = wordsIn('the those these its their his her our from');
/** "*without*" is of no verb; "not *quite*" is nearly so; "don't *let* them fool you" is told to the reader. */
const WEAK = wordsIn('no without neither nor quite even all every necessarily let');
const OPENING = wordsIn('who that which whose');
const MOST_TO_RELATIVE = 3;

/**
 * What stands over an event, and whether its subject is nobody or nothing, so that it is denied: "*Nothing in the law* lets a president
 * throw them out", "There is *no rule* saying that they must go".
 */
export function withDeniedSubject(said: ModalityReading, reading: Reading, eventAt: number): ModalityReading {
  return said.denied ? said : withDenialAt(said, noneBefore(reading, eventAt) ?? deniedAfterNo(reading));
}

/** The same of a number, whose clause's verb may be denied too: "did *not* end the year with 3.6 million cases". */
export function withDeniedClause(said: ModalityReading, reading: Reading, numberFrom: number): ModalityReading {
  // "*Wasn't* it 1.6 million?", "did not count *the* 409,849", "has not moved *from* 7.25"
  if (said.denied || said.asked || KNOWN.has(reading.words[numberFrom - 1]?.lower ?? '')) return said;
  return withDenialAt(
    said,
    noneBefore(reading, numberFrom) ?? negationBefore(reading, numberFrom) ?? deniedAfterNo(reading),
  );
}

/** What is said to remain, or only to be, otherwise "never" denies. */
const NOT_DONE = wordsIn('been be seen forget forgot mind before again once more really');
const MOST_TO_NEVER = 8;

/** The same of a statement whose verb nobody reads: "The government *never sent* him there", but not "Parole was *never* a green card". */
export function withNeverDone(said: ModalityReading, reading: Reading): ModalityReading {
  const { words } = reading;
  const never = words.findIndex(({ lower }) => lower === 'never');
  if (said.denied || never < 1 || never > MOST_TO_NEVER || !isNegation(reading, never)) return said;
  // "has *never explained how* it came to be"
  if (/^(?:how|why)$/.test(words[never + 2]?.lower ?? '')) return said;
  // "*That* panel never said so"
  const isOpening = ({ kind, lower }: Reading['words'][number], at: number) =>
    kind === 'mark' || (at > 0 && OPENING.has(lower));
  if (words.slice(0, never).some(isOpening)) return said;
  const verb = words[never + 1];
  // "was *never certified*", but "was *never a* green card"
  if (BE_FORMS.has(words[never - 1]?.lower ?? '') && !verb?.lower.endsWith('ed')) return said;
  return verb?.kind !== 'word' || NOT_DONE.has(verb.lower) ? said : withDenialAt(said, never);
}

/** "*No*, 300,000 children *are not* missing", "*Nope*, foreigners *don't* add a head": where the verb is denied. */
function deniedAfterNo({ words }: Reading): number | null {
  const first = words.findIndex(({ kind }) => kind === 'word');
  if (!REFUSALS.has(words[first]?.lower ?? '') || words[first + 1]?.kind !== 'mark') return null;
  const end = words.findIndex((_, at) => at > first + 1 && isSentenceEnd(words, at));
  const verb = words.findIndex(
    ({ lower }, at) => at > first + 1 && (end === -1 || at < end) && (AUXILIARIES.has(lower) || NOT_VERB.test(lower)),
  );
  if (verb === -1 || words.slice(first + 2, verb).some(({ text }) => text === ';' || text === ':')) return null;
  return NOT_VERB.test(words[verb]?.lower ?? '') || words[verb + 1]?.lower === 'not' ? verb : null;
}

const MOST_TO_PREDICATE = 4;

/** The same of a predicate that is no verb: crime "did *not* fall to *a 30-year low*", they have "*not* given *more than* the others". */
export function withDeniedVerb(said: ModalityReading, reading: Reading, predicate: Span): ModalityReading {
  if (said.denied || said.asked) return said;
  const at = negationBefore(reading, predicate.from, predicate);
  return at === null || predicate.from - at > MOST_TO_PREDICATE + 1 ? said : withDenialAt(said, at);
}

const REFUSALS = wordsIn('no nope nah wrong false');
const NOT_VERB = /n['’]t$/;

function withDenialAt(said: ModalityReading, at: number | null): ModalityReading {
  return at === null
    ? said
    : { ...said, denied: true, cues: [...said.cues, { operator: 'denied', from: at, to: at + 1 }] };
}

function noneBefore(reading: Reading, at: number): number | null {
  const { words } = reading;
  let relative: number | null = null;
  for (let before = at - 1; before >= Math.max(0, at - MOST_TO_NONE); before -= 1) {
    const { text, lower } = words[before] as Reading['words'][number];
    if (text === ',' && isInserted(words, before)) {
      before = words.findLastIndex(({ text: mark }, place) => place < before && mark === ',');
      continue;
    }
    if ((ENDING.test(text) && !isOfList(words, before)) || (relative !== null && RELATIVES.has(lower))) return null;
    if (RELATIVES.has(lower)) relative = before;
    if (isNotOne(words, before) && relative === null)
      return isSubject(reading, before) && isDenying(reading, before + 1, at) ? before : null;
    // "There is *no law that* lets them": what follows is of the law, which there is not.
    if (NONE.has(lower) && relative !== null && (relative - before > MOST_TO_LAW || !isThere(words, before)))
      return null;
    if (NONE.has(lower)) return isSubject(reading, before) && isDenying(reading, before, at) ? before : null;
  }
  return null;
}

const MOST_INSERTED = 12;

/** "*Nothing* in the amendment*, for all that they repeat it,* entitles them": the second of two commas behind a sentence's first word. */
function isInserted(words: Reading['words'], comma: number): boolean {
  const opened = words.findLastIndex(({ text }, at) => at < comma && text === ',');
  if (opened < 1 || comma - opened > MOST_INSERTED || !NONE.has(words[0]?.lower ?? '')) return false;
  return !words.slice(0, opened).some(({ kind }) => kind === 'mark');
}

const MOST_TO_LAW = 4;
const ONE = wordsIn('one single');

/** "*Not one* of them", "*not a single* deportee" */
function isNotOne(words: Reading['words'], at: number): boolean {
  if (words[at]?.lower !== 'not') return false;
  const one = words[at + 1]?.lower === 'a' ? at + 2 : at + 1;
  return ONE.has(words[one]?.lower ?? '') && (one === at + 1 || words[one]?.lower === 'single');
}

function isThere(words: Reading['words'], none: number): boolean {
  const before = words[none - 1]?.lower ?? '';
  return /^there['’]s$/.test(before) || (BE_FORMS.has(before) && words[none - 2]?.lower === 'there');
}

/** "No FBI*,* DEA or ATF agents": a comma in a list of names. */
function isOfList(words: Reading['words'], at: number): boolean {
  if (words[at]?.text !== ',' || words[at - 1]?.capital !== true || words[at + 1]?.capital !== true) return false;
  return words.slice(at + 2, at + 4).some(({ lower }) => lower === 'or' || lower === 'and' || lower === 'nor');
}

/** The negation of the verb that a number stands behind, with no other clause between. */
function negationBefore(reading: Reading, number: number, own?: Span): number | null {
  const { words } = reading;
  for (let before = number - 1; before >= Math.max(0, number - MOST_TO_NEGATION); before -= 1) {
    const { text, lower } = words[before] as Reading['words'][number];
    if (ENDING.test(text) || RELATIVES.has(lower) || LINKS.has(lower)) return null;
    if (isOfMainVerb(reading, before)) return isDenying(reading, before, number, own) ? before : null;
  }
  return null;
}

/** "*did not*", "has *never*", but none of a relative, "people *who are not* citizens", or a question. */
function isOfMainVerb(reading: Reading, at: number): boolean {
  const { words } = reading;
  const lower = words[at]?.lower ?? '';
  if (!isNegation(reading, at) || WEAK.has(lower) || WEAK.has(words[at + 1]?.lower ?? '')) return false;
  const isAuxiliary = lower.length > 3 && lower !== 'never';
  if (lower === 'not' && !AUXILIARIES.has(words[at - 1]?.lower ?? '')) return false;
  const subject = at - (isAuxiliary ? 1 : lower === 'not' ? 2 : 1);
  const isFirst = words[subject] === undefined || words[subject]?.kind === 'mark';
  return !isFirst && !words.slice(Math.max(0, at - MOST_TO_RELATIVE), at).some(one => OPENING.has(one.lower));
}

const SAYING = wordsIn('said says say that insisted insists claimed claims maintained maintains told argued');

/** At the start of a clause or of what is reported, or behind "there is". */
function isSubject({ words }: Reading, none: number): boolean {
  let before = none - 1;
  while (BEFORE_NONE.has(words[before]?.lower ?? '')) before -= 1;
  const word = words[before];
  if (word === undefined || word.kind === 'mark' || SAYING.has(word.lower)) return true;
  if (/^there['’]s$/.test(word.lower)) return true;
  return BE_FORMS.has(word.lower) && words[before - 1]?.lower === 'there';
}

function isDenying({ words, quantities }: Reading, none: number, at: number, own?: Span): boolean {
  if (NOT_COUNTING.has(words[none + 1]?.lower ?? '')) return false;
  const subject = words.slice(none + 1, none + 1 + MOST_TO_OTHERS);
  if (subject.some(({ lower }) => OF_OTHERS.has(lower))) return false;
  if (words.slice(none + 1, at).some(({ stem }) => OF_MIND.has(stem))) return false;
  // "No president removed *more* people *than* he did" tells of him.
  for (let next = none + 1; next < words.length; next += 1) {
    const { kind, lower, text } = words[next] as Reading['words'][number];
    if (kind === 'mark' && ENDING.test(text)) break;
    // "more *than* 300,000" is no comparison, and one that the statement itself makes is denied.
    if (own !== undefined && next >= own.from && next < own.to) continue;
    if (AS.test(lower) && !quantities.some(one => next >= one.from && next < one.to)) return false;
  }
  return true;
}
