import search from 'approx-string-match';

/** What the client of Hypothesis keeps of a quote: 32 characters on each side, whatever they are. */
export interface HypothesisSelectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

const context = 32;

export function describeAsHypothesis(text: string, start: number, end: number): HypothesisSelectors {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
  };
}

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * The published approach of the Hypothesis client, written anew from its description: the position if the words there are the quote; else every place of
 * the exact words, or, without one, the places that an approximate search finds with at most half the quote (and 256 characters) changed; of these the one
 * with the best sum of likenesses of quote, prefix, suffix and of nearness to the old position.
 */
export function findAsHypothesis(
  text: string,
  { exact, prefix, suffix, start }: HypothesisSelectors,
): { start: number; end: number } | null {
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  let best: { start: number; end: number } | null = null;
  let bestScore = -1;
  for (const match of matches(text, exact, Math.min(256, exact.length / 2))) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      weights.quote * (1 - match.errors / exact.length) +
      weights.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      weights.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
      weights.position * (1 - Math.abs(match.start - start) / text.length);
    if (score > bestScore) [best, bestScore] = [{ start: match.start, end: match.end }, score];
  }
  return best;
}

function matches(text: string, exact: string, maxErrors: number): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, exact, maxErrors);
}

function likeness(text: string, wanted: string): number {
  if (text === '' || wanted === '') return 0;
  const [match] = search(text, wanted, wanted.length);
  return match === undefined ? 0 : 1 - match.errors / wanted.length;
}
