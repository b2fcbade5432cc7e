import { diffWords } from 'diff';

/** A run of words that two texts share, or that only the older or the newer has. */
export interface WordRun {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** Words as Unicode cuts them: "409,849" is one, and is replaced as one. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** What became of a text, word by word, in reading order; what was removed comes before what stands in its place. */
export function diffWordRuns(before: string, after: string): WordRun[] {
  return diffWords(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    kind: removed ? 'removed' : added ? 'added' : 'same',
  }));
}

/** Whether a diff tells of any change. */
export function isChanged(runs: readonly WordRun[]): boolean {
  return runs.some(({ kind }) => kind !== 'same');
}
