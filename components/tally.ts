/** A line of the list as far as counting needs it. */
interface Counted {
  readonly glyph: string;
}

/** The comparisons in the order in which lists and filters name them, with their short names. */
export const comparisonNames: readonly (readonly [glyph: string, name: string])[] = [
  ['agrees', 'agrees'],
  ['differs', 'differs'],
  ['period', 'other period'],
  ['measure', 'other measure'],
  ['goal', 'goal'],
  ['denied', 'denied'],
  ['asked', 'asked'],
  ['dated', 'out of date'],
  ['none', 'without a figure'],
];

/** "1 agrees · 1 other period · 2 without a figure". Kinds that do not occur are left out. */
export function tallyOf(mentions: readonly Counted[]): string {
  return comparisonNames
    .map(([glyph, name]) => ({ name, count: mentions.filter(mention => mention.glyph === glyph).length }))
    .filter(kind => kind.count > 0)
    .map(kind => `${kind.count} ${kind.name}`)
    .join(' · ');
}
