import { outlineOf, sentenceAt, writeOutline } from './outline.ts';
import { findCopies } from './repeated-words.ts';
import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';

/**
 * UTF-16 units of context on each side. The 32 of the W3C's examples and of other clients are five words: an edit of one of them makes the rest hard to
 * recognise.
 */
export const usualContext = 64;
/** Of words that are there more than once, each time in surroundings of their own. */
const partingContext = 128;
export const longestParting = 256;
/** Of words that copies surround with the same: no more than a paragraph. */
const longestContext = 512;

/**
 * Describe the words from `start` to `end` of a page's text so that they can be found again after the page has changed.
 *
 * The context begins and ends at word borders. Words that are there once have the usual context. Words that the page repeats have more, which tells
 * whoever looks for them that they mean nothing without it: twice as much, or as much more as parts them from every copy; where the page repeats itself
 * for longer than that, the position must decide. They are counted, too. Offsets outside the text, in the wrong order or inside a character are brought
 * to its borders. Throws when no words are left.
 */
export function describeQuote(text: string, start: number, end: number): [TextQuoteSelector, TextPositionSelector] {
  const first = Math.max(0, Math.min(start, end));
  const last = Math.min(text.length, Math.max(start, end));
  const from = isInsideCharacter(text, first) ? first - 1 : first;
  const to = isInsideCharacter(text, last) ? last + 1 : last;
  const exact = text.slice(from, to);
  if (exact === '')
    throw new Error(`There are no words from ${start} to ${end} of a text of ${text.length} characters`);
  const copies = findCopies(text, from, to, contexts);
  const outline = copies && outlineOf(text);
  const length = copies?.partingLength ?? usualContext;
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(wordStart(text, from - length, from - length / 2), from),
      suffix: text.slice(to, wordEnd(text, to + length, to + length / 2)),
    },
    {
      type: 'TextPositionSelector',
      start: from,
      end: to,
      ...(copies?.occurrence ? { occurrence: copies.occurrence } : {}),
      ...(copies && outline
        ? { outline: { sentence: sentenceAt(outline, from), sentences: writeOutline(outline) } }
        : {}),
    },
  ];
}

const contexts = [partingContext, longestParting, longestContext];

/** The nearest start of a word at `index` or after it, before `limit`; without one, `index` itself, never inside a character. */
function wordStart(text: string, index: number, limit: number): number {
  if (index <= 0) return 0;
  const space = /\s/;
  if (space.test(text[index - 1] ?? '')) return index;
  for (let at = index; at < limit; at += 1) {
    if (space.test(text[at] ?? '')) return at + 1;
  }
  return isInsideCharacter(text, index) ? index + 1 : index;
}

function wordEnd(text: string, index: number, limit: number): number {
  if (index >= text.length) return text.length;
  const space = /\s/;
  if (space.test(text[index] ?? '')) return index;
  for (let at = index; at > limit; at -= 1) {
    if (space.test(text[at - 1] ?? '')) return at - 1;
  }
  return isInsideCharacter(text, index) ? index - 1 : index;
}

function isInsideCharacter(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
