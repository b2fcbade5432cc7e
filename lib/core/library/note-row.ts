import type { Annotation, ReviewStatus } from '../annotation/annotation.ts';
import { normalizeSource } from '../annotation/normalize-source.ts';
import {
  claimOf,
  evidenceOf,
  isOnPage,
  quoteOf,
  repliedTo,
  statusOf,
  tagsOf,
  textOf,
  verdictOf,
} from '../annotation/read-annotation.ts';
import { foldForSearch } from './search-text.ts';

/** What the library keeps in memory of a note: what a row shows, what filters and sorts read, and the text that is searched. */
export interface NoteRow {
  readonly id: string;
  readonly kind: 'page' | 'claim' | 'reply';
  /** What the note is about; of a page the address under which all its notes come together, also those that were stored with http. */
  readonly source: string;
  /** The site as readers call it, without `www.`; '' for a note that is not on a page. */
  readonly site: string;
  readonly title: string;
  readonly quote: string;
  /** The beginning of the note. */
  readonly text: string;
  /** Id of the claim, and the topic that it is filed under; '' for none. */
  readonly claim: string;
  readonly topic: string;
  /** '' for none. */
  readonly verdict: string;
  readonly status: ReviewStatus;
  readonly tags: readonly string[];
  /** In ms since 1970. */
  readonly created: number;
  readonly modified: number;
  readonly searched: string;
}

/** Whether a note waits for somebody: it is the queue that holds those in review, and drafts. */
export function isWaiting({ status }: NoteRow): boolean {
  return status === 'in-review' || status === 'draft';
}

/** What a claim database says of a claim; undefined for one that it does not have. */
export type ClaimLookup = (id: string) => { readonly statement: string; readonly topic: string } | undefined;

/** A row shows a line; the whole is read when the note is opened. */
const shownLength = 240;

export function noteRow(note: Annotation, claims: ClaimLookup): NoteRow {
  const { id, target, pageTitle } = note;
  const claim = claimOf(note) ?? '';
  const record = claim === '' ? undefined : claims(claim);
  const quote = quoteOf(target);
  const text = textOf(note);
  const tags = tagsOf(note);
  const verdict = verdictOf(note)?.value ?? '';
  const site = isOnPage(note) ? siteOfPage(target.source) : '';
  const evidence = evidenceOf(note).flatMap(source => [source.title, source.url, source.quote]);
  const searched = [quote, text, record?.statement ?? claim, ...tags, ...evidence, verdict, site, pageTitle];
  return {
    id,
    kind: isOnPage(note) ? 'page' : repliedTo(note) ? 'reply' : 'claim',
    source: isOnPage(note) ? normalizeSource(target.source) : target.source,
    site,
    title: pageTitle,
    quote: beginning(quote),
    text: beginning(text),
    claim,
    topic: record?.topic ?? '',
    verdict,
    status: statusOf(note),
    tags,
    created: Date.parse(note.created),
    modified: Date.parse(note.modified),
    searched: foldForSearch(searched.join('\n')),
  };
}

/** The site of a page's address: its host without `www.`. */
export function siteOfPage(address: string): string {
  const [, host = ''] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(address) ?? [];
  return host.toLowerCase().replace(/^www\./, '');
}

function beginning(text: string): string {
  if (text.length <= shownLength) return text;
  return `${text.slice(0, shownLength).toWellFormed().trimEnd()}…`;
}
