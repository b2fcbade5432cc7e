import type { LinesPlot as Lines } from '../../lib/core/library/plots.ts';
import { useWords } from '../words.tsx';
import { PlotFigure } from './plot-figure.tsx';

const height = 104;
const baseline = 86;
const top = 8;
const gutter = 96;
/** Lines are told apart by their strokes: full, dashed, dotted. */
const dashes = ['', '6 3', '1.5 3'];
/** Width of a letter, about. */
const letter = 5.8;
/** Labels at the ends of lines need this much room each. */
const labelStep = 14;

interface LinesPlotProps {
  readonly heading: string;
  /** What the first column of the table holds: "Week of". */
  readonly periodHead: string;
  readonly plot: Lines;
  /** How a period is written: its first day. */
  readonly period: (start: string) => string;
  /** How a line is called; '' where there is one alone. */
  readonly nameOf: (name: string) => string;
}

/** Counts over time, a line each. The last value and the name stand at the line's end, in the gutter, never on data. */
export function LinesPlot({ heading, periodHead, plot, period, nameOf }: LinesPlotProps) {
  const { t, number } = useWords();
  const { starts, lines } = plot;
  const most = Math.max(1, ...lines.flatMap(({ values }) => values));
  const y = (value: number) => baseline - (value / most) * (baseline - top);
  const labels = placeLabels(lines.map(({ values }) => y(values.at(-1) ?? 0)));
  const first = period(starts[0] ?? '');
  const last = period(starts.at(-1) ?? '');
  const description = lines
    .map(({ name, values }) =>
      t('library.lineSaid', {
        name: nameOf(name) || heading,
        first: values[0] ?? 0,
        from: first,
        last: values.at(-1) ?? 0,
        to: last,
      }),
    )
    .join(' ');
  return (
    <PlotFigure
      heading={heading}
      description={description || t('library.plotEmpty')}
      height={height}
      table={{
        heads: [periodHead, ...lines.map(({ name }) => nameOf(name) || t('library.count'))],
        rows: starts.map((start, at) => [period(start), ...lines.map(({ values }) => values[at] ?? 0)]),
      }}
    >
      {width => {
        const plotWidth = width - gutter;
        const x = (at: number) => (starts.length < 2 ? 0 : (at * plotWidth) / (starts.length - 1));
        return (
          <>
            {lines.map(({ name, values }, line) => (
              <g key={name}>
                <polyline
                  class="plot-line"
                  points={values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
                  stroke-dasharray={dashes[line]}
                />
                <circle class="plot-end" cx={plotWidth} cy={y(values.at(-1) ?? 0)} r="2.5" />
                <text x={plotWidth + 8} y={(labels[line] ?? 0) + 4}>
                  <tspan class="t-hit">{number(values.at(-1) ?? 0)}</tspan> {shortened(nameOf(name))}
                </text>
              </g>
            ))}
            <path class="base" d={`M0 ${baseline + 0.5}H${plotWidth}`} />
            {(first.length + last.length + 2) * letter < plotWidth && (
              <text x="0" y="100">
                {first}
              </text>
            )}
            <text x={plotWidth} y="100" text-anchor="end">
              {last}
            </text>
          </>
        );
      }}
    </PlotFigure>
  );
}

/** Names are whole in the table; at a line's end there is room for some letters. */
function shortened(name: string): string {
  return name.length > 13 ? `${name.slice(0, 12).trimEnd()}…` : name;
}

/** Move labels apart that would lie on one another, as little as that takes, inside the plot. */
function placeLabels(wanted: readonly number[]): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let free = top - 2;
  for (const at of order) {
    placed[at] = Math.max(free, placed[at] ?? 0);
    free = (placed[at] ?? 0) + labelStep;
  }
  // Pushed below the baseline: back up, from the last.
  let limit = baseline;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(limit, placed[at] ?? 0);
    limit = (placed[at] ?? 0) - labelStep;
  }
  return placed;
}
