import { z } from 'zod';
import { Target } from './annotation.ts';

/**
 * A note that is being written, kept at every keystroke. `id` is the id that the annotation has or will have, `base` the
 * `rev` that the writing started from (0 for a new note), `claim` empty for a note on a selection.
 */
export const Draft = z.object({
  id: z.string().regex(/^urn:uuid:/),
  target: Target,
  claim: z.string(),
  pageTitle: z.string(),
  text: z.string(),
  base: z.number().int().nonnegative(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;
