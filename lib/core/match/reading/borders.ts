import type { Reading, Span } from './reading.ts';

/** The restrictions that name one of the country's land borders. */
export const SOUTHERN_BORDER = 'southern-border';
export const NORTHERN_BORDER = 'northern-border';

/** The border that a text speaks of: the northern one alone, or else the southern one; null where it names neither. */
export function borderIn(
  { nouns, words }: Reading,
  within: Span = { from: 0, to: words.length },
): typeof SOUTHERN_BORDER | typeof NORTHERN_BORDER | null {
  const isNamed = (border: string) =>
    nouns.some(
      ({ from, to, entries }) => from >= within.from && to <= within.to && entries.some(({ id }) => id === border),
    );
  return isNamed(SOUTHERN_BORDER) ? SOUTHERN_BORDER : isNamed(NORTHERN_BORDER) ? NORTHERN_BORDER : null;
}
