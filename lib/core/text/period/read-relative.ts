import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { isOwned, lengthAt, RANKS, readYear, unitAt, wordAt } from './period-words.ts';
import { nameEnd, officeEnd, placeOfOffice, tookOffice } from './read-office.ts';
import { unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

/**
 * Read a time within somebody's term in office, left to whoever knows the terms: "first year back in office", "first
 * 100 days", "first six months", "year one", "second term", "two terms", "first year of his second term", "presidency", "the
 * Obama years", "during the Clinton administration".
 */
export function readRelative(tokens: readonly Token[], at: number): PeriodReading | null {
  const word = wordAt(tokens, at);
  const era = readEra(tokens, at) ?? readLeftAndCame(tokens, at);
  if (era !== null) return era;
  if (/^(?:two|both)$/.test(word) && wordAt(tokens, at + 1) === 'terms') return unresolved(at, at + 2, 'relative');
  if (/^(?:presidency|tenure)$/.test(word)) return unresolved(at, at + 1, 'relative');
  if (word === 'year' && YEAR_COUNTS.has(wordAt(tokens, at + 1))) {
    const to = officeEnd(tokens, at + 2);
    return { ...unresolved(at, to, 'relative'), length: { value: 1, unit: 'year', bound: null } };
  }
  const rank = RANKS.get(word) ?? (word === 'last' || word === 'final' || word === 'opening' ? 0 : undefined);
  if (rank === undefined) return null;
  if (isTerm(tokens[at + 1])) return rank === 0 && word === 'last' ? null : unresolved(at, at + 2, 'relative');
  let start = at + 1;
  while (start < at + 3 && /^(?:full|calendar|fiscal|budget|whole)$/.test(wordAt(tokens, start))) start++;
  const length = lengthAt(tokens, start) ?? readUnit(tokens, start);
  if (length === null) return null;
  // "his first days in office" have no count.
  if (length.value === 0) return unresolved(at, officeEnd(tokens, length.to), 'span');
  const to = Math.max(officeEnd(tokens, length.to), nameEnd(tokens, length.to));
  const isOffice = to > length.to;
  // "last four years" and "last year" are counted back from the page; "third month" alone is a rank.
  const isFiscal = isOwned(tokens, at) && wordAt(tokens, length.to - 2) === 'fiscal';
  if (rank !== 1 && !isOffice && !isFiscal) return null;
  // "the first six months of the war" are somebody else's.
  if (!isOffice && wordAt(tokens, to) === 'of') return unresolved(at, to, 'span');
  return { ...unresolved(at, to, 'relative'), length: { value: length.value, unit: length.unit, bound: null } };
}

const YEAR_COUNTS = wordsIn('one two three four');

/** "year" alone is one of them, "months" no certain number: 0. */
function readUnit(tokens: readonly Token[], at: number): ReturnType<typeof lengthAt> {
  const unit = unitAt(tokens, at);
  if (unit === null || unit.times > 1) return null;
  return { value: wordAt(tokens, at).endsWith('s') ? 0 : 1, unit: unit.unit, to: at + 1 };
}

function isTerm(token: Token | undefined): boolean {
  return token?.text === 'term' || token?.text === 'administration';
}

/** Words of a name: "than when Mr. Trump took office". */
const mostOfName = 4;

/** "fewer when he *left office in 2021 than when he took office*": the term between. */
function readLeftAndCame(tokens: readonly Token[], at: number): PeriodReading | null {
  if (wordAt(tokens, at) !== 'left') return null;
  const placeEnd = placeOfOffice(tokens, at + 1);
  if (placeEnd === null) return null;
  const year = wordAt(tokens, placeEnd) === 'in' ? readYear(tokens, placeEnd + 1) : null;
  const than = year === null ? placeEnd : placeEnd + 2;
  if (wordAt(tokens, than) !== 'than' || wordAt(tokens, than + 1) !== 'when') return null;
  for (let index = than + 3; index <= than + 2 + mostOfName; index++) {
    const came = wordAt(tokens, index) === 'came' && wordAt(tokens, index + 1) === 'in' ? index + 2 : null;
    const end = tookOffice(tokens, index) ?? came;
    if (end !== null) return unresolved(at, end, 'relative');
  }
  return null;
}

/** "the Obama years", "the Biden era"; an administration is a time only after "during": it also acts. */
function readEra(tokens: readonly Token[], at: number): PeriodReading | null {
  if (wordAt(tokens, at - 1) !== 'the' || tokens[at]?.capital !== true) return null;
  const isDuring = /^(?:during|throughout)$/.test(wordAt(tokens, at - 2));
  for (let index = at; index < at + 6; index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind !== 'word' && !(token.text === '.' && !token.spaced))) return null;
    const isEnd = /^(?:years|era)$/.test(token.text) || (isDuring && token.text === 'administration');
    if (isEnd) return index === at ? null : unresolved(at, index + 1, 'relative');
    if (!token.capital && token.text !== '.') return null;
  }
  return null;
}
