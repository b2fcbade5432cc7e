import { z } from 'zod';
import { Annotation, Confidence, ReviewStatus, Target } from './annotation.ts';

/** What a reviewer may give as a source; any part may still be empty while it is written. */
const DraftEvidence = z.object({ url: z.string(), title: z.string(), date: z.string(), quote: z.string() });

/**
 * A note that is being written, kept at every keystroke. `id` is the id that the annotation has or will have, `claim` empty
 * for a note on a selection, `verdict` empty for none.
 */
export const Draft = z.object({
  id: z.string().regex(/^urn:uuid:/),
  target: Target,
  claim: z.string(),
  pageTitle: z.string(),
  text: z.string(),
  verdict: z.string().default(''),
  confidence: Confidence.nullable().default(null),
  status: ReviewStatus.default('draft'),
  tags: z.array(z.string()).default([]),
  evidence: z.array(DraftEvidence).default([]),
  /** The saved note that the writing started from, as it was; null for a new one. */
  from: Annotation.nullable().default(null),
  /**
   * For a new note with a claim: the version of the database when the note is to be on the claim wherever it is marked; '' for one
   * on these words.
   */
  onClaim: z.string().default(''),
  /** The note that this is a second draft of, where another editor has one open at the same time. Else ''. */
  of: z.string().default(''),
  /** The reviewer went back to the list: it waits there, and does not open by itself. */
  aside: z.boolean().default(false),
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
