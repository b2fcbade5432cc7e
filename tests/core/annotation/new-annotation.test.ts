import { describe, expect, test } from 'vitest';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { Draft } from '../../../lib/core/annotation/draft.ts';
import { claimOf, draftOf, newAnnotation, newDraft, textOf } from '../../../lib/core/annotation/new-annotation.ts';

const now = '2026-11-24T12:00:00.000Z';
const later = '2026-11-25T12:00:00.000Z';
const start = {
  id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
  now,
  claim: 'obama-400000-single-year',
  pageTitle: 'A page',
  target: {
    type: 'SpecificResource' as const,
    source: 'https://news.example/a',
    selector: [{ type: 'TextQuoteSelector' as const, exact: 'roughly 400,000', prefix: '', suffix: '' }],
  },
};

describe('newAnnotation', () => {
  test('makes a valid annotation that assesses a claim and links it', () => {
    const note = newAnnotation({ ...newDraft(start), text: 'Removals only.' }, later);
    expect(Annotation.parse(note)).toEqual(note);
    expect(note).toMatchObject({ motivation: 'assessing', rev: 1, created: now, modified: later, creator: null });
    expect(claimOf(note)).toBe('obama-400000-single-year');
    expect(textOf(note)).toBe('Removals only.');
  });

  test('makes a comment of a note on a selection, linked to nothing', () => {
    const note = newAnnotation({ ...newDraft({ ...start, claim: '' }), text: 'Who says so?' }, later);
    expect(note.motivation).toBe('commenting');
    expect(claimOf(note)).toBeNull();
    expect(note.body).toHaveLength(1);
  });

  test('counts one revision more with every save, and keeps when it was begun', () => {
    const first = newAnnotation({ ...newDraft(start), text: 'One.' }, now);
    const draft = draftOf(first, later);
    expect(Draft.parse(draft)).toEqual(draft);
    const second = newAnnotation({ ...draft, text: 'Two.' }, later);
    expect(second).toMatchObject({ id: first.id, rev: 2, created: now, modified: later });
    expect(claimOf(second)).toBe(claimOf(first));
  });
});
