import { z } from 'zod';

const Text = z.string().trim().min(1);

/**
 * A claim that somebody else checked, as an import knows it: words only, no normal form of ours.
 *
 * `text` is the statement that was checked, `title` and `subtitle` the headline and summary of the check, `speaker`
 * who made the statement, `rating` the checker's own words. Fields an import does not know are left out.
 */
export const ImportedRecord = z.object({
  id: Text,
  text: Text,
  title: Text.optional(),
  subtitle: Text.optional(),
  speaker: Text.optional(),
  /** As the source writes it; often no calendar day. */
  date: Text.optional(),
  url: Text.optional(),
  rating: Text.optional(),
  publisher: Text.optional(),
});
export type ImportedRecord = z.infer<typeof ImportedRecord>;

/** What a pack of imported records says of itself. Everything but the id may be unknown. */
export const ImportedManifest = z.object({
  id: Text,
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  source: z.string(),
});
export type ImportedManifest = z.infer<typeof ImportedManifest>;
