import type { Selector, TextPositionSelector, TextQuoteSelector } from './selector.ts';
import { findAlmost } from './fuzzy-quote.ts';

/** Why a note's words have no place: `count` is how often they, or words almost like them, are there. */
export interface OrphanReason {
  readonly kind: 'no-quote' | 'too-often' | 'often' | 'elsewhere' | 'gone' | 'almost-often' | 'almost-elsewhere';
  readonly count: number;
}

export type FoundQuote =
  | { readonly how: 'position' | 'quote' | 'fuzzy'; readonly start: number; readonly end: number }
  | { readonly how: 'orphan'; readonly why: OrphanReason };

type Scored = { readonly start: number; readonly end: number; readonly score: number; readonly context: number };

/** Occurrences that are weighed; a quote that is there more often is a word, not a quote. */
const maxOccurrences = 500;
/** Weights of a candidate's score: the words themselves, what stands around them, and, to part equals, where they stand. */
const quoteWeight = 50;
const contextWeight = 20;
const positionWeight = 2;
/** Two candidates closer than this are equal: choosing one would be a guess. */
const clearMargin = 3;
/** A quote of few words is in many sentences: its surroundings must be recognised too. */
const shortQuote = 24;
const minContext = 0.5;
const minFuzzyContext = 0.3;

/**
 * Find the words that selectors describe in a page's text as it is now.
 *
 * First where they stood, if quote and context read the same there; then the quote word for word; then almost so. Words that could be meant in two
 * places, or whose surroundings are gone so that they may be other words, are an orphan with the reason in one sentence: a note is never put on a guess.
 */
export function findQuote(text: string, selectors: readonly Selector[]): FoundQuote {
  const quote = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
  const position = selectors.find(
    (selector): selector is TextPositionSelector => selector.type === 'TextPositionSelector',
  );
  if (quote === undefined) return orphan('no-quote');
  if (position !== undefined && readsAt(text, quote, position.start)) {
    return { how: 'position', start: position.start, end: position.start + quote.exact.length };
  }
  const places = occurrences(text, quote.exact);
  if (places.length > maxOccurrences) return orphan('too-often', maxOccurrences);
  if (places.length > 0) return chooseExact(text, quote, position, places);
  return chooseFuzzy(text, quote, position);
}

const orphan = (kind: OrphanReason['kind'], count = 0): FoundQuote => ({ how: 'orphan', why: { kind, count } });

function readsAt(text: string, quote: TextQuoteSelector, start: number): boolean {
  const from = start - quote.prefix.length;
  return from >= 0 && text.startsWith(quote.prefix + quote.exact + quote.suffix, from);
}

function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push(at);
    if (places.length > maxOccurrences) break;
  }
  return places;
}

function chooseExact(
  text: string,
  quote: TextQuoteSelector,
  position: TextPositionSelector | undefined,
  places: readonly number[],
): FoundQuote {
  const scored = places
    .map(start => score(text, quote, position, { start, end: start + quote.exact.length, errors: 0 }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored as [Scored, Scored?];
  if (second !== undefined && best.score - second.score < clearMargin) return orphan('often', places.length);
  const hasContext = quote.prefix !== '' || quote.suffix !== '';
  const isAnywhere = quote.exact.length < shortQuote && hasContext && best.context < minContext;
  if (isAnywhere) return orphan('elsewhere');
  return { how: best.start === position?.start ? 'position' : 'quote', start: best.start, end: best.end };
}

function chooseFuzzy(text: string, quote: TextQuoteSelector, position: TextPositionSelector | undefined): FoundQuote {
  const scored = findAlmost(text, quote.exact)
    .map(match => score(text, quote, position, match))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return orphan('gone');
  if (second !== undefined && best.score - second.score < clearMargin) {
    return orphan('almost-often', scored.length);
  }
  const hasContext = quote.prefix !== '' || quote.suffix !== '';
  if (hasContext && best.context < minFuzzyContext && quote.exact.length < 4 * shortQuote) {
    return orphan('almost-elsewhere');
  }
  return { how: 'fuzzy', start: best.start, end: best.end };
}

function score(
  text: string,
  quote: TextQuoteSelector,
  position: TextPositionSelector | undefined,
  match: { readonly start: number; readonly end: number; readonly errors: number },
): Scored {
  const before = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
  const after = text.slice(match.end, match.end + quote.suffix.length);
  const prefix = likenessFromEnd(before, quote.prefix);
  const suffix = likenessFromStart(after, quote.suffix);
  const words = 1 - match.errors / quote.exact.length;
  const away = position === undefined ? 1 : Math.min(1, Math.abs(position.start - match.start) / (text.length + 1));
  return {
    start: match.start,
    end: match.end,
    context: Math.max(quote.prefix === '' ? 0 : prefix, quote.suffix === '' ? 0 : suffix),
    score: quoteWeight * words + contextWeight * (prefix + suffix) + positionWeight * (1 - away),
  };
}

/** Share of the context's words that stand there in the same order, counted from the quote outwards. */
function likenessFromStart(there: string, wanted: string): number {
  return likeness(there.match(word) ?? [], wanted.match(word) ?? []);
}
function likenessFromEnd(there: string, wanted: string): number {
  return likeness((there.match(word) ?? []).reverse(), (wanted.match(word) ?? []).reverse());
}
const word = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
/** Words that may be missed in between. */
const maxSkipped = 2;

function likeness(there: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return 1;
  let same = 0;
  let at = 0;
  for (const item of wanted) {
    const found = there.slice(at, at + 1 + maxSkipped).indexOf(item);
    if (found < 0) continue;
    same += 1;
    at += found + 1;
  }
  return same / wanted.length;
}
