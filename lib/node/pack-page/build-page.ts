import type { Claim } from '../../core/claim/claim.ts';
import type { Pack } from '../../core/claim/pack.ts';
import { english } from '../../core/words/english.ts';
import { folderWords } from '../../core/card/topic-words.ts';
import type { Finding } from '../../core/lint/finding.ts';
import { claimArticle } from './claim-article.ts';
import { html, type Html } from '../../core/export/html.ts';
import { indexPage } from './page-index.ts';
import { seriesArticle } from './series-article.ts';
import { summarySection } from './summary.ts';

/** What the page is made of. `css` goes in as it is; `today` is `YYYY-MM-DD`. */
interface PageParts {
  readonly pack: Pack;
  readonly findings: readonly Finding[];
  readonly css: string;
  readonly today: string;
}

/**
 * A pack as one self-contained page for an editor: summary, contents, every claim and every series.
 *
 * It loads nothing and runs nothing: its own policy forbids both. All text of records is escaped.
 */
export function buildPackPage({ pack, findings, css, today }: PageParts): string {
  const { manifest, claims, series } = pack;
  const index = indexPage(pack, findings, today);
  const topics = [...Map.groupBy(claims, ({ topic }) => topic)].sort(([a], [b]) =>
    folderWords(a) < folderWords(b) ? -1 : 1,
  );
  const style: Html = { markup: css };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${manifest.title}: ${claims.length} claims</title>
<style>${style}</style>
</head>
<body>
<main>
<header class="top"><h1>${manifest.title}</h1>
<p class="meta">Version ${manifest.version} · ${manifest.publisher} · ${manifest.licence} · changed ${english.day(manifest.modified)} · this page made ${english.day(today)}</p></header>
${summarySection(pack, findings, index)}
<nav id="contents" aria-label="Contents"><h2>Contents</h2>
${topics.map(
  ([topic, own]) =>
    html`<details><summary>${folderWords(topic)} <span class="meta">${countWords(own)}</span></summary><ul class="plain">${own.map(
      ({ id, statement, status }) =>
        html`<li><a href="#${id}">${statement}</a>${status !== 'shown' && html` <span class="meta">${status}</span>`}</li>`,
    )}</ul></details>`,
)}
<p><a href="#series">Series (${series.length})</a></p>
</nav>
${topics.map(
  ([topic, own]) =>
    html`<section id="topic-${topic}"><h2>${folderWords(topic)}</h2>${own.map(claim => claimArticle(claim, index))}</section>`,
)}
<section id="series"><h2>Series</h2>${series.map(one => seriesArticle(one, index))}</section>
</main>
</body>
</html>
`.markup;
}

/** "6 shown, 2 draft" */
function countWords(claims: readonly Claim[]): string {
  const counts = (['shown', 'draft', 'withdrawn'] as const).map(
    status => [claims.filter(claim => claim.status === status).length, status] as const,
  );
  return counts
    .filter(([count]) => count > 0)
    .map(([count, status]) => `${count} ${status}`)
    .join(', ');
}
