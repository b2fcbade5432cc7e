import { z } from 'zod';
import { Claim } from './claim.ts';
import { ClassifierFile } from './classifier.ts';
import { LexiconEntry } from './lexicon.ts';
import { Correction } from './read-corrections.ts';
import { Series } from './series.ts';
import { Day, Id } from './source.ts';
import { ClaimWordings } from './wordings.ts';

/** `claims/pack.json`: what a set of claims is and who stands behind it. */
export const PackFile = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be MAJOR.MINOR.PATCH'),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  created: Day,
  modified: Day,
});
export type PackFile = z.infer<typeof PackFile>;

/** The same with what was corrected, newest first, as `claims/CORRECTIONS.md` tells it. */
export const PackManifest = PackFile.extend({ corrections: z.array(Correction) });

/** A pack in memory: everything that the engine is built from. */
export const Pack = z.strictObject({
  manifest: PackManifest,
  claims: z.array(Claim),
  series: z.array(Series),
  lexicon: z.array(LexiconEntry),
  /** Of bundled records; those of a reader have none. */
  wordings: z.array(ClaimWordings).optional(),
  /** What was learned from them. */
  classifier: ClassifierFile.optional(),
});
export type Pack = z.infer<typeof Pack>;

/** What cards and lists show of a pack: all but what only the engine reads. */
export const RecordsFile = Pack.omit({ lexicon: true, wordings: true, classifier: true });
export type RecordsFile = z.infer<typeof RecordsFile>;
