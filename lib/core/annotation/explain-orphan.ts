import { diffWordRuns, type WordRun } from '../sighting/diff-words.ts';
import type { Target } from './annotation.ts';
import { findQuote, type OrphanReason } from './find-quote.ts';
import { numberSpans } from './number-spans.ts';
import { changedFigures, isTurned } from './same-figures.ts';

/** What became of a note's words that have no place on the page any more. */
export interface OrphanReport {
  readonly why: OrphanReason;
  /** The words as they were quoted. */
  readonly before: string;
  /** What most likely became of them: offsets into the page's text, with the words there. A reviewer must say so before the note is put there. */
  readonly nearest: { readonly start: number; readonly end: number; readonly words: string } | null;
  /** From the old words to the nearest ones; null where there are none. */
  readonly diff: readonly WordRun[] | null;
  readonly changes: Changes | null;
}

/** How the nearest words differ: figures, words or runs of words, and whether one of both denies what the other says. */
export interface Changes {
  readonly figures: number;
  readonly words: number;
  readonly isTurned: boolean;
}

/** Explain why a note is not found in a page's text, with what stands there now. Null when it is found. Pure; nothing throws. */
export function explainOrphan(text: string, target: Pick<Target, 'selector'>): OrphanReport | null {
  const found = findQuote(text, target.selector ?? []);
  if (found.how !== 'orphan') return null;
  const quote = target.selector?.find(selector => selector.type === 'TextQuoteSelector');
  const before = quote?.exact ?? '';
  const { why, nearest } = found;
  if (nearest === null) return { why, before, nearest: null, diff: null, changes: null };
  const words = text.slice(nearest.start, nearest.end);
  const diff = diffWordRuns(before, words);
  return {
    why,
    before,
    nearest: { ...nearest, words },
    diff,
    changes: changesBetween(before, words, diff),
  };
}

/** How words differ from what they were; `diff` is from the ones to the others. */
export function changesBetween(before: string, words: string, diff: readonly WordRun[]): Changes {
  return {
    figures: changedFigures(before, words),
    words: countChangedWords(diff),
    isTurned: isTurned(before, words),
  };
}

/** Places where words, not only numbers, were put in, taken out or replaced. */
function countChangedWords(diff: readonly WordRun[]): number {
  let count = 0;
  let isCounted = false;
  for (const { kind, text } of diff) {
    if (kind === 'same') {
      isCounted = false;
      continue;
    }
    if (isCounted || !holdsWord(text)) continue;
    isCounted = true;
    count += 1;
  }
  return count;
}

function holdsWord(text: string): boolean {
  let from = 0;
  let bare = '';
  for (const { start, end } of numberSpans(text)) {
    bare += text.slice(from, start);
    from = end;
  }
  return /\p{L}/u.test(bare + text.slice(from));
}
