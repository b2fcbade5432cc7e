import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';
import { type ComparisonText, readForComparison } from './comparison-text.ts';
import { longestParting, usualContext } from './describe-quote.ts';
import { once } from '../once.ts';

/** What selectors describe, read for comparing. */
export interface SoughtQuote {
  readonly quote: TextQuoteSelector;
  /** Where the words stood, or null when only the quote is known. */
  readonly position: TextPositionSelector | null;
  readonly words: ComparisonText;
  /** Keys of the surroundings, numbers masked. */
  readonly prefix: string;
  readonly suffix: string;
  /** The same to recognise a place by. Copies of the same words may differ in a number of their surroundings alone: there, numbers are not masked. */
  readonly around: { readonly before: string; readonly after: string };
  /** How much the words say, in letters of an alphabet. */
  readonly weight: number;
  /**
   * Whether the page had the words more than once, which the length of the context tells: `apart` in surroundings of their own, `alike` in surroundings
   * that begin alike.
   */
  readonly repeats: 'never' | 'apart' | 'alike';
  /** Whether the quote begins and ends where words do. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

export function readSought(quote: TextQuoteSelector, position: TextPositionSelector | undefined): SoughtQuote {
  const words = readForComparison(quote.exact);
  const before = readForComparison(quote.prefix);
  const after = readForComparison(quote.suffix);
  const repeats = repeatsOf(Math.max(quote.prefix.length, quote.suffix.length));
  const how = repeats === 'never' ? 'masked' : 'plain';
  return {
    quote,
    position: position ?? null,
    words,
    prefix: before.masked.key,
    suffix: after.masked.key,
    around: { before: before[how].key, after: after[how].key },
    weight: weightOf(words.plain.key),
    repeats,
    startsWord: !(endsInWord().test(quote.prefix) && startsInWord().test(quote.exact)),
    endsWord: !(endsInWord().test(quote.exact) && startsInWord().test(quote.suffix)),
  };
}

const endsInWord = once(() => /[\p{L}\p{N}]$/u);
const startsInWord = once(() => /^[\p{L}\p{N}]/u);

const repeatsOf = (context: number) => {
  if (context <= usualContext) return 'never';
  return context <= longestParting ? 'apart' : 'alike';
};

/** A character of Chinese, Japanese or Korean says as much as some letters. */
const lettersPerIdeograph = 3;
const firstIdeograph = 0x2e80;

function weightOf(key: string): number {
  let weight = 0;
  for (let at = 0; at < key.length; at += 1) {
    weight += key.charCodeAt(at) >= firstIdeograph ? lettersPerIdeograph : 1;
  }
  return weight;
}
