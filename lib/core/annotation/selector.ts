import { z } from 'zod/mini';
import { longestOutline, writtenOutline } from './outline.ts';

/** W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors). */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1)),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;
/** Ours: of words that the page had `of` times, which were noted, counted from 1. Tells something while the page has as many. */
export const Occurrence = z.object({ number: z.int().check(z.positive()), of: z.int().check(z.minimum(2)) });
export type Occurrence = z.infer<typeof Occurrence>;
/** Ours: the sentences of the page that had the words more than once, as `writeOutline` writes them, and which of them the words begin in, from 0. */
export const NotedOutline = z.object({
  sentence: z.int().check(z.nonnegative()),
  sentences: z.string().check(z.regex(writtenOutline), z.maxLength(longestOutline)),
});
export type NotedOutline = z.infer<typeof NotedOutline>;
/** Offsets into the page's extracted text, in UTF-16 code units as everywhere here. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  occurrence: z.optional(Occurrence),
  outline: z.optional(NotedOutline),
});
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

/** One end of a range: an element by its path, and an offset into that element's own text content. */
const PathSelector = z.object({
  type: z.literal('XPathSelector'),
  value: z.string().check(z.minLength(1)),
  refinedBy: TextPositionSelector,
});
/** Where the words stood in the page's tree when they were noted. Other tools anchor by it; here quote and position decide. */
export const RangeSelector = z.object({
  type: z.literal('RangeSelector'),
  startSelector: PathSelector,
  endSelector: PathSelector,
});
export type RangeSelector = z.infer<typeof RangeSelector>;

export const Selector = z.discriminatedUnion('type', [TextQuoteSelector, TextPositionSelector, RangeSelector]);
export type Selector = z.infer<typeof Selector>;
