import { isMonthName } from '../../text/period/period-words.ts';
import { LEVEL_STEMS } from './bind-level.ts';
import { unreadWords } from '../reading/clause.ts';
import { AUXILIARIES, FUNCTION_WORDS } from '../words/function-words.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { wordsIn } from '../words/words-in.ts';

/** Prepositions that hang words on a count. */
export const NARROWING = wordsIn(
  'from to in at by with for without under of into onto through via among between near aboard including',
);

/** "… by 2035 *and we'll* see about that", "… voted that year *and now* nobody comes" */
const OTHER_SUBJECTS =
  /^(?:nobody|none|he|she|they|we|it|i|you|everyone|everybody|now|there|then|yet)(?:['’]\p{L}+)?$/u;
/** "*and most of the town has* forgotten it": its verb, that many words behind "and" at most. */
const MOST_TO_VERB = 5;

/** Unknown content words that a preposition hangs on the count: "to *Guatemala*", "with *traffic* offences". */
export function narrowingWords(reading: Reading, clause: Span, counted: Span): number[] {
  const found: number[] = [];
  const unknown = new Set(unreadWords(reading, { from: counted.to, to: clause.to }));
  let open = false;
  for (let at = counted.to; at < clause.to; at += 1) {
    const word = reading.words[at];
    if (word === undefined) break;
    // After a comma an apposition or another clause goes on, unless a preposition follows it at once.
    if (word.kind === 'mark' && word.text === ',') {
      if (!NARROWING.has(reading.words[at + 1]?.lower ?? '')) break;
      open = false;
    }
    if (word.lower === 'and' && hasOtherSubject(reading, at + 1)) break;
    if (NARROWING.has(word.lower)) open = !isInfinitive(reading, at) && !isOfNobody(reading, at);
    else if (LEVEL_STEMS.has(word.stem) || AUXILIARIES.has(word.lower)) open = false;
    else if (
      word.kind === 'word' &&
      FUNCTION_WORDS.has(word.lower) &&
      ['and', 'or', 'that', 'which', 'who', 'as', 'than'].includes(word.lower)
    ) {
      open = word.lower === 'and' || word.lower === 'or' ? open : false;
    }
    if (open && unknown.has(at) && !NOBODY.has(word.lower) && !isOfNone(reading, at)) found.push(at);
  }
  return found;
}

/** "… in a year *and nobody* marched", "… that year *and the town has* forgotten it": another statement begins. */
export function hasOtherSubject({ words }: Reading, at: number): boolean {
  if (OTHER_SUBJECTS.test(words[at]?.lower ?? '')) return true;
  for (let next = at + 1; next <= at + MOST_TO_VERB; next += 1) {
    const word = words[next];
    if (word?.kind !== 'word' || NARROWING.has(word.lower)) return false;
    if (AUXILIARIES.has(word.lower.replace('’', "'"))) return true;
  }
  return false;
}

/** "in *addition*", "from *start* to *finish*", "with *room* to spare" */
const SET_PHRASES: ReadonlySet<string> = new Set(
  'addition fact turn effect practice general short contrast theory truth reality response return'
    .split(' ')
    .map(word => `in ${word}`)
    .concat('from start', 'to finish', 'with room', 'no strings'),
);

/** "in the *following* three years", "for a *second* time" */
const OF_TIME = wordsIn('very following last past second first one new entire whole');
const TIMES = wordsIn(
  'year years yr month months week weeks day days term terms period time stretch span decade quarter season twelve twelvemonth fiscal budget calendar',
);
/** "the *following* three fiscal years" */
const MOST_TO_TIME = 3;

/** "in *any month* since February" */
const ANY = wordsIn('any each every single one full whole');

function isOfTime({ words, periods }: Reading, at: number): boolean {
  if (TIMES.has(words[at]?.lower ?? '') && ANY.has(words[at - 1]?.lower ?? '')) return true;
  if (!OF_TIME.has(words[at]?.lower ?? '')) return false;
  const next = words.slice(at + 1, at + 1 + MOST_TO_TIME);
  const end = next.findIndex(({ kind, lower }) => kind === 'mark' || TIMES.has(lower));
  return (end !== -1 && next[end]?.kind === 'word') || periods.some(({ from }) => from === at + 1);
}

/** "last *winter's*" */
const TIME_OF = /^(?:spring|summer|fall|autumn|winter|week|month|year)['’]s$/;

/** "under *last spring's* act", "*in addition* to its salary": when the thing is from, and what is said besides, narrow nothing. */
function isOfNone(reading: Reading, at: number): boolean {
  if (isOfTime(reading, at)) return true;
  const { words } = reading;
  const word = words[at]?.lower ?? '';
  if (SET_PHRASES.has(`${words[at - 1]?.lower} ${word}`)) return true;
  const time = /^(?:last|this)$/.test(word) ? (words[at + 1]?.lower ?? '') : word;
  return /['’]s$/.test(time) && (isMonthName(time.slice(0, -2)) || TIME_OF.test(time));
}

/** "*without anyone* blinking": nobody is named by it. */
function isOfNobody({ words }: Reading, at: number): boolean {
  return words[at]?.lower === 'without' && NOBODY.has(words[at + 1]?.lower ?? '');
}

/** "convicted *of anything*", "charged *with something*", "without telling *anybody*": they narrow nothing. */
const NOBODY = wordsIn('anything anybody anyone something somebody someone');

/** "to facilitate", not "to Guatemala": the lexicon does not know the word, and it has no capital. */
function isInfinitive(reading: Reading, at: number): boolean {
  const next = reading.words[at + 1];
  return reading.words[at]?.lower === 'to' && next?.kind === 'word' && !next.capital && !FUNCTION_WORDS.has(next.lower);
}
