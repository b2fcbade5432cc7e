import type { NumberPhrase } from './number-phrase.ts';
import { readCardinal } from './read-cardinal.ts';
import { isThousandDollars } from './read-number.ts';
import type { Token } from './tokens.ts';
import { type Unit, unitOf } from './unit-phrase.ts';
import { CURRENCIES, CURRENCY_CODES, CURRENCY_NATIONS, NATIONS, singularUnit } from './units.ts';
import { wordSet } from './word-table.ts';

/** Currency words that are more often something else; they need a large number or a nation before them. */
const DOUBTFUL = wordSet('won mark marks real rand colon');
const OF = wordSet('of');
export const DOLLARS = wordSet('dollars');

/** "400 *dollars*", "5 *Canadian dollars and 20 cents*", "three *pence*", "fifteen *grand*" */
export function readMoney(tokens: readonly Token[], at: number, start: number, number: NumberPhrase): Unit | null {
  let index = start;
  const first = tokens[index]!;
  if (first.text === 'grand')
    return isThousandDollars(tokens, start, number.value) ? { ...unitOf('usd', at, start + 1), times: 1000 } : null;
  const combined = /^([mk])(eur|usd|gbp)$/.exec(first.text);
  if (combined !== null && first.capital) {
    return { ...unitOf(combined[2]!, at, index + 1), times: combined[1] === 'm' ? 1e6 : 1e3 };
  }
  if (number.kind === 'plural' && first.text === 'of') index++;
  const nation = NATIONS.has(tokens[index]) ? tokens[index]!.text : null;
  const word = tokens[nation === null ? index : index + 1];
  if (word === undefined || word.kind !== 'word') return null;
  const to = nation === null ? index + 1 : index + 2;
  const singular = singularUnit(word.text);
  if (nation !== null) {
    const named = CURRENCY_NATIONS[singular]?.[nation];
    if (named !== undefined) return withCents(tokens, unitOf(named, at, to));
  }
  // "3 USD50 cards": the code belongs to the number after it.
  const glued = tokens[to]?.kind === 'digits' && !tokens[to]!.spaced;
  if (nation === null && CURRENCY_CODES.has(word) && !glued) return withCents(tokens, unitOf(word.text, at, to));
  if (singular === 'cent' || word.text === 'pence' || singular === 'penny' || word.text === 'pennies') {
    return unitOf('cent', at, to);
  }
  if (singular === 'pound') {
    const sterling = tokens[to]?.text === 'sterling';
    // "27 thousand *pounds* of it" is a weight, in words as in digits.
    if (sterling || number.scale >= 1e6 || isPaid(tokens, number.from, to))
      return withCents(tokens, unitOf('gbp', at, sterling ? to + 1 : to));
    return unitOf('pound', at, to);
  }
  const currency = CURRENCIES.get(word);
  // "the 38 trillion *mark*", "five million *marks*", "fifteen thousand *real* removals"
  if (nation === null && (word.text === 'mark' || word.text === 'real')) return null;
  if (currency === undefined || (DOUBTFUL.has(word) && number.scale < 1000)) return null;
  return withCents(tokens, unitOf(currency, at, to));
}

const PAYING = wordSet(
  'paid pay pays paying cost costs costing charged charge charges fined fine spend spends spent spending earn earns earned earning worth owed owe owes sued bought sold',
);
const MOST_TO_PAYING = 4;

/** "*fined* him 2,000 pounds": no weight, as "paid 300 pounds of flesh" is. */
function isPaid(tokens: readonly Token[], from: number, to: number): boolean {
  if (OF.has(tokens[to])) return false;
  for (let at = from - 1; at >= Math.max(0, from - MOST_TO_PAYING) && tokens[at]!.kind === 'word'; at--)
    if (PAYING.has(tokens[at])) return true;
  return false;
}

/** "13 dollars and 45 cents", "15 dollars and 50" at the end of a clause. */
export function withCents(tokens: readonly Token[], unit: Unit): Unit {
  const cents = centsAfter(tokens, unit.to);
  return cents === null ? unit : { ...unit, to: cents.to, plus: cents.value };
}

/** The cents that follow a sum. */
export function centsAfter(tokens: readonly Token[], from: number): { value: number; to: number } | null {
  const at = tokens[from]?.text === 'and' ? from + 1 : from;
  const read = readCardinal(tokens, at, true);
  if (read === null || read.value >= 100 || read.value < 1 || read.scale > 1 || !Number.isInteger(read.value))
    return null;
  const word = tokens[read.to]?.text;
  if (word === 'cents' || word === 'cent' || word === 'pence') return { value: read.value / 100, to: read.to + 1 };
  const closed = tokens[read.to] === undefined || /^[.;)]$/.test(tokens[read.to]!.text);
  return closed && read.value >= 10 ? { value: read.value / 100, to: read.to } : null;
}

const WHOSE = wordSet('our your their my the those these us tax taxpayer federal public hard-earned');
const MOST_TO_DOLLARS = 3;

/** "a trillion *of our tax dollars*" */
export function readSumOf(tokens: readonly Token[], at: number, of: number, { scale }: NumberPhrase): Unit | null {
  if (!OF.has(tokens[of]) || scale < 1000) return null;
  let noun = of + 1;
  while (noun <= of + MOST_TO_DOLLARS && WHOSE.has(tokens[noun])) noun += 1;
  return noun > of + 1 && DOLLARS.has(tokens[noun]) ? unitOf('usd', at, noun + 1) : null;
}
