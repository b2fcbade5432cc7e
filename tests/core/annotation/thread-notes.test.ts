import { expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import { threadNotes } from '../../../lib/core/annotation/thread-notes.ts';

function note(id: string, to: string, minute = 0): Annotation {
  const now = `2026-11-24T14:${String(minute).padStart(2, '0')}:00.000Z`;
  const target = { type: 'SpecificResource', source: to } as const;
  return newAnnotation(newDraft({ id: `urn:uuid:${id}`, now, target, claim: '', pageTitle: '' }), now);
}
const page = 'https://news.example/a';
const short = (notes: readonly Annotation[]) =>
  threadNotes(notes).map(({ note: { id }, replies }) => [
    id.slice(9),
    ...replies.map(({ reply, depth }) => `${'>'.repeat(depth)}${reply.id.slice(9)}`),
  ]);

test('answers stand under their notes, the oldest first, each answer under its own', () => {
  const notes = [
    note('late', 'urn:uuid:a', 9),
    note('b', page, 5),
    note('a', page),
    note('early', 'urn:uuid:a', 1),
    note('deep', 'urn:uuid:early', 20),
  ];
  expect(short(notes)).toEqual([['b'], ['a', '>early', '>>deep', '>late']]);
});

test('an answer to a note that is gone stands by itself, and notes that answer each other end', () => {
  expect(short([note('lost', 'urn:uuid:gone')])).toEqual([['lost']]);
  expect(short([note('x', 'urn:uuid:y'), note('y', 'urn:uuid:x'), note('a', page)])).toEqual([['a']]);
});
