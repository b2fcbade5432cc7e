import type { DemoBrowser } from './demo-browser.ts';
import type { Mark } from './marks-table.ts';

const OPENS_WITHIN_MS = 5000;

/**
 * Rest the real pointer on the words of a mark until its card is open.
 *
 * Rejects when the words are not marked in the page, or when no card opens.
 */
export async function openCard(browser: DemoBrowser, mark: Mark): Promise<void> {
  const place = await browser.inPage<{ x: number; y: number } | null>(findWords(mark.mention.quote));
  if (!place) throw new Error(`The words "${mark.mention.quote}" are not marked in the page.`);
  await browser.movePointer(place.x, place.y);
  for (const started = Date.now(); Date.now() - started < OPENS_WITHIN_MS; ) {
    await pause(100);
    // With a card open there is exactly one more element, the last of <html>; all of the card is in its closed root.
    if (await browser.inPage<boolean>("document.documentElement.lastElementChild.localName !== 'body'")) {
      // The record is read and the card has faded in.
      await pause(1000);
      return;
    }
  }
  throw new Error(`No card opened over "${mark.mention.quote}".`);
}

/**
 * The expression that finds marked words and answers a point on their first line, scrolled to where a whole card fits under them.
 *
 * Only marks near the window are in the highlight registry, so it looks from top to bottom, half a window at a time.
 */
function findWords(quote: string): string {
  return `(async () => {
    const flat = text => text.replace(/\\s+/g, ' ').trim();
    const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const live = ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const find = () => [...CSS.highlights.values()].flatMap(highlight => [...highlight].map(live))
      .find(range => flat(range.toString()) === flat(${JSON.stringify(quote)}));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await new Promise(resolve => setTimeout(resolve, 100));
      const range = find();
      if (!range) continue;
      scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 5, behavior: 'instant' });
      await frame();
      const [line] = range.getClientRects();
      return { x: line.left + Math.min(40, line.width / 2), y: line.top + line.height / 2 };
    }
    return null;
  })()`;
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
