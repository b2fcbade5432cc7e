import { z } from 'zod';
import { Claim } from './claim.ts';
import { LexiconEntry } from './lexicon.ts';

/** A claim of the reviewer's own, in the local pack. `entries` are words that the bundled lexicon does not have. */
export const OwnClaim = z.object({
  id: z.string().min(1),
  claim: Claim,
  entries: z.array(LexiconEntry),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  /** Counts its saves. One that was kept before they were counted has none: see `revOf` in `own-claim-rev.ts`. */
  rev: z.int().positive().optional(),
});
export type OwnClaim = z.infer<typeof OwnClaim>;
