import search from 'approx-string-match';
import { blockBreak } from '../text/page-text.ts';
import { type ComparisonText, offsetsOf, readForComparison } from './comparison-text.ts';
import { editDistance } from './edit-distance.ts';
import { mostUnits } from './fuzzy-quote.ts';
import { isNeighbour } from './is-neighbour.ts';
import { toPunctuation, toWords } from './place-borders.ts';
import { changedFigures, isTurned } from './same-figures.ts';
import { findCut, toSentence } from './sentence-borders.ts';
import type { SoughtQuote } from './sought-quote.ts';
import { type Place, type WeighedPlace, weighPlace } from './weigh-place.ts';

/** A place that may be what became of a quote. */
export interface Candidate extends WeighedPlace {
  /** Figures that are not those of the quote. */
  readonly figures: number;
  readonly isTurned: boolean;
  /** Words of the same sentence stand before or after it. */
  readonly isCut: boolean;
  /** It is the sentence that stood before or after the quote. */
  readonly isNeighbour: boolean;
}

/** Beyond this share of differences two texts have nothing to do with each other. */
export const mostErrors = 0.6;
/** Units of a quote whose ends are tried in several ways, and whose distance is measured to the unit. */
const longestTried = 300;
const cutPenalty = 0.15;

/** Read units of the page's masked key beside the quote. Where edits leave open where the place ends, it ends where it reads most alike. */
export function readCandidate(page: ComparisonText, sought: SoughtQuote, units: Place): Candidate {
  const { text } = page;
  const { exact } = sought.quote;
  let best: { place: Place; words: string; errors: number; isCut: boolean; cost: number } | null = null;
  const isLong = sought.words.masked.key.length > longestTried;
  for (const place of isLong ? borders(page, sought, units).slice(0, 1) : variants(page, sought, units)) {
    const { words, errors } = readWords(sought, text.slice(place.start, place.end));
    const cut = findCut(text, sought, place);
    const isOut = cut.start || cut.end;
    const cost = errors + (isOut ? cutPenalty : 0);
    if (best === null || cost < best.cost) best = { place, words, errors, isCut: isOut, cost };
  }
  const { place, words, errors, isCut: isOut } = best as NonNullable<typeof best>;
  return {
    ...weighPlace(page, sought, isOut ? toSentence(text, place) : place, errors),
    figures: changedFigures(exact, words),
    isTurned: isTurned(exact, words),
    isCut: isOut,
    isNeighbour: isNeighbour(page.masked.key.slice(units.start, units.end), sought),
  };
}

/** The words at a place, without blocks that came between where they read better so. */
export function readWords(sought: SoughtQuote, whole: string): { words: string; errors: number } {
  const errors = errorsOf(sought, whole);
  const blocks = whole.split(blockBreak);
  if (blocks.length < 3 || sought.quote.exact.includes(blockBreak)) return { words: whole, errors };
  const words = `${blocks[0]} ${blocks.at(-1)}`;
  const errorsWithout = errorsOf(sought, words);
  return errorsWithout < errors ? { words, errors: errorsWithout } : { words: whole, errors };
}

function errorsOf({ words }: SoughtQuote, now: string): number {
  const wanted = words.masked.key;
  const there = readForComparison(now).masked.key;
  const limit = Math.min(mostUnits, Math.floor(wanted.length * mostErrors));
  // Far quicker on a long text, and off by no more than what stands around the quote.
  const isLong = wanted.length > longestTried;
  const errors = isLong ? search(there, wanted, limit)[0]?.errors : editDistance(there, wanted, limit);
  return errors === undefined || errors > limit ? 1 : errors / wanted.length;
}

function variants(page: ComparisonText, sought: SoughtQuote, units: Place): Place[] {
  const found: Place[] = [];
  const add = (place: Place) => {
    if (place.start < place.end && !found.some(other => other.start === place.start && other.end === place.end))
      found.push(place);
  };
  for (const place of borders(page, sought, units)) {
    add(place);
    const cut = findCut(page.text, sought, place);
    const sentence = toSentence(page.text, place);
    if (cut.start || cut.end) {
      add({ start: cut.start ? sentence.start : place.start, end: cut.end ? sentence.end : place.end });
    }
    // Pieces of the blocks before and after.
    const words = page.text.slice(place.start, place.end);
    const first = words.indexOf(blockBreak);
    if (first < 0) continue;
    const last = words.lastIndexOf(blockBreak);
    for (const at of [first, last]) {
      add({ start: place.start + at + blockBreak.length, end: place.end });
      add({ start: place.start, end: place.start + at });
    }
  }
  return found;
}

/** Where the match ends, and where the context says that it does. */
function borders(page: ComparisonText, sought: SoughtQuote, units: Place): Place[] {
  const snapped = snap(page.masked.key, sought, units);
  return [snapped, units].map(one => {
    const words = toWords(page.text, offsetsOf(page.masked, one));
    return toPunctuation(page.text, words, sought.quote.exact);
  });
}

/** Units of the context that an end of a match is moved to, and how far. */
const snapLength = 10;
const farthestSnap = 24;

function snap(page: string, { prefix, suffix }: SoughtQuote, { start, end }: Place): Place {
  let from = start;
  let to = end;
  const before = prefix.slice(-snapLength);
  if (before.length === snapLength) {
    const first = Math.max(0, start - farthestSnap - snapLength);
    const at = page.slice(first, start + farthestSnap).lastIndexOf(before);
    const border = first + at + snapLength;
    if (at >= 0 && border < to) from = border;
  }
  const after = suffix.slice(0, snapLength);
  if (after.length === snapLength) {
    const first = Math.max(from, end - farthestSnap);
    const at = page.slice(first, end + farthestSnap + snapLength).indexOf(after);
    if (at >= 0 && first + at > from) to = first + at;
  }
  return { start: from, end: to };
}
