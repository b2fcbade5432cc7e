import { buildPack } from '../../lib/core/match/retrieval/build-pack.ts';
import { openPack } from '../../lib/core/match/retrieval/open-pack.ts';
import { createRanker, type RankWeights } from '../../lib/core/match/retrieval/rank-claims.ts';
import { RANK_FEATURES } from '../../lib/core/match/retrieval/rank-features.ts';
import { readCheckedClaims, readQueries } from '../../lib/node/eval/shared-data.ts';
import { type CandidateList, fitListwise } from './fit-listwise.ts';

/** As many candidates as the ranker measures. */
const POOL = 60;
const UNORDERED = Object.fromEntries(RANK_FEATURES.map(name => [name, 0])) as RankWeights;

/**
 * Posts as they are, sentences of debates in their context, and the same alone at half weight: a page may give no more.
 * Posts once more for records without headline and summary, since many packs have neither.
 */
const PARTS = [
  { set: '2a', weight: 1, inContext: false, isBare: false },
  { set: '2a', weight: 0.5, inContext: false, isBare: true },
  { set: '2b', weight: 1, inContext: true, isBare: false },
  { set: '2b', weight: 0.5, inContext: false, isBare: false },
] as const;

/** Fit the order of candidates on the training queries of both sets. */
export function trainRanking(): { queries: number; weights: RankWeights } {
  const lists = PARTS.flatMap(part => listsOf(part));
  const weights = fitListwise(lists, RANK_FEATURES.length);
  const named = RANK_FEATURES.map((name, at) => [name, Number(weights[at]!.toFixed(3))]);
  return { queries: lists.length, weights: Object.fromEntries(named) as RankWeights };
}

function listsOf({ set, weight, inContext, isBare }: (typeof PARTS)[number]): CandidateList[] {
  const manifest = { id: 'training', title: '', publisher: '', licence: '', source: '' };
  const records = readCheckedClaims(set).map(({ title, subtitle, ...bare }) =>
    isBare
      ? bare
      : { ...bare, ...(title === undefined ? {} : { title }), ...(subtitle === undefined ? {} : { subtitle }) },
  );
  const pack = openPack(buildPack(records, manifest));
  const rank = createRanker(pack, UNORDERED);
  return readQueries(set, 'train').map(query => {
    const asked = inContext ? query : { text: query.text, before: [], after: [], speaker: null };
    const found = rank(asked, POOL, POOL);
    return {
      weight,
      rows: found.map(({ likeness }) => RANK_FEATURES.map(name => likeness[name])),
      right: found.map(({ record }) => query.gold.has(pack.read(record, 'id'))),
    };
  });
}
