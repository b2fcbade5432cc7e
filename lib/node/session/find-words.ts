/**
 * The expression that finds marked words and answers a point on their first line, scrolled to where a whole card fits under them.
 *
 * Only marks near the window are in the highlight registry, so it looks from top to bottom, half a window at a time.
 */
export function findWords(quote: string): string {
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
