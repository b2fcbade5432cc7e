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
 * "when Mr. Biden left the White House", "at the end of the Biden administration". With a date of its own ("when he took office in
 * January 2021") it has its place.
 */
export function readMomentOfOffice(
  tokens: readonly Token[],
  at: number,
  published: string | null,
): PeriodReading | null {
  const word = wordAt(tokens, at);
  if (word === 'at') return readEdge(tokens, at);
  if (word !== 'when' || COMPARING.test(wordAt(tokens, at - 1)) || followsPoint(tokens, at)) return null;
  const subject = readSubject(tokens, at + 1, cameOrWent);
  if (subject === null || !subject.isKnown) return null;
  const end = cameOrWent(tokens, subject.to);
  // "fewer when he left office than when he took it"
  if (end === null || wordAt(tokens, end) === 'than') return null;
  const to = wordAt(tokens, end) === 'again' ? end + 1 : end;
  const point = wordAt(tokens, to) === 'in' || wordAt(tokens, to) === 'on' ? readPoint(tokens, to + 1) : null;
  if (point === null) return unresolved(at, to, 'relative');
  const placed = placePoint(point, published, false);
  if (placed === null || placed.type === 'calendar-year') return unresolved(at, point.to, 'relative');
  return resolved(at, point.to, placed.type, placed.id, placed);
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
