import type { ImportedRecord } from '../../core/claim/imported-record.ts';
import { buildPack } from '../../core/match/retrieval/build-pack.ts';
import { openPack } from '../../core/match/retrieval/open-pack.ts';
import { createRanker } from '../../core/match/retrieval/rank-claims.ts';
import type { QueryText } from '../../core/match/retrieval/query-terms.ts';
import { manyRecords } from '../bench/many-records.ts';
import { measureRankings, type RankingFigures } from './ranking-measures.ts';
import { miniSearch, type Peer, plainBm25 } from './ranking-peers.ts';
import { type RankingQuery, readCheckedClaims, readQueries } from './shared-data.ts';

const MANIFEST = { id: 'eval', title: '', publisher: '', licence: '', source: '' };
const TOP = 10;
const MANY = 100_000;

export interface MethodFigures {
  readonly method: string;
  readonly figures: RankingFigures;
}

export interface Rankings {
  readonly set: string;
  readonly records: number;
  readonly methods: readonly MethodFigures[];
}

/** Rankings of the development queries of a set by us and by peers, in one run. */
export function evaluateRanking(set: '2a' | '2b'): Rankings {
  const records = readCheckedClaims(set);
  const queries = readQueries(set, 'dev');
  const ours = ourRanker(records);
  return {
    set: `${set} dev`,
    records: records.length,
    methods: [
      byPeer('BM25 without stems', plainBm25(records), queries),
      byPeer('MiniSearch, stems and stop words', miniSearch(records), queries),
      byPeer('ours, sentence alone', text => ours(alone(text)), queries),
      ...(set === '2b' ? [byQuery('ours, with neighbours and speaker', ours, queries)] : []),
    ],
  };
}

/** The development posts among 100,000 records: the checked claims of both sets and altered copies of them. */
export function evaluateManyRecords(): Rankings {
  const given = [...readCheckedClaims('2a'), ...readCheckedClaims('2b')];
  const records = [...given, ...manyRecords(given, MANY).slice(given.length)];
  const queries = readQueries('2a', 'dev');
  const ours = ourRanker(records);
  return {
    set: '2a dev among many',
    records: records.length,
    methods: [
      byPeer('MiniSearch, stems and stop words', miniSearch(records), queries),
      byPeer('ours', text => ours(alone(text)), queries),
    ],
  };
}

/** The ids of the best ten records of a pack made of these. */
export function ourRanker(records: readonly ImportedRecord[]): (query: QueryText) => string[] {
  const pack = openPack(buildPack(records, MANIFEST));
  const rank = createRanker(pack);
  return query => rank(query, TOP).map(({ record }) => pack.read(record, 'id'));
}

export function alone(text: string): QueryText {
  return { text, before: [], after: [], speaker: null };
}

function byPeer(method: string, peer: Peer, queries: readonly RankingQuery[]): MethodFigures {
  return byQuery(method, ({ text }) => peer(text), queries);
}

function byQuery(method: string, rank: (query: RankingQuery) => string[], queries: readonly RankingQuery[]) {
  const figures = measureRankings(
    queries.map(query => rank(query)),
    queries.map(({ gold }) => gold),
  );
  return { method, figures };
}
