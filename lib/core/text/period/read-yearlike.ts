import type { Token } from '../../quantity/tokens.ts';
import { yearDays, yearOf } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { wordAt } from './period-words.ts';
import { readFiscal } from './read-fiscal.ts';
import { readYearWords } from './read-year.ts';
import { resolved, unresolved } from './reading.ts';

/** A year of any kind, or a month counted from the page's own: "2025", "fiscal 2026", "last year", "this month"; null for anything else. */
export function readYearlike(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  const fiscal = readFiscal(tokens, start, published);
  if (fiscal !== null) return fiscal.length === 1 && fiscal[0]!.type === 'fiscal-year' ? fiscal[0]! : null;
  const year = readYearWords(tokens, start, published);
  return year === null || year.named || year.type === 'span' ? null : year;
}

/** "the year", "the fiscal year", "the calendar year", which only the page's date can tell. */
export function readTheYear(
  tokens: readonly Token[],
  at: number,
  published: string | null,
): { fiscal: boolean; running: PeriodReading; to: number } | null {
  if (wordAt(tokens, at) !== 'the') return null;
  const kind = wordAt(tokens, at + 1);
  const fiscal = kind === 'fiscal' || kind === 'budget';
  const to = fiscal || kind === 'calendar' ? at + 3 : at + 2;
  if (wordAt(tokens, to - 1) !== 'year' || /^(?:before|after|earlier|that|when|he|she)$/.test(wordAt(tokens, to))) {
    return null;
  }
  const type = fiscal ? 'fiscal-year' : 'calendar-year';
  if (published === null) return { fiscal, running: unresolved(at, to, type), to };
  const year = yearOf(published, fiscal);
  return { fiscal, running: resolved(at, to, type, `${fiscal ? 'FY' : ''}${year}`, yearDays(year, fiscal)), to };
}

/** "that year", "the same fiscal year", "the previous year": named elsewhere. Gives the index after it. */
export function skipYearElsewhere(tokens: readonly Token[], at: number): number | null {
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  if (!/^(?:that|same|previous|prior|preceding|following)$/.test(wordAt(tokens, start))) return null;
  const noun = /^(?:fiscal|budget|calendar)$/.test(wordAt(tokens, start + 1)) ? start + 2 : start + 1;
  return wordAt(tokens, noun) === 'year' ? noun + 1 : null;
}
