import type { PageContext, Segment } from '../text/segment.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Engine } from './engine.ts';
import type { Mention } from './mention.ts';
import { nearRecords, NO_SURROUNDINGS, type Surroundings } from './context/near-records.ts';

/** Records that are shown beside those that the words state: more would be a search engine. */
const mostNear = 8;
/** Neighbours on each side, as in a page. */
const neighbours = 3;

/** What the database knows about some words: the claims that they state, and the records that are near to them. */
export interface LookedUp {
  readonly stated: readonly Mention[];
  /** Ids of records, the nearest first, without those that are stated. */
  readonly near: readonly string[];
}

/**
 * Look words up, whether a page would mark them or not. `text` may be a word, a sentence or some paragraphs; with what stands around it on its page, it is
 * read as there.
 */
export function lookUp(
  engine: Engine,
  text: string,
  page: PageContext,
  around: Surroundings = NO_SURROUNDINGS,
): LookedUp {
  const stated = engine.match(segmentsOf(text, around), page);
  const known = new Set(stated.map(({ claim }) => claim));
  const near = nearRecords(engine.index, text, around, known).slice(0, mostNear);
  return { stated, near };
}

/** The sentences of a text, each with its neighbours. */
function segmentsOf(text: string, { before, after, heading }: Surroundings): Segment[] {
  const spans = splitSentences(text);
  const own = spans.map(({ start, end }) => text.slice(start, end));
  return spans.flatMap(({ start }, at) => {
    const sentence = own[at] ?? '';
    if (sentence === '') return [];
    return [
      {
        text: sentence,
        start,
        heading,
        before: [...own.slice(0, at).reverse(), ...before].slice(0, neighbours),
        after: [...own.slice(at + 1), ...after].slice(0, neighbours),
      },
    ];
  });
}
