import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

/** "a year ago" is a point in time. */
const NOT_A_RATE_AFTER = wordsIn('ago later earlier before after from since old long in prior or');
const NOT_A_RATE_BEFORE = wordsIn(
  'for after within than about over nearly almost half every once was is be been such like what quite under during take takes took of',
);

/** "a year *and a half*", "a year *and three months*": a length; "in a single year, and *nobody* …" goes on. */
function isAndMore(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'and') return false;
  const next = tokens[at + 1];
  return (next?.digits ?? null) !== null || /^(?:a|an|half|some|one|two|three|four|five|six)$/.test(next?.text ?? '');
}

/** An annual report appears every year; what it counts need not. */
const PUBLISHED_YEARLY = wordsIn(
  'report reports review survey yearbook budget meeting conference address statistics data publication release event holiday flow',
);

/**
 * Read "some one year": "in a single year", "in one year", "any single year", "in a year", "single-year"; and, with
 * `rate` set, "a year", "per year", "each year", "every year", "annually", "yearly", "annual".
 */
export function readAnyYear(tokens: readonly Token[], at: number): PeriodReading | null {
  return readSingle(tokens, at) ?? readExtreme(tokens, at) ?? readRate(tokens, at);
}

const EXTREMES = /^(?:best|worst|biggest|busiest|heaviest|highest|slowest|lowest|peak|record)$/;

/** "in its biggest year", "his peak year": one year that the words do not name. */
function readExtreme(tokens: readonly Token[], at: number): PeriodReading | null {
  const index = tokens[at]?.text === 'in' ? at + 1 : at;
  if (!/^(?:his|her|its|their|the|a)$/.test(tokens[index]?.text ?? '')) return null;
  if (!EXTREMES.test(tokens[index + 1]?.text ?? '') || tokens[index + 2]?.text !== 'year') return null;
  return unresolved(at, index + 3, 'any-year');
}

function readSingle(tokens: readonly Token[], at: number): PeriodReading | null {
  const lead = tokens[at]?.text;
  let index = at;
  if (lead === 'in') index++;
  // "in just one year"
  if (index > at && /^(?:just|only)$/.test(tokens[index]?.text ?? '')) index++;
  const word = tokens[index]?.text;
  let said = false;
  if (word === 'a' || word === 'one' || word === 'any' || word === 'the') {
    index++;
    said = word === 'any' || (word === 'one' && lead === 'in');
  }
  for (
    let steps = 0;
    steps < 3 && /^(?:single|one|given|particular|calendar|fiscal|budget|-)$/.test(tokens[index]?.text ?? '');
    steps++
  ) {
    if (/^(?:single|given)$/.test(tokens[index]!.text)) said = true;
    if (tokens[index]!.text === 'one' && index > at) said = true;
    index++;
  }
  if (tokens[index]?.text !== 'year') return null;
  const plain = lead === 'in' && word === 'a';
  if (!said && !plain) return null;
  if (/^(?:ago|later|earlier|old)$/.test(tokens[index + 1]?.text ?? '') || isAndMore(tokens, index + 1)) return null;
  return unresolved(at, index + 1, 'any-year');
}

function readRate(tokens: readonly Token[], at: number): PeriodReading | null {
  const word = tokens[at]?.text ?? '';
  const rate = (to: number): PeriodReading => ({ ...unresolved(at, to, 'any-year'), rate: true });
  if (word === 'annually' || word === 'yearly') return rate(at + 1);
  if (word === 'annual') return PUBLISHED_YEARLY.has(tokens[at + 1]?.text ?? '') ? null : rate(at + 1);
  if (word !== 'a' && word !== 'per' && word !== 'each' && word !== 'every') return null;
  const index = /^(?:single|fiscal|budget|-)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  if (tokens[index]?.text !== 'year' && !(word === 'per' && tokens[index]?.text === 'annum')) return null;
  if (
    word === 'a' &&
    (NOT_A_RATE_BEFORE.has(tokens[at - 1]?.text ?? '') ||
      NOT_A_RATE_AFTER.has(tokens[index + 1]?.text ?? '') ||
      isAndMore(tokens, index + 1))
  ) {
    return null;
  }
  return rate(index + 1);
}
