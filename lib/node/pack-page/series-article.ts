import type { Series, SeriesValue } from '../../core/claim/series.ts';
import { buildChartView } from '../../core/card/chart-view.ts';
import { english } from '../../core/words/english.ts';
import { formatValue } from '../../core/card/format-figure.ts';
import { plain } from '../../core/card/phrase.ts';
import { seriesPeriodWords } from '../../core/card/period-words.ts';
import { chartSvg } from '../../core/export/chart-svg.ts';
import { html, type Html } from '../../core/export/html.ts';
import type { PageIndex } from './page-index.ts';
import { correctionList, findingList, part, recordLinks, sourceList, statusTag } from './record-parts.ts';

/** All that an editor should see of one series, each value included. */
export function seriesArticle(series: Series, index: PageIndex): Html {
  const { id, status, title, unit, publisher, definition, values, notes, breaks, claim, related, sources } = series;
  const chart = buildChartView({ series, hit: null, page: null, goal: false, words: english });
  return html`<article id="${id}">
<header><p class="meta">${statusTag(status)} ${values.length} values · ${unit} · ${publisher} · <code>${id}</code></p><h3>${title}</h3></header>
${chart && chartSvg(chart, `${id}-chart`)}
${part('What is counted', definition)}
${part(
  'Breaks',
  breaks.map(({ at, note }) => html`<p>${at}: ${note}</p>`),
)}
${part('Notes', notes)}
${part('Named on the card', claim === null ? null : recordLinks([claim], index.titleOf))}
${part(sources.length === 1 ? 'Source' : 'Sources', sourceList(sources))}
${part('Values', html`<details><summary>${values.length} values</summary><ul class="values">${values.map(value => valueItem(value, unit))}</ul></details>`)}
${part('Related', recordLinks(related, index.titleOf))}
${part('Corrections', correctionList(index.correctionsOf(id), false))}
${part('To look at', findingList(index.findingsOf(id)))}
</article>`;
}

function valueItem(
  { period, value, published, preliminary, unverified, earlier = [] }: SeriesValue,
  unit: string,
): Html {
  const facts = [
    published && `published ${english.day(published)}`,
    preliminary && 'preliminary',
    unverified && 'not read at a source',
    ...earlier.map(
      one =>
        `earlier ${formatValue(one.value, unit, english)}${one.published ? `, ${english.day(one.published)}` : ''}`,
    ),
  ];
  return html`<li>${plain(seriesPeriodWords(period, english).label, english)}: <b class="num">${formatValue(value, unit, english)}</b> <span class="meta">${facts.filter(Boolean).join(' · ')}</span></li>`;
}
