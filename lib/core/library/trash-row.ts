import { isOnPage, quoteOf, textOf } from '../annotation/read-annotation.ts';
import { type Trashed, trashDays } from '../annotation/trashed.ts';
import { siteOfPage } from './note-row.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A deleted note in the list of the trash. */
export interface TrashRow {
  readonly id: string;
  readonly quote: string;
  readonly text: string;
  readonly site: string;
  readonly title: string;
  /** In ms since 1970. */
  readonly deleted: number;
  /** Days until it is deleted for good, rounded up; 0 for one that goes at the next sweep. */
  readonly daysLeft: number;
}

export function trashRow({ id, deleted, annotation }: Trashed, now: number): TrashRow {
  const at = Date.parse(deleted);
  const { target, pageTitle } = annotation;
  return {
    id,
    quote: quoteOf(target),
    text: textOf(annotation),
    site: isOnPage(annotation) ? siteOfPage(target.source) : '',
    title: pageTitle,
    deleted: at,
    daysLeft: Math.max(0, Math.min(trashDays, Math.ceil((at + trashDays * dayMs - now) / dayMs))),
  };
}
