import type { Token } from '../../quantity/tokens.ts';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTHS = new Map<string, number>(
  [...'january february march april may june july august september october november december'.split(' '), ...NAMES].map(
    (name, index) => [name, (index % 12) + 1],
  ),
);
MONTHS.set('sept', 9);

/** Month names that are verbs too: a capital or a preposition of time makes them months. */
const VERBS = new Set(['may', 'march', 'mar']);
const TIME_WORDS = new Set(
  'in since until by of from between through to and last this next early late mid on'.split(' '),
);

/** The month (1 to 12) that token `at` names, with the index after it and its abbreviating point; null when it names none. */
export function readMonth(tokens: readonly Token[], at: number): { month: number; to: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const month = MONTHS.get(token.text);
  if (month === undefined) return null;
  if (VERBS.has(token.text)) {
    const before = tokens[at - 1];
    // "May 12 people enter?" is no date, nor is "In March the…" none: at the start of a sentence a digit must follow.
    if (!token.capital && !TIME_WORDS.has(before?.text ?? '')) return null;
    if (before === undefined && tokens[at + 1]?.kind !== 'digits') return null;
  }
  const point = token.text.length <= 4 && tokens[at + 1]?.text === '.' && !tokens[at + 1]!.spaced;
  return { month, to: point ? at + 2 : at + 1 };
}

/** A year in four plain digits, 1700 to 2099, at token `at`; null for any other token. */
export function readYear(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.digits?.plain !== true || token.text.length !== 4) return null;
  const year = token.digits.value;
  return year >= 1700 && year <= 2099 ? year : null;
}

/** A day of the month, "20" or "20th"; null otherwise. */
export function readDayOfMonth(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  const token = tokens[at];
  if (token?.digits?.plain !== true || token.text.length > 2 || token.digits.value < 1 || token.digits.value > 31) {
    return null;
  }
  const suffix = tokens[at + 1];
  if (suffix !== undefined && !suffix.spaced && suffix.kind === 'word') {
    return /^(?:st|nd|rd|th)$/.test(suffix.text) ? { day: token.digits.value, to: at + 2 } : null;
  }
  return { day: token.digits.value, to: at + 1 };
}

/** Words for ranks used in periods: "first" is 1. */
export const RANKS = new Map<string, number>(Object.entries({ first: 1, second: 2, third: 3, fourth: 4 }));

/** Words that link the ends of a span. */
export function isSpanLink(token: Token | undefined, between: boolean): boolean {
  if (token === undefined) return false;
  if (between) return token.text === 'and';
  return /^(?:to|through|until|till|thru|-|–|—)$/.test(token.text);
}
