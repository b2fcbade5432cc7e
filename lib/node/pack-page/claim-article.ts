import type { Claim, Figure } from '../../core/claim/claim.ts';
import type { Series } from '../../core/claim/series.ts';
import { buildChartView } from '../../core/card/chart-view.ts';
import { english } from '../../core/words/english.ts';
import { plainAmount } from '../../core/card/format-figure.ts';
import { periodWords } from '../../core/card/period-words.ts';
import { plain } from '../../core/card/phrase.ts';
import { recordAmount } from '../../core/card/record-words.ts';
import { isCountedBy, valueOf } from '../../core/card/shown-values.ts';
import { isPast } from '../../core/card/comparison.ts';
import { isSingleSource } from '../../core/lint/coverage.ts';
import { chartSvg } from '../../core/export/chart-svg.ts';
import { html, type Html } from '../../core/export/html.ts';
import type { PageIndex } from './page-index.ts';
import { correctionList, findingList, part, recordLinks, sourceList, statusTag } from './record-parts.ts';

/** All that an editor should see of one claim. */
export function claimArticle(claim: Claim, index: PageIndex): Html {
  const { id, kind, status, statement, lang, context, caveats, figure, examples, sources, related } = claim;
  const series = claim.series === null ? null : (index.series.get(claim.series) ?? null);
  const notes = [
    isPast(claim, index.today) && 'Past its validity',
    isSingleSource(claim) && 'Single source',
    claim.modality === 'planned' && 'A plan, not an outcome',
    claim.confidence !== 'high' && `Confidence ${claim.confidence}`,
  ].filter(note => note !== false);
  return html`<article id="${id}">
<header>
<p class="meta">${statusTag(status)} ${notes.map(note => html`<span class="tag">${note}</span> `)}${KIND_WORDS[kind]} · as of ${english.day(claim.asOf)} · <code>${id}</code></p>
<h3 lang="${lang}" dir="auto">${statement}</h3>
</header>
${figure && figureLine(claim, figure)}
${series && seriesChart(claim, series)}
${part('What is counted', figure && definition(figure, index))}
${part('What is stated', propositionWords(claim, index))}
${part('Context', html`<p class="context">${context}</p>`)}
${part('Caveats', caveats)}
${part(sources.length === 1 ? 'Source' : 'Sources', sourceList(sources))}
${part('Sentences that state it', exampleList(examples.matches))}
${part('Near misses that do not', exampleList(examples.near))}
${part('Related', recordLinks(related, index.titleOf))}
${part('Earlier ids', [...claim.aliases, ...claim.supersedes].join(', '))}
${part('Corrections', correctionList(index.correctionsOf(id), false))}
${part('To look at', findingList(index.findingsOf(id)))}
</article>`;
}

export const KIND_WORDS: Readonly<Record<Claim['kind'], string>> = {
  statistic: 'Statistic',
  legal: 'Law',
  event: 'Event',
  quote: 'Quotation',
  pledge: 'Pledge',
  history: 'History',
};

function figureLine({ published, valid }: Claim, figure: Figure): Html {
  const facts = [
    figure.period.type === 'none' ? 'no period' : periodOf(figure),
    figure.publisher,
    published && `published ${english.day(published)}`,
    valid.from && `holds from ${english.day(valid.from)}`,
    valid.until && `to ${english.day(valid.until)}`,
  ];
  const about = figure.approx ? 'about ' : '';
  return html`<p class="figure"><b class="num">${about}${plain(recordAmount(figure, english), english)}</b> <span>${facts.filter(Boolean).join(' · ')}</span></p>${
    figure.low !== null && figure.high !== null
      ? html`<p class="meta">Taken as ${plainAmount(figure.value, figure, english)}.</p>`
      : null
  }`;
}

/** "fiscal year 2012 (1 Oct 2011 to 30 Sep 2012)" */
function periodOf({ period }: Figure): string {
  const label = plain(periodWords(period, english).label, english);
  const { start, end } = period;
  if (period.type === 'date' || start === null) return label;
  return `${label} (${english.day(start)} to ${end === null ? 'now' : english.day(end)})`;
}

function seriesChart(claim: Claim, series: Series): Html | null {
  const period = claim.figure?.period.id ?? null;
  const hit = period !== null && isCountedBy(series, claim) && valueOf(series, period) !== null ? period : null;
  const chart = buildChartView({ series, hit, page: null, goal: false, words: english });
  return html`${chart && chartSvg(chart, `${claim.id}-chart`)}<p class="meta">Series: <a href="#${series.id}">${series.title}</a>${
    series.status === 'shown' ? null : ', a draft'
  }</p>`;
}

function definition(figure: Figure, index: PageIndex): Html {
  const scope = [
    figure.measure,
    figure.population,
    ...figure.restrictions,
    figure.actor,
    figure.agency,
    figure.jurisdiction,
  ];
  const words = scope.filter(id => id !== null).map(index.labelOf);
  return html`<p>${figure.definition}</p><p class="meta">Read as: ${words.join(' · ')}</p>`;
}

/** "revoke · object: humanitarian parole · agent: Trump or officials" */
function propositionWords({ proposition }: Claim, { labelOf }: PageIndex): string | null {
  if (proposition === null) return null;
  const roles = Object.entries(proposition.roles).map(([role, ids]) => `${role}: ${ids.map(labelOf).join(' or ')}`);
  return [labelOf(proposition.predicate), ...roles].join(' · ');
}

function exampleList(texts: readonly string[]): Html | null {
  if (texts.length === 0) return null;
  return html`<ul class="said">${texts.map(text => html`<li>${text}</li>`)}</ul>`;
}
