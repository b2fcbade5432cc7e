import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, type Days, daysBetween } from './calendar.ts';
import type { Looseness } from './period-mention.ts';
import { wordAt } from './period-words.ts';

/** The thirds of a period that "early" (0), "mid" (1) and "late" (2) name, first and last. */
export interface LoosePart {
  readonly first: number;
  readonly last: number;
}

const THIRDS = new Map<string, number>(Object.entries({ early: 0, mid: 1, late: 2, middle: 1 }));

/** Read "early", "mid-", "late in", "the middle of", "mid- to late" before the name of a period; `to` is where that begins. */
export function readLoosePart(tokens: readonly Token[], at: number): { part: LoosePart; to: number } | null {
  const first = THIRDS.get(wordAt(tokens, at));
  if (first === undefined) return null;
  if (wordAt(tokens, at) === 'middle') {
    return wordAt(tokens, at + 1) === 'of' ? { part: { first, last: first }, to: at + 2 } : null;
  }
  let to = skip(tokens, at + 1, '-');
  // "early to mid-March", "mid-to-late 2024"
  if (wordAt(tokens, to) === 'to') {
    const lastAt = skip(tokens, to + 1, '-');
    const last = THIRDS.get(wordAt(tokens, lastAt));
    if (last === undefined || last <= first) return null;
    return { part: { first, last }, to: skip(tokens, lastAt + 1, '-') };
  }
  if (wordAt(tokens, to) === 'in') to++;
  return { part: { first, last: first }, to };
}

function skip(tokens: readonly Token[], at: number, text: string): number {
  return wordAt(tokens, at) === text ? at + 1 : at;
}

/** "the early 1990s" are four years, the middle and late ones three each. */
const DECADE_MONTHS = [0, 48, 84];

/**
 * Narrow a month, season, year or decade to a part of it, whose ends are loose: thirds of ten days, one or four months,
 * or three to four years.
 */
export function loosen({ startDay, endDay }: Days, part: LoosePart): Days & { loose: Looseness } {
  const length = daysBetween(startDay, endDay) + 1;
  const cut = (third: number): string => {
    if (third === 3) return addDays(endDay, 1);
    if (length <= 31) return addDays(startDay, third * 10);
    return addMonths(startDay, length <= 366 ? third * Math.round(length / 91) : DECADE_MONTHS[third]!);
  };
  const days = { startDay: cut(part.first), endDay: addDays(cut(part.last + 1), -1) };
  return { ...days, loose: asLoose(days) };
}

/** Ends that may lie anywhere within the days. */
export function asLoose({ startDay, endDay }: Days): Looseness {
  const days = daysBetween(startDay, endDay);
  return { start: days, end: days };
}
