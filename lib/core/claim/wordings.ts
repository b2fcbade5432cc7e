import { z } from 'zod';
import { Id } from './source.ts';

/**
 * `claims/wordings/<claim>.json`: sentences in many registers that state a claim, and some that only seem to. What words speak of the
 * claim is learned from them. They are no examples: that each is read by itself is not asked of them.
 */
export const ClaimWordings = z.strictObject({
  $schema: z.string().optional(),
  claim: Id,
  states: z.array(z.string().min(1)),
  near: z.array(z.string().min(1)),
});
export type ClaimWordings = z.infer<typeof ClaimWordings>;
