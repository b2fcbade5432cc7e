import { isOfCounter } from '../evidence/differences/is-reported.ts';
import { BE_FORMS, FUNCTION_WORDS } from '../words/function-words.ts';
import { nounsOfKind, type ReadQuantity, type Reading, type Span } from '../reading/reading.ts';
import { SAYING, UNREAL } from '../reading/reported-clause.ts';
import { MODALS } from '../reading/verb-words.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** "*put* the rate *at* 16 percent", "*gave* it *as* 56,000", "*misread* this *as* 822,000" */
const GIVING = wordsIn(
  'put puts gave give gives had has have misread misreads misstated misstates raised raises enlarges enlarged inflated inflates listed lists pegged pegs quoted quotes printed reported recorded',
);
const GIVEN_AS = wordsIn('as at to');
/** "*carried* 193,000", "*thought* it was more like 18" */
const QUOTING = wordsIn(
  'carries carried carry prints printed reads texted quotes quoted swore thinks thought reckons guesses guessed shouted cried yelled answered',
);
const CARRYING = wordsIn('carries carried carry');
/** "*makes* it 1.5 million" */
const MAKING = wordsIn('makes made make');
/** "I've *seen* 413,000" */
const MEETING = wordsIn('seen read heard');
const TELLING: ReadonlySet<string> = new Set([...SAYING, ...GIVING, ...QUOTING, ...MAKING, ...MEETING]);
const SPEAKER_OF_SELF = /^i(?:['’]ve)?$/;
const FARTHEST_SPEAKER = 3;
const PARTING = wordsIn('; : — – ( ) …');
const ENDING = /^[,;:—–()"”…!?.]$/;
/** "put that figure at 152,670 *in a hearing* on Wednesday" */
const OCCASIONS = wordsIn(
  'hearing speech interview statement debate ad post tweet podcast letter email broadcast rally',
);
const AT_OCCASION = /^(?:in|at|on|during)$/;

/** Whether anything in a sentence may be told: most have none of the verbs. */
export function mayTell({ words }: Pick<Reading, 'words'>): boolean {
  return words.some(({ lower }) => TELLING.has(lower));
}

/**
 * What somebody who does not count it tells with a number, without who they are and where they said it: "A guest told a crowd
 * in May that *it was 16 percent*". Null where nobody is said to tell it.
 */
export function toldNumber(reading: Reading, number: ReadQuantity): Span | null {
  const from = toldFrom(reading, number);
  if (from === null || reading.quantities.some(one => one.from >= from && one.to <= number.from)) return null;
  const end = reading.words.findIndex(
    ({ text, kind }, at) => at >= number.to && ((kind === 'mark' && ENDING.test(text)) || isOccasion(reading, at)),
  );
  return { from, to: end === -1 ? reading.words.length : end };
}

/** "A guest *told* a crowd in May *that*": behind the verb, or behind its "that". */
function toldFrom(reading: Reading, { from }: ReadQuantity): number | null {
  const verb = reading.words.findLastIndex((_, at) => at < from && isTelling(reading, at, from));
  if (verb < 1 || isOfCounter(reading, verb) || isOfPlace(reading, verb)) return null;
  if (reading.words.slice(0, verb).some(({ lower }) => UNREAL.has(lower))) return null;
  const that = reading.words.findIndex(({ lower }, at) => at > verb && at < from && lower === 'that');
  return Math.max(verb, that) + 1;
}

function isTelling(reading: Reading, verb: number, number: number): boolean {
  const lower = lowerAt(reading, verb);
  if (!TELLING.has(lower)) return false;
  const between = reading.words.slice(verb + 1, number);
  if (between.some(({ text }) => PARTING.has(text))) return false;
  // "*carried out* 700,000 arrests" was done, and not told.
  if (CARRYING.has(lower) && between[0]?.lower === 'out') return false;
  // "The version revived in 2021, she *said*, enrolled 7,500": what is told began before.
  if (SAYING.has(lower)) return between[0]?.text !== ',';
  // "would have *set* it at 5 percent", "is *put* at 15 percent": nobody did, or nobody is said to.
  const before = lowerAt(reading, verb - 1);
  if (MODALS.has(before) || BE_FORMS.has(before)) return false;
  if (MAKING.has(lower)) return ['it', 'that'].includes(between[0]?.lower ?? '');
  if (MEETING.has(lower)) return isOfSelf(reading.words, verb);
  if (GIVING.has(lower) && between.some(one => GIVEN_AS.has(one.lower))) return true;
  return QUOTING.has(lower) && between.every(one => one.kind === 'mark' || FUNCTION_WORDS.has(one.lower));
}

function isOfSelf(all: readonly Word[], verb: number): boolean {
  return all.slice(Math.max(0, verb - FARTHEST_SPEAKER), verb).some(({ lower }) => SPEAKER_OF_SELF.test(lower));
}

/** "*Louisiana* said it found 390": a place speaks of itself. */
function isOfPlace(reading: Reading, verb: number): boolean {
  const named = nounsOfKind(reading, 'jurisdiction', { from: 0, to: verb });
  return named.some(({ to }) => to === verb || reading.words[to]?.text === ',');
}

function isOccasion(reading: Reading, at: number): boolean {
  return AT_OCCASION.test(lowerAt(reading, at)) && OCCASIONS.has(lowerAt(reading, at + 2));
}

function lowerAt(reading: Reading, at: number): string {
  return reading.words[at]?.lower ?? '';
}
