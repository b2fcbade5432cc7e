import { z } from 'zod/mini';

/** How the words of a note were found when its page was last open; `why` is given for an orphan. */
export const NotePlace = z.object({
  id: z.string().check(z.regex(/^urn:uuid:/)),
  found: z.enum(['position', 'quote', 'fuzzy', 'orphan']),
  why: z.nullable(z.object({ kind: z.string(), count: z.int().check(z.nonnegative()) })),
  /** The reviewer chose to keep an orphan without a place: it is no longer asked about. */
  kept: z._default(z.boolean(), false),
  at: z.iso.datetime(),
});
export type NotePlace = z.infer<typeof NotePlace>;
