import type { Annotation } from '../annotation/annotation.ts';
import {
  claimOf,
  evidenceOf,
  quoteSelectorOf,
  repliedTo,
  statusOf,
  tagsOf,
  textOf,
  verdictOf,
} from '../annotation/read-annotation.ts';
import { findCards } from './find-cards.ts';
import type { ExportContext } from './export-context.ts';
import { csvCell } from './csv-cell.ts';
import { textFragmentLink } from './text-fragment.ts';

type Cell = string | number;
interface Lookup extends ExportContext {
  readonly cardOf: ReturnType<typeof findCards>;
}

/**
 * The columns, in order. Every field of a note has one; lists stand in one cell, an item a line. Numbers are `start`, `end`,
 * `rating` and `revision`; all else is text. Times are ISO 8601, UTC.
 */
const columns: Readonly<Record<string, (note: Annotation, context: Lookup) => Cell>> = {
  id: note => note.id,
  kind: note => note.motivation,
  page: note => note.target.source,
  page_title: note => note.pageTitle,
  link: note => textFragmentLink(note.target),
  quote: note => quoteSelectorOf(note.target)?.exact ?? '',
  before: note => quoteSelectorOf(note.target)?.prefix ?? '',
  after: note => quoteSelectorOf(note.target)?.suffix ?? '',
  start: note => positionOf(note)?.start ?? '',
  end: note => positionOf(note)?.end ?? '',
  range: note => rangeOf(note),
  claim: note => claimOf(note) ?? '',
  claim_version: note => note.target.state?.version ?? '',
  claim_statement: (note, { records }) => records?.get(claimOf(note) ?? '')?.statement ?? '',
  comparison: (note, { cardOf }) => cardOf(note)?.title ?? '',
  comparison_sentence: (note, { cardOf }) =>
    cardOf(note)
      ?.sentence.map(({ text }) => text)
      .join('') ?? '',
  reply_to: note => repliedTo(note) ?? '',
  note: note => textOf(note),
  verdict: note => verdictOf(note)?.value ?? '',
  rating: (note, { verdicts }) => verdicts?.find(({ name }) => name === verdictOf(note)?.value)?.rating ?? '',
  verdict_by: note => verdictOf(note)?.creator?.name ?? '',
  verdict_at: note => verdictOf(note)?.created ?? '',
  confidence: note => verdictOf(note)?.confidence ?? '',
  status: note => statusOf(note),
  review: note => note.review.map(({ status, at, by }) => [status, at, by].filter(Boolean).join(' · ')).join('\n'),
  tags: note => tagsOf(note).join('\n'),
  evidence: note =>
    evidenceOf(note)
      .map(({ title, date, url, quote }) => [title, date, url, quote && `“${quote}”`].filter(Boolean).join(' · '))
      .join('\n'),
  evidence_links: note =>
    evidenceOf(note)
      .map(({ url }) => url)
      .join('\n'),
  author: note => note.creator?.name ?? '',
  created: note => note.created,
  modified: note => note.modified,
  modified_by: note => note.modifiedBy ?? '',
  revision: note => note.rev,
};

/**
 * Notes as a table (RFC 4180), one a row under a row of names, so that no spreadsheet runs any of it: see `csvCell`.
 *
 * The reader's options are the separator and a byte order mark.
 */
export function* writeCsv(notes: readonly Annotation[], context: ExportContext): Generator<string> {
  const { bom = false, separator = ',' } = context.options ?? {};
  const lookup = { ...context, cardOf: findCards(context.sightings ?? []) };
  const row = (cells: readonly Cell[]) => `${cells.map(csvCell).join(separator)}\r\n`;
  yield `${bom ? '\ufeff' : ''}${row(Object.keys(columns))}`;
  for (const note of notes) yield row(Object.values(columns).map(valueOf => valueOf(note, lookup)));
}

function positionOf({ target }: Annotation): { start: number; end: number } | undefined {
  return target.selector?.find(selector => selector.type === 'TextPositionSelector');
}

/** Both ends as path and offset: `/html/body/p[2]:14 – /html/body/p[2]:27`. */
function rangeOf({ target }: Annotation): string {
  const range = target.selector?.find(selector => selector.type === 'RangeSelector');
  if (!range) return '';
  return [range.startSelector, range.endSelector]
    .map(({ value, refinedBy }) => `${value}:${refinedBy.start}`)
    .join(' – ');
}
