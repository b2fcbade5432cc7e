import type { Reading } from './reading.ts';
import { wordsIn } from '../words/words-in.ts';

const INVERTED = /^(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)n['’]t$/;
const BEFORE_QUESTION = wordsIn('and but so well now or');

/** "*Didn't* they remove a million?": who asks so denies nothing. */
export function isInverted({ words }: Reading): boolean {
  return words.some(({ lower }, at) => {
    const before = words[at - 1];
    const isFirst = before === undefined || before.kind === 'mark' || BEFORE_QUESTION.has(before.lower);
    return isFirst && INVERTED.test(lower);
  });
}

const QUESTION_STARTS = wordsIn(
  'did does do is are was were can could will would has have had should how what why when which who whether',
);

export function isQuestion(reading: Reading): boolean {
  const lastMark = reading.words.findLast(word => word.kind === 'mark' && !'"”’\'»)'.includes(word.text));
  if (lastMark?.text === '?') return true;
  const first = reading.words.find(word => word.kind === 'word');
  return (
    first?.lower === 'whether' || (reading.text.trimEnd().endsWith('?') && QUESTION_STARTS.has(first?.lower ?? ''))
  );
}
