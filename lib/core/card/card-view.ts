import { z } from 'zod';

/**
 * What a card shows, as data: the component draws it, the history stores it, the panel lists from it.
 * Built by `buildCardView`; nothing in it is HTML.
 */
export const CardGlyph = z.enum(['agrees', 'differs', 'period', 'measure', 'none', 'goal', 'denied', 'asked', 'dated']);
export type CardGlyph = z.infer<typeof CardGlyph>;

/** A run of the comparison sentence. `page` marks the page's own words, underlined by the comparison's style. */
export const SentencePart = z.object({ text: z.string(), page: z.boolean() });
export type SentencePart = z.infer<typeof SentencePart>;

/** A series drawn as bars, with the page's figure across them. Values in the series' unit. */
export const ChartView = z.object({
  title: z.string(),
  /** What a screen reader hears in place of the drawing. */
  description: z.string(),
  bars: z.array(z.object({ period: z.string(), value: z.number(), hit: z.boolean(), preliminary: z.boolean() })),
  /** The page's figure: a line, and the band that its words cover. `dashed` for a goal. */
  page: z
    .object({ value: z.number(), low: z.number(), high: z.number(), label: z.string(), dashed: z.boolean() })
    .nullable(),
  hitLabel: z.string().nullable(),
  breaks: z.array(z.object({ at: z.string(), note: z.string() })),
  caption: z.string(),
});
export type ChartView = z.infer<typeof ChartView>;

/** The compared period under another official definition. */
export const DefinitionView = z.object({
  series: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  fit: z.string(),
  chosen: z.boolean(),
  chart: ChartView.nullable(),
});
export type DefinitionView = z.infer<typeof DefinitionView>;

export const SourceView = z.object({ publisher: z.string(), title: z.string(), url: z.string(), meta: z.string() });
export type SourceView = z.infer<typeof SourceView>;

export const CardView = z.object({
  claim: z.string(),
  topic: z.string(),
  statement: z.string(),
  lang: z.string(),
  glyph: CardGlyph,
  /** "Agrees after rounding", "Another period", "The page denies this" … */
  title: z.string(),
  sentence: z.array(SentencePart),
  /** One line for lists: "ICE, fiscal year 2012: 409,849". */
  summary: z.string(),
  chart: ChartView.nullable(),
  definitions: z.array(DefinitionView),
  context: z.string(),
  asOf: z.string(),
  sources: z.array(SourceView),
  singleSource: z.boolean(),
  reasons: z.array(z.object({ label: z.string(), detail: z.string() })),
  /** The page's words, as marked. */
  quote: z.string(),
  /** For "copy with citation". */
  citation: z.string(),
});
export type CardView = z.infer<typeof CardView>;
