import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginEditing,
  changeDraft,
  type Editing,
  type FieldChange,
  undoChange,
} from '../../../lib/core/annotation/editing.ts';
import { draftOf, newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import { fieldsOf } from '../../../lib/core/annotation/note-fields.ts';

const now = '2026-11-24T14:05:00.000Z';
const target = { type: 'SpecificResource' as const, source: 'urn:sidelight:claim:a' };
const empty = newDraft({ id: 'urn:uuid:1', now, target, claim: 'a', pageTitle: '' });

/** Changes one after the other, each with the ms since the one before. */
function after(changes: readonly (readonly [FieldChange, number])[], from = beginEditing(empty)): Editing {
  let at = Date.parse(now);
  return changes.reduce((editing, [change, ms]) => changeDraft(editing, change, (at += ms)), from);
}
const undo = (editing: Editing | null, versions: Parameters<typeof undoChange>[1] = []) =>
  editing && undoChange(editing, versions, Date.parse(now));

describe('Undo', () => {
  test('takes what was typed in one go as one step, and a rest as the end of it', () => {
    const editing = after([
      [{ text: 'a' }, 0],
      [{ text: 'ab' }, 200],
      [{ text: 'abc' }, 5000],
    ]);
    expect(undo(editing)?.draft.text).toBe('ab');
    expect(undo(undo(editing))?.draft.text).toBe('');
    expect(undo(undo(undo(editing)))).toBeNull();
  });

  test('takes every choice back by itself', () => {
    const editing = after([
      [{ verdict: 'Supported' }, 0],
      [{ status: 'in-review' }, 10],
      [{ tags: ['x'] }, 10],
    ]);
    expect(undo(editing)?.draft).toMatchObject({ verdict: 'Supported', status: 'in-review', tags: [] });
    expect(undo(undo(editing))?.draft).toMatchObject({ verdict: 'Supported', status: 'draft' });
  });

  test('goes on to what was saved before, one state that reads otherwise after the other', () => {
    const first = newAnnotation({ ...empty, text: 'first' }, now);
    const second = newAnnotation({ ...draftOf(first, now), text: 'second' }, now);
    const moved = newAnnotation(
      { ...draftOf(second, now), target: { ...target, source: 'urn:sidelight:claim:b' } },
      now,
    );
    const versions = [second, first];
    const editing = after([[{ text: 'unsaved' }, 0]], beginEditing(draftOf(moved, now)));
    const texts = [undo(editing, versions), undo(undo(editing, versions), versions)].map(one => one?.draft.text);
    expect(texts).toEqual(['second', 'first']);
    expect(undo(undo(undo(editing, versions), versions), versions)).toBeNull();
  });

  test('brings back every state that there was, in the order from the last to the first', () => {
    const change = fc.oneof(
      fc.record({ text: fc.string() }),
      fc.record({ verdict: fc.string() }),
      fc.record({ tags: fc.array(fc.string()) }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const states = [beginEditing(empty)];
        for (const [index, one] of changes.entries()) states.push(after([[one, index * 10_000]], states.at(-1)));
        const seen = [...new Set(states.map(({ draft }) => JSON.stringify(fieldsOf(newAnnotation(draft, now)))))];
        let at: Editing | null = states.at(-1) ?? null;
        const back: string[] = [];
        for (; at; at = undo(at)) back.push(JSON.stringify(fieldsOf(newAnnotation(at.draft, now))));
        for (const state of seen) expect(back).toContain(state);
        expect(back.at(-1)).toBe(seen[0]);
      }),
    );
  });
});

test('a draft that is written in again is no longer put aside', () => {
  expect(after([[{ text: 'a' }, 0]], beginEditing({ ...empty, aside: true })).draft.aside).toBe(false);
});
