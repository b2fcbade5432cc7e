import type { Pack } from '../../core/claim/pack.ts';
import type { Finding } from '../../core/lint/finding.ts';
import { type Coverage, type CoverageRow, measureCoverage } from '../../core/lint/coverage.ts';
import { KIND_WORDS } from './claim-article.ts';
import { html, type Html, type Part } from '../../core/export/html.ts';
import type { PageIndex } from './page-index.ts';
import { correctionList, recordLinks } from './record-parts.ts';

/** What the pack holds, how well it is sourced, and what waits for an editor. */
export function summarySection(pack: Pack, findings: readonly Finding[], index: PageIndex): Html {
  const coverage = measureCoverage(pack, index.today);
  const errors = findings.filter(({ level }) => level === 'error').length;
  return html`<section id="summary"><h2>Summary</h2>
${tiles(coverage)}
<div class="tables">
<div>
${statusTable('By kind', coverage.kinds, id => KIND_WORDS[id as keyof typeof KIND_WORDS])}
${sourceTable(coverage)}
</div>
<div>
${statusTable('By party of who is named', coverage.parties, capital)}
<p class="meta">A record that names persons of both parties counts for both. In which direction statements err is not recorded, so that it is not counted here.</p>
${statusTable('By person or administration named', coverage.actors, capital)}
</div>
<div>
${statusTable('By who is quoted or pledges', coverage.speakers, id => id)}
</div>
</div>
${fold('Past their validity', coverage.stale.length, recordLinks(coverage.stale, index.titleOf))}
${fold('With sources of one publisher', coverage.singleSource.length, recordLinks(coverage.singleSource, index.titleOf))}
${fold('Corrections', pack.manifest.corrections.length, correctionList(pack.manifest.corrections, true))}
<p class="meta">Lint: ${errors} errors, ${findings.length - errors} warnings. Each stands with its record under “To look at”.</p>
</section>`;
}

function tiles({ claims, series, values, examples }: Coverage): Html {
  const rows = [
    [claims.shown, 'claims shown'],
    [claims.draft, 'claims in draft'],
    ...(claims.withdrawn > 0 ? [[claims.withdrawn, 'claims withdrawn'] as const] : []),
    [series.shown, 'series shown'],
    [series.draft, 'series in draft'],
    [values.all, `values, ${values.unverified} not read at a source`],
    [examples.matches, 'sentences that state a claim'],
    [examples.near, 'near misses'],
  ] as const;
  return html`<ul class="tiles">${rows.map(([count, words]) => html`<li><b class="num">${count.toLocaleString('en')}</b> ${words}</li>`)}</ul>`;
}

function statusTable(caption: string, rows: readonly CoverageRow[], name: (id: string) => string): Html | null {
  return table(
    caption,
    ['', 'Shown', 'Draft'],
    rows.map(({ id, shown, draft, withdrawn }) => [
      name(id) + (withdrawn > 0 ? ` (${withdrawn} withdrawn)` : ''),
      shown,
      draft,
    ]),
  );
}

function sourceTable({ sources }: Coverage): Html | null {
  const words = { primary: 'Primary', research: 'Research', news: 'News', copy: 'Repost', none: 'No class' };
  const rows = sources.filter(({ read, unread }) => read + unread > 0);
  return table(
    'Sources of shown records',
    ['', 'Read', 'Not read'],
    rows.map(row => [words[row.class], row.read, row.unread]),
  );
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly Part[])[]): Html | null {
  if (rows.length === 0) return null;
  return html`<table><caption>${caption}</caption><thead><tr>${heads.map(head => (head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`))}</tr></thead><tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first ?? ''}</th>${cells.map(cell => html`<td class="num">${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function fold(name: string, count: number, body: Html | null): Html | null {
  return body && html`<details><summary>${name} (${count})</summary>${body}</details>`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
