import { withoutSpeaker } from './read-question.ts';
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
const MORE_STARTS = wordsIn("where anybody anyone what's who's how's where's why's");
const LINKS = wordsIn('and but so or then now because ok okay well yet');
const PARTING = wordsIn(', ; : — –');
/** "removed a million, *did they?*" asks of the million. */
const LONGEST_TAG = 3;
/** "…, *is that about right*?", "… *do you believe that*?" */
const OF_IT =
  /^(?:(?:is|was|are) (?:that|this|it|those) (?:\w+ )?(?:right|true|correct|so|real|thing|fair|accurate)|do(?:es)? \w+ (?:really )?(?:believe|buy|accept) (?:that|this|it))\b/i;
/** "*Remember when* it hit 9.1 percent?" tells. */
const REMINDING =
  /^(?:(?:and|but|so|hey|ok|okay),? )*(?:do(?:n['’]t)? (?:you|we) (?:all )?|you |y['’]all )?remember\b/i;

/**
 * Whether a sentence asks of what stands at a place: what stands before its question is told. Unlike `isQuestion` of
 * `read-question.ts` it takes no indirect question for one, "whether" aside.
 */
export function isQuestion(reading: Reading, at: number): boolean {
  const { words, text } = reading;
  const first = words.find(({ kind }) => kind === 'word')?.lower ?? '';
  if (first === 'whether') return true;
  const lastMark = words.findLast(word => word.kind === 'mark' && !'"”’\'»)'.includes(word.text));
  const isAsking = lastMark?.text === '?' || (text.trimEnd().endsWith('?') && QUESTION_STARTS.has(first));
  if (lastMark?.text !== '?' && isPosted(reading)) return true;
  return isAsking && !REMINDING.test(text.slice(withoutSpeaker(text))) && at >= questionStart(reading);
}

/** "*did they* really remove a million": who posts leaves the mark out. */
function isPosted({ words, text }: Reading): boolean {
  const first = words.find(({ kind, lower }) => kind === 'word' && !LINKS.has(lower));
  return /^(?:did|does)$/.test(first?.lower ?? '') && !/[.!]["”’]?$/.test(text.trimEnd());
}

/** "They got the money, *so what do they want now?*": where what is asked begins. */
function questionStart({ words, text }: Reading): number {
  const begin = withoutSpeaker(text);
  const first = words.findIndex(({ start, kind, lower }) => start >= begin && kind === 'word' && !LINKS.has(lower));
  const end = words.findLastIndex(({ kind }) => kind === 'word');
  if (first === -1 || isStart(words[first]?.lower ?? '')) return 0;
  for (let mark = end - 1; mark > first; mark -= 1) {
    if (!PARTING.has(words[mark]?.text ?? '')) continue;
    let at = mark + 1;
    while (LINKS.has(words[at]?.lower ?? '')) at += 1;
    const lower = words[at]?.lower ?? '';
    // "the bill, *which is* what, 90 dollars?" begins a relative.
    if (!isStart(lower) || (lower === 'which' && at === mark + 1)) continue;
    return end - at < LONGEST_TAG || OF_IT.test(text.slice(words[at]?.start)) ? 0 : mark;
  }
  return 0;
}

function isStart(lower: string): boolean {
  return QUESTION_STARTS.has(lower) || MORE_STARTS.has(lower) || INVERTED.test(lower);
}
