import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewStatuses } from '../../../lib/core/annotation/annotation.ts';
import { asNewNote, compareVersions, onTopOf, readConflict } from '../../../lib/core/annotation/compare-versions.ts';
import { draftOf, newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import { differingFields, fieldsOf, type NoteFields } from '../../../lib/core/annotation/note-fields.ts';

const base: NoteFields = {
  text: 'Asked the desk.',
  verdict: '',
  confidence: null,
  status: 'draft',
  tags: ['removals'],
  evidence: [],
};
const source = { url: 'https://www.ice.gov/a', title: 'A table', date: '2016', quote: '' };

describe('compareVersions', () => {
  test.each<{ what: string; mine: Partial<NoteFields>; theirs: Partial<NoteFields>; found: string[] }>([
    { what: 'nothing was changed', mine: {}, theirs: {}, found: [] },
    { what: 'I alone wrote', mine: { text: 'A' }, theirs: {}, found: ['text by mine'] },
    { what: 'they alone wrote', mine: {}, theirs: { text: 'B' }, found: ['text by theirs'] },
    { what: 'both wrote', mine: { text: 'A' }, theirs: { text: 'B' }, found: ['text by both'] },
    { what: 'both wrote the same', mine: { text: 'A' }, theirs: { text: 'A' }, found: [] },
    {
      what: 'each changed another field',
      mine: { status: 'published' },
      theirs: { verdict: 'Supported' },
      found: ['verdict by theirs', 'status by mine'],
    },
    { what: 'tags stand in another order', mine: { tags: ['b', 'a'] }, theirs: { tags: ['a', 'b'] }, found: [] },
    { what: 'a tag came', mine: { tags: ['removals', 'a'] }, theirs: {}, found: ['tags by mine'] },
    {
      what: 'confidence is in no verdict',
      mine: { confidence: 'high' },
      theirs: { confidence: 'low' },
      found: [],
    },
    {
      what: 'evidence was begun and is empty',
      mine: { evidence: [{ url: ' ', title: '', date: '', quote: '' }] },
      theirs: {},
      found: [],
    },
    { what: 'evidence came', mine: {}, theirs: { evidence: [source] }, found: ['evidence by theirs'] },
  ])('when $what', ({ mine, theirs, found }) => {
    const fields = compareVersions(base, { ...base, ...mine }, { ...base, ...theirs });
    expect(fields.map(({ field, changedBy }) => `${field} by ${changedBy}`)).toEqual(found);
  });
});

const someFields: fc.Arbitrary<NoteFields> = fc.record({
  text: fc.constantFrom('', 'a', 'b'),
  verdict: fc.constantFrom('', 'Supported', 'Not supported'),
  confidence: fc.constantFrom(null, 'low' as const, 'high' as const),
  status: fc.constantFrom(...reviewStatuses),
  tags: fc.array(fc.constantFrom('x', 'y', ' x ', ''), { maxLength: 3 }),
  evidence: fc.array(fc.constantFrom(source, { url: '', title: '', date: '', quote: '' }), { maxLength: 2 }),
});

test('a field is named just when the two read otherwise, and its change is of whoever changed it', () => {
  fc.assert(
    fc.property(someFields, someFields, someFields, (then, mine, theirs) => {
      const found = compareVersions(then, mine, theirs);
      expect(found.map(({ field }) => field)).toEqual(differingFields(mine, theirs));
      for (const { field, changedBy } of found) {
        expect(differingFields(then, mine).includes(field)).toBe(changedBy !== 'theirs');
        expect(differingFields(then, theirs).includes(field)).toBe(changedBy !== 'mine');
      }
      const turned = compareVersions(then, theirs, mine);
      expect(turned.filter(({ changedBy }) => changedBy === 'mine')).toHaveLength(
        found.filter(({ changedBy }) => changedBy === 'theirs').length,
      );
    }),
  );
});

const now = '2026-11-24T14:05:00.000Z';
const target = {
  type: 'SpecificResource' as const,
  source: 'https://news.example/a',
  selector: [{ type: 'TextQuoteSelector' as const, exact: 'about 370,000', prefix: '', suffix: '' }],
};
const first = newAnnotation({ ...newDraft({ id: 'urn:uuid:1', now, target, claim: '', pageTitle: '' }), ...base }, now);

test('both ways out of a conflict keep every field of mine, and what a note saves is what its draft held', () => {
  fc.assert(
    fc.property(someFields, someFields, (mine, theirs) => {
      const saved = newAnnotation({ ...draftOf(first, now), ...theirs }, now);
      const draft = { ...draftOf(first, now), ...mine };
      expect(readConflict(draft, saved).fields).toEqual(compareVersions(fieldsOf(first), mine, fieldsOf(saved)));
      const over = newAnnotation(onTopOf(draft, saved), now);
      expect([over.id, over.rev, differingFields(fieldsOf(over), mine)]).toEqual([first.id, 3, []]);
      const own = newAnnotation(asNewNote(draft, 'urn:uuid:2', now), now);
      expect([own.id, own.rev, differingFields(fieldsOf(own), mine)]).toEqual(['urn:uuid:2', 1, []]);
      expect(own.target).toEqual(first.target);
    }),
  );
});
