import { articleOf } from '../article.ts';
import { assertShipped, bundlePage } from '../bundle-page.ts';
import { type BenchBrowser, openBenchBrowser } from '../open-page.ts';
import { atLeast, atMost, type GoalCheck, type PartReport, skipped } from '../part.ts';
import { pageOf, spokenSentences } from '../sample-texts.ts';
import { layOut, number, times } from '../table.ts';

const BYTES = 650_000;
const COUNTS = [100, 1000];
const WAYS = ['highlights', 'wrapping', 'mark.js'] as const;
const ROUNDS = 3;

/** What marking words of a page in one way cost, in milliseconds: the answer of `scripts/bench-page/highlights.ts`. */
export interface Marked {
  /** Before that, once a page: one mark, with which the style sheet comes. Nothing for the other ways. */
  readonly setUpMs: number;
  readonly applyMs: number;
  readonly layoutMs: number;
  readonly clearMs: number;
  readonly nodesAdded: number;
  readonly longTasks: readonly number[];
}

interface WayFigures extends Marked {
  readonly way: (typeof WAYS)[number];
  readonly count: number;
}

/** Marking words of a long page in Chromium: our highlights, elements put around the words by hand, and mark.js. A fresh page each, in turns. */
export async function benchHighlights(): Promise<PartReport> {
  const bundle = await bundlePage('highlights.ts');
  assertShipped(bundle, [['lib/dom/highlighter.ts', 'lib/dom/page-session.ts']]);
  const opened = await openBenchBrowser({
    '/article.html': {
      body: articleOf(pageOf(await spokenSentences(), BYTES), '<script src="bench.js"></script>'),
    },
    '/bench.js': { body: bundle.code, type: 'text/javascript' },
  });
  if (opened === null) return skipped('no Chromium is installed');
  try {
    const figures = await measure(opened);
    return { data: figures, lines: table(figures), goals: goalsOf(figures) };
  } finally {
    await opened.close();
  }
}

async function measure(opened: BenchBrowser): Promise<WayFigures[]> {
  const best = new Map<string, WayFigures>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const count of COUNTS) {
      for (const way of WAYS) {
        const page = await opened.open('/article.html');
        const marked = await page.evaluate<Marked>(`bench.mark(${JSON.stringify(way)}, ${count})`);
        await page.context().close();
        const key = `${way} ${count}`;
        const known = best.get(key);
        best.set(key, { way, count, ...(known === undefined ? marked : betterOf(known, marked)) });
      }
    }
  }
  return [...best.values()];
}

function betterOf(a: Marked, b: Marked): Marked {
  return {
    setUpMs: Math.min(a.setUpMs, b.setUpMs),
    applyMs: Math.min(a.applyMs, b.applyMs),
    layoutMs: Math.min(a.layoutMs, b.layoutMs),
    clearMs: Math.min(a.clearMs, b.clearMs),
    nodesAdded: Math.max(a.nodesAdded, b.nodesAdded),
    longTasks: a.longTasks.length <= b.longTasks.length ? a.longTasks : b.longTasks,
  };
}

const costOf = ({ applyMs, layoutMs }: Marked) => applyMs + layoutMs;

function table(figures: readonly WayFigures[]): string[] {
  return COUNTS.flatMap(count => {
    const rows = figures.filter(row => row.count === count);
    const ours = costOf(rows[0] as WayFigures);
    return layOut(
      [
        `${count} marks on ${BYTES / 1000} KB`,
        'once before ms',
        'apply ms',
        'layout ms',
        'over ours',
        'clear ms',
        'nodes added',
        'longest task',
      ],
      rows.map(row => [
        row.way,
        number(row.setUpMs),
        number(row.applyMs),
        number(row.layoutMs),
        times(costOf(row) / ours),
        number(row.clearMs),
        String(row.nodesAdded),
        row.longTasks.length === 0 ? '-' : number(Math.max(...row.longTasks)),
      ]),
    );
  });
}

function goalsOf(figures: readonly WayFigures[]): GoalCheck[] {
  const of = (way: string) => figures.find(row => row.way === way && row.count === 1000) as WayFigures;
  const ours = of('highlights');
  return [
    atLeast('1,000 marks: times cheaper than wrapping by hand', 12, costOf(of('wrapping')) / costOf(ours)),
    atLeast('1,000 marks: times cheaper than mark.js', 100, costOf(of('mark.js')) / costOf(ours)),
    atMost('nodes added', 0, ours.nodesAdded),
    atMost('1,000 marks: ms to clear', 1, ours.clearMs),
    atMost('1,000 marks: tasks over 50 ms', 0, ours.longTasks.length),
  ];
}
