import { z } from 'zod/mini';

/**
 * A sentence of a page with what stands around it, so that matching one segment needs nothing else.
 *
 * `start` counts UTF-16 code units into the page's extracted text, from 0. `before` and `after` are neighbouring
 * sentences of the same section, nearest first, at most three each.
 */
export const Segment = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(5000)),
  start: z.int().check(z.nonnegative()),
  heading: z.nullable(z.string()),
  /** A table cell's own heads, read before its text and no part of it: "Removals, Obama, 2009 to 2016: ". */
  lead: z.optional(z.string()),
  before: z.array(z.string()).check(z.maxLength(3)),
  after: z.array(z.string()).check(z.maxLength(3)),
});
export type Segment = z.infer<typeof Segment>;

/** What a page says of itself. `published` is a day in the page's own words, or null: a page without one is never guessed. */
export const PageContext = z.object({
  title: z.string(),
  published: z.nullable(z.string()),
  lang: z.nullable(z.string()),
});
export type PageContext = z.infer<typeof PageContext>;
