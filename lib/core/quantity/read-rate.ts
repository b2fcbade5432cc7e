import { NUMBER_WORDS } from './number-words.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';

export type Rate = 'day' | 'week' | 'month' | 'year';

const PERIODS = new WordTable<Rate>(() =>
  Object.entries({ day: 'day', week: 'week', month: 'month', year: 'year', annum: 'year', yr: 'year' }),
);
const ADVERBS = new WordTable<Rate>(() =>
  Object.entries({ daily: 'day', weekly: 'week', monthly: 'month', annually: 'year', yearly: 'year', annual: 'year' }),
);
const EACH = wordSet(() => 'a per each every'.split(' '));
/** "every single day", "a-day". */
const SKIPPED = wordSet(() => ['-', 'single']);
/** "a year ago", "a day later" are points in time, no rates. */
const POINTS_IN_TIME = wordSet(() => 'ago later earlier before after prior from since old or and'.split(' '));
/** These end the noun phrase that may stand between a number and its rate. */
const CLOSERS = wordSet(() =>
  'in within over for during through from by after before until since than to on at as while when that which who but because if said says'.split(
    ' ',
  ),
);
/** What may stand between an adjective of rate and the number: "an annual total of 400,000". */
const COUNTED = wordSet(() =>
  'of total average rate goal target quota arrests removals deportations number'.split(' '),
);
/** Nouns between number and rate: "3,000 people arrested a day". */
const FARTHEST = 5;

/** The rate of an amount that ends at token `at`: "a day", "per month", "daily", also after its noun ("3,000 arrests a day"). */
export function readRate(tokens: readonly Token[], at: number): { per: Rate; from: number; to: number } | null {
  for (let index = at; index <= at + FARTHEST; index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (token.kind !== 'word') {
      if (token.text === '/' && PERIODS.has(tokens[index + 1])) {
        return { per: PERIODS.get(tokens[index + 1])!, from: index, to: index + 2 };
      }
      if (token.text === '-') continue;
      return null;
    }
    const adverb = ADVERBS.get(token);
    if (adverb !== undefined) return { per: adverb, from: index, to: index + 1 };
    if (EACH.has(token)) {
      const next = SKIPPED.has(tokens[index + 1]) ? index + 2 : index + 1;
      const per = PERIODS.get(tokens[next]);
      if (per !== undefined && !POINTS_IN_TIME.has(tokens[next + 1])) return { per, from: index, to: next + 1 };
      return null;
    }
    if (CLOSERS.has(token) || NUMBER_WORDS.has(token)) return null;
  }
  return null;
}

/** "a daily 3,000", "an annual total of 400,000": an adjective in the few words before token `at`. */
export function readRateBefore(tokens: readonly Token[], at: number): Rate | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return null;
    const adverb = ADVERBS.get(token);
    if (adverb !== undefined) return adverb;
    if (!COUNTED.has(token)) return null;
  }
  return null;
}
