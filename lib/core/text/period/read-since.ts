import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { wordAt } from './period-words.ts';
import { readLooseYear } from './read-loose-year.ts';
import { placePoint, readPoint } from './read-point.ts';
import { readQuarter } from './read-quarter.ts';
import { readSeason } from './read-season.ts';
import { readTheYear, readYearlike } from './read-yearlike.ts';
import { resolved, unresolved } from './reading.ts';

/** Read "since 2023", "since January 20 of last year", "since early 2023", "since last spring": it runs on, so that `endDay` is null. */
export function readSince(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  if (wordAt(tokens, at) !== 'since') return null;
  const point = readPoint(tokens, at + 1);
  if (point !== null) {
    const placed = placePoint(point, published, false);
    return placed === null ? unresolved(at, point.to, 'span') : running(at, point.to, placed);
  }
  if (/^(?:last|this)$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'year') {
    if (published === null) return unresolved(at, at + 3, 'span');
    const year = Number(published.slice(0, 4)) - (wordAt(tokens, at + 1) === 'last' ? 1 : 0);
    return running(at, at + 3, { startDay: `${year}-01-01`, loose: null });
  }
  const edge = readEdge(tokens, at + 1, published);
  if (edge !== null) {
    return edge.day === null
      ? unresolved(at, edge.to, 'span')
      : running(at, edge.to, { startDay: edge.day, loose: null });
  }
  const began =
    readQuarter(tokens, wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1, published) ??
    readFiscalYear(tokens, at + 1, published) ??
    readLooseYear(tokens, at + 1, published) ??
    readSeason(tokens, at + 1, published);
  if (began === null) return null;
  if (began.startDay === null) return unresolved(at, began.to, 'span');
  return running(at, began.to, { startDay: began.startDay, loose: began.loose });
}

/** "since fiscal 2012". */
function readFiscalYear(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const year = readYearlike(tokens, at, published);
  return year?.type === 'fiscal-year' ? year : null;
}

/** "the start of 2025", "the beginning of the year", "the end of last year". */
function readEdge(
  tokens: readonly Token[],
  at: number,
  published: string | null,
): { day: string | null; to: number } | null {
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  const edge = wordAt(tokens, start);
  if (!/^(?:start|beginning|end)$/.test(edge) || wordAt(tokens, start + 1) !== 'of') return null;
  const whole = readTheYear(tokens, start + 2, published)?.running ?? readYearlike(tokens, start + 2, published);
  if (whole === null) return null;
  const day = edge === 'end' ? whole.endDay : whole.startDay;
  return { day: day !== null && published !== null && day > published ? null : day, to: whole.to };
}

function running(
  from: number,
  to: number,
  { startDay, loose }: { startDay: string; loose: PeriodReading['loose'] },
): PeriodReading {
  return resolved(from, to, 'span', null, {
    startDay,
    endDay: null,
    loose: loose === null ? null : { start: loose.start, end: 0 },
  });
}
