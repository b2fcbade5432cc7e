import type { ChartView } from '../card/card-view.ts';
import { baseline, chartHeight, labelLines, placeAxisLabels, placeBars } from '../card/place-bars.ts';
import { html, type Html } from './html.ts';

const width = 340;
/** Beside the plot, for the page's figure. */
const gutter = 84;

/**
 * A series as the card draws it, as a picture that stands by itself. `id` is unique in the document; `thisPage` names the
 * page's figure, where the chart has one.
 */
export function chartSvg(chart: ChartView, id: string, thisPage = ''): Html {
  const { page } = chart;
  const plot = width - (page ? gutter : 0);
  const place = placeBars(chart, plot);
  const axis = placeAxisLabels(chart, plot, place);
  return html`<figure class="plot">
<figcaption class="cap-top">${chart.heading}</figcaption>
<svg class="chart" viewBox="0 0 ${width} ${chartHeight}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${chart.title}</title><desc id="${id}-d">${chart.description}</desc>
${page && page.low < page.high && html`<rect class="band" x="0" y="${place.y(page.high)}" width="${plot}" height="${heightOf(place.y(page.low) - place.y(page.high))}"/><path class="band-e" d="M0 ${place.y(page.high)}H${plot}M0 ${place.y(page.low)}H${plot}"/>`}${chart.bars.map(
  ({ at, value, hit, preliminary }) =>
    html`<rect class="${hit ? 'hit' : preliminary ? 'prelim' : 'bar'}" x="${place.x(at)}" y="${place.y(Math.max(value, 0))}" width="${place.barWidth}" height="${heightOf(place.y(value) - place.y(0))}"/>`,
)}<path class="base" d="M0 ${place.y(0) + 0.5}H${plot}"/>${chart.breaks.map(
    ({ at }) => html`<path class="brk" d="M${place.x(at) - place.gap / 2} ${baseline + 4}V8"/>`,
  )}${page && html`<path class="${page.dashed ? 'page page-p' : 'page'}" d="M0 ${place.y(page.value)}H${plot + 2}"/>`}${axis.hit && html`<text class="t-hit" x="${axis.hit.x}" y="110" text-anchor="middle">${axis.hit.label}</text>`}${
    axis.first !== null && html`<text x="0" y="110">${axis.first}</text>`
  }${axis.last !== null && html`<text x="${plot}" y="110" text-anchor="end">${axis.last}</text>`}${
    page &&
    labelLines([thisPage, page.label], place.y(page.value)).map(
      ({ text, y }) => html`<text class="t-page" x="${plot + 7}" y="${y}">${text}</text>`,
    )
  }</svg>
${chart.caption !== '' && html`<figcaption>${chart.caption}</figcaption>`}
</figure>`;
}

/** A bar of nothing still shows as a line. */
function heightOf(size: number): number {
  return Math.round(Math.max(1, Math.abs(size)) * 10) / 10;
}
