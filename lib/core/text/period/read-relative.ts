import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { RANKS } from './period-words.ts';
import { countAt } from './read-span.ts';
import { unresolved } from './reading.ts';

const LENGTHS = new Map<string, 'day' | 'week' | 'month' | 'year'>(
  Object.entries({
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
    month: 'month',
    months: 'month',
    year: 'year',
    years: 'year',
  }),
);

/**
 * Read a time counted from somebody's start in office, left to whoever knows the terms: "first year back in office",
 * "first 100 days", "first six months", "second term", "two terms", "first year of his second term", "presidency", "since taking
 * office".
 */
export function readRelative(tokens: readonly Token[], at: number): PeriodReading | null {
  const word = tokens[at]?.text ?? '';
  if (word === 'since' && /^(?:taking|returning|retaking|entering)$/.test(tokens[at + 1]?.text ?? '')) {
    const to = officeEnd(tokens, at + 2);
    return to === at + 2 ? null : unresolved(at, to, 'relative');
  }
  if (/^(?:two|both)$/.test(word) && tokens[at + 1]?.text === 'terms') return unresolved(at, at + 2, 'relative');
  if (/^(?:presidency|tenure)$/.test(word)) return unresolved(at, at + 1, 'relative');
  const rank = RANKS.get(word) ?? (word === 'last' || word === 'final' || word === 'opening' ? 0 : undefined);
  if (rank === undefined) return null;
  if (isTerm(tokens[at + 1])) return rank === 0 && word === 'last' ? null : unresolved(at, at + 2, 'relative');
  let unitAt = at + 1;
  if (/^(?:full|calendar|fiscal|whole)$/.test(tokens[unitAt]?.text ?? '')) unitAt++;
  const count = countAt(tokens, unitAt);
  if (count !== null) unitAt = count.to;
  const unit = LENGTHS.get(tokens[unitAt]?.text ?? '');
  if (unit === undefined) return null;
  const to = officeEnd(tokens, unitAt + 1);
  // "last four years" and "last year" are counted back from the page; "third month" alone is a rank.
  if (rank !== 1 && to === unitAt + 1) return null;
  return { ...unresolved(at, to, 'relative'), length: { value: count?.value ?? 1, unit } };
}

/** The index after "back in office", "in office", "of his second term", "as president", or `at` itself. */
function officeEnd(tokens: readonly Token[], at: number): number {
  let to = at;
  if (tokens[to]?.text === 'back') to++;
  if (tokens[to]?.text === 'in' && tokens[to + 1]?.text === 'office') return to + 2;
  if (tokens[to]?.text === 'in' && tokens[to + 1]?.text === 'the' && tokens[to + 2]?.text === 'white') return to + 4;
  if (tokens[to]?.text === 'as' && tokens[to + 1]?.text === 'president') return to + 2;
  if (tokens[to]?.text === 'to' && tokens[to + 1]?.text === 'office') return to + 2;
  if (tokens[to]?.text === 'office') return to + 1;
  if (tokens[to]?.text === 'of' || tokens[to]?.text === 'in') {
    // "of his second term", "of the term", "of Trump's presidency".
    for (let index = to + 1; index <= to + 5; index++) {
      if (isTerm(tokens[index]) || /^(?:presidency|tenure|administration)$/.test(tokens[index]?.text ?? ''))
        return index + 1;
      if (tokens[index]?.kind !== 'word') break;
    }
  }
  return to > at ? to : at;
}

function isTerm(token: Token | undefined): boolean {
  return token?.text === 'term' || token?.text === 'administration';
}

/** "over four years", "in eight years", "within 90 days", "for three years", "during his four years in office": a length without a place. */
export function readLength(tokens: readonly Token[], at: number): PeriodReading | null {
  if (!/^(?:over|in|within|for|during|across|throughout)$/.test(tokens[at]?.text ?? '')) return null;
  // "the first time in 35 years", "the highest in a decade" say how rare it is, not when it was.
  if (tokens[at]!.text === 'in' && /^(?:time|high|low|record|\w{3,}est)$/.test(tokens[at - 1]?.text ?? '')) return null;
  let index = at + 1;
  while (
    index < at + 4 &&
    /^(?:the|his|her|their|its|a|just|only|about|roughly|nearly|almost|total|of|span|course|period)$/.test(
      tokens[index]?.text ?? '',
    )
  ) {
    index++;
  }
  const count = countAt(tokens, index);
  if (count === null || (count.value === 1 && tokens[index]?.text === 'one')) return null;
  const unitAt = tokens[count.to]?.text === 'full' ? count.to + 1 : count.to;
  const unit = LENGTHS.get(tokens[unitAt]?.text ?? '');
  if (unit === undefined || /^(?:ago|old|earlier|later|before)$/.test(tokens[unitAt + 1]?.text ?? '')) return null;
  const to = officeEnd(tokens, unitAt + 1);
  return { ...unresolved(at, to, 'span'), length: { value: count.value, unit } };
}
