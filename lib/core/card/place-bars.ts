import type { ChartView } from './card-view.ts';

/** The drawing is this high: a plot between `top` and `baseline`, and a row for the axis under it. Units are those of the drawing. */
export const chartHeight = 114;
export const baseline = 95;
const top = 12;
/** Widest an axis letter gets in the fonts that are named, bold: keeps labels inside the plot and clear of each other. */
const letterWidth = 7;

/** Where things stand in a plot. `x` takes a place on the axis in years, `y` a value. */
export interface Places {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly barWidth: number;
  readonly gap: number;
}

/** Bars stand at their time, so a year without a record is a gap; the scale holds every bar and what the page's words cover. */
export function placeBars({ bars, page }: ChartView, plot: number): Places {
  const first = bars[0]?.at ?? 0;
  const last = bars.at(-1)?.at ?? first;
  const steps = bars.slice(1).map((bar, index) => bar.at - (bars[index]?.at ?? bar.at));
  const step = Math.min(...steps.filter(size => size > 0), Math.max(last - first, 1));
  // Days of a count stand unevenly; past 60 slots the bars keep a visible width instead of touching nothing.
  const slots = Math.min(60, (last - first) / step + 1);
  const slot = plot / slots;
  const gap = Math.min(3, slot * 0.3);
  const barWidth = round(slot - gap);
  const values = [...bars.map(bar => bar.value), ...(page ? [page.value, page.high] : [])];
  const most = Math.max(...values, 0);
  const least = Math.min(...values, 0);
  const scale = (baseline - top) / (most - least || 1);
  return {
    x: at => round(((at - first) / (last - first || 1)) * (plot - slot) + gap / 2),
    y: value => round(baseline + (least - value) * scale),
    barWidth,
    gap,
  };
}

/** The words of the axis row: the compared period in full, and the first and last where they do not touch it. */
export function placeAxisLabels(chart: ChartView, plot: number, place: Places) {
  const hit = chart.bars.find(bar => bar.hit);
  const half = ((chart.hitLabel?.length ?? 0) * letterWidth) / 2;
  const centre = hit ? Math.max(half, Math.min(plot - half, place.x(hit.at) + place.barWidth / 2)) : 0;
  const wide = (label: string) => label.length * letterWidth + 4;
  const first = chart.bars[0]?.period;
  const last = chart.bars.at(-1)?.period;
  return {
    hit: hit && chart.hitLabel ? { x: centre, label: chart.hitLabel } : null,
    first: first !== undefined && (!hit || centre - half > wide(first)) ? first : null,
    last: last !== undefined && (!hit || centre + half < plot - wide(last)) ? last : null,
  };
}

/** Letters that fit the gutter, lines that fit beside the plot, and how far apart these are. */
const gutterLetters = 12;
const mostLines = 4;
const lineHeight = 13;

/** The page's figure beside its line, in lines that fit the gutter; `y` is where the figure's line ends. */
export function labelLines([name, label]: readonly [string, string], y: number): { text: string; y: number }[] {
  const lines = [name, ...wrap(label)].slice(0, mostLines);
  const rows = (lines.length - 1) * lineHeight;
  const start = Math.max(10, Math.min(y + 4 - rows / 2, baseline - rows));
  return lines.map((text, index) => ({ text, y: start + index * lineHeight }));
}

function wrap(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < gutterLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
