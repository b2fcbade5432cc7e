import type { Correction } from '../../core/claim/read-corrections.ts';
import type { RecordStatus } from '../../core/claim/claim.ts';
import type { Source } from '../../core/claim/source.ts';
import { english } from '../../core/words/english.ts';
import type { Finding } from '../../core/lint/finding.ts';
import { html, type Html, type Part } from '../../core/export/html.ts';

/** A part of a record under its name; nothing when there is nothing to say. */
export function part(name: string, body: Part): Html | null {
  if (body === null || body === false || body === '' || (Array.isArray(body) && body.length === 0)) return null;
  return html`<div class="part"><h4 class="label">${name}</h4><div>${body}</div></div>`;
}

const STATUS_WORDS: Readonly<Record<RecordStatus, string>> = { shown: 'Shown', draft: 'Draft', withdrawn: 'Withdrawn' };

export function statusTag(status: RecordStatus): Html {
  return html`<span class="tag tag-${status}">${STATUS_WORDS[status]}</span>`;
}

/** Where the record can be read: publisher, title, date, place, the words quoted; what kind of source, and who read it when and how. */
export function sourceList(sources: readonly Source[]): Html {
  return html`<ol class="src">${sources.map(
    ({ publisher, title, url, published, locator, quote, class: kind, checked }) => html`<li>
<span class="pub">${publisher}</span>
<a href="${url}" rel="noreferrer">${title}</a>
<span class="meta">${[published && english.day(published), locator].filter(Boolean).join(' · ')}</span>
${quote !== null && html`<q>“${quote.replaceAll('“', '‘').replaceAll('”', '’')}”</q>`}
<span class="meta">${kind === null ? 'No class yet' : CLASS_WORDS[kind]} · ${checked === null ? html`<b>not read yet</b>` : `checked ${english.day(checked.on)}, ${howRead(checked.how, locator)}`}</span>
</li>`,
  )}</ol>`;
}

/** How it was read, without the place in the document, which stands above already. */
function howRead(how: string, locator: string | null): string {
  return locator === null ? how : how.replace(`: ${locator}`, '');
}

const CLASS_WORDS = { primary: 'Primary', research: 'Research', news: 'News', copy: 'Repost' } as const;

export function correctionList(corrections: readonly Correction[], withRecord: boolean): Html | null {
  if (corrections.length === 0) return null;
  return html`<ul class="log">${corrections.map(
    ({ on, record, what, why }) =>
      html`<li><span class="meta num">${english.day(on)}</span> ${withRecord && html`<a href="#${record}">${record}</a> `}${what}. ${why}</li>`,
  )}</ul>`;
}

/** What lint finds in the record: errors first, as lint orders them. */
export function findingList(findings: readonly Finding[]): Html | null {
  if (findings.length === 0) return null;
  return html`<ul class="plain">${findings.map(
    ({ field, value, todo }) => html`<li><code>${field}</code> “${value}” – ${todo}</li>`,
  )}</ul>`;
}

/** "a, b and c" as links to records of this page. */
export function recordLinks(ids: readonly string[], titleOf: (id: string) => string | null): Html | null {
  const known = ids.flatMap(id => {
    const title = titleOf(id);
    return title === null ? [] : [html`<li><a href="#${id}">${title}</a></li>`];
  });
  return known.length === 0 ? null : html`<ul class="plain">${known}</ul>`;
}
