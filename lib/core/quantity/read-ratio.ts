import { NUMBER_WORDS } from './number-words.ts';
import { type Cardinal, readCardinal } from './read-cardinal.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { readSlash } from './read-scaled-fraction.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** After these the second number is a time, not a whole: "3 in 10 days". */
const TIMES = wordSet(
  'day days week weeks month months year years hour hours minute minutes percent % games matches innings seconds',
);

const LINKS = wordSet('in out outta of over');

/**
 * Read a share written as two numbers: "3 in 10", "one in three", "one out of every five", "1 of each 4", "97 of a
 * hundred", "two out of five hundred", "62 cents of every dollar", "$1 of every $8", "4/5", "1 over three". The first must be the smaller:
 * "8 in 5" is none.
 */
export function readRatio(tokens: readonly Token[], from: number, above: Cardinal): NumberPhrase | null {
  const slash = readSlash(tokens, from);
  if (slash !== null) return ratio(from, slash.to, slash.value, slash.denominator);
  if (above.value <= 0) return null;
  const dollar = endOfDollar(tokens, above.to);
  if (dollar !== null) return ratio(from, dollar, above.value / 100, 100);
  if (isRank(tokens, from)) return null;
  const link = readLink(tokens, above.to);
  if (link === null) return readSplitRatio(tokens, from, above);
  const whole = tokens[link.to]?.text === '$' && tokens[from - 1]?.text === '$' ? link.to + 1 : link.to;
  const below = readCardinal(tokens, whole) ?? bareHundred(tokens, whole);
  if (below === null || below.value <= 0) return null;
  const next = tokens[below.to];
  if (link.kind === 'over') {
    // "2000 over 3" alone divides; "$2000 over 3 years" does not.
    const money = /[$€£¥]/.test(tokens[from - 1]?.text ?? '');
    return money || next?.kind === 'word' ? null : ratio(from, below.to, above.value / below.value, below.value);
  }
  if (above.value >= below.value || TIMES.has(next)) return null;
  // "won 4-3 in 10th"
  if (next?.kind === 'word' && !next.spaced) return null;
  // "two in 2012" counts something in a year, and a count has no decimals to be out of.
  if (link.kind === 'in' && below.plainDigits && below.value >= 1900 && below.value < 2100) return null;
  if (link.kind === 'in' && below.value > 1_000_000 && above.value !== 1) return null;
  // "613 of every 100,000" is told as a rate.
  if (above.value > 1 && below.value === 100_000 && EACH.has(tokens[link.to - 1])) return null;
  return ratio(from, below.to, above.value / below.value, below.value);
}

const RANKING = wordSet('number #');

/** "No. *1* in 27 countries", "the number *one* in three states" */
function isRank(tokens: readonly Token[], from: number): boolean {
  const before = tokenBefore(tokens, from);
  return RANKING.has(before) || (before?.text === '.' && tokenBefore(tokens, from, 2)?.text === 'no');
}

const MOST_BETWEEN = 6;
const LARGEST_WHOLE = 100;

/**
 * "*one building worker in seven* is …", "*two voters of every five* had …": what is shared stands between. Only before a
 * verb or a mark, since "two men in five boats" are no share.
 */
function readSplitRatio(tokens: readonly Token[], from: number, above: Cardinal): NumberPhrase | null {
  // "one *or* two in ten" is a range.
  if (above.value >= 10 || !Number.isInteger(above.value) || tokens[above.to]?.text === 'or') return null;
  for (let at = above.to + 1; at <= above.to + MOST_BETWEEN; at += 1) {
    const token = tokens[at];
    const isWithin = token?.kind === 'word' || (token?.kind === 'mark' && token.text === '-');
    if (!isWithin) return null;
    const link = readLink(tokens, at);
    if (link === null || link.kind === 'over') {
      if (PREPOSITIONS.has(token)) return null;
      continue;
    }
    const below = readCardinal(tokens, link.to) ?? bareHundred(tokens, link.to);
    if (below === null || below.value <= above.value || below.value > LARGEST_WHOLE) return null;
    const next = tokens[below.to];
    const isEach = EACH.has(tokens[link.to - 1]) && !TIMES.has(next);
    const isEnd = next === undefined || next.kind === 'mark' || AFTER_SHARE.has(next) || isEach;
    return isEnd && next?.text !== '-' && next?.text !== '%'
      ? ratio(from, below.to, above.value / below.value, below.value)
      : null;
  }
  return null;
}

