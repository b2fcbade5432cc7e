import { z } from 'zod';
import { Day, Id } from './source.ts';

/**
 * The time that a figure counts.
 *
 * - `fiscal-year`, `calendar-year`, `month`, `quarter`: one bounded period; `id` is `FY2012`, `2012`, `2012-03`, `2012-Q1`.
 *   A US fiscal year runs from 1 October of the year before to 30 September.
 * - `date`: a stock counted on a day (`id` is that day); pages state it as true "now".
 * - `span`: from `start` to `end` (null = still running), such as four years, a term, or "since 20 January 2025".
 * - `any-year`: some single year within `start`..`end`: "in a single year under Obama".
 * - `none`: no time belongs to the figure (an age limit, a statute's threshold).
 */
export const Period = z.strictObject({
  type: z.enum(['fiscal-year', 'calendar-year', 'month', 'quarter', 'date', 'span', 'any-year', 'none']),
  id: z.string().min(1).nullable(),
  start: Day.nullable(),
  end: Day.nullable(),
  /** As the card says it: "fiscal year 2012", "the first year of the second term". */
  label: z.string().min(1),
  /** Actor whose years these are, when the period is said by naming them ("under Obama", "in Trump's first term"). */
  within: Id.nullable(),
});
export type Period = z.infer<typeof Period>;
