import { z } from 'zod';

/**
 * A sentence of a page with what stands around it, so that matching one segment needs nothing else.
 *
 * `start` counts UTF-16 code units into the page's extracted text, from 0. `before` and `after` are neighbouring
 * sentences of the same section, nearest first, at most three each.
 */
export const Segment = z.object({
  text: z.string().min(1).max(5000),
  start: z.number().int().nonnegative(),
  heading: z.string().nullable(),
  /** A table cell's own heads, read before its text and no part of it: "Removals, Obama, 2009 to 2016: ". */
  lead: z.string().optional(),
  before: z.array(z.string()).max(3),
  after: z.array(z.string()).max(3),
});
export type Segment = z.infer<typeof Segment>;

/** What a page says of itself. `published` is a day in the page's own words, or null: a page without one is never guessed. */
export const PageContext = z.object({
  title: z.string(),
  published: z.string().nullable(),
  lang: z.string().nullable(),
});
export type PageContext = z.infer<typeof PageContext>;
