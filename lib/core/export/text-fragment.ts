import type { Target } from '../annotation/annotation.ts';
import { quoteSelectorOf } from '../annotation/read-annotation.ts';

/** Longer quotes are given by their first and last words. */
const longestExact = 120;
const edgeWords = 5;
const contextWords = 3;

/**
 * Address that opens a page at the quoted words (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * Only http and https addresses get a fragment; others, and targets without a quote, are given as they are.
 */
export function textFragmentLink(target: Target): string {
  const quote = quoteSelectorOf(target);
  if (!quote || !/^https?:\/\//i.test(target.source)) return target.source;
  const address = target.source.replace(/#.*$/s, '');
  const before = wordsOnly(lastWords(quote.prefix, contextWords));
  const after = wordsOnly(firstWords(quote.suffix, contextWords));
  const parts = [
    before && `${encode(before)}-`,
    ...endsOf(quote.exact).map(encode),
    after && `-${encode(after)}`,
  ].filter(Boolean);
  return `${address}#:~:text=${parts.join(',')}`;
}

/** The quote, or its first and last words. A quote over two blocks must be given by its ends. */
function endsOf(exact: string): string[] {
  const words = exact.trim();
  const isOneBlock = !words.includes('\n');
  if (isOneBlock && words.length <= longestExact) return [words];
  const first = firstWords(words.split('\n')[0] ?? '', edgeWords);
  const last = lastWords(words.split('\n').at(-1) ?? '', edgeWords);
  return first && last ? [first, last] : [words];
}

/** Only from the block that the quote is in: a context of another block is not beside it. */
function lastWords(text: string, count: number): string {
  return (text.split('\n').at(-1) ?? '').trim().split(/\s+/).slice(-count).join(' ');
}

function firstWords(text: string, count: number): string {
  return (text.split('\n')[0] ?? '').trim().split(/\s+/).slice(0, count).join(' ');
}

/** A context of nothing but signs is no context: browsers look for whole words. */
function wordsOnly(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

/** Percent-encode, with the three characters that separate the parts. A lone surrogate cannot be encoded and is replaced. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
