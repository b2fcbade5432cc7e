import type { NoteRow } from './note-row.ts';
import type { SeenRow } from './seen-row.ts';

/** A row of values over the same periods. `name` is '' for all together. */
export interface PlotLine {
  readonly name: string;
  readonly values: readonly number[];
}

export interface LinesPlot {
  /** The first day of each period as the reader's calendar has it, in order: `2026-10-05`. */
  readonly starts: readonly string[];
  /** The largest first. */
  readonly lines: readonly PlotLine[];
}

/** How many weeks are drawn, the running one with them. */
const weeks = 8;
/** More lines than these cannot be told apart without colours. */
const mostLines = 3;

/** Cards seen in each of the last weeks, by topic: the topics that are seen most, each with a line. */
export function seenEachWeek(seen: Iterable<SeenRow>, now: number): LinesPlot {
  const starts = weekStarts(now);
  const topics = new Map<string, number[]>();
  for (const { topic, seen: time } of seen) {
    const at = periodOf(starts, time);
    if (at < 0) continue;
    const values = topics.get(topic) ?? starts.map(() => 0);
    values[at] = (values[at] ?? 0) + 1;
    topics.set(topic, values);
  }
  const lines = [...topics].map(([name, values]) => ({ name, values }));
  const most = lines.sort((a, b) => sum(b.values) - sum(a.values) || (a.name < b.name ? -1 : 1)).slice(0, mostLines);
  return { starts: starts.map(dayOf), lines: most };
}

/** Notes begun in each of the last twelve months. */
export function notesEachMonth(notes: Iterable<NoteRow>, now: number): LinesPlot {
  const today = new Date(now);
  const starts = Array.from({ length: 12 }, (_, at) =>
    new Date(today.getFullYear(), today.getMonth() - 11 + at, 1).getTime(),
  );
  const values = starts.map(() => 0);
  for (const { created } of notes) {
    const at = periodOf(starts, created);
    if (at >= 0) values[at] = (values[at] ?? 0) + 1;
  }
  return { starts: starts.map(dayOf), lines: [{ name: '', values }] };
}

/** How often something occurs: a bar. */
export interface PlotBar {
  /** '' for none. */
  readonly name: string;
  readonly count: number;
  /** The same by topic id, '' for none. */
  readonly topics: ReadonlyMap<string, number>;
}

/** Notes by verdict, in the order of the team's scale; then verdicts that are on it no more, and those without one. */
export function notesByVerdict(notes: Iterable<NoteRow>, scale: readonly string[]): PlotBar[] {
  const bars = new Map<string, Map<string, number>>(scale.map(name => [name, new Map()]));
  for (const { verdict, topic } of notes) {
    const topics = bars.get(verdict) ?? new Map<string, number>();
    topics.set(topic, (topics.get(topic) ?? 0) + 1);
    bars.set(verdict, topics);
  }
  const none = bars.get('');
  bars.delete('');
  if (none) bars.set('', none);
  return [...bars].map(([name, topics]) => ({ name, count: sum([...topics.values()]), topics }));
}

/** The figures of an outlet's pages against the records: how many agree, differ, or are of another period or measure. */
export interface OutletRow {
  readonly site: string;
  readonly agrees: number;
  readonly differs: number;
  readonly other: number;
}

/** Below this a share says nothing of an outlet. */
export const leastFigures = 10;

/** Outlets with enough figures, the one with most first. A page's figure counts once, however often its card was seen. */
export function figuresByOutlet(seen: Iterable<SeenRow>): OutletRow[] {
  const newest = new Map<string, SeenRow>();
  for (const row of seen) {
    if (row.fit === null) continue;
    const key = `${row.page}\n${row.claim}\n${row.quote}`;
    const before = newest.get(key);
    if (!before || before.seen < row.seen) newest.set(key, row);
  }
  const outlets = new Map<string, { agrees: number; differs: number; other: number }>();
  for (const { site, fit } of newest.values()) {
    const counts = outlets.get(site) ?? { agrees: 0, differs: 0, other: 0 };
    if (fit) counts[fit] += 1;
    outlets.set(site, counts);
  }
  return [...outlets]
    .map(([site, counts]) => ({ site, ...counts }))
    .filter(row => figuresOf(row) >= leastFigures)
    .sort((a, b) => figuresOf(b) - figuresOf(a) || (a.site < b.site ? -1 : 1));
}

export function figuresOf({ agrees, differs, other }: OutletRow): number {
  return agrees + differs + other;
}

/** Mondays, by the reader's own clock: a day may have 23 or 25 hours. */
function weekStarts(now: number): number[] {
  const today = new Date(now);
  const sinceMonday = (today.getDay() + 6) % 7;
  return Array.from({ length: weeks }, (_, at) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - sinceMonday - 7 * (weeks - 1 - at)).getTime(),
  );
}

/** The period that a time is in; -1 before the first. A clock that was set back may have left times after the last. */
function periodOf(starts: readonly number[], time: number): number {
  return starts.findLastIndex(start => start <= time);
}

/** The reader's own day of a time. */
function dayOf(time: number): string {
  const at = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
