import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import { NUMBER_WORDS } from './number-words.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** What ends the noun phrase after a number; the verbs are those whose past form looks like no other verb's. */
const CLOSERS = wordSet(() => [
  ...FUNCTION_WORDS,
  ...'per said says went came left fell rose got took gave made told grew ran lost won met cost ago later earlier'.split(
    ' ',
  ),
]);
const OF = wordSet('of');
const DETERMINERS = wordSet('the a an these those its their his her our your my all such');
const PLURALS = wordSet('people men women children police staff personnel troops percent feet');
/** "unauthorized", "newly", "agency's": before a noun they narrow it, after it they are a verb. */
const NO_NOUNS = ['ed', 'ly', "'s", "'"];
const NOUNS = wordSet('family assembly bed seed');
const REPEATING = wordSet('after by');
const SINGULARS = ['ss', 'us', 'is'];
/** "11 million mostly long-settled undocumented immigrants": a longer run of words is read no further. */
const LONGEST = 6;

/**
 * The token of what an amount counts, when its words end before token `at`: "400,000 *deportations*", "11 million
 * undocumented *immigrants*", "half of the *detainees*". The first plural noun, or the last word before the phrase
 * ends; null where none follows ("They removed 400,000.").
 */
export function readHead(tokens: readonly Token[], at: number): number | null {
  let index = at;
  if (OF.has(tokens[index])) {
    index++;
    while (DETERMINERS.has(tokens[index])) index++;
  }
  let last: number | null = null;
  for (const end = index + LONGEST; index < end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    // A hyphen inside a word goes on: "non-citizens".
    if (token.kind === 'mark' && token.text === '-' && !token.spaced && tokens[index + 1]?.spaced === false) continue;
    // "125,000 *year after year*"
    if (token.kind !== 'word' || CLOSERS.has(token) || isRepeated(tokens, index)) break;
    // "8 percent reported *three* or more"
    if (NUMBER_WORDS.has(token) && tokens[index + 1]?.text !== '-') break;
    if (endsIn(token.text, NO_NOUNS) && !NOUNS.has(token)) continue;
    last = index;
    if (isPlural(token)) break;
  }
  return last;
}

/** "year *after* year", "day *by* day": how often, and nothing that is counted. */
export function isRepeated(tokens: readonly Token[], at: number): boolean {
  return REPEATING.has(tokens[at + 1]) && tokens[at + 2]?.text === tokens[at]?.text;
}

function isPlural(token: Token): boolean {
  const { text } = token;
  if (text.length > 3 && text.endsWith('s')) return !endsIn(text, SINGULARS);
  return PLURALS.has(token);
}

function endsIn(text: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (text.endsWith(ending)) return true;
  return false;
}
