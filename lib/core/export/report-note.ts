import type { Annotation } from '../annotation/annotation.ts';
import { plainNote } from '../annotation/plain-note.ts';
import {
  claimOf,
  type Evidence,
  evidenceOf,
  quoteOf,
  statusOf,
  tagsOf,
  textOf,
  verdictOf,
} from '../annotation/read-annotation.ts';
import type { CardView, SourceView } from '../card/card-view.ts';
import { endsOf, glyphOf } from '../card/glyphs.ts';
import { buildSourceView } from '../card/source-views.ts';
import { writings } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import { chartSvg } from './chart-svg.ts';
import type { ExportRecord } from './export-context.ts';
import { html, type Html, type Part } from './html.ts';
import { markdownHtml } from './markdown-html.ts';
import { safeLink } from './safe-link.ts';
import { textFragmentLink } from './text-fragment.ts';
import type { Thread } from './threads.ts';

/** A note with all that its article shows. */
export interface ReportNote extends Thread {
  readonly number: number;
  readonly card: CardView | null;
  readonly record: ExportRecord | null;
  /** Whether the notes of many pages stand under headings of their own. */
  readonly isDeep: boolean;
}

/** A note of the report: its words, what the record says of them, and what the reviewer says. */
export function reportNote({ note, replies, number, card, record, isDeep }: ReportNote, words: Words): Html {
  const { t } = words;
  const quote = quoteOf(note.target);
  const claim = record?.statement ?? card?.statement ?? claimOf(note) ?? '';
  const underline = card?.underline ?? 'none';
  const link = quote === '' ? null : safeLink(textFragmentLink(note.target));
  const title = html`<span class="rk">${number}</span><span class="${quote ? `quote-u line-${underline}` : ''}" dir="auto">${quote || (claim && t('report.onClaim')) || plainNote(textOf(note)).slice(0, 80)}</span>`;
  return html`<article class="rn" id="n${number}">
${isDeep ? html`<h3 class="rn-title">${title}</h3>` : html`<h2 class="rn-title">${title}</h2>`}
<div class="rb">
${quote !== '' && claim !== '' && html`<div><p class="label">${t('report.claim')}</p><p class="claim" dir="auto">${claim}</p></div>`}
${card && html`<div class="cmp" lang="${card.language ?? 'en'}" dir="${writings[card.language ?? 'en'].dir}">${comparison(card)}${card.chart ? chartSvg(card.chart, `c${number}`, t('card.thisPage')) : null}</div>`}
${noteBox(note, words)}
${link !== null && html`<p class="meta"><a href="${link}" rel="noopener noreferrer nofollow">${t('report.open')}</a></p>`}
${replies.length > 0 && html`<div><p class="label">${t('report.replies')}</p><div class="replies">${replies.map(reply => noteBox(reply, words))}</div></div>`}
${sourceList(t('report.recordSources'), sourcesOf(card, record, words))}
</div>
</article>
`;
}

function comparison({ glyph, title, sentence, underline }: CardView): Html {
  const { strokes, ends } = glyphOf(glyph);
  return html`<p class="cmp-word"><svg class="ico" viewBox="0 0 20 20" aria-hidden="true">${strokes.map(
    ([path, width]) => html`<path d="${path}" stroke-width="${width ?? 1.5}" stroke-linecap="${endsOf(path, ends)}"/>`,
  )}</svg>${title}</p>
<p>${sentence.map(({ text, page }) => (page ? html`<bdi class="quote-u line-${underline}">${text}</bdi>` : text))}</p>
`;
}

/** What somebody wrote and decided, with who, when and on what grounds. */
function noteBox(note: Annotation, words: Words): Html {
  const { t, day } = words;
  const verdict = verdictOf(note);
  const text = textOf(note).trim();
  const by = (name: string | undefined) => (name ? [t('report.by', { name })] : []);
  const dayOf = (time: string) => day(time.slice(0, 10));
  const judged = verdict && [
    t('report.verdict', { verdict: verdict.value }),
    ...by(verdict.creator?.name),
    dayOf(verdict.created),
    ...(verdict.confidence
      ? [t('report.confidence', { confidence: t(`report.confidence-${verdict.confidence}`) })]
      : []),
  ];
  const tags = tagsOf(note);
  const state = [t('report.status', { status: t(`editor.status-${statusOf(note)}`) })];
  const written = [t('report.written', { day: dayOf(note.created) }), ...by(note.creator?.name)];
  if (note.modified !== note.created) written.push(t('report.changed', { day: dayOf(note.modified) }));
  const steps = note.review.map(({ status, at, by: name }) =>
    [t(`editor.status-${status}`), ...by(name), dayOf(at)].join(', '),
  );
  return html`<div class="vd">
${text !== '' && html`<div><p class="label">${t('report.note')}</p>${markdownHtml(text)}</div>`}
${judged && html`<p><b dir="auto">${judged[0] ?? ''}</b> <span class="meta">${judged.slice(1).join(' · ')}</span></p>`}
<p class="meta">${[...state, ...(tags.length > 0 ? [t('report.tags', { tags: tags.join(', ') })] : [])].join(' · ')}</p>
${steps.length > 0 && html`<p class="meta">${t('report.review')}: ${steps.join(' · ')}</p>`}
<p class="meta">${written.join(' · ')}</p>
${sourceList(t('report.evidence'), evidenceOf(note).map(evidenceView))}
</div>`;
}

interface ListedSource extends SourceView {
  readonly quote: string;
}

function evidenceView({ url, title, date, quote }: Evidence): ListedSource {
  return { publisher: '', title: title || url, url, meta: date, quote };
}

/** Those of the card as it was seen, else those of the record. */
function sourcesOf(card: CardView | null, record: ExportRecord | null, words: Words): ListedSource[] {
  const views = card?.sources ?? record?.sources.map(source => buildSourceView(source, words)) ?? [];
  return views.map(view => ({ ...view, quote: '' }));
}

function sourceList(name: string, sources: readonly ListedSource[]): Part {
  if (sources.length === 0) return null;
  return html`<div><p class="label">${name}</p><ul class="src">${sources.map(
    ({ publisher, title, url, meta, quote }) => {
      const link = safeLink(url);
      return html`<li>${publisher !== '' && html`<span class="pub">${publisher}</span>`}${
        link === null
          ? html`<span class="no-link" dir="auto">${title === url ? url : `${title} (${url})`}</span>`
          : html`<a href="${link}" rel="noopener noreferrer nofollow" dir="auto">${title}</a>`
      }${meta !== '' && html` <span class="meta"><bdi>${meta}</bdi></span>`}${quote !== '' && html`<q>“<bdi>${quote}</bdi>”</q>`}</li>`;
    },
  )}</ul></div>`;
}
