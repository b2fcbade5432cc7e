import { type ComparisonText, unitAt } from './comparison-text.ts';
import { recognisePrefix, recogniseSuffix } from './recognise-context.ts';
import type { SoughtQuote } from './sought-quote.ts';

/** A place of a page's text that a note may belong to: UTF-16 offsets, `end` exclusive, both at borders of characters. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether two places have a character in common. */
export const overlaps = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

export interface WeighedPlace extends Place {
  /** Share of the quote's characters that differ, numbers left out of account; 1 stands for "more than half". */
  readonly errors: number;
  readonly prefix: number;
  readonly suffix: number;
  /** The sum by which places are compared. */
  readonly score: number;
}

/**
 * Weights of a place: the words themselves, what stands around them on each side, and, to part equals, where they stand. They are those that Hypothesis
 * published for its client. The trade-off: both sides of the context together nearly outweigh the words, so that an edited sentence in its old
 * surroundings is preferred to a like one elsewhere, but never to the unedited words. How far a place may differ at all is decided apart from the score.
 */
const quoteWeight = 50;
const contextWeight = 20;
const positionWeight = 2;

export function weighPlace(page: ComparisonText, sought: SoughtQuote, place: Place, errors: number): WeighedPlace {
  const { position, around, repeats } = sought;
  const key = repeats === 'never' ? page.masked : page.plain;
  const prefix = recognisePrefix(key.key, unitAt(key, place.start), around.before);
  const suffix = recogniseSuffix(key.key, unitAt(key, place.end), around.after);
  const away = position === null ? 1 : Math.min(1, Math.abs(position.start - place.start) / (page.text.length + 1));
  const score = quoteWeight * (1 - errors) + contextWeight * (prefix + suffix) + positionWeight * (1 - away);
  return { start: place.start, end: place.end, errors, prefix, suffix, score };
}
