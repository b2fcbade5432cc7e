import search from 'approx-string-match';

/** A longer context did not part the words from all their copies: nothing but the whole of it, as it was, says anything. */
export const longestTelling = 256;
/** Units that may have come between a quote and its context: an advertisement, a caption. */
const farthest = 90;
/** Shorter contexts count only where they touch the quote, as they are. */
const shortContext = 8;
/** A context is recognised by what is left of it: with half of it changed it may be any other. */
const maxErrorShare = 0.5;
/** Something came between: a little less certain than what touches the quote. */
const apartShare = 0.85;
const fewUnits = 6;

/** How well the context stands before unit `at` of a page's key, from 0 to 1. An empty context is never recognised, but at the page's very edge. */
export function recognisePrefix(page: string, at: number, prefix: string): number {
  if (prefix === '') return at === 0 ? 1 : 0;
  if (sameBackwards(page, at, prefix) === prefix.length) return 1;
  if (!isTelling(prefix)) return 0;
  const from = Math.max(0, at - prefix.length - farthest);
  const match = best(page.slice(from, at), prefix, 'last');
  return match === null ? 0 : match.likeness * (at - from - match.end > fewUnits ? apartShare : 1);
}

/** The same for what stands from unit `at` on. */
export function recogniseSuffix(page: string, at: number, suffix: string): number {
  if (suffix === '') return at === page.length ? 1 : 0;
  if (sameForwards(page, at, suffix) === suffix.length) return 1;
  if (!isTelling(suffix)) return 0;
  const match = best(page.slice(at, at + suffix.length + farthest), suffix, 'first');
  return match === null ? 0 : match.likeness * (match.start > fewUnits ? apartShare : 1);
}

const isTelling = (context: string) => context.length >= shortContext && context.length <= longestTelling;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

function best(text: string, wanted: string, side: 'first' | 'last'): Match | null {
  const matches = search(text, wanted, Math.floor(wanted.length * maxErrorShare));
  const match = side === 'first' ? matches[0] : matches.at(-1);
  if (match === undefined) return null;
  return { start: match.start, end: match.end, likeness: 1 - match.errors / (wanted.length * maxErrorShare) };
}

export function sameBackwards(page: string, at: number, wanted: string): number {
  let same = 0;
  while (same < wanted.length && same < at && page[at - 1 - same] === wanted[wanted.length - 1 - same]) same += 1;
  return same;
}

export function sameForwards(page: string, at: number, wanted: string): number {
  let same = 0;
  while (same < wanted.length && at + same < page.length && page[at + same] === wanted[same]) same += 1;
  return same;
}
