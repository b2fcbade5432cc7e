import { z } from 'zod/mini';

/** How the page's figure stands to the named claim's own record. */
export const Relation = z.enum(['agrees', 'differs', 'other-period', 'other-measure', 'no-figure']);
export type Relation = z.infer<typeof Relation>;

/** The outermost operator over the claim. */
export const Modality = z.enum(['denied', 'asked', 'possible', 'planned', 'quoted', 'asserted']);
export type Modality = z.infer<typeof Modality>;

/** Why a sentence matched: a named rule and the words that it read. `start`/`end` are offsets into the page's text. */
export const Reason = z.object({
  rule: z.string(),
  detail: z.string(),
  start: z.nullable(z.int().check(z.nonnegative())),
  end: z.nullable(z.int().check(z.nonnegative())),
});
export type Reason = z.infer<typeof Reason>;

/** A segment that states a claim. `start` and `end` are UTF-16 offsets into the page's text. */
export const Mention = z.object({
  claim: z.string(),
  relation: Relation,
  modality: Modality,
  attributedTo: z.nullable(z.string()),
  quote: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  quantity: z.nullable(z.object({ value: z.number(), low: z.number(), high: z.number(), unit: z.string() })),
  /** Set when the page states a period of the claim's series: that period, its value, and whether the page's figure fits it. */
  series: z.optional(
    z.object({ id: z.string(), period: z.string(), value: z.nullable(z.number()), fits: z.nullable(z.boolean()) }),
  ),
  score: z.number(),
  reasons: z.array(Reason),
});
export type Mention = z.infer<typeof Mention>;
