import { z } from 'zod/mini';
import { Annotation } from './annotation.ts';

/** Days that a deleted note can be put back. */
export const trashDays = 30;

/** A note that was deleted, as it was. */
export const Trashed = z.object({
  id: z.string().check(z.regex(/^urn:uuid:/)),
  deleted: z.iso.datetime(),
  annotation: Annotation,
});
export type Trashed = z.infer<typeof Trashed>;
