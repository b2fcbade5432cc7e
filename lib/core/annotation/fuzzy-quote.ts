import search from 'approx-string-match';
import { editDistance } from './edit-distance.ts';

export type FuzzyMatch = { readonly start: number; readonly end: number; readonly errors: number };

/** Share of the quote's characters that may differ. */
const maxErrorShare = 0.25;
/** Shorter quotes are only found word for word: with a quarter changed they would be anything. */
const shortestQuote = 12;
/** Characters times 32-character blocks searched in full; above it only around pieces that are still there. */
const maxFullSearch = 4_000_000;
const seedLength = 10;
const maxHits = 2000;
const maxWindows = 24;
/** Matches weighed in one window; a quote with more is told apart by none of them. */
const maxMatches = 20;

/**
 * Places in `text` that read almost as `exact`, without overlap, fewest errors first.
 *
 * Long quotes in long texts are looked for only around pieces of them that are still there word for word. Every result of the quick search is measured
 * again, since the library bounds the errors of a match and does not promise its borders.
 */
export function findAlmost(text: string, exact: string): FuzzyMatch[] {
  if (exact.length < shortestQuote) return [];
  const maxErrors = Math.floor(exact.length * maxErrorShare);
  const isSmall = text.length * Math.ceil(exact.length / 32) <= maxFullSearch;
  const windows = isSmall ? [{ start: 0, end: text.length }] : seededWindows(text, exact, maxErrors);
  const found: FuzzyMatch[] = [];
  // The library gives only the matches with fewest errors; a second round between them finds the next best.
  for (const window of windows) {
    const best = matchesIn(text, exact, maxErrors, window);
    found.push(...best, ...between(best, window).flatMap(gap => matchesIn(text, exact, maxErrors, gap)));
  }
  return withoutOverlap(found.sort((a, b) => a.errors - b.errors || a.start - b.start));
}

type Span = { readonly start: number; readonly end: number };

function matchesIn(text: string, exact: string, maxErrors: number, { start, end }: Span): FuzzyMatch[] {
  const quick = search(text.slice(start, end), exact, maxErrors).map(match => ({
    start: start + match.start,
    end: start + match.end,
    errors: match.errors,
  }));
  const measured: FuzzyMatch[] = [];
  for (const match of withoutOverlap(quick).slice(0, maxMatches)) {
    for (const at of [toWords(text, match.start, match.end), match]) {
      const errors = editDistance(text.slice(at.start, at.end), exact, maxErrors);
      if (errors > maxErrors) continue;
      measured.push({ start: at.start, end: at.end, errors });
      break;
    }
  }
  return measured;
}

function between(matches: readonly FuzzyMatch[], window: Span): Span[] {
  const gaps: Span[] = [];
  let { start } = window;
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
    gaps.push({ start, end: match.start });
    start = match.end;
  }
  return [...gaps, { start, end: window.end }].filter(gap => gap.end - gap.start >= shortestQuote);
}

function withoutOverlap(matches: readonly FuzzyMatch[]): FuzzyMatch[] {
  const apart: FuzzyMatch[] = [];
  for (const match of matches) {
    if (apart.every(other => match.end <= other.start || match.start >= other.end)) apart.push(match);
    if (apart.length === maxMatches) break;
  }
  return apart;
}

/** Parts of the text as long as the quote and its errors, around pieces of the quote; those with most pieces first. */
function seededWindows(text: string, exact: string, maxErrors: number): Span[] {
  const hits: number[] = [];
  for (let at = 0; at + seedLength <= exact.length && hits.length < maxHits; at += seedLength) {
    const seed = exact.slice(at, at + seedLength);
    for (let found = text.indexOf(seed); found >= 0 && hits.length < maxHits; found = text.indexOf(seed, found + 1)) {
      hits.push(found - at);
    }
  }
  hits.sort((a, b) => a - b);
  const windows: { start: number; end: number; hits: number }[] = [];
  for (const hit of hits) {
    const last = windows.at(-1);
    const start = Math.max(0, hit - maxErrors);
    const end = Math.min(text.length, hit + exact.length + maxErrors);
    if (last !== undefined && hit - last.start <= 2 * maxErrors) {
      last.end = Math.max(last.end, end);
      last.hits += 1;
    } else windows.push({ start, end, hits: 1 });
  }
  return windows.sort((a, b) => b.hits - a.hits).slice(0, maxWindows);
}

/** A match that begins or ends inside a word is moved out to the word's border. */
function toWords(text: string, start: number, end: number): { start: number; end: number } {
  const letter = /[\p{L}\p{N}]/u;
  let from = start;
  let to = end;
  while (from > 0 && letter.test(text[from] ?? '') && letter.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && letter.test(text[to - 1] ?? '') && letter.test(text[to] ?? '')) to += 1;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
