import { stem } from './stem.ts';

/** A word, number or punctuation mark of a sentence. `start` and `end` are UTF-16 offsets into it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

// A word keeps inner apostrophes and the stops of abbreviations such as "U.S.". A hyphen parts words like a space does,
// so that "third-country" and "third country" are one phrase. A section's letter belongs to its number: "287(g)".
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu}\p{Ll})|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’][\p{L}\p{M}\p{Cf}]+)*['’]?|[$€£]?\p{N}+(?:[.,]\p{N}+)*(?:%|\p{L}+|\(\p{L}{1,2}\))?|[^\s\p{L}\p{N}]/gu;

const INNER_HYPHEN = /[\p{L}\p{N}.][-‐‑][\p{L}\p{N}]/u;

// Soft hyphens and zero-width marks stand inside words and say nothing.
const INVISIBLE = /\p{Cf}+/gu;
const LETTER = /^\p{L}/u;
const UPPER = /^\p{Lu}/u;
const DIGIT = /^[$€£]?\p{N}/u;

/** Cut a sentence into words, numbers and marks, in reading order. */
export function splitWords(sentence: string): Word[] {
  const words: Word[] = [];
  for (const match of sentence.matchAll(WORD)) {
    const raw = match[0];
    if (
      INNER_HYPHEN.test(sentence.slice(Math.max(0, match.index - 1), match.index + 2)) &&
      raw.length === 1 &&
      '-‐‑'.includes(raw)
    )
      continue;
    // A closing quote written as an apostrophe belongs to the quotation unless it ends a plural possessive.
    const text = /['’]$/.test(raw) && !/s['’]$/.test(raw) ? raw.slice(0, -1) : raw;
    const lower = text.replace(INVISIBLE, '').toLowerCase().replaceAll('’', "'");
    const kind = LETTER.test(text) ? 'word' : DIGIT.test(text) ? 'number' : 'mark';
    words.push({
      text,
      lower,
      stem: kind === 'word' ? stem(lower.replaceAll('.', '')) : lower,
      start: match.index,
      end: match.index + text.length,
      kind,
      capital: UPPER.test(text),
    });
  }
  return words;
}

/** Index of the first word that ends after `offset`; `words.length` when there is none. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
