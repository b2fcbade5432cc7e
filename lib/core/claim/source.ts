import { z } from 'zod';

/** What a field of a certain form is asked for. */
export const formsAsked = {
  date: 'must be YYYY, YYYY-MM or YYYY-MM-DD',
  day: 'must be YYYY-MM-DD',
  id: 'must be lowercase words joined by hyphens',
  https: 'must start with https://',
} as const;

/** A day, month or year as far as it is known: `2025-04-18`, `2025-04` or `2025`. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, formsAsked.date);

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, formsAsked.day);

/** An identifier of ours: lowercase words and digits joined by hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, formsAsked.id);

/** Who stands behind a source: who counted or ruled, who studied, who reported, or a repost of somebody else. */
export const SourceClass = z.enum(['primary', 'research', 'news', 'copy']);
export type SourceClass = z.infer<typeof SourceClass>;

/** Where a figure or statement can be read. `checked` is null until somebody has read it there. */
export const Source = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.string().regex(/^https:\/\/[^\s/]+/, formsAsked.https),
  published: PartialDate.nullable(),
  locator: z.string().min(1).nullable(),
  /** The figure's own phrase, in the source's words: 12 words at most. */
  quote: z.string().min(1).nullable(),
  class: SourceClass.nullable(),
  checked: z.strictObject({ on: Day, how: z.string().min(1) }).nullable(),
});
export type Source = z.infer<typeof Source>;
