import type { Annotation, Body, Target } from '../annotation/annotation.ts';
import { normalizeSource } from '../annotation/normalize-source.ts';
import { claimUrn, type Evidence } from '../annotation/read-annotation.ts';
import type { TextQuoteSelector } from '../annotation/selector.ts';

/** A note of another program in our terms. Absent texts are ''. */
export interface ForeignNote {
  /** One of ours: see `deriveId`. */
  readonly id: string;
  /** What it is about: a page's address, or one of our own URNs. */
  readonly source: string;
  readonly quote: TextQuoteSelector | null;
  readonly pageTitle: string;
  /** Markdown. */
  readonly text: string;
  readonly tags: readonly string[];
  /** A verdict with who gave it; of the day that the note has. */
  readonly verdict: { readonly value: string; readonly by: string } | null;
  readonly claims: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly creator: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** The address that it has where it comes from. */
  readonly via: string;
}

/**
 * A note of another program as a record of ours, saved once. Of its selectors only the quote is kept: other programs count
 * offsets in another text of the page.
 */
export function toAnnotation(note: ForeignNote): Annotation {
  const { id, created, modified, pageTitle, verdict, via } = note;
  const tags = [...new Set(note.tags.map(tag => tag.trim()).filter(Boolean))];
  const body: Body[] = [
    { type: 'TextualBody', value: note.text, format: 'text/markdown', purpose: 'commenting' },
    ...(verdict ? [verdictBody(verdict, modified)] : []),
    ...tags.map((value): Body => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...note.claims.map((claim): Body => ({ type: 'SpecificResource', source: claimUrn(claim), purpose: 'linking' })),
    ...note.evidence.map(
      ({ url, ...evidence }): Body => ({ type: 'SpecificResource', source: url, purpose: 'linking', evidence }),
    ),
  ];
  const target: Target = {
    type: 'SpecificResource',
    source: normalizeSource(note.source),
    ...(note.quote ? { selector: [note.quote] } : {}),
  };
  return {
    id,
    type: 'Annotation',
    motivation: motivationOf(note, target, tags),
    creator: note.creator ? { type: 'Person', name: note.creator } : null,
    created,
    modified,
    body,
    target,
    rev: 1,
    pageTitle,
    review: [],
    ...(via ? { via } : {}),
  };
}

function verdictBody({ value, by }: { value: string; by: string }, created: string): Body {
  const creator = by ? { creator: { type: 'Person' as const, name: by } } : {};
  return { type: 'TextualBody', value, purpose: 'assessing', ...creator, created };
}

function motivationOf(note: ForeignNote, { source }: Target, tags: readonly string[]): Annotation['motivation'] {
  if (source.startsWith('urn:uuid:')) return 'replying';
  if (note.verdict || note.claims.length > 0 || source.startsWith(claimUrn(''))) return 'assessing';
  return note.text === '' && tags.length > 0 ? 'tagging' : 'commenting';
}

/** Words of a page, or null for a note on a page as a whole. */
export function quoteSelector(exact: unknown, prefix: unknown, suffix: unknown): TextQuoteSelector | null {
  if (typeof exact !== 'string' || exact === '') return null;
  const given = (text: unknown) => (typeof text === 'string' ? text : '');
  return { type: 'TextQuoteSelector', exact, prefix: given(prefix), suffix: given(suffix) };
}
