import { z } from 'zod';
import { Claim } from './claim.ts';

/** A claim of the reviewer's own, in the local pack. */
export const OwnClaim = z.object({
  id: z.string().min(1),
  claim: Claim,
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
export type OwnClaim = z.infer<typeof OwnClaim>;
