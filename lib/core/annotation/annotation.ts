import { z } from 'zod';

/** W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors). */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;
/** Offsets into the page's extracted text, in UTF-16 code units as everywhere here. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;
export const Selector = z.discriminatedUnion('type', [TextQuoteSelector, TextPositionSelector]);
export type Selector = z.infer<typeof Selector>;

/** Where a note belongs: words on a page, found by its selectors. `source` is the page's address without hash and tracking. */
export const Target = z.object({
  type: z.literal('SpecificResource'),
  source: z.string().min(1),
  selector: z.array(Selector).min(1),
});
export type Target = z.infer<typeof Target>;

export const Body = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('TextualBody'),
    value: z.string(),
    format: z.literal('text/markdown'),
    purpose: z.literal('commenting'),
  }),
  /** The claim that the note is about: `urn:sidelight:claim:<id>`. */
  z.object({ type: z.literal('SpecificResource'), source: z.string().min(1), purpose: z.literal('linking') }),
]);
export type Body = z.infer<typeof Body>;

/** A reviewer's note in the W3C Web Annotation model; the stored record is the annotation itself. */
export const Annotation = z.object({
  id: z.string().regex(/^urn:uuid:/),
  type: z.literal('Annotation'),
  motivation: z.enum(['assessing', 'commenting']),
  creator: z.object({ type: z.literal('Person'), name: z.string() }).nullable(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  body: z.array(Body).min(1),
  target: Target,
  /** Ours, under the `sidelight` namespace on export: counts saves, so that two tabs cannot overwrite each other. */
  rev: z.number().int().positive(),
  /** Ours: title of the page when the note was made. */
  pageTitle: z.string(),
});
export type Annotation = z.infer<typeof Annotation>;
