import type { ChartView } from '../../core/card/card-view.ts';
import { baseline, chartHeight, placeAxisLabels, placeBars } from '../../core/card/place-bars.ts';
import { html, type Html } from './html.ts';

const WIDTH = 340;

/** A series as the card draws it, without a page's figure. `id` is unique in the document. */
export function chartSvg(chart: ChartView, id: string): Html {
  const place = placeBars(chart, WIDTH);
  const axis = placeAxisLabels(chart, WIDTH, place);
  return html`<figure class="plot">
<figcaption class="cap-top">${chart.heading}</figcaption>
<svg class="chart" viewBox="0 0 ${WIDTH} ${chartHeight}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${chart.title}</title><desc id="${id}-d">${chart.description}</desc>
${chart.bars.map(
  ({ at, value, hit, preliminary }) =>
    html`<rect class="${hit ? 'hit' : preliminary ? 'prelim' : 'bar'}" x="${place.x(at)}" y="${place.y(Math.max(value, 0))}" width="${place.barWidth}" height="${heightOf(place.y(value) - place.y(0))}"/>`,
)}<path class="base" d="M0 ${place.y(0) + 0.5}H${WIDTH}"/>${chart.breaks.map(
    ({ at }) => html`<path class="brk" d="M${place.x(at) - place.gap / 2} ${baseline + 4}V8"/>`,
  )}${axis.hit && html`<text class="t-hit" x="${axis.hit.x}" y="110" text-anchor="middle">${axis.hit.label}</text>`}${
    axis.first !== null && html`<text x="0" y="110">${axis.first}</text>`
  }${axis.last !== null && html`<text x="${WIDTH}" y="110" text-anchor="end">${axis.last}</text>`}</svg>
${chart.caption !== '' && html`<figcaption>${chart.caption}</figcaption>`}
</figure>`;
}

/** A bar of nothing still shows as a line. */
function heightOf(size: number): number {
  return Math.round(Math.max(1, Math.abs(size)) * 10) / 10;
}
