import { z } from 'zod/mini';
import { Annotation, Confidence, ReviewStatus, Target } from './annotation.ts';

/** What a reviewer may give as a source; any part may still be empty while it is written. */
const DraftEvidence = z.object({ url: z.string(), title: z.string(), date: z.string(), quote: z.string() });

/**
 * A note that is being written, kept at every keystroke. `id` is the id that the annotation has or will have, `claim` empty
 * for a note on a selection, `verdict` empty for none.
 */
export const Draft = z.object({
  id: z.string().check(z.regex(/^urn:uuid:/)),
  target: Target,
  claim: z.string(),
  pageTitle: z.string(),
  text: z.string(),
  verdict: z._default(z.string(), ''),
  confidence: z._default(z.nullable(Confidence), null),
  status: z._default(ReviewStatus, 'draft'),
  tags: z._default(z.array(z.string()), []),
  evidence: z._default(z.array(DraftEvidence), []),
  /** The saved note that the writing started from, as it was; null for a new one. */
  from: z._default(z.nullable(Annotation), null),
  /**
   * For a new note with a claim: the version of the database when the note is to be on the claim wherever it is marked; '' for one
   * on these words.
   */
  onClaim: z._default(z.string(), ''),
  /** The note that this is a second draft of, where another editor has one open at the same time. Else ''. */
  of: z._default(z.string(), ''),
  /** The reviewer went back to the list: it waits there, and does not open by itself. */
  aside: z._default(z.boolean(), false),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;

/** Whether nothing was written that would be missed. */
export function isEmptyDraft({ text, verdict, tags, evidence, from }: Draft): boolean {
  return from === null && text.trim() === '' && verdict === '' && tags.length === 0 && evidence.length === 0;
}

/** The id of the note that saving a draft writes. */
export function noteIdOf({ id, of }: Pick<Draft, 'id' | 'of'>): string {
  return of || id;
}
