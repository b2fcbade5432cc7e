import type { Annotation } from './annotation.ts';
import type { Draft } from './draft.ts';

/** Address of a claim in a note's body. */
export function claimUrn(claim: string): string {
  return `urn:sidelight:claim:${claim}`;
}

/** The claim that a note is about, or null for a note on a selection. */
export function claimOf(annotation: Pick<Annotation, 'body'>): string | null {
  const prefix = claimUrn('');
  for (const part of annotation.body) {
    if (part.type === 'SpecificResource' && part.source.startsWith(prefix)) return part.source.slice(prefix.length);
  }
  return null;
}

/** What the reviewer wrote, as Markdown. Empty when the note only links a claim. */
export function textOf(annotation: Pick<Annotation, 'body'>): string {
  for (const part of annotation.body) {
    if (part.type === 'TextualBody') return part.value;
  }
  return '';
}

/** What a draft starts from: the id and the time are given, so that the core stays free of clock and chance. */
export interface DraftStart {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly target: Annotation['target'];
  readonly claim: string;
  readonly pageTitle: string;
}

/** An empty draft of a new note. */
export function newDraft({ id, now, target, claim, pageTitle }: DraftStart): Draft {
  return { id, target, claim, pageTitle, text: '', base: 0, created: now, modified: now };
}

/** A draft that goes on with a saved note. */
export function draftOf(annotation: Annotation, now: string): Draft {
  return {
    id: annotation.id,
    target: annotation.target,
    claim: claimOf(annotation) ?? '',
    pageTitle: annotation.pageTitle,
    text: textOf(annotation),
    base: annotation.rev,
    created: annotation.created,
    modified: now,
  };
}

/**
 * The annotation that saving a draft stores, one `rev` above the one that it was begun from.
 *
 * A note on a claim assesses it; a note on a selection comments.
 */
export function newAnnotation(draft: Draft, now: string, creator: Annotation['creator'] = null): Annotation {
  const written = {
    type: 'TextualBody',
    value: draft.text,
    format: 'text/markdown',
    purpose: 'commenting',
  } as const;
  const link = { type: 'SpecificResource', source: claimUrn(draft.claim), purpose: 'linking' } as const;
  return {
    id: draft.id,
    type: 'Annotation',
    motivation: draft.claim ? 'assessing' : 'commenting',
    creator,
    created: draft.created,
    modified: now,
    body: draft.claim ? [written, link] : [written],
    target: draft.target,
    rev: draft.base + 1,
    pageTitle: draft.pageTitle,
  };
}