const PREPOSITIONS = wordSet('in of on at by for from to with and or but who that which');
/** Verbs, and what says when or where. */
const AFTER_SHARE = wordSet(
  'now today nationwide overall here there among who is are was were be been has have had does do did will would can could may might lives live works work votes voted says said goes go went ends end ended winds wind wound gets get got',
);

function readLink(tokens: readonly Token[], at: number): { kind: 'in' | 'of' | 'over'; to: number } | null {
  const hyphen = tokens[at]?.kind === 'mark' && !tokens[at]!.spaced && tokens[at]!.text === '-';
  const start = hyphen ? at + 1 : at;
  if (!LINKS.has(tokens[start])) return null;
  const word = tokens[start]?.text;
  let to = start + 1;
  let kind: 'in' | 'of' | 'over';
  if (word === 'in') kind = 'in';
  else if (word === 'outta') kind = 'of';
  else if (word === 'out' && tokens[to]?.text === 'of') {
    kind = 'of';
    to++;
  } else if (word === 'of' && (EACH.has(tokens[to]) || isHundred(tokens, to) || isTen(tokens, to))) kind = 'of';
  else if (word === 'over') kind = 'over';
  else return null;
  if (hyphen && tokens[to]?.text === '-') to++;
  if (kind !== 'over' && EACH.has(tokens[to])) to++;
  return { kind, to };
}

const EACH = wordSet('every each');

/** "97 of *a hundred*" is a share; "97 of a dozen" would be an odd one. */
function isHundred(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'a' && tokens[at + 1]?.text === 'hundred';
}

/** "eight of *ten*", "97 of *100*": a share, as "eight of twelve" is not. */
function isTen(tokens: readonly Token[], at: number): boolean {
  const { digits, text } = tokens[at] ?? {};
  return (text === 'ten' || digits?.value === 10 || digits?.value === 100) && !NUMBER_WORDS.has(tokens[at + 1]);
}

/** "nineteen of each *hundred*" */
function bareHundred(tokens: readonly Token[], at: number): Pick<Cardinal, 'value' | 'to' | 'plainDigits'> | null {
  const isWhole = tokens[at]?.text === 'hundred' && EACH.has(tokens[at - 1]);
  return isWhole ? { value: 100, to: at + 1, plainDigits: false } : null;
}

const CENTS = wordSet('cent cents penny pennies');
const ON = wordSet('on of in off from per');
const DOLLAR_OF = wordSet('the every each a');
const DOLLAR = wordSet('dollar');

/** "62 *cents of every dollar*", "one *penny out of each tax dollar*": where that ends; null when the number is none such. */
function endOfDollar(tokens: readonly Token[], at: number): number | null {
  if (!CENTS.has(tokens[at])) return null;
  const link = tokens[at + 1]?.text === 'out' ? at + 2 : at + 1;
  if (!ON.has(tokens[link]) || !DOLLAR_OF.has(tokens[link + 1])) return null;
  // "of each *defense* dollar", "of every *income tax* dollar"
  for (let to = link + 3; to <= link + 5; to += 1) if (DOLLAR.has(tokens[to - 1])) return to;
  return null;
}

function ratio(from: number, to: number, value: number, denominator: number): NumberPhrase {
  return {
    from,
    to,
    value,
    lastDigit: 1 / denominator,
    significantDigits: 1,
    kind: 'share',
    low: value,
    high: value,
    scale: 1,
    plainDigits: false,
  };
}
