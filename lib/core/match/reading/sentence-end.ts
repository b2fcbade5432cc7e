import { wordsIn } from '../words/words-in.ts';
import type { Reading } from './reading.ts';

/** The mark at a place ends a sentence: a point does not in a row of them, nor behind what may be a title or a state, "*Mr.* Biden". */
export function isSentenceEnd(words: Reading['words'], at: number): boolean {
  const mark = words[at];
  if (mark?.kind !== 'mark' || !ENDING.has(mark.text)) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (mark.text !== '.' || before === undefined) return true;
  if (before.text === '.' || after?.text === '.') return false;
  return !before.capital || before.text.length > LONGEST_TITLE;
}

const ENDING = wordsIn('. ! ? …');
const LONGEST_TITLE = 4;
