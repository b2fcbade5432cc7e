import { z } from 'zod/mini';
import { type Annotation, type Creator, ReviewStatus } from './annotation.ts';
import { draftOf, newAnnotation } from './new-annotation.ts';

/** One change to many notes. What is absent stays as it is; a `verdict` of '' takes the verdict away. */
export const NoteChange = z.strictObject({
  status: z.optional(ReviewStatus),
  verdict: z.optional(z.string().check(z.maxLength(200))),
  addTags: z.optional(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(100))),
  removeTags: z.optional(z.array(z.string()).check(z.maxLength(100))),
});
export type NoteChange = z.infer<typeof NoteChange>;

/** A note after a change, one `rev` on, its new verdict and step of review signed by `creator`; null where nothing would be other than before. */
export function changedAnnotation(
  note: Annotation,
  { status, verdict, addTags = [], removeTags = [] }: NoteChange,
  now: string,
  creator: Creator | null,
): Annotation | null {
  const draft = draftOf(note, now);
  const tags = [...new Set([...draft.tags, ...addTags])].filter(tag => !removeTags.includes(tag));
  const wanted = {
    ...draft,
    tags,
    status: status ?? draft.status,
    verdict: verdict ?? draft.verdict,
    // How sure somebody was of another verdict says nothing of this one.
    confidence: verdict === undefined || verdict === draft.verdict ? draft.confidence : null,
  };
  const isSame =
    wanted.status === draft.status &&
    wanted.verdict === draft.verdict &&
    wanted.tags.join('\n') === draft.tags.join('\n');
  return isSame ? null : newAnnotation(wanted, now, creator);
}
