import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The words that are marked now, as the page itself can see them in the registry that it shares, in document order. */
export function readMarkedWords(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const live = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    return [...CSS.highlights]
      .filter(([key]) => key.startsWith('sl-'))
      .flatMap(([, highlight]) => [...highlight].map(live))
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(range => range.toString());
  });
}

/** Wait until exactly these words are marked. */
export async function expectMarked(page: Page, words: readonly string[]): Promise<void> {
  await expect.poll(() => readMarkedWords(page), { timeout: 5000 }).toEqual(words);
}
