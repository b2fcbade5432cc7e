import type { Annotation, Body, Creator, ReviewStep, Target, VerdictBody } from './annotation.ts';
import { type Draft, noteIdOf } from './draft.ts';
import { claimOf, claimUrn, evidenceOf, repliedTo, statusOf, tagsOf, textOf, verdictOf } from './read-annotation.ts';

/** What a draft starts from: the id and the time are given, so that the core stays free of clock and chance. */
export interface DraftStart {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly target: Annotation['target'];
  readonly claim: string;
  readonly pageTitle: string;
}

/** An empty draft of an answer to a note. `id` and `now` are the answer's. */
export function newReply(note: Annotation, id: string, now: string): Draft {
  const target: Target = { type: 'SpecificResource', source: note.id };
  return newDraft({ id, now, target, claim: '', pageTitle: note.pageTitle });
}

/** An empty draft of a new note. */
export function newDraft({ id, now, target, claim, pageTitle }: DraftStart): Draft {
  return {
    id,
    target,
    claim,
    pageTitle,
    text: '',
    verdict: '',
    confidence: null,
    status: 'draft',
    tags: [],
    evidence: [],
    from: null,
    onClaim: '',
    of: '',
    aside: false,
    created: now,
    modified: now,
  };
}

/** A draft that goes on with a saved note. */
export function draftOf(annotation: Annotation, now: string): Draft {
  const verdict = verdictOf(annotation);
  return {
    id: annotation.id,
    target: annotation.target,
    claim: claimOf(annotation) ?? '',
    pageTitle: annotation.pageTitle,
    text: textOf(annotation),
    verdict: verdict?.value ?? '',
    confidence: verdict?.confidence ?? null,
    status: statusOf(annotation),
    tags: tagsOf(annotation),
    evidence: evidenceOf(annotation),
    from: annotation,
    onClaim: '',
    of: '',
    aside: false,
    created: annotation.created,
    modified: now,
  };
}

/** Who signs what is saved, by the name in the settings; '' signs nothing. */
export function signerOf(reviewer: string): Creator | null {
  return reviewer === '' ? null : { type: 'Person', name: reviewer };
}

/**
 * The annotation that saving a draft stores, one `rev` above the one that it was begun from.
 *
 * `creator` signs the save itself, a verdict that is changed, which else keeps its author and day, and a step of the review; the note stays the first
 * writer's. Evidence without an address and tags that are repeated are left out.
 */
export function newAnnotation(draft: Draft, now: string, creator: Creator | null = null): Annotation {
  const { from } = draft;
  const target = targetOf(draft);
  const body = bodyOf(draft, target, now, creator);
  return {
    id: noteIdOf(draft),
    type: 'Annotation',
    motivation: motivationOf(draft, body),
    creator: from ? from.creator : creator,
    created: draft.created,
    modified: now,
    body,
    target,
    rev: (from?.rev ?? 0) + 1,
    ...(creator && { modifiedBy: creator.name }),
    pageTitle: draft.pageTitle,
    review: reviewOf(draft, now, creator),
    ...(from?.via === undefined ? {} : { via: from.via }),
  };
}

function targetOf({ target, claim, onClaim }: Draft): Target {
  if (!onClaim || !claim) return target;
  return { type: 'SpecificResource', source: claimUrn(claim), state: { type: 'ClaimVersion', version: onClaim } };
}

function bodyOf(draft: Draft, target: Target, now: string, creator: Creator | null): Body[] {
  const note: Body = { type: 'TextualBody', value: draft.text, format: 'text/markdown', purpose: 'commenting' };
  const tags = [...new Set(draft.tags.map(tag => tag.trim()).filter(Boolean))];
  const evidence = draft.evidence.filter(({ url }) => url.trim() !== '');
  const verdict = verdictBody(draft, now, creator);
  return [
    note,
    ...(verdict ? [verdict] : []),
    ...tags.map((value): Body => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...(draft.claim && !target.source.startsWith(claimUrn('')) ? [linkTo(draft.claim)] : []),
    ...evidence.map(
      ({ url, title, date, quote }): Body => ({
        type: 'SpecificResource',
        source: url.trim(),
        purpose: 'linking',
        evidence: { title, date, quote },
      }),
    ),
    ...unseenBodies(draft),
  ];
}

/**
 * What the note has beside what an editor shows of it: further verdicts, while it has one, and links to further claims. They
 * come with files, and an edit of something else leaves them as they are.
 */
function unseenBodies({ from, claim, verdict }: Draft): Body[] {
  const isShown = claimUrn(claim);
  const [, ...verdicts] = from?.body.filter(({ purpose }) => purpose === 'assessing') ?? [];
  const links =
    from?.body.filter(part => part.purpose === 'linking' && !part.evidence && part.source !== isShown) ?? [];
  return [...(verdict === '' ? [] : verdicts), ...links];
}

function linkTo(claim: string): Body {
  return { type: 'SpecificResource', source: claimUrn(claim), purpose: 'linking' };
}

function verdictBody({ verdict, confidence, from }: Draft, now: string, creator: Creator | null): VerdictBody | null {
  if (verdict === '') return null;
  const before = from && verdictOf(from);
  if (before?.value === verdict && (before.confidence ?? null) === confidence) return before;
  return {
    type: 'TextualBody',
    value: verdict,
    purpose: 'assessing',
    ...(creator ? { creator } : {}),
    created: now,
    ...(confidence ? { confidence } : {}),
  };
}

function motivationOf(draft: Draft, body: readonly Body[]): Annotation['motivation'] {
  if (repliedTo(draft)) return 'replying';
  if (draft.claim || draft.verdict) return 'assessing';
  return draft.text.trim() === '' && body.some(({ purpose }) => purpose === 'tagging') ? 'tagging' : 'commenting';
}

function reviewOf({ status, from }: Draft, now: string, creator: Creator | null): ReviewStep[] {
  const before = from?.review ?? [];
  if (status === statusOf({ review: before })) return before;
  return [...before, { status, at: now, by: creator?.name ?? '' }];
}
