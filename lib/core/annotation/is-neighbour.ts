import { editDistance } from './edit-distance.ts';
import type { SoughtQuote } from './sought-quote.ts';

/** Units at the ends of sentences that are compared. */
const endLength = 24;
const sureLength = 48;
const clearly = 0.2;

/**
 * Whether a match, as a masked key, is the sentence before or after a quote: of a list of like sentences from which one was taken out, the next ones read
 * almost the same and have half of its surroundings.
 */
export function isNeighbour(found: string, { words, prefix, suffix }: SoughtQuote): boolean {
  const wanted = words.masked.key;
  return isEndOf(found, wanted, prefix) || isStartOf(found, wanted, suffix);
}

function isEndOf(found: string, wanted: string, prefix: string): boolean {
  const sure = Math.min(prefix.length, found.length, sureLength);
  if (sure >= endLength && found.endsWith(prefix.slice(-sure)) && !wanted.endsWith(prefix.slice(-sure))) return true;
  const length = Math.min(prefix.length, found.length, wanted.length, endLength);
  if (length === 0) return false;
  const last = found.slice(-length);
  return likeness(last, prefix.slice(-length)) > likeness(last, wanted.slice(-length)) + clearly;
}

function isStartOf(found: string, wanted: string, suffix: string): boolean {
  const sure = Math.min(suffix.length, found.length, sureLength);
  if (sure >= endLength && found.startsWith(suffix.slice(0, sure)) && !wanted.startsWith(suffix.slice(0, sure)))
    return true;
  const length = Math.min(suffix.length, found.length, wanted.length, endLength);
  if (length === 0) return false;
  const first = found.slice(0, length);
  return likeness(first, suffix.slice(0, length)) > likeness(first, wanted.slice(0, length)) + clearly;
}

const likeness = (a: string, b: string) => 1 - editDistance(a, b, a.length) / a.length;
