import type { CardGlyph, CardUnderline } from '../card/card-view.ts';
import { type Chosen, type FacetQuery, startFacets } from './facets.ts';
import type { NoteRow } from './note-row.ts';
import { holdsAll, wordsOfSearch } from './search-text.ts';

/** What notes are told apart by. `place` is `lost` for a note that has lost its place; `relation` the glyph of its record. */
export const noteDimensions = ['relation', 'status', 'verdict', 'place', 'tag', 'site', 'claim', 'kind'] as const;
export type NoteDimension = (typeof noteDimensions)[number];

/** Which notes are wanted. Days are the reader's own, `2026-11-24`, both included; '' for no bound. */
export interface NoteFilter {
  readonly text: string;
  /** Address of one page; '' for all. */
  readonly page: string;
  readonly from: string;
  readonly to: string;
  readonly chosen: Chosen<NoteDimension>;
}

export const noNoteFilter: NoteFilter = {
  text: '',
  page: '',
  from: '',
  to: '',
  chosen: { relation: [], status: [], verdict: [], place: [], tag: [], site: [], claim: [], kind: [] },
};

/** What the last card of a note's claim on its page showed. */
export interface NoteRecord {
  readonly glyph: CardGlyph;
  readonly underline: CardUnderline;
  readonly title: string;
  readonly summary: string;
}

/** What is known of notes elsewhere than in them. */
export interface NoteKnowledge {
  readonly isLost: (id: string) => boolean;
  readonly recordOf: (row: NoteRow) => NoteRecord | undefined;
}

/** Whether anything narrows the list. */
export function isFiltered({ text, page, from, to, chosen }: NoteFilter): boolean {
  return text.trim() !== '' || page + from + to !== '' || noteDimensions.some(name => chosen[name].length > 0);
}

/** Filter and count notes, one after another. */
export function startNoteQuery(filter: NoteFilter, known: NoteKnowledge): FacetQuery<NoteRow, NoteDimension> {
  const words = wordsOfSearch(filter.text);
  const from = startOf(filter.from, 0) ?? Number.NEGATIVE_INFINITY;
  const before = startOf(filter.to, 1) ?? Number.POSITIVE_INFINITY;
  return startFacets({
    dimensions: noteDimensions,
    chosen: filter.chosen,
    valuesOf: (row, dimension) => valuesOf(row, dimension, known),
    fits: ({ modified, source, searched }) =>
      modified >= from &&
      modified < before &&
      (filter.page === '' || source === filter.page) &&
      holdsAll(searched, words),
  });
}

function valuesOf(row: NoteRow, dimension: NoteDimension, known: NoteKnowledge): string | readonly string[] {
  switch (dimension) {
    case 'relation':
      return known.recordOf(row)?.glyph ?? '';
    case 'place':
      return known.isLost(row.id) ? 'lost' : '';
    case 'tag':
      return row.tags.length > 0 ? row.tags : '';
    default:
      return row[dimension];
  }
}

/** Where a day of the reader begins, and with `later` 1 where it ends; null for what is no day. */
function startOf(day: string, later: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
