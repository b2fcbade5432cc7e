import { z } from 'zod';
import { Claim } from './claim.ts';
import { LexiconEntry } from './lexicon.ts';
import { Series } from './series.ts';
import { Day, Id } from './source.ts';

/** `claims/pack.json`: what a set of claims is, who stands behind it, and what was corrected. */
export const PackManifest = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be MAJOR.MINOR.PATCH'),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  created: Day,
  modified: Day,
  corrections: z.array(z.strictObject({ on: Day, record: Id, what: z.string().min(1) })),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** A pack in memory: everything that the engine is built from. */
export const Pack = z.strictObject({
  manifest: PackManifest,
  claims: z.array(Claim),
  series: z.array(Series),
  lexicon: z.array(LexiconEntry),
});
export type Pack = z.infer<typeof Pack>;
