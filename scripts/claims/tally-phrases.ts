import type { ScoredSentence } from '../../lib/node/eval/score-corpus.ts';

/** What a phrase of a predicate has marked on labelled pages. */
export interface PhraseTally {
  /** The id of the predicate. */
  readonly predicate: string;
  /** As pages have it, in lower case. */
  readonly phrase: string;
  readonly right: number;
  /** The records that it marked and no labeller found, each with its sentence. */
  readonly wrong: readonly { readonly claim: string; readonly page: string; readonly sentence: string }[];
}

/**
 * Count, for each phrase by which a predicate was read, the marks without a figure that labellers agree with and those that they
 * do not. The phrases that were wrong most often come first; those that never were are left out.
 */
export function tallyPhrases(scored: readonly ScoredSentence[]): PhraseTally[] {
  const tallies = new Map<string, PhraseTally>();
  for (const { page, sentence, mentions, segment } of scored) {
    if (sentence.optional || segment === null) continue;
    const labelled = new Set(sentence.labels.map(({ claim }) => claim));
    for (const { claim, relation, reasons } of mentions) {
      const read = reasons.find(({ rule }) => rule === 'predicate');
      if (relation !== 'no-figure' || read === undefined || read.start === null || read.end === null) continue;
      const phrase = segment.text.slice(read.start - segment.start, read.end - segment.start).toLowerCase();
      const key = `${read.detail}\n${phrase}`;
      const known = tallies.get(key) ?? { predicate: read.detail, phrase, right: 0, wrong: [] };
      const wrong = labelled.has(claim) ? [] : [{ claim, page, sentence: sentence.text }];
      tallies.set(key, { ...known, right: known.right + 1 - wrong.length, wrong: [...known.wrong, ...wrong] });
    }
  }
  return [...tallies.values()]
    .filter(({ wrong }) => wrong.length > 0)
    .sort((a, b) => b.wrong.length - a.wrong.length || a.right - b.right || a.phrase.localeCompare(b.phrase, 'en'));
}
