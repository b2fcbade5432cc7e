import { NUMBER_WORDS } from './number-words.ts';
import { readCardinal } from './read-cardinal.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';

export type Rate = 'day' | 'week' | 'month' | 'year';

const PERIODS = new WordTable<Rate>(() =>
  Object.entries({ day: 'day', week: 'week', month: 'month', year: 'year', annum: 'year', yr: 'year' }),
);
const ADVERBS = new WordTable<Rate>(() =>
  Object.entries({ daily: 'day', weekly: 'week', monthly: 'month', annually: 'year', yearly: 'year', annual: 'year' }),
);
const EACH = wordSet('a per each every');
/** "every single day", "a-day". */
const SKIPPED = wordSet('- single');
/** "a year ago", "a day later" are points in time, no rates. */
const POINTS_IN_TIME = wordSet('ago later earlier before after prior from since old');
/** "a year *and a half*", "a day *or two*", "a year *or so*" are times. */
const AND_TIME = wordSet('a an half');
const OR_TIME = wordSet(() => [...'a an so more longer less'.split(' '), ...NUMBER_WORDS.words()]);
/** These end the noun phrase that may stand between a number and its rate. */
const CLOSERS = wordSet(
  'in within over for during through from by after before until since than to on at as while when that which who but because if said says',
);
/** A word that is none of these says nothing of a rate. */
const TELLING = wordSet(() => [ADVERBS, EACH, CLOSERS, NUMBER_WORDS].flatMap(table => [...table.words()]));
/** What may stand between an adjective of rate and the number: "an annual total of 400,000". */
const COUNTED = wordSet('of total average rate goal target quota arrests removals deportations number');
const ARTICLES = wordSet('a an any');
const TYPICAL = wordSet('typical normal average given ordinary usual regular');
/** Nouns between number and rate: "3,000 people arrested a day". */
const FARTHEST = 5;

/** Of so many a rate is told. */
const WHOLES = [1e3, 1e4, 1e5];

interface RatePhrase {
  readonly per: Rate | null;
  /** "4.1 *per 100,000*", "613 *out of every hundred thousand*", as a unit. */
  readonly whole: string | null;
  readonly from: number;
  readonly to: number;
}

const rate = (per: Rate, from: number, to: number): RatePhrase => ({ per, whole: null, from, to });

/** The rate of an amount that ends at token `at`: "a day", "per month", "daily", "per 100,000", also after its noun ("3,000 arrests a day"). */
export function readRate(tokens: readonly Token[], at: number): RatePhrase | null {
  for (let index = at; index <= at + FARTHEST; index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (token.kind !== 'word') {
      if (token.text === '/' && PERIODS.has(tokens[index + 1])) {
        return rate(PERIODS.get(tokens[index + 1])!, index, index + 2);
      }
      if (token.text === '-' || (token.text === ',' && tokens[index + 1]?.text === 'per')) continue;
      return null;
    }
    if (!TELLING.has(token)) continue;
    const typical = endOfTypical(tokens, index);
    if (typical !== null) return rate(PERIODS.get(tokens[typical - 1])!, index, typical);
    const adverb = ADVERBS.get(token);
    if (adverb !== undefined) return rate(adverb, index, index + 1);
    if (EACH.has(token)) {
      const next = endOfEvery(tokens, index);
      const per = PERIODS.get(tokens[next]);
      // "six weeks *and a day*" goes on counting.
      if (per !== undefined && token.text === 'a' && tokens[index - 1]?.text === 'and') return null;
      if (per !== undefined && !isTime(tokens, next + 1)) return rate(per, index, next + 1);
      const whole = readCardinal(tokens, index + 1);
      // "$152 *per detainee* per day"
      if (whole === null && token.text === 'per') continue;
      if (whole === null || !WHOLES.includes(whole.value)) return null;
      return { per: null, whole: `per-${whole.value}`, from: index, to: whole.to };
    }
    if ((CLOSERS.has(token) && !/^(?:every|each)$/.test(tokens[index + 1]?.text ?? '')) || NUMBER_WORDS.has(token))
      return null;
  }
  return null;
}

function isTime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.text === 'and') return AND_TIME.has(tokens[at + 1]);
  return next?.text === 'or' ? OR_TIME.has(tokens[at + 1]) : POINTS_IN_TIME.has(next);
}

/** Where the period stands that a rate is of: "every *year*", "each and every *year*", "every single *day*". */
function endOfEvery(tokens: readonly Token[], at: number): number {
  const last =
    tokens[at]!.text === 'each' && tokens[at + 1]?.text === 'and' && tokens[at + 2]?.text === 'every' ? at + 2 : at;
  return SKIPPED.has(tokens[last + 1]) ? last + 2 : last + 1;
}

/** "in a typical year": where that ends. */
function endOfTypical(tokens: readonly Token[], at: number): number | null {
  const isTypical = tokens[at]?.text === 'in' && ARTICLES.has(tokens[at + 1]) && TYPICAL.has(tokens[at + 2]);
  return isTypical && PERIODS.has(tokens[at + 3]) ? at + 4 : null;
}

const NOT_YEARLY = wordSet('daily weekly monthly');
const LEVELS = wordSet(
  'hit hits reached reach topped averaged average exceeded fell rose climbed dropped jumped declined grew were was are',
);
const TO_LEVEL = wordSet('to at about around roughly nearly almost some over below under');

/** "*Daily arrests hit* 3,000": the rate of the subject; what is counted year by year needs none. */
function readRateOfSubject(tokens: readonly Token[], at: number): Rate | null {
  let verb = at - 1;
  while (TO_LEVEL.has(tokenBefore(tokens, verb + 1))) verb -= 1;
  if (!LEVELS.has(tokenBefore(tokens, verb + 1))) return null;
  for (const by of [2, 3]) {
    const adjective = tokenBefore(tokens, verb + 1, by + 1);
    if (NOT_YEARLY.has(adjective)) return ADVERBS.get(adjective) ?? null;
  }
  return null;
}

/** "a daily 3,000", "an annual total of 400,000", "daily arrests hit 3,000": an adjective in the few words before token `at`. */
export function readRateBefore(tokens: readonly Token[], at: number): Rate | null {
  const ofSubject = readRateOfSubject(tokens, at);
  if (ofSubject !== null) return ofSubject;
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return null;
    const adverb = ADVERBS.get(token);
    if (adverb !== undefined) return adverb;
    if (!COUNTED.has(token)) return null;
  }
  return null;
}

/** "per *100,000*", "for every *1,000* women": no amount of its own. */
export function isOfRate(before: Token | undefined, value: number): boolean {
  return WHOLES.includes(value) && EACH.has(before) && before?.text !== 'a';
}
