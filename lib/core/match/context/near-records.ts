import { findQuantities } from '../../quantity/find-quantities.ts';
import type { EngineIndex } from '../engine-index.ts';
import { topicStems } from '../records/record-words.ts';
import { splitWords } from '../words/words.ts';

/** Text around some words: sentences before and after them, the nearest first, and the heading above them. */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly heading: string | null;
}

export const NO_SURROUNDINGS: Surroundings = { before: [], after: [], heading: null };

/** The least that shared words must weigh: one rare word, or a few that half the news has; less where few are asked for. */
const leastWeight = 4;
const leastCoverage = 0.6;
/** As a share of the best record's weight. */
const leastShare = 0.6;
/** A word of the record's statement says more than one of its definition, or another word for the same. */
const inStatement = 0.5;
/** What a word says of the topic that stands in the first, second, third sentence before, or in the heading. */
const sentencesBefore = [0.4, 0.2, 0.1];
const inHeading = 0.3;
/** A record's own number weighs more than any word, one of its series as much as a common one; a small one is in too many. */
const ownValue = 8;
const seriesValue = 4;
const smallValue = 4;
const leastValue = 100;

/**
 * Ids of the records that share words or numbers with a text, the nearest first. What stands around the text only tells apart what the text itself is near to.
 * `known` are left out.
 */
export function nearRecords(
  index: EngineIndex,
  text: string,
  around: Surroundings,
  known: ReadonlySet<string>,
): string[] {
  const stems = topicStems(splitWords(text));
  const asked = [...stems].reduce((sum, stem) => sum + index.wordWeight(stem), 0);
  const own: Weights = new Map();
  addWords(own, index, stems, 1);
  const all: Weights = new Map(own);
  for (const { words, part } of partsAround(around)) {
    const others = new Set([...topicStems(splitWords(words))].filter(stem => !stems.has(stem)));
    addWords(all, index, others, part);
    for (const stem of others) stems.add(stem);
  }
  for (const [id, weight] of valuesIn(index, text, all)) {
    add(own, id, weight);
    add(all, id, weight);
  }
  const ranked = [...all].filter(([id]) => own.has(id) && !known.has(id)).sort((a, b) => b[1] - a[1]);
  const least = Math.min(leastWeight, leastCoverage * asked);
  const share = leastShare * (ranked[0]?.[1] ?? 0);
  return ranked.filter(([id, weight]) => weight >= share && (own.get(id) as number) >= least).map(([id]) => id);
}

function partsAround({ before, heading }: Surroundings): { words: string; part: number }[] {
  const sentences = sentencesBefore.map((part, at) => ({ words: before[at] ?? '', part }));
  return [...sentences, { words: heading ?? '', part: inHeading }];
}

type Weights = Map<string, number>;

const add = (weights: Weights, claim: string, weight: number) => weights.set(claim, (weights.get(claim) ?? 0) + weight);

function addWords(weights: Weights, { recordWords }: EngineIndex, stems: Iterable<string>, part: number): void {
  for (const stem of stems) {
    for (const [claim, weight] of recordWords.holders(stem)) {
      const isStated = recordWords.statement(claim).has(stem);
      add(weights, claim, part * weight * (isStated ? 1 + inStatement : 1));
    }
  }
}

/** Records with a number of the text, their own or one of their series, and what that weighs. A small one says nothing of a record that shares no word. */
function valuesIn({ claimById, seriesById }: EngineIndex, text: string, sharing: Weights): [string, number][] {
  const values = new Set(findQuantities(text).map(({ value }) => value));
  if (values.size === 0) return [];
  return [...claimById.values()].flatMap(({ id, figure, series }): [string, number][] => {
    const own = [figure?.value, figure?.low, figure?.high].filter(value => value != null && values.has(value));
    if (own.some(value => (value as number) >= leastValue)) return [[id, ownValue]];
    if (own.length > 0 && sharing.has(id)) return [[id, smallValue]];
    const ofSeries = seriesById.get(series ?? '')?.values ?? [];
    return ofSeries.some(({ value }) => value >= leastValue && values.has(value)) ? [[id, seriesValue]] : [];
  });
}
