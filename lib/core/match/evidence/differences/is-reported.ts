import type { NumberReading } from '../../figures/figure-reading.ts';
import { nounsOfKind, type Reading, type Span } from '../../reading/reading.ts';
import { isCounter, SAYING } from '../../reading/reported-clause.ts';
import { wordsIn } from '../../words/words-in.ts';

/** "*gave* the rate for 2024 *as* 16 percent", "*put* it *at* 3.2 million", "*has* ICE *at* 613,000" */
const GIVING = wordsIn('gave gives give put puts had has have read');
const GIVEN_AS = new Set(['as', 'at']);
const QUOTES = new Set(['“', '”', '"']);
/** Words between whoever counts and the verb: "the *department* has now *said*". */
const NEAR = 4;

/** Whether the sentence tells what somebody said the number was, and not what whoever counts it gave. */
export function isReportedOfOthers({ reading, quantity }: NumberReading): boolean {
  const { words } = reading;
  // "asylum *claims*" says nothing.
  const isNoun = (at: number) => reading.nouns.some(({ from, to }) => from < at && at < to);
  const says = words.findIndex(({ lower }, at) => SAYING.has(lower) && !isNoun(at));
  if (says !== -1) return !isOfCounter(reading, says);
  const gives = words.findLastIndex(({ lower }, at) => at < quantity.from && GIVING.has(lower));
  if (gives !== -1 && words.slice(gives, quantity.from).some(({ lower }) => GIVEN_AS.has(lower)))
    return !isOfCounter(reading, gives);
  return words.some(({ text }) => QUOTES.has(text));
}

/** "*The department* said": who counts gives numbers that are its own, of something else where no record has them. */
export function isOfCounter(reading: Reading, at: number): boolean {
  const before: Span = { from: Math.max(0, at - NEAR), to: at };
  if (reading.words.slice(before.from, before.to).some((_, place) => isCounter(reading, before.from + place)))
    return true;
  return nounsOfKind(reading, 'agency', before).length > 0;
}
