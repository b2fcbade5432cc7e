import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** Context on each side: what the W3C examples use, more when the words are there more than once, and no more than a paragraph. */
const usualContext = 32;
const longestContext = 512;

/**
 * Describe the words from `start` to `end` of a page's text so that they can be found again after the page has changed.
 *
 * The context begins and ends at word borders and grows until quote and context are there only once; where the page repeats itself for longer than that, the
 * position must decide. Offsets outside the text, or in the wrong order, are brought inside. Throws when no words are left.
 */
export function describeQuote(text: string, start: number, end: number): [TextQuoteSelector, TextPositionSelector] {
  const from = Math.max(0, Math.min(start, end));
  const to = Math.min(text.length, Math.max(start, end));
  const exact = text.slice(from, to);
  if (exact === '')
    throw new Error(`There are no words from ${start} to ${end} of a text of ${text.length} characters`);
  let prefix = '';
  let suffix = '';
  for (let length = usualContext; length <= longestContext; length *= 2) {
    prefix = text.slice(wordStart(text, from - length, from), from);
    suffix = text.slice(to, wordEnd(text, to + length, to));
    const quoted = prefix + exact + suffix;
    const first = text.indexOf(quoted);
    if (text.indexOf(quoted, first + 1) < 0) break;
  }
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: from, end: to },
  ];
}

/** The nearest start of a word at `index` or after it, at most `limit`; without one, `index` itself, never inside a character. */
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
