import type { ImportedRecord } from '../../../core/claim/imported-record.ts';
import { hasSharedData, type RankingQuery, readQueries } from '../../eval/shared-data.ts';
import { givenRecords } from '../given-records.ts';
import { manyRecords } from '../many-records.ts';
import { usedMegabytes } from '../memory.ts';
import { atLeast, type BenchOptions, type GoalCheck, type PartReport } from '../part.ts';
import { type Opened, RETRIEVERS, type Retriever } from '../retrieval-peers.ts';
import { pageOf, spokenSentences } from '../sample-texts.ts';
import { layOut, number, times } from '../table.ts';
import { cpuMs, timeTexts, type TimeOptions, type Timing } from '../time-texts.ts';

/** Tweets whose claims are looked for. */
const TWEETS = 300;
/** The size that the goals are about. */
const GOAL_SIZE = 100_000;
/** lunr needs several gigabytes for more than this. */
const MOST_FOR_LUNR = 200_000;

export interface SizeFigures {
  readonly records: number;
  readonly rows: readonly EngineFigures[];
}

interface EngineFigures {
  readonly name: string;
  readonly buildMs: number | null;
  readonly bytesPerRecord: number | null;
  /** Opening what was stored, and the first answer. */
  readonly wakeMs: number | null;
  readonly megabytes: number | null;
  readonly pageMs: number;
  readonly isExtrapolated: boolean;
  readonly times: number;
  /** Share of tweets whose claim is among the first five. Null where not all of their claims are among the records. */
  readonly recall5: number | null;
}

/** Imported claims: building, opening and asking an index, page by page, beside other engines on the same records. */
export async function benchRetrieval({ sizes }: BenchOptions): Promise<PartReport> {
  const given = await givenRecords();
  const page = pageOf(await spokenSentences(), 100_000, 5000);
  const figures: SizeFigures[] = [];
  for (const size of sizes) {
    const records = manyRecords(given, size);
    const known = new Set(records.map(({ id }) => id));
    const asked = tweets();
    const isComplete = asked.length > 0 && asked.every(({ gold }) => [...gold].every(id => known.has(id)));
    const retrievers = RETRIEVERS.filter(({ name }) => name !== 'lunr' || size <= MOST_FOR_LUNR);
    figures.push(measureSize(retrievers, records, page, isComplete ? asked : []));
  }
  return {
    data: { real: given.length, pageSentences: page.length, tweets: tweets().length, sizes: figures },
    lines: figures.flatMap(({ records, rows }) => table(records, rows)),
    goals: figures.filter(({ records }) => records === GOAL_SIZE).flatMap(goalsOf),
  };
}

/** Build, open and ask each engine over the same records and texts. */
export function measureSize(
  retrievers: readonly Retriever[],
  records: readonly ImportedRecord[],
  page: readonly string[],
  asked: readonly RankingQuery[],
  options: TimeOptions = {},
): SizeFigures {
  const opened: { once: Pick<EngineFigures, 'buildMs' | 'bytesPerRecord' | 'wakeMs' | 'megabytes'>; index: Opened }[] =
    [];
  for (const retriever of retrievers) opened.push(openRetriever(retriever, records, page[0] as string));
  const finders = new Map(
    opened.flatMap(({ index }, at) => [
      [retrievers[at]!.name, index.find] as const,
      ...Object.entries(index.ways ?? {}),
    ]),
  );
  const also = opened.flatMap(({ index }) => Object.entries(index.also ?? {}));
  const timings = timeTexts(
    [...finders, ...also].map(([name, read]) => ({ name, read })),
    page,
    options,
  );
  const ours = timings[0] as Timing;
  const rows = timings.map(({ name, ms, isExtrapolated }) => {
    const at = retrievers.findIndex(retriever => retriever.name === name);
    const once = opened[at]?.once ?? { buildMs: null, bytesPerRecord: null, wakeMs: null, megabytes: null };
    const find = finders.get(name);
    const recall5 = find === undefined || asked.length === 0 ? null : recallOf(find, asked);
    return { name, ...once, pageMs: ms, isExtrapolated, times: ms / ours.ms, recall5 };
  });
  return { records: records.length, rows };
}

function openRetriever(retriever: Retriever, records: readonly ImportedRecord[], text: string) {
  let start = cpuMs();
  const stored = retriever.build(records);
  const buildMs = cpuMs() - start;
  const before = usedMegabytes();
  start = cpuMs();
  const index = stored.open();
  index.find(text);
  const wakeMs = cpuMs() - start;
  const megabytes = Math.max(0, usedMegabytes() - before);
  return { once: { buildMs, bytesPerRecord: stored.bytes / records.length, wakeMs, megabytes }, index };
}

function recallOf(find: Opened['find'], asked: readonly RankingQuery[]): number {
  return asked.filter(({ text, gold }) => find(text).some(id => gold.has(id))).length / asked.length;
}

function tweets(): RankingQuery[] {
  if (!hasSharedData()) return [];
  const all = [...readQueries('2a', 'dev'), ...readQueries('2a', 'train')];
  const step = Math.floor(all.length / TWEETS);
  return all.filter((_, at) => at % step === 0).slice(0, TWEETS);
}

function table(records: number, rows: readonly EngineFigures[]): string[] {
  const orDash = (value: number | null) => (value === null ? '-' : number(value));
  return layOut(
    [
      `${records.toLocaleString('en-US')} records`,
      'build ms',
      'B/record',
      'wake ms',
      'MB',
      '100 KB page ms',
      'over ours',
      'R@5',
    ],
    rows.map(row => [
      row.name,
      orDash(row.buildMs),
      orDash(row.bytesPerRecord),
      orDash(row.wakeMs),
      orDash(row.megabytes),
      number(row.pageMs, row.isExtrapolated),
      times(row.times, row.isExtrapolated),
      row.recall5 === null ? '-' : row.recall5.toFixed(3),
    ]),
  );
}

function goalsOf({ rows }: SizeFigures): GoalCheck[] {
  const of = (start: string) => rows.find(({ name }) => name.startsWith(start)) as EngineFigures;
  const [ours, mini, flex] = [of('ours'), of('MiniSearch'), of('FlexSearch')];
  const goals = [
    atLeast('page at 100,000 records, times faster than MiniSearch with stop words', 40, mini.times),
    atLeast('page at 100,000 records, times faster than FlexSearch with stop words', 8, flex.times),
  ];
  if (ours.recall5 === null || mini.recall5 === null) return goals;
  return [...goals, atLeast('R@5 on tweets over that of MiniSearch with stop words', 0, ours.recall5 - mini.recall5)];
}
