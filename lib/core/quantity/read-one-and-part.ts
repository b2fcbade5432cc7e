import { count } from './number-phrase.ts';
import { TENS } from './number-words.ts';
import type { Measured } from './read-amount.ts';
import { afterHyphen, readSmall } from './read-small.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';

const ARTICLE = wordSet('a an');
/** One of which may have a half more behind it. */
const HALVED = new WordTable<string>(() =>
  'second minute hour day week month year mile ton inch foot gallon pound'.split(' ').map(unit => [unit, unit]),
);
const PARTS = new WordTable<number>(() => [
  ['half', 1 / 2],
  ['quarter', 1 / 4],
]);
const COINED = new WordTable<string>(() => [
  ['buck', 'usd'],
  ['dollar', 'usd'],
]);

/** "*an hour and a half*", "*a day-and-a-half*", "*a buck fifty*": one of a unit and a part of it, with the unit between; null for all else. */
export function readOneAndPart(tokens: readonly Token[], at: number): Measured | null {
  if (!ARTICLE.has(tokens[at])) return null;
  const halved = HALVED.get(tokens[at + 1]);
  if (halved !== undefined) {
    const and = afterHyphen(tokens, at + 2);
    const article = afterHyphen(tokens, and + 1);
    const half = afterHyphen(tokens, article + 1);
    const part = tokens[and]?.text === 'and' && ARTICLE.has(tokens[article]) ? PARTS.get(tokens[half]) : undefined;
    // "an hour and a quarter of them": of whom, and not for how long.
    const isOfThem = tokens[half]?.text === 'quarter' && tokens[half + 1]?.text === 'of';
    return part === undefined || isOfThem ? null : measured(at, half + 1, 1 + part, halved);
  }
  const coined = COINED.get(tokens[at + 1]);
  if (coined === undefined || !TENS.has(tokens[at + 2])) return null;
  const cents = readSmall(tokens, at + 2);
  return cents === null ? null : measured(at, cents.to, 1 + cents.value / 100, coined);
}

function measured(from: number, to: number, value: number, unit: string): Measured {
  return { number: count(from, to, value, 1), from, to, unit, times: 1, plus: 0 };
}
