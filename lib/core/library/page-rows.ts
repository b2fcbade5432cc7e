import { normalizeSource } from '../annotation/normalize-source.ts';
import type { Steps } from '../steps.ts';
import { type NoteRow, siteOfPage } from './note-row.ts';
import type { SeenRow } from './seen-row.ts';

/** A page that has notes, or cards of which were seen, or whose text is kept. */
export interface PageRow {
  readonly source: string;
  readonly site: string;
  readonly title: string;
  readonly notes: number;
  readonly cards: number;
  readonly isKept: boolean;
  /** When anything of it was last changed, seen or kept: ms since 1970. */
  readonly last: number;
}

/** Whose text is kept, for trying claims on. */
export interface KeptRow {
  readonly source: string;
  readonly title: string;
  /** In ms since 1970. */
  readonly kept: number;
}

/** Every page, the one that was last busy first. A row a step. */
export function* pageRows(
  notes: Iterable<NoteRow>,
  seen: Iterable<SeenRow>,
  kept: Iterable<KeptRow>,
): Steps<PageRow[]> {
  const pages = new Map<string, { -readonly [K in keyof PageRow]: PageRow[K] }>();
  const at = (source: string, title: string, time: number) => {
    const page = pages.get(source);
    if (!page) {
      const made = { source, site: siteOfPage(source), title, notes: 0, cards: 0, isKept: false, last: time };
      pages.set(source, made);
      return made;
    }
    // The newest name that the page had; a note may have been made where it had none.
    if (title !== '' && (page.title === '' || time > page.last)) page.title = title;
    page.last = Math.max(page.last, time);
    return page;
  };
  for (const { kind, source, title, modified } of notes) {
    if (kind === 'page') at(source, title, modified).notes += 1;
    yield;
  }
  for (const { page, title, seen: time } of seen) {
    at(page, title, time).cards += 1;
    yield;
  }
  for (const { source, title, kept: time } of kept) at(normalizeSource(source), title, time).isKept = true;
  return [...pages.values()].sort((a, b) => b.last - a.last || (a.source < b.source ? -1 : 1));
}
