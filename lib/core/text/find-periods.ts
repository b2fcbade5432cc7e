import { readTokens, type Token } from '../quantity/tokens.ts';
import { foldCharacters } from './fold-characters.ts';
import type { PeriodMention, PeriodReading } from './period/period-mention.ts';
import { isSpanLink } from './period/period-words.ts';
import { readAnyYear } from './period/read-any-year.ts';
import { readFiscal } from './period/read-fiscal.ts';
import { placePoint, readPoint } from './period/read-point.ts';
import { readQuarter } from './period/read-quarter.ts';
import { readLength, readRelative } from './period/read-relative.ts';
import { readPast, readSpan } from './period/read-span.ts';
import { readYearWords } from './period/read-year.ts';
import { resolved, unresolved } from './period/reading.ts';

export type { PeriodMention, PeriodType } from './period/period-mention.ts';

const MAY_HOLD_PERIOD =
  /\d|year|annual|month|fiscal|quarter|term|decade|days|weeks|presidency|tenure|since|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Find the times stated in a text, in reading order, without overlap.
 *
 * Relative ones ("last year", "since January") resolve against `published`, the page's own date as `YYYY-MM-DD`;
 * without one they stay unresolved. Terms and years in office stay `relative`: only the reader of the whole sentence
 * knows whose they are. No date is invented; nothing throws; the time is linear in the length.
 */
export function findPeriods(text: string, published: string | null): PeriodMention[] {
  const folded = foldCharacters(text);
  if (!MAY_HOLD_PERIOD.test(folded.text)) return [];
  const day = published !== null && DAY.test(published) && !Number.isNaN(Date.parse(published)) ? published : null;
  const tokens = readTokens(folded.text);
  const found: PeriodMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const readings = readAt(tokens, at, day);
    if (readings === null) {
      at++;
      continue;
    }
    for (const { from, to, ...period } of readings) {
      const start = folded.startOf(tokens[from]!.start);
      const end = folded.endOf(tokens[to - 1]!.end);
      found.push({ start, end, text: text.slice(start, end), ...period });
    }
    at = Math.max(at + 1, ...readings.map(({ to }) => to));
  }
  return found;
}

/** Everything that a period can begin with, the more telling first. */
function readAt(tokens: readonly Token[], at: number, published: string | null): PeriodReading[] | null {
  const token = tokens[at]!;
  if (token.kind === 'mark' || token.kind === 'code') return null;
  const fiscal = readFiscal(tokens, at, published);
  if (fiscal !== null) return fiscal;
  const one =
    readQuarter(tokens, at) ??
    readSpan(tokens, at, published) ??
    readRelative(tokens, at) ??
    readPast(tokens, at, published) ??
    readLength(tokens, at) ??
    readAnyYear(tokens, at) ??
    readNamedPoint(tokens, at, published) ??
    readYearWords(tokens, at, published);
  return one === null ? null : [one];
}

/** "on 12 April 2025", "April 12", "in January", "as of September 30": a day or month by name. */
function readNamedPoint(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const lead = tokens[at]!.text;
  const asOf = lead === 'as' && tokens[at + 1]?.text === 'of';
  const start = asOf ? at + 2 : lead === 'last' || lead === 'this' || lead === 'next' ? at + 1 : at;
  const point = readPoint(tokens, start);
  if (point === null || point.month === null) return null;
  // "Jan" and "May" are also names of people; a month alone needs a word of time before it.
  const before = tokens[start - 1];
  const led =
    /^(?:in|since|until|by|of|from|last|this|next|early|late|mid|through|during|as|on|and|between|before|after|to|for)$/;
  if (
    point.day === null &&
    point.year === null &&
    !(before !== undefined && led.test(before.text)) &&
    !isSpanLink(before, false)
  ) {
    return null;
  }
  const ahead = lead === 'next' || /^(?:by|until|next)$/.test(tokens[at - 1]?.text ?? '');
  const placed = placePoint(point, published, ahead);
  if (placed === null) return unresolved(at, point.to, point.day === null ? 'month' : 'date');
  return resolved(at, point.to, placed.type, placed.id, placed);
}
