import type { ImportedPack } from './open-pack.ts';
import { readPost } from './read-post.ts';
import { MAX_TERMS } from './read-sentence.ts';
import type { Query } from './search.ts';

/** A sentence with what stands around it: neighbours nearest first, and who speaks. */
export interface QueryText {
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly speaker: string | null;
}

/** What a neighbouring sentence's words count, divided by its distance. */
export const NEIGHBOUR_WEIGHT = 0.4;
const SPEAKER_WEIGHT = 2;
/** What the words of a post's signature count. */
const AUTHOR_WEIGHT = 0.5;

/** Collects the weighted terms of queries for one pack; its lists are reused by the next query. */
export function createQueryTerms(pack: ImportedPack): (query: QueryText) => Query {
  const weightOf = new Float32Array(pack.terms);
  const inText = new Uint16Array(pack.terms);
  const lastText = new Uint32Array(pack.terms);
  let stamp = 0;
  const terms = new Int32Array(MAX_TERMS * 8);
  const weights = new Float32Array(MAX_TERMS * 8);
  const { reader } = pack;
  let length = 0;

  function add(text: string, weight: number): void {
    stamp += 1;
    const count = reader.read(text, MAX_TERMS);
    for (let at = 0; at < count; at += 1) {
      const term = reader.ids[at] as number;
      if (term < 0) continue;
      if (weightOf[term] === 0) {
        if (length === terms.length) return;
        terms[length++] = term;
      }
      const before = weightOf[term] as number;
      // Repeats within one text count by their logarithm; what a neighbour repeats counts in full.
      const times = lastText[term] === stamp ? (inText[term] as number) : 0;
      weightOf[term] = before + weight * (times === 0 ? 1 : Math.log((times + 1) / times));
      lastText[term] = stamp;
      inText[term] = times + 1;
    }
  }

  return ({ text, before, after, speaker }) => {
    length = 0;
    const post = readPost(text);
    add(post.body, 1);
    if (post.author !== '') add(post.author, AUTHOR_WEIGHT);
    if (speaker !== null) add(speaker, SPEAKER_WEIGHT);
    for (const side of [before, after]) {
      for (const [at, neighbour] of side.entries()) add(neighbour, NEIGHBOUR_WEIGHT / (at + 1));
    }
    for (let at = 0; at < length; at += 1) {
      const term = terms[at] as number;
      weights[at] = weightOf[term] as number;
      weightOf[term] = 0;
    }
    return { terms, weights, length };
  };
}
