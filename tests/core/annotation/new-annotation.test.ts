import { describe, expect, test } from 'vitest';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { Draft } from '../../../lib/core/annotation/draft.ts';
import { draftOf, newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import {
  claimOf,
  claimUrn,
  evidenceOf,
  isOnPage,
  repliedTo,
  statusOf,
  tagsOf,
  textOf,
  verdictOf,
} from '../../../lib/core/annotation/read-annotation.ts';

const now = '2026-11-24T12:00:00.000Z';
const later = '2026-11-25T12:00:00.000Z';
const rosa = { type: 'Person' as const, name: 'Rosa' };
const sam = { type: 'Person' as const, name: 'Sam' };
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

  test('carries verdict, tags and evidence, each read back as it was written', () => {
    const evidence = { url: 'https://agency.example/table', title: 'Table 39', date: '2014', quote: '315,943' };
    const draft = {
      ...newDraft(start),
      text: 'See the table.',
      verdict: 'Lacks context',
      confidence: 'medium' as const,
      status: 'in-review' as const,
      tags: ['removals', ' removals ', '', '__proto__'],
      evidence: [evidence, { ...evidence, url: ' ' }],
    };
    const note = newAnnotation(draft, later, rosa);
    expect(Annotation.parse(note)).toEqual(note);
    expect(verdictOf(note)).toMatchObject({
      value: 'Lacks context',
      creator: rosa,
      created: later,
      confidence: 'medium',
    });
    expect(tagsOf(note)).toEqual(['removals', '__proto__']);
    expect(evidenceOf(note)).toEqual([evidence]);
    expect(statusOf(note)).toBe('in-review');
    expect(claimOf(note)).toBe(start.claim);
    expect(draftOf(note, later)).toEqual({
      ...draft,
      modified: later,
      tags: ['removals', '__proto__'],
      evidence: [evidence],
      from: note,
    });
  });

  test('keeps who gave a verdict and when, until it is another', () => {
    const first = newAnnotation({ ...newDraft(start), verdict: 'Supported' }, now, rosa);
    const second = newAnnotation({ ...draftOf(first, later), text: 'More.' }, later, sam);
    expect(verdictOf(second)).toEqual(verdictOf(first));
    expect(second.creator).toEqual(rosa);
    const third = newAnnotation({ ...draftOf(second, later), verdict: 'Lacks context' }, later, sam);
    expect(verdictOf(third)).toMatchObject({ creator: sam, created: later });
  });

  test('signs each step of a review, and adds none where the status stays', () => {
    const first = newAnnotation({ ...newDraft(start), status: 'in-review' }, now, rosa);
    const second = newAnnotation({ ...draftOf(first, later), text: 'x' }, later, sam);
    const third = newAnnotation({ ...draftOf(second, later), status: 'published' }, later, sam);
    expect(third.review).toEqual([
      { status: 'in-review', at: now, by: 'Rosa' },
      { status: 'published', at: later, by: 'Sam' },
    ]);
    expect(newAnnotation(newDraft(start), now).review).toEqual([]);
  });

  test.each([
    {
      of: 'a reply',
      change: { target: { type: 'SpecificResource' as const, source: 'urn:uuid:1' } },
      motivation: 'replying',
    },
    {
      of: 'a note on a selection with a verdict',
      change: { claim: '', verdict: 'Supported' },
      motivation: 'assessing',
    },
    { of: 'tags alone', change: { claim: '', tags: ['courts'] }, motivation: 'tagging' },
    { of: 'words on a selection', change: { claim: '', text: 'x' }, motivation: 'commenting' },
  ])('of $of is $motivation', ({ change, motivation }) => {
    const note = newAnnotation({ ...newDraft(start), ...change }, now);
    expect(Annotation.parse(note).motivation).toBe(motivation);
    expect(repliedTo(note)).toBe(motivation === 'replying' ? 'urn:uuid:1' : null);
  });

  test('on a claim itself names it by its target alone', () => {
    const target = {
      type: 'SpecificResource' as const,
      source: claimUrn('some-claim'),
      state: { type: 'ClaimVersion' as const, version: '1.2.0' },
    };
    const note = newAnnotation({ ...newDraft({ ...start, target, claim: 'some-claim' }), text: 'x' }, now);
    expect(Annotation.parse(note)).toEqual(note);
    expect(claimOf(note)).toBe('some-claim');
    expect(note.body).toHaveLength(1);
    expect(isOnPage(note)).toBe(false);
  });
});
