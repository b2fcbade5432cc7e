import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { readYear } from './period-words.ts';
import { resolved } from './reading.ts';

/** Read "1990s", "'90s". Of decades in two digits only the 1950s to the 1990s, which no other century shares. */
export function readDecade(tokens: readonly Token[], at: number): PeriodReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const year = readYear(tokens, at);
  if (year !== null) return decade(tokens, at, at + 1, year);
  const digits = tokens[at + 1];
  if (token.text !== "'" || digits?.digits?.plain !== true || digits.spaced || digits.text.length !== 2) return null;
  const { value } = digits.digits;
  return value >= 50 ? decade(tokens, at, at + 2, 1900 + value) : null;
}

function decade(tokens: readonly Token[], from: number, at: number, year: number): PeriodReading | null {
  const letter = tokens[at];
  if (letter?.text !== 's' || letter.spaced || year % 10 !== 0) return null;
  return resolved(from, at + 1, 'span', null, { startDay: `${year}-01-01`, endDay: `${year + 9}-12-31` });
}
