import type { Place } from './weigh-place.ts';
import { once } from '../once.ts';

const letterOrDigit = once(() => /[\p{L}\p{N}]/u);
const ideograph = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** Whether a letter or digit stands at an offset. Halves of characters count as none, and so do scripts that are written without spaces. */
export function isWordCharacter(text: string, at: number): boolean {
  const char = text[at];
  return char !== undefined && letterOrDigit().test(char) && !ideograph.test(char);
}

const longestWord = 40;

/** The same place with its ends moved out of words. */
export function toWords(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (start - from < longestWord && isWordCharacter(text, from) && isWordCharacter(text, from - 1)) from -= 1;
  while (to - end < longestWord && isWordCharacter(text, to - 1) && isWordCharacter(text, to)) to += 1;
  return { start: from, end: to };
}

/** Signs that a page may put one for the other. */
const kinds = once(() => [/[.!?…。！？]/u, /["'\p{Pi}\p{Pf}]/u, /\p{Ps}/u, /\p{Pe}/u, /\p{Pd}/u]);
/** A character of two units is no punctuation. */
const spaceOrHalf = /[\s\ud800-\udfff]/;
const edgeMarks = 6;
const leadingMarks = once(() => /^[^\p{L}\p{N}\p{M}]+/u);
const trailingMarks = once(() => /[^\p{L}\p{N}\p{M}]+$/u);

/** The same place with the quotes, brackets and full stops around it that the quote has at its own ends, if such stand there. */
export function toPunctuation(text: string, { start, end }: Place, exact: string): Place {
  const isLikeAny = (char: string | undefined, marks: string) =>
    char !== undefined &&
    !spaceOrHalf.test(char) &&
    (marks.includes(char) || kinds().some(kind => kind.test(char) && kind.test(marks)));
  const before = leadingMarks().exec(exact)?.[0] ?? '';
  const after = trailingMarks().exec(exact)?.[0] ?? '';
  let from = start;
  let to = end;
  while (start - from < edgeMarks && isLikeAny(text[from - 1], before)) from -= 1;
  while (to - end < edgeMarks && isLikeAny(text[to], after)) to += 1;
  return { start: from, end: to };
}
