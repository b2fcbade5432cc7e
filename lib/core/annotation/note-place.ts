import { z } from 'zod';

/** How the words of a note were found when its page was last open; `why` is given for an orphan. */
export const NotePlace = z.object({
  id: z.string().regex(/^urn:uuid:/),
  found: z.enum(['position', 'quote', 'fuzzy', 'orphan']),
  why: z.object({ kind: z.string(), count: z.number().int().nonnegative() }).nullable(),
  /** The reviewer chose to keep an orphan without a place: it is no longer asked about. */
  kept: z.boolean().default(false),
  at: z.iso.datetime(),
});
export type NotePlace = z.infer<typeof NotePlace>;
