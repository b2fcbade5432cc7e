import { isOnPage, quoteOf, textOf } from '../annotation/read-annotation.ts';
import { type Trashed, trashDays } from '../annotation/trashed.ts';
import { type SeenTime, seenSince } from '../safety/seen-time.ts';
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

/** `seen` tells how much of the time until `now` (ms since 1970) has really gone by. */
export function trashRow({ id, deleted, annotation }: Trashed, seen: SeenTime, now: number): TrashRow {
  const at = Date.parse(deleted);
  const { target, pageTitle } = annotation;
  return {
    id,
    quote: quoteOf(target),
    text: textOf(annotation),
    site: isOnPage(annotation) ? siteOfPage(target.source) : '',
    title: pageTitle,
    deleted: at,
    daysLeft: Math.max(0, Math.min(trashDays, Math.ceil(trashDays - seenSince(seen, at, now) / dayMs))),
  };
}
