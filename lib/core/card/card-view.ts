import { z } from 'zod/mini';
import { languages } from '../words/language.ts';

/**
 * What a card shows, as data: the component draws it, the history stores it, the panel lists from it.
 * Built by `buildCardView`; nothing in it is HTML.
 */
export const CardGlyph = z.enum(['agrees', 'differs', 'period', 'measure', 'none', 'goal', 'denied', 'asked', 'dated']);
export type CardGlyph = z.infer<typeof CardGlyph>;

/** How the page's own figure is underlined inside cards and lists (never on the page). */
export const CardUnderline = z.enum(['solid', 'double', 'dashed', 'dotted', 'none']);
export type CardUnderline = z.infer<typeof CardUnderline>;

/**
 * A run of the comparison sentence. `page` marks the page's own words, underlined by the comparison's style; `lang` a record's
 * words where the interface speaks another language.
 */
export const SentencePart = z.object({ text: z.string(), page: z.boolean(), lang: z.optional(z.string()) });
export type SentencePart = z.infer<typeof SentencePart>;

/** A series drawn as bars, with the page's figure across them. Values in the series' unit. */
export const ChartView = z.object({
  /** Above the drawing: "ICE removals by fiscal year". */
  heading: z.string(),
  /** Of the heading, where it is the record's own words. */
  lang: z.optional(z.string()),
  /** What the values count, for those who read them as a table: "removals", "percent". */
  unit: z._default(z.string(), ''),
  /** Name of the drawing for a screen reader: the series' own title with its first and last period. */
  title: z.string(),
  /** What a screen reader hears in place of the drawing. */
  description: z.string(),
  /** In order of time. `at` is the period's place on the axis in years, so that a gap in the record stays a gap. */
  bars: z.array(
    z.object({ period: z.string(), at: z.number(), value: z.number(), hit: z.boolean(), preliminary: z.boolean() }),
  ),
  /** The page's figure: a line, and the band that its words cover. `dashed` for a goal. */
  page: z.nullable(
    z.object({ value: z.number(), low: z.number(), high: z.number(), label: z.string(), dashed: z.boolean() }),
  ),
  /** Under the compared bar: "2012: 409,849". */
  hitLabel: z.nullable(z.string()),
  /** Where the series changes what it counts: place on the axis as in `bars`, and why. */
  breaks: z.array(z.object({ at: z.number(), note: z.string() })),
  caption: z.string(),
});
export type ChartView = z.infer<typeof ChartView>;

/** The compared period under another official definition. */
export const DefinitionView = z.object({
  series: z.string(),
  label: z.string(),
  value: z.nullable(z.number()),
  /** `value` as written in the row: "415,579". */
  figure: z.string(),
  fit: z.string(),
  chosen: z.boolean(),
  chart: z.nullable(ChartView),
});
export type DefinitionView = z.infer<typeof DefinitionView>;

/** A figure as it was known at a time: when the article ran, or now. */
export const ClockView = z.object({ label: z.string(), by: z.string(), figure: z.string(), now: z.boolean() });
export type ClockView = z.infer<typeof ClockView>;

export const SourceView = z.object({ publisher: z.string(), title: z.string(), url: z.string(), meta: z.string() });
export type SourceView = z.infer<typeof SourceView>;

export const CardView = z.object({
  /** Of the interface's words in it. Absent from cards that were kept when there was English alone. */
  language: z.optional(z.enum(languages)),
  claim: z.string(),
  topic: z.string(),
  statement: z.string(),
  lang: z.string(),
  glyph: CardGlyph,
  underline: CardUnderline,
  /** "Agrees after rounding", "Another period", "The page denies this" … */
  title: z.string(),
  sentence: z.array(SentencePart),
  /** One line for lists: "ICE, fiscal year 2012: 409,849". */
  summary: z.string(),
  /** Set when the publisher has revised the figure since the article ran: then, and now. Else empty. */
  clocks: z.array(ClockView),
  chart: z.nullable(ChartView),
  /** The same period under other definitions, the claim's own first: to be chosen where there is no chart, else to compare. */
  definitions: z.array(DefinitionView),
  /** Under the definitions: the period, and the page's figure that the line stands for. */
  definitionsNote: z.string(),
  context: z.string(),
  /** As a reader writes it: "3 Apr 2026". */
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
