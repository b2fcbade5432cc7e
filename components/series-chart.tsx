import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChartView } from '../lib/core/card/card-view.ts';
import {
  baseline,
  chartHeight,
  labelLines,
  placeAxisLabels,
  placeBars,
  type Places,
} from '../lib/core/card/place-bars.ts';
import { useWords } from './words.tsx';

// The drawing is 340 units wide: plot, and gutter for the page's figure. In a narrower box the plot gives way and the
// letters keep their size.
const fullWidth = 340;
const gutter = 84;

/** A series as bars, the compared period dark, the page's figure as a line whose label stands beside the plot, never on data. */
export function SeriesChart({ chart }: { chart: ChartView }) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const width = useBoxWidth(box);
  const plot = width - (chart.page ? gutter : 0);
  const place = placeBars(chart, plot);
  const { page } = chart;
  return (
    <figure ref={box}>
      <figcaption class="cap-top" lang={chart.lang} dir="auto">
        {chart.heading}
      </figcaption>
      <svg class="chart" viewBox={`0 0 ${width} ${chartHeight}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{chart.title}</title>
        <desc id={`${id}d`}>{chart.description}</desc>
        {page && page.low < page.high && (
          <>
            <rect
              class="band"
              x="0"
              y={place.y(page.high)}
              width={plot}
              height={place.y(page.low) - place.y(page.high)}
            />
            <path class="band-e" d={`M0 ${place.y(page.high)}H${plot}M0 ${place.y(page.low)}H${plot}`} />
          </>
        )}
        {chart.bars.map(bar => (
          <rect
            key={bar.at}
            class={bar.hit ? 'hit' : bar.preliminary ? 'prelim' : 'bar'}
            x={place.x(bar.at)}
            y={place.y(Math.max(bar.value, 0))}
            width={place.barWidth}
            height={Math.max(1, Math.abs(place.y(bar.value) - place.y(0)))}
          />
        ))}
        <path class="base" d={`M0 ${place.y(0) + 0.5}H${plot}`} />
        {chart.breaks.map(({ at }) => (
          <path key={at} class="brk" d={`M${place.x(at) - place.gap / 2} ${baseline + 4}V8`} />
        ))}
        {page && <path class={page.dashed ? 'page page-p' : 'page'} d={`M0 ${place.y(page.value)}H${plot + 2}`} />}
        <AxisRow chart={chart} plot={plot} place={place} />
        {page && <PageLabel label={page.label} x={plot + 7} y={place.y(page.value)} />}
      </svg>
      {chart.caption && <figcaption>{chart.caption}</figcaption>}
    </figure>
  );
}

/** Width of the box in drawing units: 340 where there is room, less in a narrow window. */
function useBoxWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(fullWidth);
  useLayoutEffect(() => {
    const measure = () => {
      const wide = box.current?.clientWidth ?? 0;
      if (wide > 0) setWidth(Math.max(200, Math.min(fullWidth, Math.round(wide))));
    };
    measure();
    // Not a ResizeObserver: its loop error would be raised in the page that the card stands on.
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return width;
}

/** First and last period, and the compared one in full; an end that would touch it is left out. */
function AxisRow({ chart, plot, place }: { chart: ChartView; plot: number; place: Places }) {
  const { hit, first, last } = placeAxisLabels(chart, plot, place);
  return (
    <>
      {hit && (
        <text class="t-hit" x={hit.x} y="110" text-anchor="middle">
          {hit.label}
        </text>
      )}
      {first !== null && (
        <text x="0" y="110">
          {first}
        </text>
      )}
      {last !== null && (
        <text x={plot} y="110" text-anchor="end">
          {last}
        </text>
      )}
    </>
  );
}

/** The page's figure at the end of its line: "This page", then its words in lines that fit the gutter. */
function PageLabel({ label, x, y }: { label: string; x: number; y: number }) {
  const { t } = useWords();
  return (
    <>
      {labelLines([t('card.thisPage'), label], y).map(line => (
        <text key={line.y} class="t-page" x={x} y={line.y}>
          {line.text}
        </text>
      ))}
    </>
  );
}
