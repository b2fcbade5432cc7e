import { findQuantities } from '../quantity/find-quantities.ts';
import type { PageContext, Segment } from '../text/segment.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Engine } from './engine.ts';
import { topicStems } from './evidence/record-words.ts';
import type { Mention } from './mention.ts';
import { splitWords } from './words.ts';

/** Records that are shown beside those that the words state: more would be a search engine. */
const mostNear = 8;
/** The least that shared words must weigh: one rare word, or a few that half the news has; less where few are asked for. */
const leastWeight = 4;
const leastCoverage = 0.6;
/** A word of the record's statement says more than one of its definition, or another word for the same. */
const inStatement = 0.5;
/** A record's own number weighs more than any word, one of its series as much as a common one; a small one is in too many. */
const ownValueWeight = 6;
const seriesValueWeight = 2;
const leastValue = 100;
/** As a share of the best record's weight. */
const leastShare = 0.6;
/** Neighbours on each side, as in a page. */
const neighbours = 3;

/** What the database knows about some words: the claims that they state, and the records that share words with them. */
export interface LookedUp {
  readonly stated: readonly Mention[];
  /** Ids of records, the nearest first, without those that are stated. */
  readonly near: readonly string[];
}

/** Look words up, whether a page would mark them or not. `text` may be a word, a sentence or some paragraphs. */
export function lookUp(engine: Engine, text: string, page: PageContext): LookedUp {
  const stated = engine.match(segmentsOf(text), page);
  const known = new Set(stated.map(({ claim }) => claim));
  const weights = new Map<string, number>();
  const add = (claim: string, weight: number) => weights.set(claim, (weights.get(claim) ?? 0) + weight);
  let asked = 0;
  for (const stem of topicStems(splitWords(text))) {
    asked += engine.index.wordWeight(stem);
    for (const [claim, weight] of engine.index.recordWords.holders(stem)) {
      const isStated = engine.index.recordWords.statement(claim).has(stem);
      add(claim, isStated ? weight * (1 + inStatement) : weight);
    }
  }
  const values = new Set(findQuantities(text).flatMap(({ value }) => (value >= leastValue ? [value] : [])));
  for (const [claim, weight] of holdersOf(engine.index, values)) add(claim, weight);
  const ranked = [...weights].filter(([claim]) => !known.has(claim)).sort((a, b) => b[1] - a[1]);
  const least = Math.max(Math.min(leastWeight, leastCoverage * asked), leastShare * (ranked[0]?.[1] ?? 0));
  return {
    stated,
    near: ranked
      .filter(([, weight]) => weight >= least)
      .slice(0, mostNear)
      .map(([claim]) => claim),
  };
}

/** Records with one of these values, their own or one of their series, and what that weighs. */
function holdersOf({ claimById, seriesById }: Engine['index'], values: ReadonlySet<number>): [string, number][] {
  if (values.size === 0) return [];
  return [...claimById.values()].flatMap(({ id, figure, series }): [string, number][] => {
    if (figure && [figure.value, figure.low, figure.high].some(value => value !== null && values.has(value)))
      return [[id, ownValueWeight]];
    return seriesById.get(series ?? '')?.values.some(({ value }) => values.has(value)) ? [[id, seriesValueWeight]] : [];
  });
}

/** The sentences of a text that stands alone, each with its neighbours. */
function segmentsOf(text: string): Segment[] {
  const spans = splitSentences(text);
  const sentences = spans.map(({ start, end }) => text.slice(start, end));
  return spans.flatMap(({ start }, at) => {
    const sentence = sentences[at] ?? '';
    if (sentence === '') return [];
    const before = sentences.slice(Math.max(0, at - neighbours), at).reverse();
    return [{ text: sentence, start, heading: null, before, after: sentences.slice(at + 1, at + 1 + neighbours) }];
  });
}
