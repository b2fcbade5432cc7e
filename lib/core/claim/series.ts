import { z } from 'zod';
import { RecordStatus } from './claim.ts';
import { Id, PartialDate, Source } from './source.ts';

/** One period's value. `published` null = unknown; `earlier` keeps what was published before a revision, oldest first. */
export const SeriesValue = z.strictObject({
  period: z
    .string()
    .regex(
      /^(FY\d{4}|\d{4}|\d{4}-(0[1-9]|1[0-2])|\d{4}-Q[1-4]|\d{4}-\d{2}-\d{2})$/,
      'must be FY2012, 2012, 2012-03, 2012-Q1 or 2012-03-31',
    ),
  value: z.number(),
  published: PartialDate.nullable().optional(),
  preliminary: z.boolean().optional(),
  /** Not read at a source yet: kept, never shown. */
  unverified: z.boolean().optional(),
  earlier: z.array(z.strictObject({ value: z.number(), published: PartialDate.nullable() })).optional(),
});
export type SeriesValue = z.infer<typeof SeriesValue>;

/** A figure for many periods: `claims/series/<id>.json`. It answers only what it counts. */
export const Series = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  status: RecordStatus,
  title: z.string().min(1),
  /** Lexicon id of what is counted; null only in drafts. */
  measure: Id.nullable(),
  unit: z.string().min(1),
  per: z.enum(['day', 'week', 'month', 'year']).nullable(),
  population: Id.nullable(),
  restrictions: z.array(Id),
  actor: Id.nullable(),
  agency: Id.nullable(),
  jurisdiction: Id,
  publisher: z.string().min(1),
  periodType: z.enum(['fiscal-year', 'calendar-year', 'month', 'quarter', 'date', 'mixed']),
  definition: z.string().min(1),
  /** The anchor claim: named when a page states a period that no claim of its own covers. Null only in drafts. */
  claim: Id.nullable(),
  /** Months between the end of a period and its publication, where the publisher keeps to one. */
  releaseLagMonths: z.number().nonnegative().nullable(),
  sources: z.array(Source).min(1),
  /** Where the series changes what it counts: `{ at: 'FY2007', note: 'Returns counted from 2007' }`. */
  breaks: z.array(z.strictObject({ at: z.string(), note: z.string() })),
  /** The same thing under other definitions, offered as a switch on the card. */
  related: z.array(Id),
  notes: z.string(),
  values: z.array(SeriesValue).min(1),
});
export type Series = z.infer<typeof Series>;
