import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { changedAnnotation, type NoteChange } from '../../../lib/core/annotation/change-annotation.ts';
import { statusOf, tagsOf, textOf, verdictOf } from '../../../lib/core/annotation/read-annotation.ts';
import { anyAnnotation } from '../import/any-annotation.ts';
import { sampleNote } from '../library/note-samples.ts';

const now = '2026-11-27T12:00:00.000Z';
const rosa = { type: 'Person' as const, name: 'Rosa' };
const note = sampleNote({ verdict: 'Supported', tags: ['courts', 'goals'], claim: 'a' });
const change = (wanted: NoteChange) => changedAnnotation(note, wanted, now, rosa);

describe('a change to many notes', () => {
  test('is a new version of each, valid and signed', () => {
    const after = change({
      status: 'in-review',
      verdict: 'Lacks context',
      addTags: ['courts', 'new'],
      removeTags: ['goals'],
    });
    expect(Annotation.parse(after)).toEqual(after);
    expect(after).toMatchObject({ rev: 2, modified: now, created: note.created, creator: null });
    expect(after?.review).toEqual([{ status: 'in-review', at: now, by: 'Rosa' }]);
    expect(after && verdictOf(after)).toMatchObject({ value: 'Lacks context', creator: rosa, created: now });
    expect(after && tagsOf(after)).toEqual(['courts', 'new']);
    expect(after && textOf(after)).toBe(textOf(note));
  });

  test('leaves what it does not name: a verdict keeps its day and how sure it is', () => {
    const sure = change({ verdict: 'Lacks context' })!;
    const verdict = { ...verdictOf(sure)!, confidence: 'high' as const };
    const before = { ...sure, body: sure.body.map(part => (part.purpose === 'assessing' ? verdict : part)) };
    const after = changedAnnotation(before, { status: 'published' }, '2026-12-01T00:00:00.000Z', null)!;
    expect(verdictOf(after)).toEqual(verdict);
    expect(statusOf(after)).toBe('published');
    expect(verdictOf(changedAnnotation(before, { verdict: 'Supported' }, now, null)!)?.confidence).toBeUndefined();
  });

  test('leaves all that a note from a file has, also what no editor has a field for', () => {
    const texts = ({ body }: Annotation) => body.flatMap(part => (part.purpose === 'commenting' ? [part.value] : []));
    const rest = ({ body }: Annotation) =>
      new Set(body.flatMap(part => (/commenting|tagging/.test(part.purpose) ? [] : [JSON.stringify(part)])));
    // A source of blanks alone is none.
    const hasBlanks = ({ body }: Annotation) =>
      body.some(part => 'source' in part && part.source.trim() !== part.source);
    fc.assert(
      fc.property(
        anyAnnotation.filter(one => !hasBlanks(one)),
        before => {
          const after = changedAnnotation(before, { addTags: ['a tag of their own'] }, now, rosa)!;
          expect(rest(after)).toEqual(rest(before));
          expect(texts(after)).toEqual([texts(before).filter(Boolean).join('\n\n')]);
        },
      ),
    );
  });

  test('can take a verdict away', () => {
    expect(verdictOf(change({ verdict: '' })!)).toBeNull();
    const second = { ...verdictOf(note)!, value: 'Unclear' };
    const none = changedAnnotation({ ...note, body: [...note.body, second] }, { verdict: '' }, now, rosa)!;
    expect(verdictOf(none)).toBeNull();
  });

  test.each<NoteChange>([
    {},
    { status: 'draft' },
    { verdict: 'Supported' },
    { addTags: ['goals'] },
    { removeTags: ['other'] },
    { addTags: ['x'], removeTags: ['x'] },
  ])('%o changes nothing, and makes no version', wanted => {
    expect(change(wanted)).toBeNull();
  });
});
