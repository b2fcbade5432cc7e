import { namesNothing } from './names-nothing.ts';
import { TENS, UNITS } from './number-words.ts';
import { saidLabelEnd } from './said-labels.ts';
import { saidHouseEnd, saidRankEnd, spelledEnd } from './said-places.ts';
import { saidScoreEnd } from './said-scores.ts';
import { saidTimeEnd } from './said-times.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/**
 * Where a number in words ends that is said and is no amount: a time of the day, a score, the number of a house, street, room or
 * telephone. Null where none begins at `from`.
 */
export function saidNameEnd(tokens: readonly Token[], from: number): number | null {
  if (!UNITS.has(tokens[from]) && !TENS.has(tokens[from])) return null;
  return (
    idiomEnd(tokens, from) ??
    oilEnd(tokens, from) ??
    splitEnd(tokens, from) ??
    saidTimeEnd(tokens, from) ??
    saidScoreEnd(tokens, from) ??
    spelledEnd(tokens, from) ??
    saidRankEnd(tokens, from) ??
    saidHouseEnd(tokens, from) ??
    saidLabelEnd(tokens, from)
  );
}

/** Decades, and what is always there. */
const IDIOMS = [
  'two thousands',
  'twenty four seven',
  'two by fours',
  'two by four',
  'one by fours',
  'four by fours',
].map(text => text.split(' '));
const DECADE_AFTER = wordSet('the early late mid');

/** "the *two thousands*", "they work *twenty four seven*" */
function idiomEnd(tokens: readonly Token[], from: number): number | null {
  const idiom = IDIOMS.find(words => words.every((word, step) => tokens[from + step]?.text === word));
  if (idiom === undefined) return null;
  const to = from + idiom.length;
  const isDecade = idiom[1] === 'thousands';
  if (idiom[1] === 'by') return to;
  return (isDecade ? DECADE_AFTER.has(tokenBefore(tokens, from)) : namesNothing(tokens[to])) ? to : null;
}

/** "*five W thirty*": an oil's thickness. */
function oilEnd(tokens: readonly Token[], from: number): number | null {
  return tokens[from + 1]?.text === 'w' && TENS.has(tokens[from + 2]) ? from + 3 : null;
}

/** "put it at *sixty forty*": the parts of a whole. */
function splitEnd(tokens: readonly Token[], from: number): number | null {
  const [one, other] = [TENS.get(tokens[from]), TENS.get(tokens[from + 1])];
  if (one === undefined || other === undefined || one + other !== WHOLE) return null;
  return namesNothing(tokens[from + 2]) ? from + 2 : null;
}

const WHOLE = 100;
