import type { Page } from 'playwright-core';
import type { DrawnBox } from '../../../lib/node/session/closed-root.ts';

/** Where marked words are drawn now, one box a line. Rejects when no mark reads so. Nothing is scrolled. */
export async function linesOf(page: Page, words: string): Promise<DrawnBox[]> {
  const lines = await page.evaluate(wanted => {
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    const ranges = [...CSS.highlights]
      .filter(([key]) => key.startsWith('sl-'))
      .flatMap(([, highlight]) => [...highlight])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      });
    const found = ranges.find(range => flat(range.toString()) === wanted);
    return [...(found?.getClientRects() ?? [])].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }, words);
  if (lines.length === 0) throw new Error(`The words "${words}" are not marked.`);
  return lines;
}

/** A point on the first line of marked words. */
export async function pointOn(page: Page, words: string): Promise<{ x: number; y: number }> {
  const [line] = await linesOf(page, words);
  if (!line) throw new Error(`The words "${words}" are not drawn.`);
  return { x: line.left + Math.min(40, (line.right - line.left) / 2), y: (line.top + line.bottom) / 2 };
}

/** Move the real pointer onto marked words, from where it is. */
export async function pointTo(page: Page, words: string, steps = 4): Promise<void> {
  const { x, y } = await pointOn(page, words);
  await page.mouse.move(x, y, { steps });
}
