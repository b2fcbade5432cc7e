import { type NoteFilter, noNoteFilter, noteDimensions } from './note-query.ts';
import { type NoteSort, noteSorts } from './sort-notes.ts';
import { noSeenFilter, type SeenFilter, seenDimensions } from './seen-query.ts';

/** The parts of the library, in the order in which they are listed. */
export const libraryViews = ['notes', 'sightings', 'pages', 'queue', 'claims', 'trash', 'transfer'] as const;
export type LibraryView = (typeof libraryViews)[number];

/** Where the reader is in the library. Stands in the address, so that it can be kept, sent and gone back to. */
export interface LibraryPlace {
  readonly view: LibraryView;
  readonly notes: NoteFilter;
  readonly sort: NoteSort;
  readonly seen: SeenFilter;
  /** Id of the note or card that is open; '' for the list. */
  readonly open: string;
}

export const libraryStart: LibraryPlace = {
  view: 'notes',
  notes: noNoteFilter,
  sort: 'changed',
  seen: noSeenFilter,
  open: '',
};

/** How the notes of a part are sorted where nothing is said of it. */
export function usualSort(view: LibraryView): NoteSort {
  return view === 'queue' ? 'queue' : 'changed';
}

/** `#notes?q=removals&tag=courts&sort=oldest`. What is as usual is left out. */
export function writePlace({ view, notes, sort, seen, open }: LibraryPlace): string {
  const parts: string[] = [];
  // A value may be '': "no verdict" can be chosen.
  const append = (name: string, value: string) => parts.push(`${name}=${encodeURIComponent(value.toWellFormed())}`);
  const add = (name: string, value: string) => value !== '' && append(name, value);
  if (view === 'notes' || view === 'queue') {
    add('q', notes.text);
    add('page', notes.page);
    add('from', notes.from);
    add('to', notes.to);
    for (const name of noteDimensions) for (const value of notes.chosen[name]) append(name, value);
    if (sort !== usualSort(view)) add('sort', sort);
  }
  if (view === 'sightings') {
    add('q', seen.text);
    add('page', seen.page);
    for (const name of seenDimensions) for (const value of seen.chosen[name]) append(name, value);
  }
  add('open', open);
  return `#${view}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

/** Read an address that somebody may have typed. What cannot be read is as usual. */
export function readPlace(hash: string): LibraryPlace {
  const [name = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const view = libraryViews.find(one => one === name) ?? 'notes';
  const parts = query.split('&').map(part => part.split(/=(.*)/s));
  const valuesOf = (wanted: string) => parts.flatMap(([part, value]) => (part === wanted ? decode(value ?? '') : []));
  const text = (part: string) => valuesOf(part)[0] ?? '';
  const day = (part: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(part)) ? text(part) : '');
  const isNotes = view === 'notes' || view === 'queue';
  return {
    view,
    notes: isNotes
      ? { text: text('q'), page: text('page'), from: day('from'), to: day('to'), chosen: chosenIn(noteDimensions) }
      : noNoteFilter,
    sort: noteSorts.find(sort => isNotes && sort === text('sort')) ?? usualSort(view),
    seen:
      view === 'sightings' ? { text: text('q'), page: text('page'), chosen: chosenIn(seenDimensions) } : noSeenFilter,
    open: text('open'),
  };

  function chosenIn<D extends string>(dimensions: readonly D[]): Record<D, string[]> {
    const entries = dimensions.map(dimension => [dimension, [...new Set(valuesOf(dimension))]]);
    return Object.fromEntries(entries) as Record<D, string[]>;
  }
}

/** What an address says, or '' where it was cut off in the middle of a letter. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Somebody typed it, or a program has broken it: as if it were not there.
    return '';
  }
}
