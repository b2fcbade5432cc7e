import search from 'approx-string-match';
import { sameBackwards, sameForwards } from './recognise-context.ts';
import type { SoughtQuote } from './sought-quote.ts';

/** What stands now between the words that stood around a quote: units of the page's masked key. Empty when they touch. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** Units of the context that are looked for. */
const edge = 24;
/** Less than this is in many places. */
const shortestEdge = 8;
const maxPlaces = 20;
const maxErrorShare = 0.25;
/** A sentence may have grown by half, and by a paragraph that came between. */
const growth = 1.5;
const interruption = 240;

/**
 * Where both sides of a quote's context stand near each other, or null: when one is gone, when it is too short to tell, or when several places would do.
 */
export function findSlot(page: string, { words, prefix, suffix }: SoughtQuote): Slot | null {
  const before = prefix.slice(-edge);
  const after = suffix.slice(0, edge);
  const isTold = (context: string) => context === '' || context.length >= shortestEdge;
  if (!isTold(before) || !isTold(after) || before.length + after.length < 2 * shortestEdge) return null;
  const reach = Math.ceil(words.masked.key.length * growth) + interruption;
  let best: { slot: Slot; same: number } | null = null;
  let isTied = false;
  const starts = before === '' ? [0] : places(page, before).map(({ end }) => end);
  for (const start of starts) {
    const end =
      after === ''
        ? endOf(page, start, reach)
        : (places(page.slice(start, start + reach + edge), after)[0]?.start ?? null);
    if (end === null) continue;
    const slot = { start, end: after === '' ? end : start + end };
    const same = sameBackwards(page, slot.start, prefix) + sameForwards(page, slot.end, suffix);
    isTied = best !== null && same === best.same;
    if (best === null || same > best.same) best = { slot, same };
  }
  return isTied ? null : (best?.slot ?? null);
}

const endOf = (page: string, start: number, reach: number) => (page.length - start <= reach ? page.length : null);

/** Where `wanted` stands, as it is or else almost so, in reading order. */
function places(page: string, wanted: string): Slot[] {
  const found: Slot[] = [];
  for (let at = page.indexOf(wanted); at >= 0 && found.length < maxPlaces; at = page.indexOf(wanted, at + 1)) {
    found.push({ start: at, end: at + wanted.length });
  }
  if (found.length > 0) return found;
  const almost: Slot[] = [];
  for (const match of search(page, wanted, Math.floor(wanted.length * maxErrorShare))) {
    const last = almost.at(-1);
    if (last === undefined || match.start >= last.end) almost.push(match);
    if (almost.length === maxPlaces) break;
  }
  return almost;
}
