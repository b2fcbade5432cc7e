import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, yearDays } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { RANKS, readYear, wordAt } from './period-words.ts';
import { resolvedDays, unresolved } from './reading.ts';

/** A quarter (`months` 3) or half (6) of a year, counted from 1. */
interface YearPart {
  readonly rank: number;
  readonly months: 3 | 6;
  /** "3Q25": the two digits that follow without a space are its year. */
  readonly shortYear: number | null;
  readonly to: number;
}

/**
 * Read "Q1 2024", "2024 Q1", "2025's second quarter", "first-quarter 2024", "Q1 of fiscal 2024", "3Q25", "H1 2025", "last
 * quarter"; without a year it stays unresolved.
 */
export function readQuarter(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const year = readYear(tokens, at);
  if (year !== null) {
    const part = partAt(tokens, afterPossessive(tokens, at + 1));
    return part === null ? null : placed(at, part.to, year, part, false);
  }
  const part = partAt(tokens, at);
  if (part === null) return readLastQuarter(tokens, at, published);
  if (part.shortYear !== null) return placed(at, part.to, part.shortYear, part, false);
  let index = part.to;
  if (wordAt(tokens, index) === 'of') index++;
  const fiscal = wordAt(tokens, index) === 'fiscal' || wordAt(tokens, index) === 'fy';
  if (fiscal) index += wordAt(tokens, index + 1) === 'year' ? 2 : 1;
  const written = readYear(tokens, index);
  if (written !== null) return placed(at, index + 1, written, part, fiscal);
  // "H1" alone is a name as often.
  return part.months === 3 ? unresolved(at, part.to, 'quarter') : null;
}

/** "2025*'s*" */
function afterPossessive(tokens: readonly Token[], at: number): number {
  const isPossessive = wordAt(tokens, at) === "'" && wordAt(tokens, at + 1) === 's' && !tokens[at + 1]!.spaced;
  return isPossessive ? at + 2 : at;
}

const LETTERS = new Map<string, 3 | 6>([
  ['q', 3],
  ['h', 6],
]);

function partAt(tokens: readonly Token[], at: number): YearPart | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  const before = LETTERS.get(token?.text ?? '');
  if (before !== undefined && isRank(next, before) && !next!.spaced) {
    return { rank: next!.digits!.value, months: before, shortYear: null, to: at + 2 };
  }
  const behind = next?.spaced === false ? LETTERS.get(next.text) : undefined;
  if (behind !== undefined && isRank(token, behind)) return withShortYear(tokens, at + 2, token!.digits!.value, behind);
  const rank = RANKS.get(token?.text ?? '');
  const nounAt = next?.text === '-' ? at + 2 : at + 1;
  const isQuarter = rank !== undefined && wordAt(tokens, nounAt) === 'quarter';
  return isQuarter ? { rank, months: 3, shortYear: null, to: nounAt + 1 } : null;
}

function isRank(token: Token | undefined, months: 3 | 6): boolean {
  return token?.digits?.plain === true && token.digits.value >= 1 && token.digits.value <= 12 / months;
}

function withShortYear(tokens: readonly Token[], at: number, rank: number, months: 3 | 6): YearPart {
  const yearAt = wordAt(tokens, at) === "'" && !tokens[at]!.spaced ? at + 1 : at;
  const year = tokens[yearAt];
  const isYear = year?.digits?.plain === true && !year.spaced && year.text.length === 2;
  return isYear
    ? { rank, months, shortYear: 2000 + year.digits!.value, to: yearAt + 1 }
    : { rank, months, shortYear: null, to: at };
}

/** "last quarter", by the page's own date; "the last quarter of the year" is another. */
function readLastQuarter(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  if (wordAt(tokens, at) !== 'last' || wordAt(tokens, at + 1) !== 'quarter' || published === null) return null;
  if (wordAt(tokens, at - 1) === 'the' || /^(?:of|century|-|hour)$/.test(wordAt(tokens, at + 2))) return null;
  const year = Number(published.slice(0, 4));
  const rank = Math.ceil(Number(published.slice(5, 7)) / 3);
  const [inYear, before] = rank === 1 ? [year - 1, 4] : [year, rank - 1];
  return placed(at, at + 2, inYear, { rank: before, months: 3 }, false);
}

/** Fiscal quarters begin in October of the year before. */
function placed(
  from: number,
  to: number,
  year: number,
  { rank, months }: Pick<YearPart, 'rank' | 'months'>,
  fiscal: boolean,
): PeriodReading {
  const startDay = addMonths(yearDays(year, fiscal).startDay, (rank - 1) * months);
  return resolvedDays(from, to, { startDay, endDay: addDays(addMonths(startDay, months), -1) });
}
