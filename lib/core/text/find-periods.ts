import { readTokens } from '../quantity/read-tokens.ts';
import type { Token } from '../quantity/tokens.ts';
import { foldCharacters } from './fold-characters.ts';
import { mayBeginPeriod } from './period/may-begin.ts';
import type { PeriodMention, PeriodReading } from './period/period-mention.ts';
import { placeNeighbours } from './period/place-neighbours.ts';
import { readAnyYear } from './period/read-any-year.ts';
import { readDecade } from './period/read-decade.ts';
import { readEnding } from './period/read-ending.ts';
import { readFiscal } from './period/read-fiscal.ts';
import { readLength } from './period/read-length.ts';
import { readLooseYear } from './period/read-loose-year.ts';
import { readNamedPoint } from './period/read-named-point.ts';
import { readNeighbour } from './period/read-neighbour.ts';
import { readMomentOfOffice } from './period/read-moment-of-office.ts';
import { readSinceOffice } from './period/read-office.ts';
import { readPart } from './period/read-part.ts';
import { readQuarter } from './period/read-quarter.ts';
import { readRelative } from './period/read-relative.ts';
import { readSeason } from './period/read-season.ts';
import { readSince } from './period/read-since.ts';
import { readSoFar } from './period/read-so-far.ts';
import { readPast, readSpan } from './period/read-span.ts';
import { readYearWords } from './period/read-year.ts';

export type { Looseness, PeriodMention, PeriodType } from './period/period-mention.ts';

const MAY_HOLD_PERIOD =
  /\d|twenty|nineteen|two thousand|\boh\b|calendar|year|\byr\b|annual|month|fiscal|quarter|term|decade|days|weeks?|left|office|white house|power|sworn|became president|tenure|administration|\bera\b|since|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** No page is older than the World Wide Web; a date before is a mistake in the page. */
const EARLIEST_PAGE = '1990';

/**
 * Find the times stated in a sentence, in reading order, without overlap.
 *
 * Relative ones ("last year", "since January") resolve against `published`, the page's own date as `YYYY-MM-DD`;
 * without one they stay unresolved. "a year earlier" resolves against the last year stated before it. Terms and years
 * in office stay `relative`: only the reader of the whole sentence knows whose they are. No date is invented; nothing
 * throws; the time is linear in the length. `mayBegin` tells the tokens at which a time is looked for.
 */
export function findPeriods(text: string, published: string | null, mayBegin = mayBeginPeriod): PeriodMention[] {
  const folded = foldCharacters(text);
  if (!MAY_HOLD_PERIOD.test(folded.text)) return [];
  const day = isPageDay(published) ? published : null;
  const tokens = readTokens(folded.text);
  const found: PeriodMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const readings = mayBegin(tokens, at) ? readAt(tokens, at, day) : null;
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
  return placeNeighbours(found, text);
}

function isPageDay(published: string | null): published is string {
  return published !== null && DAY.test(published) && published > EARLIEST_PAGE && !Number.isNaN(Date.parse(published));
}

/** Everything that a period can begin with, the more telling first. */
function readAt(tokens: readonly Token[], at: number, published: string | null): PeriodReading[] | null {
  const token = tokens[at]!;
  if (token.kind === 'code') return null;
  if (token.kind === 'mark') return inList(readDecade(tokens, at));
  return (
    inList(readSoFar(tokens, at, published)) ??
    readFiscal(tokens, at, published) ??
    inList(
      readPart(tokens, at, published) ??
        readQuarter(tokens, at, published) ??
        readSpan(tokens, at, published) ??
        readEnding(tokens, at, published) ??
        readSinceOffice(tokens, at, published) ??
        readMomentOfOffice(tokens, at, published) ??
        readSince(tokens, at, published) ??
        readNeighbour(tokens, at, published) ??
        readRelative(tokens, at) ??
        readPast(tokens, at, published) ??
        readLength(tokens, at, published) ??
        readAnyYear(tokens, at) ??
        readNamedPoint(tokens, at, published) ??
        readLooseYear(tokens, at, published) ??
        readSeason(tokens, at, published) ??
        readDecade(tokens, at) ??
        readYearWords(tokens, at, published),
    )
  );
}

function inList(reading: PeriodReading | null): PeriodReading[] | null {
  return reading === null ? null : [reading];
}
