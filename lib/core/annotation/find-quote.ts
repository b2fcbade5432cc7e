import type { Selector, TextPositionSelector, TextQuoteSelector } from './selector.ts';
import { chooseAlmost } from './choose-almost.ts';
import { chooseCopy } from './choose-copy.ts';
import { chooseByOutline } from './choose-by-outline.ts';
import { chooseExact, type FoundExact } from './choose-exact.ts';
import { type ComparisonText, readPageForComparison } from './comparison-text.ts';
import { readSought, type SoughtQuote } from './sought-quote.ts';
import type { Place } from './weigh-place.ts';

/**
 * Why a note's words have no place.
 *
 * - `no-quote`: there is nothing to look for.
 * - `too-often`, `often`: the words are here `count` times (or more than `count`), and nothing tells which are meant.
 * - `elsewhere`: the words are here, in other surroundings, and may be others.
 * - `removed`: what stood around them is here, and nothing in between.
 * - `figure-changed`: the sentence is here and states other figures, `count` of them.
 * - `changed`: the sentence is here and says something else.
 * - `almost-often`, `almost-elsewhere`: words almost like these are here, `count` times or in other surroundings.
 * - `gone`: neither the words nor what stood around them.
 */
export interface OrphanReason {
  readonly kind:
    | 'no-quote'
    | 'too-often'
    | 'often'
    | 'elsewhere'
    | 'removed'
    | 'figure-changed'
    | 'changed'
    | 'almost-often'
    | 'almost-elsewhere'
    | 'gone';
  readonly count: number;
}

/**
 * `isOneOf` so many copies (one where the others are gone), where another than the one that was chosen may be meant. `nearest` are the
 * words that are most likely what became of a quote that was not found: a suggestion, never a place.
 */
export type FoundQuote =
  | {
      readonly how: 'position' | 'quote' | 'fuzzy';
      readonly start: number;
      readonly end: number;
      readonly isOneOf?: number;
    }
  | { readonly how: 'orphan'; readonly why: OrphanReason; readonly nearest: Place | null };

/**
 * Find the words that selectors describe in a page's text as it is now.
 *
 * First where they stood, if quote and context read the same there; then the quote word for word, typography and hyphenation aside; then almost so, with
 * numbers written otherwise. Words that could be meant in two places, that state another figure or the opposite, or whose surroundings are gone so that
 * they may be other words, are an orphan with its reason. Only of copies of the same words is one taken by their order, and the doubt is told. Start and end
 * are at borders of characters.
 */
export function findQuote(text: string, selectors: readonly Selector[]): FoundQuote {
  const quote = selectors.find(selector => selector.type === 'TextQuoteSelector');
  const position = selectors.find(selector => selector.type === 'TextPositionSelector');
  if (quote === undefined || quote.exact === '') return orphan('no-quote');
  if (position !== undefined && readsAt(text, quote, position.start)) {
    return { how: 'position', start: position.start, end: position.start + quote.exact.length };
  }
  const page = readPageForComparison(text);
  const sought = readSought(quote, position);
  const exact = chooseExact(page, sought);
  if (exact?.how === 'found') return foundExact(page, sought, exact);
  const copy = chooseCopy(page, sought);
  if (copy !== null) {
    const { errors, start, end, of } = copy;
    return { how: errors === 0 ? 'quote' : 'fuzzy', start, end, isOneOf: of };
  }
  if (exact?.how === 'often') return orphan(exact.isMore ? 'too-often' : 'often', exact.count);
  const almost = chooseAlmost(page, sought);
  if (almost.how === 'found') return { how: 'fuzzy', start: almost.place.start, end: almost.place.end };
  if (exact?.how === 'elsewhere' || (exact?.how === 'cut' && almost.kind === 'gone')) {
    return orphan('elsewhere', 0, exact.place);
  }
  return orphan(almost.kind, almost.count, almost.nearest);
}

/** Of copies the page around them may speak for another than their nearest surroundings do, which may have moved without them. */
function foundExact(page: ComparisonText, sought: SoughtQuote, { place, is, copies }: FoundExact): FoundQuote {
  const { position } = sought;
  const inOutline = chooseByOutline(page, sought, copies);
  if (inOutline === 'gone') return orphan('elsewhere', 0, place);
  const { start, end } = inOutline?.copy ?? place;
  const isThere = is === 'literal' && start === position?.start;
  const how = isThere ? 'position' : is === 'almost' ? 'fuzzy' : 'quote';
  const isAgreed = position?.outline ? inOutline?.copy === place : isInTurn(copies, place, position);
  return { how, start, end, ...(isAgreed || copies.length === 1 ? {} : { isOneOf: copies.length }) };
}

/** Of as many copies as there were another may have the surroundings now. */
function isInTurn(copies: readonly Place[], place: Place, position: TextPositionSelector | null): boolean {
  const then = position?.occurrence;
  return then?.of !== copies.length || then.number === copies.filter(({ start }) => start <= place.start).length;
}

const orphan = (kind: OrphanReason['kind'], count = 0, nearest: Place | null = null): FoundQuote => ({
  how: 'orphan',
  why: { kind, count },
  nearest: nearest && { start: nearest.start, end: nearest.end },
});

function readsAt(text: string, quote: TextQuoteSelector, start: number): boolean {
  const from = start - quote.prefix.length;
  return from >= 0 && text.startsWith(quote.prefix + quote.exact + quote.suffix, from);
}
