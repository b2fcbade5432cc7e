import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LibraryPlace,
  libraryStart,
  libraryViews,
  readPlace,
  usualSort,
  writePlace,
} from '../../../lib/core/library/address.ts';
import { noNoteFilter, noteDimensions } from '../../../lib/core/library/note-query.ts';
import { noSeenFilter, seenDimensions } from '../../../lib/core/library/seen-query.ts';
import { noteSorts } from '../../../lib/core/library/sort-notes.ts';

describe('the address of the library', () => {
  test.each<[string, LibraryPlace]>([
    ['#notes', libraryStart],
    ['#queue', { ...libraryStart, view: 'queue', sort: 'queue' }],
    [
      '#notes?q=a%20%26%20b&tag=courts&tag=%23x&sort=oldest',
      {
        ...libraryStart,
        sort: 'oldest',
        notes: { ...noNoteFilter, text: 'a & b', chosen: { ...noNoteFilter.chosen, tag: ['courts', '#x'] } },
      },
    ],
    [
      '#notes?verdict=',
      { ...libraryStart, notes: { ...noNoteFilter, chosen: { ...noNoteFilter.chosen, verdict: [''] } } },
    ],
    ['#trash', { ...libraryStart, view: 'trash' }],
  ])('is %s', (hash, place) => {
    expect(writePlace(place)).toBe(hash);
    expect(readPlace(hash)).toEqual(place);
  });

  test.each(['', '#', '#nowhere?x=1', '#notes?sort=best&from=soon&tag', '#notes?%E0%A4%A', '#?open='])(
    'can be any text: %s shows the notes',
    hash => {
      expect(readPlace(hash).view).toBe('notes');
      expect(readPlace(hash).sort).toBe('changed');
    },
  );

  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const chosen = <D extends string>(names: readonly D[]): fc.Arbitrary<Record<D, string[]>> =>
    fc
      .array(fc.uniqueArray(text, { maxLength: 3 }), { minLength: names.length, maxLength: names.length })
      .map(lists => Object.fromEntries(names.map((name, at) => [name, lists[at]])) as Record<D, string[]>);
  const day = fc.constantFrom('', '2026-11-24');
  const places = fc
    .record({
      view: fc.constantFrom(...libraryViews),
      notes: fc.record({ text, page: text, from: day, to: day, chosen: chosen(noteDimensions) }),
      sort: fc.constantFrom(...noteSorts),
      seen: fc.record({ text, page: text, chosen: chosen(seenDimensions) }),
      open: text,
    })
    .map(({ view, ...place }): LibraryPlace => {
      const isNotes = view === 'notes' || view === 'queue';
      return {
        ...place,
        view,
        notes: isNotes ? place.notes : noNoteFilter,
        sort: isNotes ? place.sort : usualSort(view),
        seen: view === 'sightings' ? place.seen : noSeenFilter,
      };
    });
  test('says everything of a place, and gives it back', () => {
    fc.assert(
      fc.property(places, place => {
        expect(readPlace(writePlace(place))).toEqual(place);
      }),
    );
  });
});
