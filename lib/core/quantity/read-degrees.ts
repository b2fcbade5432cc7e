import { afterHyphen } from './read-small.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { type Unit, unitOf } from './unit-phrase.ts';
import { WordTable, wordSet } from './word-table.ts';
import { namesNothing } from './names-nothing.ts';

/** Temperatures: `celsius` and `fahrenheit` where the text names the scale, `degree` where it leaves it out, as angles do. */

/** Signs behind a number; "º" is what some keyboards have for the first. */
export const DEGREE_SIGNS = ['°', 'º', '℃', '℉'];

const SCALES = new WordTable<'celsius' | 'fahrenheit'>(() =>
  Object.entries({
    celsius: 'celsius',
    centigrade: 'celsius',
    c: 'celsius',
    fahrenheit: 'fahrenheit',
    f: 'fahrenheit',
  } as const),
);

/** "°C", "°", "℉" */
export function readDegreeSign(tokens: readonly Token[], at: number): Unit | null {
  const sign = tokens[at]!.text;
  if (sign === '℃') return unitOf('celsius', at, at + 1);
  if (sign === '℉') return unitOf('fahrenheit', at, at + 1);
  const scale = scaleAt(tokens, at + 1);
  if (scale !== null && (sign === '°' || sign === 'º')) return unitOf(scale, at, at + 2);
  return sign === '°' ? unitOf('degree', at, at + 1) : null;
}

const DEGREES = wordSet('degree degrees');

/** "degrees Celsius", "-degree-Fahrenheit", "degrees C"; "C" and "F" alone where a temperature is told. */
export function readDegrees(tokens: readonly Token[], at: number, start: number, number: NumberPhrase): Unit | null {
  if (DEGREES.has(tokens[start])) {
    const named = afterHyphen(tokens, start + 1);
    const scale = scaleAt(tokens, named);
    return scale === null ? unitOf('degree', at, start + 1) : unitOf(scale, at, named + 1);
  }
  const scale = scaleAt(tokens, start);
  if (scale === null || tokens[start]!.text.length > 1) return null;
  return isToldInLetter(tokens, at, start, number) ? unitOf(scale, at, start + 1) : null;
}

/** The scale that a word names; one letter is a name in lower case, and before what is glued to it ("C-17", "C#"). */
function scaleAt(tokens: readonly Token[], at: number): 'celsius' | 'fahrenheit' | null {
  const word = tokens[at];
  const scale = word?.kind === 'word' ? SCALES.get(word) : undefined;
  if (scale === undefined || word === undefined) return null;
  const next = tokens[at + 1];
  const isGlued = next?.spaced === false && /^[-#+/&]$/.test(next.text) && tokens[at + 2]?.spaced === false;
  return word.text.length > 1 || (word.capital && !isGlued) ? scale : null;
}

/** What comes before a temperature: "hit *104F*", "rose to *40 C*". */
const BEFORE = wordSet(
  'hit hits reached reaches topped exceeded above below over under than to of at by around about nearly almost was is minus negative and between',
);
/** What follows one: "1.5C *warmer*". */
const BEHIND = wordSet(
  'warmer hotter cooler colder higher lower warming rise limit target threshold goal mark heat temperature temperatures degrees increase',
);
const COLDEST_PLAIN = 10;
const WHEN = wordSet('overnight tonight today yesterday tomorrow outside inside');

/** "warming of *1.5C*", "it hit *104F* on Sunday"; "gate 12C", "a 4C curl" and "at 3 C Street" are none. */
function isToldInLetter(tokens: readonly Token[], at: number, letter: number, { from, value }: NumberPhrase): boolean {
  const next = tokens[letter + 1];
  // "lows of *-7C*"
  const isBelow = tokens[letter - 2]?.text === '-' && tokens[letter - 2]!.spaced && !tokens[letter - 1]!.spaced;
  if (isBelow && !tokens[letter]!.spaced && (namesNothing(next) || WHEN.has(next))) return true;
  if (tokens[at]!.text === '-' || tokens[from]?.kind !== 'digits') return false;
  if (next?.kind === 'digits') return false;
  const isClosed = namesNothing(next) || BEHIND.has(next);
  if (!isClosed) return false;
  if (!Number.isInteger(value) || BEHIND.has(next)) return true;
  const before = tokenBefore(tokens, from);
  const isUpperEnd = before?.text === '-' && !before.spaced && tokenBefore(tokens, from, 2)?.kind === 'digits';
  return value >= COLDEST_PLAIN && (isUpperEnd || BEFORE.has(before));
}
