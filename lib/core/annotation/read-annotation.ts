import type { Annotation, ReviewStatus, Target, VerdictBody } from './annotation.ts';
import type { TextQuoteSelector } from './selector.ts';

/** Address of a claim in a note's body and target. */
export function claimUrn(claim: string): string {
  return `urn:sidelight:claim:${claim}`;
}
const claimPrefix = claimUrn('');

/** The words of the page that a target is about, as they read when they were noted; '' for a claim or a reply. */
export function quoteOf(target: Target): string {
  return quoteSelectorOf(target)?.exact ?? '';
}

export function quoteSelectorOf({ selector }: Target): TextQuoteSelector | undefined {
  return selector?.find(one => one.type === 'TextQuoteSelector');
}

/** The claim that a note is about, linked or its target, or null for a note on a selection. */
export function claimOf({ body, target }: Pick<Annotation, 'body' | 'target'>): string | null {
  if (target.source.startsWith(claimPrefix)) return target.source.slice(claimPrefix.length);
  for (const part of body) {
    if (part.purpose === 'linking' && part.source.startsWith(claimPrefix)) return part.source.slice(claimPrefix.length);
  }
  return null;
}

/** What the reviewer wrote, as Markdown; texts of several, as other programs write them, one after the other. Empty when the note holds other things only. */
export function textOf({ body }: Pick<Annotation, 'body'>): string {
  return body.flatMap(part => (part.purpose === 'commenting' && part.value !== '' ? [part.value] : [])).join('\n\n');
}

export function verdictOf({ body }: Pick<Annotation, 'body'>): VerdictBody | null {
  return body.find(part => part.purpose === 'assessing') ?? null;
}

export function tagsOf({ body }: Pick<Annotation, 'body'>): string[] {
  return body.flatMap(part => (part.purpose === 'tagging' ? [part.value] : []));
}

/** A source that a reviewer gives for a note. Absent parts are ''. */
export interface Evidence {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly quote: string;
}

export function evidenceOf({ body }: Pick<Annotation, 'body'>): Evidence[] {
  return body.flatMap(part =>
    part.purpose === 'linking' && part.evidence ? [{ url: part.source, ...part.evidence }] : [],
  );
}

export function statusOf({ review }: Pick<Annotation, 'review'>): ReviewStatus {
  return review.at(-1)?.status ?? 'draft';
}

/** The note that this one replies to, or null. */
export function repliedTo({ target }: Pick<Annotation, 'target'>): string | null {
  return target.source.startsWith('urn:uuid:') ? target.source : null;
}

/** Whether a note belongs to words of a page, rather than to a claim or to another note. */
export function isOnPage({ target }: Pick<Annotation, 'target'>): boolean {
  return !target.source.startsWith('urn:');
}
