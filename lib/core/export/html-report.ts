import type { Annotation } from '../annotation/annotation.ts';
import { normalizeSource } from '../annotation/normalize-source.ts';
import { claimOf, isOnPage, repliedTo } from '../annotation/read-annotation.ts';
import type { KeptPage } from '../text/kept-page.ts';
import { english } from '../words/english.ts';
import { writings } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import type { ExportContext } from './export-context.ts';
import { findCards } from './find-cards.ts';
import { html, type Html } from './html.ts';
import { type Excerpt, excerptsOf } from './report-excerpt.ts';
import { reportNote } from './report-note.ts';
import { reportStyle } from './report-style.ts';
import { safeLink } from './safe-link.ts';
import { type Thread, threadsOf } from './threads.ts';
import { writeWebAnnotations } from './web-annotation.ts';

type Page = readonly [source: string, threads: readonly Thread[]];

/**
 * Notes as one page to read, send and print, page by page: the page's words with the notes' marks, then each note with
 * comparison, chart, verdict and sources.
 *
 * It loads nothing and runs nothing: its own policy forbids both. All text is escaped, links are of the web alone. The notes
 * stand in it as Web Annotations too, from which it can be imported again.
 */
export function* writeHtmlReport(notes: readonly Annotation[], context: ExportContext): Generator<string> {
  const { words = english, records, sightings = [], pages: kept = [] } = context;
  const { t } = words;
  const cardOf = findCards(sightings);
  const keptOf = new Map(kept.map(page => [normalizeSource(page.source), page]));
  const pages: Page[] = [...Map.groupBy(threadsOf(notes), ({ note }) => normalizeSource(note.target.source))].map(
    ([source, threads]) => [source, threads.toSorted(byPlace)],
  );
  const titleOf = ([source, threads]: Page) => pageTitle(source, threads[0]?.note, context);
  const [only] = pages;
  const isDeep = pages.length !== 1;
  const onPages = pages.filter(([, [first]]) => first && isOnPage(first.note)).length;
  const title = isDeep || !only ? several(notes.length, onPages, words) : titleOf(only);
  yield head(title, notes.length, onPages, context).markup;
  let number = 0;
  for (const page of pages) {
    const [source, threads] = page;
    const numbered = threads.map(thread => ({ ...thread, number: (number += 1) }));
    const keptPage = keptOf.get(source);
    yield html`${isDeep && html`<h2 class="page-title" dir="auto">${titleOf(page)}</h2>\n`}${pageLine(
      page,
      keptPage,
      context,
    )}${excerptSection(excerptsOf(numbered, keptPage?.segments ?? []), words.t('report.words'))}`.markup;
    for (const thread of numbered) {
      const record = records?.get(claimOf(thread.note) ?? '') ?? null;
      yield reportNote({ ...thread, card: cardOf(thread.note), record, isDeep }, words).markup;
    }
  }
  yield html`<footer class="meta">${t('report.foot')}</footer>\n</main>\n<script type="application/ld+json">\n`.markup;
  yield* writeWebAnnotations(notes, context);
  yield '</script>\n</body>\n</html>\n';
}

function several(notes: number, pages: number, { t }: Words): string {
  if (notes === 0) return t('report.none');
  return pages === 0 ? t('report.notes', { count: notes }) : t('report.title', { count: pages });
}

function head(title: string, notes: number, pages: number, { now, words = english }: ExportContext): Html {
  const { t, day, language, dir } = words;
  const facts = [
    t('report.made', { day: day(now.slice(0, 10)), time: now.slice(11, 16) }),
    t('report.notes', { count: notes }),
    ...(pages > 0 ? [t('report.pages', { count: pages })] : []),
  ];
  const style: Html = { markup: reportStyle };
  return html`<!doctype html>
<html lang="${writings[language].locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Sidelight">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="meta">${facts.join(' · ')}</p>
<h1 dir="auto">${title}</h1>
</header>
`;
}

/** Of a claim its statement, of a page its title, or what there is. */
function pageTitle(source: string, note: Annotation | undefined, { records, words = english }: ExportContext): string {
  if (note && repliedTo(note)) return words.t('report.loneReplies');
  if (note && !isOnPage(note)) return records?.get(claimOf(note) ?? '')?.statement ?? claimOf(note) ?? source;
  return note?.pageTitle || source;
}

function pageLine(
  [source, threads]: Page,
  kept: KeptPage | undefined,
  { words = english }: ExportContext,
): Html | null {
  const { t, day } = words;
  const first = threads[0]?.note;
  if (!first || !isOnPage(first)) return null;
  const facts = [
    /^https?:\/\/([^/?#]+)/i.exec(source)?.[1] ?? source,
    ...(kept?.page.published ? [t('report.published', { day: day(kept.page.published) })] : []),
    ...(kept ? [t('report.read', { day: day(kept.kept.slice(0, 10)) })] : []),
  ];
  const link = safeLink(source);
  return html`<p class="meta"><bdi>${facts.join(' · ')}</bdi>${link !== null && html` · <a href="${link}" rel="noopener noreferrer nofollow">${t('report.openPage')}</a>`}</p>
`;
}

function excerptSection(excerpts: readonly Excerpt[], name: string): Html | null {
  if (excerpts.length === 0) return null;
  return html`<section class="ex"><p class="label">${name}</p>
${excerpts.map(
  ({ runs, isCut }) =>
    html`<p class="words" dir="auto">${isCut[0] && '… '}${runs.map(({ text, notes, ends }) =>
      notes.length === 0
        ? text
        : html`<mark>${text}</mark>${ends.map(end => html`<sup><a href="#n${end}">${end}</a></sup>`)}`,
    )}${isCut[1] && ' …'}</p>
`,
)}</section>
`;
}

/** As they stand on the page, where that is known, else as they were written. */
function byPlace(one: Thread, other: Thread): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  if (a !== b) return a - b;
  return one.note.created < other.note.created ? -1 : 1;
}

function placeOf({ note }: Thread): number {
  return note.target.selector?.find(selector => selector.type === 'TextPositionSelector')?.start ?? Infinity;
}
