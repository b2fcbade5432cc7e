import { foldCharacters } from '../text/fold-characters.ts';
import type { Quantity } from './quantity.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { readRange } from './read-range.ts';
import { readTokens } from './tokens.ts';

/** Without a digit, a fraction sign or a number word there is nothing to read; most sentences end here. */
const MAY_HOLD_AMOUNT =
  /[0-9½⅓⅔¼¾⅐-⅞]|\b(?:one|tw[eo]|th[ri]|fo[ru]|fi[fv]|six|sev|eig|nin|ten|ele|hund|thou|[mbtq][a-z]{1,6}illi|doz|dz|half|quarter|zero|n[oa]ught|scores|lakh|crore|an? \w+(?:th|ird|st)\b)/i;

/**
 * Find the amounts stated in a text, in reading order, without overlap.
 *
 * `value` is in the unit's base ("40 %" is 40 percent, not 0.4). `start` and `end` are UTF-16 offsets into `text`,
 * `end` exclusive, so `text.slice(start, end)` is the amount as written, with hedge, comparator and unit. Years,
 * dates, clock times, ordinals, section and telephone numbers, names ("MS-13") and scores are no amounts. A text
 * without amounts yields `[]`; nothing throws; the time is linear in the length.
 */
export function findQuantities(text: string): Quantity[] {
  const folded = foldCharacters(text);
  if (!MAY_HOLD_AMOUNT.test(folded.text)) return [];
  const tokens = readTokens(folded.text);
  const found: Quantity[] = [];
  const toQuantity = (amount: Amount): Quantity => {
    const start = folded.startOf(tokens[amount.from]!.start);
    const end = folded.endOf(tokens[amount.to - 1]!.end);
    return {
      text: text.slice(start, end),
      start,
      end,
      value: amount.value,
      low: amount.low,
      high: amount.high,
      unit: amount.unit,
      comparator: amount.comparator,
      approx: amount.approx,
      per: amount.per,
      numberStart: folded.startOf(tokens[amount.numberFrom]!.start),
      numberEnd: folded.endOf(tokens[amount.numberTo - 1]!.end),
      lastDigit: amount.lastDigit,
      highLastDigit: amount.highLastDigit,
      significantDigits: amount.significantDigits,
    };
  };
  let at = 0;
  let floor = 0;
  while (at < tokens.length) {
    const read = readRange(tokens, at, floor) ?? readAmount(tokens, at, floor);
    if (read === null) {
      at++;
      continue;
    }
    for (const amount of read.amounts) found.push(toQuantity(amount));
    at = Math.max(read.to, at + 1);
    floor = at;
  }
  return found;
}
