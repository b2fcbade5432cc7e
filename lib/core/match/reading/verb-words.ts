import { ADVERBS, AUXILIARIES } from '../words/function-words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Reading } from './reading.ts';

/** Words that may deny their verb: `isNegation` tells where one does. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not never no neither nor without isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot".split(
    ' ',
  ),
);

/** Auxiliaries of what is not, or not yet, said to be so. */
export const MODALS: ReadonlySet<string> = new Set(
  "will would could can may might shall should must won't wouldn't couldn't can't cannot".split(' '),
);

export const PERFECT = new Set(['have', 'has', 'had']);

export const BEING = wordsIn('is are was were been be');

export function isAuxiliary(lower: string): boolean {
  return (
    AUXILIARIES.has(lower) ||
    NEGATIONS.has(lower) ||
    ADVERBS.has(lower) ||
    lower === 'longer' ||
    VERB_ADVERBS.has(lower) ||
    (lower.endsWith('ly') && lower.length > 4)
  );
}

const VERB_ADVERBS = wordsIn(
  'to in fact yet perhaps soon there been a an the one day some someday later eventually next this week month year',
);

/** "inflation in *May* was": a month, and no modal. */
export function isMonth({ words, periods }: Reading, at: number): boolean {
  return words[at]?.text === 'May' && periods.some(({ from, to }) => from <= at && at < to);
}

export function isNumberWord(reading: Reading, at: number): boolean {
  return reading.quantities.some(span => span.from <= at && at < span.to);
}
