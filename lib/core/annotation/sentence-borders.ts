import { blockBreak } from '../text/page-text.ts';
import { readForComparison } from './comparison-text.ts';
import type { SoughtQuote } from './sought-quote.ts';
import type { Place } from './weigh-place.ts';
import { once } from '../once.ts';

const sentenceEnd = once(() => /[.!?…。！？][\p{Pe}\p{Pf}\p{Pi}"']*\s*$/u);
const blockEnd = /\n\s*$/;
const blockStart = /^\s*\n/;
const endsInMark = once(() => /[\p{Po}\p{Pe}\p{Pf}"']\s*$/u);
/** Words of the same sentence before or after. */
const goesBefore = once(() => /[\p{L}\p{N},] $/u);
const goesOn = once(() => /^,? [\p{L}\p{N}(]/u);

/** Which ends of a place lie inside a sentence, or inside a block, though the quote's did not. */
export interface Cut {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Look whether a place is cut out of a longer sentence: "It is false that" before it, or "were not" after it, makes it another one. Words that stood beside
 * the quote before do not: lines may have been joined.
 */
export function findCut(text: string, sought: SoughtQuote, place: Place): Cut {
  const { quote, position, prefix, suffix } = sought;
  const beganSentence =
    quote.prefix === '' ? position?.start === 0 : blockEnd.test(quote.prefix) || sentenceEnd().test(quote.prefix);
  const isPreceded = goesBefore().test(text.slice(Math.max(0, place.start - 2), place.start));
  const isFollowed = goesOn().test(text.slice(place.end, place.end + 3));
  const endsHere = endsInMark().test(text.slice(Math.max(place.start, place.end - 2), place.end));
  return {
    start:
      beganSentence &&
      isPreceded &&
      !isKnownWord(text.slice(Math.max(0, place.start - near), place.start), word => prefix.endsWith(word), -1),
    end:
      isFollowed &&
      !endsHere &&
      (endsInMark().test(quote.exact) || blockStart.test(quote.suffix)) &&
      !isKnownWord(text.slice(place.end, place.end + near), word => suffix.startsWith(word), 1),
  };
}

/** Characters beside a place, and units of them that tell a word. */
const near = 24;
const telling = 8;

function isKnownWord(beside: string, isKnown: (word: string) => boolean, side: 1 | -1): boolean {
  const { key } = readForComparison(beside).masked;
  const word = side === 1 ? key.slice(0, telling) : key.slice(-telling);
  return word.length === telling && isKnown(word);
}

/** Whether a quote was a whole sentence, block or several. */
export const wasWhole = ({ quote: { prefix, exact, suffix } }: SoughtQuote) => isWhole(prefix, exact, suffix);

/** Whether a place is. */
export const isWholeAt = (text: string, { start, end }: Place) =>
  isWhole(text.slice(Math.max(0, start - edge), start), text.slice(start, end), text.slice(end, end + edge));
const edge = 8;

function isWhole(before: string, words: string, after: string): boolean {
  const begins = before.trim() === '' || blockEnd.test(before) || sentenceEnd().test(before);
  return begins && (after.trim() === '' || blockStart.test(after) || sentenceEnd().test(words));
}

/** Words that an edit may have put at an end of a sentence. */
const farthest = 80;
const nextEnd = once(() => /[.!?…。！？][\p{Pe}\p{Pf}"']*(?=\s|$)/u);

/** The same place with the rest of its sentence, where that is not far. */
export function toSentence(text: string, { start, end }: Place): Place {
  const after = text.slice(end, end + farthest).split(blockBreak)[0] as string;
  const stop = nextEnd().exec(after);
  const isToEnd = end + after.length === text.length || after.length < farthest;
  const to = stop ? end + stop.index + stop[0].length : isToEnd ? end + after.length : end;
  const before = text
    .slice(Math.max(0, start - farthest), start)
    .split(blockBreak)
    .at(-1) as string;
  const last = [...before.matchAll(/[.!?…。！？][\p{Pe}\p{Pf}"']* /gu)].at(-1);
  const isFromStart = before.length < farthest;
  const from = last ? start - before.length + last.index + last[0].length : isFromStart ? start - before.length : start;
  return { start: from, end: to };
}
