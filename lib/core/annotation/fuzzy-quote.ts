import search from 'approx-string-match';

/** A stretch of a key: units, `end` exclusive, and how many of them differ from what was looked for. */
export interface FuzzyMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Share of the quote's units that may differ, and how many of a very long quote's. */
const maxErrorShare = 0.35;
export const mostUnits = 1000;
/** Shorter quotes are found by their surroundings or word for word: with a third changed they would be anything. */
const shortestQuote = 12;
/** Units times 32-unit rows of the search that a whole text may cost; above it only what is around pieces that are still there is searched. */
const maxFullSearch = 600_000;
const unitsPerRow = 32;
const seedLength = 12;
const maxHits = 2000;
/** Matches weighed in one window; a quote with more is told apart by none of them. */
const maxMatches = 20;

/**
 * Places in a page's key that read almost as `wanted`, without overlap, fewest errors first.
 *
 * Long quotes in long texts are looked for only around pieces of them that are still there as they were, so that the cost stays bounded.
 */
export function findAlmost(page: string, wanted: string): FuzzyMatch[] {
  if (wanted.length < shortestQuote) return [];
  const maxErrors = Math.min(mostUnits, Math.floor(wanted.length * maxErrorShare));
  const rows = Math.ceil(maxErrors / unitsPerRow) + 1;
  const isSmall = page.length * rows <= maxFullSearch;
  const windows = isSmall ? [{ start: 0, end: page.length }] : seededWindows(page, wanted, maxErrors, rows);
  const found: FuzzyMatch[] = [];
  // The library gives only the matches with fewest errors; a second round between them finds the next best.
  for (const window of windows) {
    const best = matchesIn(page, wanted, maxErrors, window);
    found.push(...best, ...between(best, window).flatMap(gap => matchesIn(page, wanted, maxErrors, gap)));
  }
  return withoutOverlap(found.sort((a, b) => a.errors - b.errors || a.start - b.start));
}

type Span = { readonly start: number; readonly end: number };

function matchesIn(page: string, wanted: string, maxErrors: number, { start, end }: Span): FuzzyMatch[] {
  const matches = search(page.slice(start, end), wanted, maxErrors);
  return withoutOverlap(
    matches.map(match => ({ start: start + match.start, end: start + match.end, errors: match.errors })),
  );
}

function between(matches: readonly FuzzyMatch[], window: Span): Span[] {
  if (matches.length === 0) return [];
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

/** Parts of the page as long as the quote and its errors, around pieces of the quote; those with most pieces first, as many as the limit pays for. */
function seededWindows(page: string, wanted: string, maxErrors: number, rows: number): Span[] {
  const hits: number[] = [];
  const step = Math.max(seedLength, Math.floor(wanted.length / 64));
  for (let at = 0; at + seedLength <= wanted.length && hits.length < maxHits; at += step) {
    const seed = wanted.slice(at, at + seedLength);
    for (let found = page.indexOf(seed); found >= 0 && hits.length < maxHits; found = page.indexOf(seed, found + 1)) {
      hits.push(found - at);
    }
  }
  hits.sort((a, b) => a - b);
  const windows: { start: number; end: number; hits: number }[] = [];
  for (const hit of hits) {
    const last = windows.at(-1);
    const start = Math.max(0, hit - maxErrors);
    const end = Math.min(page.length, hit + wanted.length + maxErrors);
    if (last !== undefined && hit - last.start <= 2 * maxErrors) {
      last.end = Math.max(last.end, end);
      last.hits += 1;
    } else windows.push({ start, end, hits: 1 });
  }
  const affordable = Math.max(1, Math.floor(maxFullSearch / (rows * (wanted.length + 2 * maxErrors))));
  return windows.sort((a, b) => b.hits - a.hits).slice(0, affordable);
}
