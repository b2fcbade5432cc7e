import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import type { Draft } from '../../../lib/core/annotation/draft.ts';
import { draftOf, newAnnotation, newDraft, newReply } from '../../../lib/core/annotation/new-annotation.ts';
import { changesOf, readVersions } from '../../../lib/core/annotation/note-changes.ts';
import { hasWebAddress } from '../../../lib/core/annotation/note-fields.ts';

const now = '2026-11-24T14:05:00.000Z';
const ines = { type: 'Person' as const, name: 'Ines' };
const target = { type: 'SpecificResource' as const, source: 'https://news.example/a' };
const draft = newDraft({ id: 'urn:uuid:1', now, target, claim: 'a-claim', pageTitle: 'A page' });
const first = newAnnotation({ ...draft, text: 'Asked.', tags: ['x'] }, now, ines);
const next = (from: Annotation, change: Partial<Draft>, at = now) =>
  newAnnotation({ ...draftOf(from, now), ...change }, at, ines);

describe('changesOf', () => {
  test.each<{ change: Partial<Draft>; changes: object[] }>([
    { change: { text: 'Asked twice.' }, changes: [{ kind: 'text' }] },
    { change: { verdict: 'Supported' }, changes: [{ kind: 'verdict', from: '', to: 'Supported' }] },
    { change: { status: 'in-review' }, changes: [{ kind: 'status', from: 'draft', to: 'in-review' }] },
    { change: { tags: ['y'] }, changes: [{ kind: 'tags', added: ['y'], removed: ['x'] }] },
    {
      change: { evidence: [{ url: 'https://a.example/', title: '', date: '', quote: '' }] },
      changes: [{ kind: 'evidence' }],
    },
    { change: { target: { ...target, source: 'https://news.example/b' } }, changes: [{ kind: 'place' }] },
    { change: {}, changes: [] },
  ])('tells of $change', ({ change, changes }) => {
    expect(changesOf(first, next(first, change))).toEqual(changes);
  });

  test('tells of confidence where the verdict stays', () => {
    const sure = next(first, { verdict: 'Supported' });
    expect(changesOf(sure, next(sure, { confidence: 'high' }))).toEqual([{ kind: 'confidence', to: 'high' }]);
  });
});

test('the states of a note are read from the newest to the first, each signed by whoever saved it', () => {
  const reviewed = next(first, { status: 'in-review' });
  const judged = next(reviewed, { verdict: 'Supported' }, '2026-11-25T00:00:00.000Z');
  const written = next(judged, { text: 'More.' });
  const versions = readVersions(written, [first, judged, reviewed]);
  expect(versions.map(({ note, by }) => [note.rev, by])).toEqual([
    [4, 'Ines'],
    [3, 'Ines'],
    [2, 'Ines'],
    [1, 'Ines'],
  ]);
  expect(versions.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
    ['text'],
    ['verdict'],
    ['status'],
    ['created'],
  ]);
});

test('a state whose earlier one is not kept is not called the first', () => {
  const [second] = readVersions(next(first, { text: 'b' }), []);
  expect(second).toMatchObject({ before: null, changes: [], by: 'Ines' });
});

test('a save without a name is nobody’s, whoever signed the one before', () => {
  const unsigned = newAnnotation({ ...draftOf(first, now), text: 'b' }, now);
  expect(unsigned).not.toHaveProperty('modifiedBy');
  expect(readVersions(unsigned, [first]).map(({ by }) => by)).toEqual(['', 'Ines']);
});

test('what was saved before each save was signed is signed in what was changed', () => {
  const older = (note: Annotation): Annotation => {
    const { modifiedBy: _, ...rest } = note;
    return rest;
  };
  const reviewed = next(first, { status: 'in-review' });
  const judged = next(reviewed, { verdict: 'Supported' }, '2026-11-25T00:00:00.000Z');
  const written = next(judged, { text: 'More.' });
  const versions = readVersions(older(written), [first, judged, reviewed].map(older));
  expect(versions.map(({ by }) => by)).toEqual(['', 'Ines', 'Ines', 'Ines']);
});

test('a note on the claim itself names the version of the database that it was written about', () => {
  const note = newAnnotation({ ...draft, text: 'x', onClaim: '0.1.0' }, now);
  expect(note.target).toEqual({
    type: 'SpecificResource',
    source: 'urn:sidelight:claim:a-claim',
    state: { type: 'ClaimVersion', version: '0.1.0' },
  });
  expect(note.body).toHaveLength(1);
});

test('an answer is to the note, and says so', () => {
  const reply = newAnnotation({ ...newReply(first, 'urn:uuid:2', now), text: 'Yes.' }, now);
  expect(reply).toMatchObject({ motivation: 'replying', target: { source: first.id }, pageTitle: 'A page' });
});

test('a second draft of a note saves the note', () => {
  expect(newAnnotation({ ...draftOf(first, now), id: 'urn:uuid:9', of: first.id, text: 'b' }, now)).toMatchObject({
    id: first.id,
    rev: 2,
  });
});

test.each([
  ['https://www.ice.gov/a.xlsx', true],
  [' http://localhost:8080/ ', true],
  ['javascript:alert(1)', false],
  ['ice.gov', false],
  ['https://', false],
  ['data:text/html,x', false],
  ['', false],
])('evidence at "%s" can be a link: %s', (url, is) => {
  expect(hasWebAddress({ url, title: '', date: '', quote: '' })).toBe(is);
});
