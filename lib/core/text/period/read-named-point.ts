import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { isSpanLink, wordAt } from './period-words.ts';
import { placePoint, type Point, readPoint } from './read-point.ts';
import { resolved, unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

/** "Jan" and "May" are also names of people: a month alone needs a word of time before it. */
const TIME_LEADS =
  /^(?:in|since|until|by|of|from|last|this|next|early|late|mid|through|during|as|on|and|between|before|after|to|for)$/;

/** "*September* apprehensions fell": these months have no namesakes. */
const NO_NAMES = /^(?:january|february|july|september|sept|october|november|december|dec|nov|oct)$/;

/** Read a day or month by name, or a part of one: "on 12 April 2025", "in January", "as of September 30", "by mid-November", "early 2026". */
export function readNamedPoint(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const lead = wordAt(tokens, at);
  const isMonthOf = lead === 'month' && wordAt(tokens, at + 1) === 'of';
  const start = isMonthOf || (lead === 'as' && wordAt(tokens, at + 1) === 'of') ? at + 2 : at;
  const read = readPoint(tokens, start);
  if (read === null || (read.month === null && read.part === null)) return null;
  const point = withYearOfNext(tokens, read);
  const isOfYear = read.year !== null || read.step !== null || read.yearsFrom !== null;
  const isAlone = !isOfYear && point.day === null && point.part === null && point.lead === null;
  const before = tokens[start - 1];
  const mayBeName = isAlone && !NO_NAMES.test(lead);
  if (mayBeName && !TIME_LEADS.test(before?.text ?? '') && !isSpanLink(before, false)) return null;
  const ahead = isAhead(tokens, at, point.to);
  const placed = placePoint(point, published, ahead);
  if (placed === null) {
    const { month, yearsFrom } = point;
    const isMonth = month !== null && point.day === null && point.part === null;
    if (isMonth && yearsFrom !== null) return monthOfYear(at, point.to, month, yearsFrom);
    return unresolved(at, point.to, point.day === null ? 'month' : 'date');
  }
  const named = point.day !== null && read.year === null && isNameOf(tokens, at, point.to);
  return { ...resolved(at, point.to, placed.type, placed.id, placed), named };
}

/** A month of a year that is counted from one named before. */
function monthOfYear(from: number, to: number, month: number, yearsFrom: number): PeriodReading {
  return { ...unresolved(from, to, 'month'), id: `--${String(month).padStart(2, '0')}`, yearsFrom };
}

const NAMED_FOR = wordsIn('the of for over about with');

/** "the *Jan. 6* defendants", "pardons for *Jan. 6* rioters": a day by which people or things are called, and no time of what is told of them. */
function isNameOf(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  if (!NAMED_FOR.has(wordAt(tokens, at - 1)) || next?.kind !== 'word') return false;
  return /^\p{L}{3,}[^su]s$/u.test(next.text) && !/^(?:was|has|does|its|this|his|hers)$/.test(next.text);
}

/** "in January and February 2025": a year said once holds for the months before it. */
function withYearOfNext(tokens: readonly Token[], point: Point): Point {
  if (
    point.month === null ||
    point.year !== null ||
    point.step !== null ||
    point.yearsFrom !== null ||
    point.lead !== null
  )
    return point;
  if (!/^(?:and|or|,)$/.test(wordAt(tokens, point.to))) return point;
  const next = readPoint(tokens, point.to + 1);
  const isNext =
    next !== null && next.month !== null && next.month > point.month && (next.day === null) === (point.day === null);
  return isNext && next.year !== null ? { ...point, year: next.year } : point;
}

/** "They must leave by June 30" looks ahead, "By June 30, it had removed …" back. */
function isAhead(tokens: readonly Token[], from: number, to: number): boolean {
  const lead = wordAt(tokens, from - 1);
  if (lead === 'by') return !tokens.slice(Math.max(0, from - 8), to + 10).some(({ text }) => text === 'had');
  return lead === 'until' || lead === 'next';
}
