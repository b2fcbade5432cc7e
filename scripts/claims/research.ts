import { z } from 'zod';

/** What the research files hold, as far as the conversion reads it. Dates and classes are checked again by the claim's own schema. */
const ResearchSource = z.object({
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.string().nullable().optional(),
  locator: z.string().nullable().optional(),
  quote: z.string().nullable().optional(),
  source_class: z.enum(['primary', 'research', 'news', 'copy']).optional(),
});
export type ResearchSource = z.infer<typeof ResearchSource>;

const ResearchQuantity = z.object({
  value: z.number(),
  value2: z.number().nullable().optional(),
  unit: z.string(),
  approx: z.boolean(),
  period: z.string(),
  population: z.string().nullable(),
  jurisdiction: z.string(),
});
export type ResearchQuantity = z.infer<typeof ResearchQuantity>;

export const ResearchClaim = z.object({
  id: z.string(),
  topic: z.string(),
  statement: z.string(),
  variants: z.array(z.string()),
  quantity: ResearchQuantity.nullable(),
  kind: z.string(),
  context: z.string(),
  sources: z.array(ResearchSource),
  as_of: z.string(),
  series: z.string().nullable(),
  confidence: z.string(),
  caveats: z.string(),
});
export type ResearchClaim = z.infer<typeof ResearchClaim>;

export const ResearchSeries = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  jurisdiction: z.string(),
  period_type: z.string(),
  source: ResearchSource,
  values: z.array(z.tuple([z.string(), z.number()])),
  notes: z.string(),
  unverified_periods: z.array(z.string()).optional(),
  preliminary_periods: z.array(z.string()).optional(),
});
export type ResearchSeries = z.infer<typeof ResearchSeries>;
