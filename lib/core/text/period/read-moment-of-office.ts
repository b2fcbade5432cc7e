import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { isMonthName, wordAt } from './period-words.ts';
import { endOfTerm, placeOfOffice, readSubject, tookOffice } from './read-office.ts';
import { placePoint, readPoint } from './read-point.ts';
import { resolved, unresolved } from './reading.ts';

/** "more *than when* he took office" compares with it, and is told of another time. */
const COMPARING = /^(?:than|with|as|to|against)$/;

/**
 * Read the moment at which somebody came to office or left it, left to whoever knows the terms: "when Trump took office",
 * "the month Mr. Biden got sworn in", "when he left the White House", "at the end of the Biden administration"; or the time from one to the other. With a date of its own ("when he took office in
 * January 2021") it has its place.
 */
export function readMomentOfOffice(
  tokens: readonly Token[],
  at: number,
  published: string | null,
): PeriodReading | null {
  const word = wordAt(tokens, at);
  if (word === 'at') return readEdge(tokens, at);
  if (word === 'from' || word === 'between') return readWholeTerm(tokens, at);
  const start = startOfMoment(tokens, at);
  if (start === null || COMPARING.test(wordAt(tokens, at - 1)) || followsPoint(tokens, at)) return null;
  const end = readEvent(tokens, start, cameOrWent);
  // "fewer when he left office than when he took it"
  if (end === null || wordAt(tokens, end) === 'than') return null;
  const to = wordAt(tokens, end) === 'again' ? end + 1 : end;
  const point = wordAt(tokens, to) === 'in' || wordAt(tokens, to) === 'on' ? readPoint(tokens, to + 1) : null;
  if (point === null) return unresolved(at, to, 'relative');
  const placed = placePoint(point, published, false);
  if (placed === null || placed.type === 'calendar-year') return unresolved(at, point.to, 'relative');
  return resolved(at, point.to, placed.type, placed.id, placed);
}

/** "when", "the day", "the very month that": the index of who came or went then; null for other words. */
function startOfMoment(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  if (word === 'when') return at + 1;
  if (!MOMENTS.test(word) || !/^(?:the|very|same)$/.test(wordAt(tokens, at - 1))) return null;
  return /^(?:that|when)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
}

const MOMENTS = /^(?:day|week|month|moment|hour|minute|time)$/;

/** "he took office", "Mr. Biden left": the index after it. */
function readEvent(
  tokens: readonly Token[],
  at: number,
  eventAt: (tokens: readonly Token[], at: number) => number | null,
): number | null {
  const subject = readSubject(tokens, at, eventAt);
  return subject === null || !subject.isKnown ? null : eventAt(tokens, subject.to);
}

/** "*from when* Mr. Biden took office *to when* he left", "*between the day* he was sworn in *and the day* he left". */
function readWholeTerm(tokens: readonly Token[], at: number): PeriodReading | null {
  const first = startOfMoment(tokens, afterThe(tokens, at + 1));
  const link = first === null ? null : readEvent(tokens, first, tookOffice);
  if (link === null || !/^(?:to|until|till|through|and)$/.test(wordAt(tokens, link))) return null;
  const last = startOfMoment(tokens, afterThe(tokens, link + 1));
  const end = last === null ? null : readEvent(tokens, last, leftOffice);
  return end === null ? null : unresolved(at, end, 'relative');
}

function afterThe(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at) === 'the' ? at + 1 : at;
}

function leftOffice(tokens: readonly Token[], at: number): number | null {
  return wordAt(tokens, at) === 'left' ? (placeOfOffice(tokens, at + 1) ?? at + 1) : null;
}

/** "In January 2025, when …" has told the time. */
function followsPoint(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at - 1) !== ',') return false;
  const before = wordAt(tokens, at - 2);
  return /^(?:19|20)\d\d$/.test(before) || isMonthName(before);
}

function cameOrWent(tokens: readonly Token[], at: number): number | null {
  return wordAt(tokens, at) === 'left' ? placeOfOffice(tokens, at + 1) : tookOffice(tokens, at);
}

/** "at the start of his second term", "at the end of Mr. Obama's presidency". */
function readEdge(tokens: readonly Token[], at: number): PeriodReading | null {
  if (wordAt(tokens, at + 1) !== 'the' || wordAt(tokens, at + 3) !== 'of') return null;
  if (!/^(?:start|beginning|outset|end|close)$/.test(wordAt(tokens, at + 2))) return null;
  const to = endOfTerm(tokens, at + 4);
  return to === null ? null : unresolved(at, to, 'relative');
}
