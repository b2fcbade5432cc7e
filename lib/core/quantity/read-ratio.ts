import { type Cardinal, readCardinal } from './read-cardinal.ts';
import { type NumberPhrase, readSlash } from './read-number.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** After these the second number is a time, not a whole: "3 in 10 days". */
const TIMES = wordSet(
  'day days week weeks month months year years hour hours minute minutes percent % games matches innings seconds'.split(
    ' ',
  ),
);

const LINKS = wordSet(['in', 'out', 'of', 'over']);

/**
 * Read a share written as two numbers: "3 in 10", "one in three", "one out of every five", "1 of every 4", "two out of
 * five hundred", "4/5", "1 over three". The first must be the smaller: "8 in 5" is none.
 */
export function readRatio(tokens: readonly Token[], from: number, above: Cardinal): NumberPhrase | null {
  const slash = readSlash(tokens, from);
  if (slash !== null) return ratio(from, slash.to, slash.value, slash.denominator);
  if (above.value <= 0) return null;
  const link = readLink(tokens, above.to);
  if (link === null) return readSplitRatio(tokens, from, above);
  const below = readCardinal(tokens, link.to);
  if (below === null || below.value <= 0) return null;
  const next = tokens[below.to];
  if (link.kind === 'over') {
    // "2000 over 3" alone divides; "$2000 over 3 years" does not.
    const money = /[$€£¥]/.test(tokens[from - 1]?.text ?? '');
    return money || next?.kind === 'word' ? null : ratio(from, below.to, above.value / below.value, below.value);
  }
  if (above.value >= below.value || TIMES.has(next)) return null;
  // "two in 2012" counts something in a year, and a count has no decimals to be out of.
  if (link.kind === 'in' && below.plainDigits && below.value >= 1900 && below.value < 2100) return null;
  if (link.kind === 'in' && below.value > 1_000_000) return null;
  return ratio(from, below.to, above.value / below.value, below.value);
}

const MOST_BETWEEN = 6;
const LARGEST_WHOLE = 100;

/**
 * "*one building worker in seven* is …", "*two voters of every five* had …": what is shared stands between. Only before a
 * verb or a mark, since "two men in five boats" are no share.
 */
function readSplitRatio(tokens: readonly Token[], from: number, above: Cardinal): NumberPhrase | null {
  if (above.value >= 10 || !Number.isInteger(above.value)) return null;
  for (let at = above.to + 1; at <= above.to + MOST_BETWEEN; at += 1) {
    const token = tokens[at];
    const isWithin = token?.kind === 'word' || (token?.kind === 'mark' && token.text === '-');
    if (!isWithin) return null;
    const link = readLink(tokens, at);
    if (link === null || link.kind === 'over') {
      if (PREPOSITIONS.has(token)) return null;
      continue;
    }
    const below = readCardinal(tokens, link.to);
    if (below === null || below.value <= above.value || below.value > LARGEST_WHOLE) return null;
    const next = tokens[below.to];
    const isEnd = next === undefined || next.kind === 'mark' || VERBS.has(next);
    return isEnd && next?.text !== '-' && next?.text !== '%'
      ? ratio(from, below.to, above.value / below.value, below.value)
      : null;
  }
  return null;
}

const PREPOSITIONS = wordSet('in of on at by for from to with and or but who that which'.split(' '));
const VERBS = wordSet(
  'is are was were be been has have had does do did will would can could may might lives live works work votes voted says said'.split(
    ' ',
  ),
);

function readLink(tokens: readonly Token[], at: number): { kind: 'in' | 'of' | 'over'; to: number } | null {
  const hyphen = tokens[at]?.kind === 'mark' && !tokens[at]!.spaced && tokens[at]!.text === '-';
  const start = hyphen ? at + 1 : at;
  if (!LINKS.has(tokens[start])) return null;
  const word = tokens[start]?.text;
  let to = start + 1;
  let kind: 'in' | 'of' | 'over';
  if (word === 'in') kind = 'in';
  else if (word === 'out' && tokens[to]?.text === 'of') {
    kind = 'of';
    to++;
  } else if (word === 'of' && tokens[to]?.text === 'every') kind = 'of';
  else if (word === 'over') kind = 'over';
  else return null;
  if (hyphen && tokens[to]?.text === '-') to++;
  if (kind !== 'over' && tokens[to]?.text === 'every') to++;
  return { kind, to };
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
