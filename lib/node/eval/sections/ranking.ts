import { evaluateManyRecords, evaluateRanking, type Rankings } from '../rankings.ts';
import { type SectionReport, share } from '../section.ts';
import { hasSharedData } from '../shared-data.ts';

/** How well checked claims are found for posts and for sentences of debates, beside peers in the same run. */
export async function evaluateRankings(): Promise<SectionReport> {
  if (!hasSharedData()) return { data: { ranking: null }, lines: ['skipped: no ../shared'] };
  const ranking = [evaluateRanking('2a'), evaluateRanking('2b'), evaluateManyRecords()];
  return { data: { ranking }, lines: ranking.flatMap(describe) };
}

function describe({ set, records, methods }: Rankings): string[] {
  return [
    `${set}, ${methods[0]?.figures.queries} queries, ${records} records`,
    ...methods.map(
      ({ method, figures: { map5, recall5, recall10 } }) =>
        `  ${method.padEnd(36)} MAP@5 ${share(map5)}  R@5 ${share(recall5)}  R@10 ${share(recall10)}`,
    ),
  ];
}
