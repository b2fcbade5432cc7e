import { blockBreak } from './page-text.ts';
import { splitSentences } from './split-sentences.ts';

/** UTF-16 units that are read on each side, and sentences that are taken from them. */
const reach = 900;
const most = 3;

/** The sentences of a page's text before `start` and after `end`, the nearest first, without those that the words are a part of. */
export function sentencesAround(text: string, start: number, end: number): { before: string[]; after: string[] } {
  const from = Math.max(0, start - reach);
  const before = sentencesIn(text.slice(from, start));
  const after = sentencesIn(text.slice(end, end + reach));
  // What is cut at an end of the stretch, or at the words themselves, is no sentence.
  if (from > 0) before.shift();
  if (!endsSentence(text.slice(from, start))) before.pop();
  if (end + reach < text.length) after.pop();
  if (!endsSentence(text.slice(start, end)) && !startsBlock(text, end)) after.shift();
  return { before: before.slice(-most).reverse(), after: after.slice(0, most) };
}

function sentencesIn(text: string): string[] {
  return text
    .split(blockBreak)
    .flatMap(block => splitSentences(block).map(({ start, end }) => block.slice(start, end)));
}

const endsSentence = (text: string) =>
  text.trim() === '' || text.endsWith(blockBreak) || /[.!?…。！？]["'”’»)\]]*\s*$/u.test(text);
const startsBlock = (text: string, at: number) => text.startsWith(blockBreak, at) || at === text.length;
