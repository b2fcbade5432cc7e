import type { Words } from '../lib/core/words/words.ts';

/** A line of the list as far as counting needs it. */
interface Counted {
  readonly glyph: string;
}

/** The comparisons, by their glyphs, in the order in which lists and filters name them. */
export const comparisonOrder = [
  'agrees',
  'differs',
  'period',
  'measure',
  'goal',
  'denied',
  'asked',
  'dated',
  'none',
] as const;

/** "1 agrees · 1 other period · 2 without a figure". Kinds that do not occur are left out. */
export function tallyOf(mentions: readonly Counted[], { t }: Words): string {
  return comparisonOrder
    .map(glyph => ({ glyph, count: mentions.filter(mention => mention.glyph === glyph).length }))
    .filter(({ count }) => count > 0)
    .map(({ glyph, count }) => t(`tally.${glyph}`, { count }))
    .join(' · ');
}
