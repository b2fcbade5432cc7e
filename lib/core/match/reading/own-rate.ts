import type { Rate } from '../../quantity/read-rate.ts';
import type { Reading, Span } from './reading.ts';
import { NEGATIONS } from './verb-words.ts';

export const RATES: ReadonlyMap<string, Rate> = new Map([
  ['day', 'day'],
  ['daily', 'day'],
  ['week', 'week'],
  ['weekly', 'week'],
  ['month', 'month'],
  ['monthly', 'month'],
  ['year', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
]);

/** "3,000 arrests *a day*", "400,000 people *per year*", "… *annually*". */
export function rateAfter(reading: Reading, end: number): Rate | null {
  const [first = '', ...more] = reading.words.slice(end, end + 4).map(({ lower }) => lower);
  // "each and every day", "every single day"
  const noun = more.find(word => !['and', 'every', 'single'].includes(word)) ?? '';
  if (['a', 'per', 'each', 'every'].includes(first)) return RATES.get(noun) ?? null;
  return ['daily', 'weekly', 'monthly', 'annually', 'yearly'].includes(first) ? (RATES.get(first) ?? null) : null;
}

const RATE_ADJECTIVES = new Set(['daily', 'weekly', 'monthly']);

/** "a *daily* arrest quota of 3,000", "*monthly* apprehensions fell below 10,000", "*on an average day* ICE deported 1,250", "*every month* since February", "*8 straight months*". */
export function rateWithin(reading: Reading, counted: Span, clause: Span): Rate | null {
  const near = reading.words.slice(Math.max(clause.from, counted.from - 3), counted.to);
  const adjective = near.find(({ lower }) => RATE_ADJECTIVES.has(lower));
  if (adjective !== undefined) return RATES.get(adjective.lower) ?? null;
  const [opening, noun] = reading.words.slice(clause.from, clause.from + 2).map(({ lower }) => lower);
  if (opening === 'each' || opening === 'every') return RATES.get(noun ?? '') ?? null;
  const running = rateOfRun(reading, clause) ?? rateOfNone(reading, clause) ?? rateBehind(reading, counted, clause);
  if (running !== null) return running;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    const [first, second, third] = reading.words.slice(at, at + 3).map(({ lower }) => lower);
    if ((first === 'an' || first === 'a') && (second === 'average' || second === 'typical'))
      return RATES.get(third ?? '') ?? null;
  }
  return null;
}

/** "three thousand arrests, minimum, *every single day*": words from what is counted to how often. */
const MOST_BEHIND = 6;

/** How often, some words behind what is counted, where no other number stands between. */
function rateBehind({ words, quantities }: Reading, { to }: Span, clause: Span): Rate | null {
  const end = Math.min(clause.to, to + MOST_BEHIND);
  const at = words.findIndex(
    ({ lower }, place) => place >= to && place < end && (lower === 'each' || lower === 'every'),
  );
  if (at === -1 || quantities.some(other => other.from >= to && other.from < at)) return null;
  const noun = words
    .slice(at + 1, at + 4)
    .find(({ lower }) => lower !== 'single' && lower !== 'and' && lower !== 'every');
  return RATES.get(noun?.lower ?? '') ?? null;
}

const NONE = /^(?:no(?: single)?|in an?y?(?: single| calendar)?|not (?:one|a single)) (day|week|month|year)$/;
const NONE_OPENS = new Set(['no', 'in', 'not']);
/** "not a single month" */
const LONGEST_NONE = 4;

/** "*no week* saw more than 40", "*not a single day* with 9", "has not been so many *in any month*": what each of them was not. */
export function rateOfNone({ words }: Reading, clause: Span): Rate | null {
  for (let at = clause.from; at < clause.to; at += 1) {
    if (!NONE_OPENS.has(words[at]?.lower ?? '')) continue;
    for (let to = at + 2; to <= Math.min(clause.to, at + LONGEST_NONE); to += 1) {
      const said = words.slice(at, to).map(({ lower }) => lower);
      const [, unit] = NONE.exec(said.join(' ')) ?? [];
      const isAny = said[0] === 'in' && !words.slice(clause.from, at).some(({ lower }) => NEGATIONS.has(lower));
      if (unit !== undefined && !isAny) return RATES.get(unit) ?? null;
    }
  }
  return null;
}

const IN_A_RUN = new Set(['straight', 'consecutive']);

/** "eight *months in a row* under 10,000", "8 *straight months*": each of them. */
function rateOfRun({ words }: Reading, clause: Span): Rate | null {
  for (let at = clause.from; at < clause.to; at += 1) {
    const times = words[at]?.lower ?? '';
    const isRun =
      IN_A_RUN.has(words[at - 1]?.lower ?? '') || (words[at + 1]?.lower === 'in' && words[at + 3]?.lower === 'row');
    if (isRun && times.endsWith('s')) return RATES.get(times.slice(0, -1)) ?? null;
  }
  return null;
}
