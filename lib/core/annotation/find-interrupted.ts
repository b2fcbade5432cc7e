import { blockBreak } from '../text/page-text.ts';
import { type ComparisonText, unitAt } from './comparison-text.ts';
import { sameForwards } from './recognise-context.ts';

/** Units that must stand before what comes between, to be looked for, and places where they may. */
const shortestHead = 12;
const maxPlaces = 20;
/** How much may come between: an advertisement, a box, a picture with its caption. */
const longestInterruption = 800;

/**
 * Places where a quote stands word for word but for blocks that came between its words, as an advertisement in the middle of a paragraph does: units of
 * the masked key.
 */
export function findInterrupted({ text, masked }: ComparisonText, wanted: string): { start: number; end: number }[] {
  const { key, starts } = masked;
  const head = wanted.slice(0, shortestHead);
  const found: { start: number; end: number }[] = [];
  if (wanted.length < 2 * shortestHead) return found;
  let at = key.indexOf(head);
  for (let places = 0; at >= 0 && places < maxPlaces; places += 1, at = key.indexOf(head, at + 1)) {
    const blockEnd = text.indexOf(blockBreak, starts[at]);
    if (blockEnd < 0) continue;
    const same = unitAt(masked, blockEnd) - at;
    if (same >= wanted.length || sameForwards(key, at, wanted) < same) continue;
    const rest = wanted.slice(same);
    const limit = blockEnd + longestInterruption;
    let next = text.indexOf(blockBreak, blockEnd + blockBreak.length);
    for (; next >= 0 && next <= limit; next = text.indexOf(blockBreak, next + blockBreak.length)) {
      const start = unitAt(masked, next + blockBreak.length);
      if (!key.startsWith(rest, start)) continue;
      found.push({ start: at, end: start + rest.length });
      break;
    }
  }
  return found;
}
