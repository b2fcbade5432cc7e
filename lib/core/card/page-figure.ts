import type { Mention, Reason } from '../match/mention.ts';

/** The page's figure as the card writes it. */
export interface PageFigure {
  /** The page's own words for the number, with their hedge: "roughly 400,000". The whole mention where they cannot be told apart. */
  readonly words: string;
  /** `words` is the number alone: the period and the measure are not in it. */
  readonly alone: boolean;
  readonly value: number;
  /** What the words cover. */
  readonly low: number;
  readonly high: number;
}

/** Longest stretch of the page's words that a card repeats. */
const maxQuote = 160;

/** The marked words, cut at a word when a card could not hold them. */
export function shortQuote(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  if (words.length <= maxQuote) return words;
  return `${words.slice(0, words.lastIndexOf(' ', maxQuote)) || words.slice(0, maxQuote)} …`;
}

/** The figure of a mention with the page's words for it, or null when the mention states none. */
export function pageFigureOf(mention: Mention): PageFigure | null {
  const { quantity, quote } = mention;
  if (!quantity) return null;
  const reason = mention.reasons.find(({ rule }) => rule === 'quantity');
  const words = reason ? markedWords(reason, mention) : null;
  // "The estimated 11 million" is a figure with the article of its noun.
  return { ...quantity, words: shortQuote(words ?? quote).replace(/^the /i, ''), alone: words !== null };
}

/** The page's words that a reason read, as far as they lie inside the mark: a mention carries no others. */
export function markedWords({ start, end }: Reason, mention: Mention): string | null {
  if (start === null || end === null || start < mention.start || end > mention.end) return null;
  return mention.quote.slice(start - mention.start, end - mention.start).trim() || null;
}
