import { NUMBER_WORDS, TENS, UNITS } from './number-words.ts';
import { afterHyphen } from './read-small.ts';
import { readCardinal } from './read-cardinal.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { isHyphened } from './is-hyphened.ts';
import { isSoldBy } from './read-spoken.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const MARGINS = ['plus or minus', '+ / -', 'give or take', '\u00b1'].map(text => text.split(' ').reverse());
const MARGIN_ENDS = wordSet(() => MARGINS.map(([last]) => last!));
const MINUS = wordSet('minus -');

/** "*plus or minus* 3 points", "give or take ten thousand": how far an amount may be off. */
export function isMargin(tokens: readonly Token[], from: number): boolean {
  // A minus is read as the number's own.
  const end = MINUS.has(tokens[from]) ? from + 1 : from;
  if (!MARGIN_ENDS.has(tokenBefore(tokens, end))) return false;
  return MARGINS.some(words => words.every((word, index) => tokenBefore(tokens, end, index + 1)?.text === word));
}

const TO = wordSet('to');
const FROM = wordSet('from');

/** "three *to one*", "2-to-1", and the one of it: odds; "from three to one" is a fall. */
export function isOdds(tokens: readonly Token[], number: NumberPhrase): boolean {
  // "a *2-for-1* deal"
  if (isHyphened(tokens, number.to, 'for')) return true;
  const to = number.value === 1 && number.scale === 1 ? wordBefore(tokens, number.from) : -1;
  if (to >= 0 && TO.has(tokens[to])) {
    const first = tokenBefore(tokens, wordBefore(tokens, to) + 1);
    return (
      (first?.kind === 'digits' || UNITS.has(first)) &&
      !FROM.has(tokenBefore(tokens, number.from, 3)) &&
      !isShare(tokens[number.to])
    );
  }
  if (number.value >= 100) return false;
  const after = afterHyphen(tokens, number.to);
  if (!TO.has(tokens[after]) || FROM.has(tokenBefore(tokens, number.from))) return false;
  const one = readCardinal(tokens, tokens[after + 1]?.text === '-' ? after + 2 : after + 1);
  // "one point four to *one point six*"
  return one?.value === 1 && one.scale === 1 && !isShare(tokens[one.to]) && tokens[one.to]?.text !== 'point';
}

/** The index of the word before, behind a hyphen that joins the two or not; -1 at the start. */
function wordBefore(tokens: readonly Token[], at: number): number {
  const isJoined = tokens[at]?.spaced === false && tokenBefore(tokens, at)?.text === '-';
  return isJoined ? at - 2 : at - 1;
}

const isShare = (token: Token | undefined) => /^(?:%|per(?:cent)?)$/.test(token?.text ?? '');

const MONEY = wordSet(() => [...'dollar dollars bucks cents cent half quarter'.split(' '), ...NUMBER_WORDS.words()]);

/** "$5 *a dozen*", "five-oh-two a dozen": what the price is for. */
export function isOfPrice(tokens: readonly Token[], { from }: NumberPhrase): boolean {
  const before = tokenBefore(tokens, from);
  return isSoldBy(tokens, from) && (before?.kind === 'digits' || MONEY.has(before));
}

/** "a *sixty-forty* split" */
export function isSplit(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  if (value >= 100) return false;
  const isSecond = tokens[from]!.spaced === false && tokenBefore(tokens, from)?.text === '-';
  const other = isSecond ? TENS.get(tokenBefore(tokens, from, 2)) : TENS.get(tokens[afterHyphen(tokens, to)]);
  return other !== undefined && value + other === 100 && (isSecond || tokens[to]?.text === '-');
}

const SIZES = wordSet('figure digit figures digits');

const LARGEST_LENGTH = 10;
const THESE = wordSet('the these those its his her their our all');

/** "a *six-figure* salary", "it makes *six figures*": how long a number is written. "The nine figures" are so many. */
export function isLength(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  if (value < 20 && SIZES.has(tokens[to + 1]) && tokens[to]?.text === '-') return true;
  if (value < 4 || value > LARGEST_LENGTH || tokens[from]?.kind !== 'word' || tokens[to]?.text !== 'figures')
    return false;
  return from > 0 && !THESE.has(tokenBefore(tokens, from)) && tokens[to + 1]?.text !== 'of';
}
