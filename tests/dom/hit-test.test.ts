import { beforeEach, describe, expect, test } from 'vitest';
import { createHitTest } from '../../lib/dom/hit-test.ts';
import type { Mark } from '../../lib/dom/mark.ts';

/** The place of some words inside an element, as a mark and as a point in their middle. */
function words(selector: string, quote: string, root: ParentNode = document): Mark & { x: number; y: number } {
  const walker = document.createTreeWalker(root.querySelector(selector) as Element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(quote) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + quote.length);
    const box = range.getClientRects()[0] as DOMRect;
    return {
      key: quote,
      level: 'first',
      ranges: [new StaticRange(range)],
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
    };
  }
  throw new Error(`"${quote}" is not in ${selector}`);
}

beforeEach(() => {
  document.body.innerHTML = `<div style="font: 16px/24px monospace; width: 600px">
    <p id="a">Before the first words come others.</p>
    <p id="b">Then <b>two million</b> and <i>three</i> more.</p>
    <p id="c" style="width: 120px">A long mark that runs over several lines here.</p></div>`;
});

describe('createHitTest', () => {
  test('finds the mark under the point, and none beside it', () => {
    const first = words('#a', 'first words');
    const hit = createHitTest(document, [first]);
    expect(hit.at(first.x, first.y)?.key).toBe('first words');
    const before = words('#a', 'Before');
    expect(hit.at(before.x, before.y)).toBeNull();
  });

  test('does not take the empty end of a line for the words that the caret snaps to', () => {
    const last = words('#a', 'come others.');
    const hit = createHitTest(document, [last]);
    expect(hit.at(last.x, last.y)?.key).toBe('come others.');
    expect(hit.at(590, last.y)).toBeNull();
  });

  test('tells neighbours apart, in inline elements too', () => {
    const marks = [words('#a', 'first'), words('#a', 'words'), words('#b', 'two million'), words('#b', 'three')];
    const hit = createHitTest(document, marks);
    for (const { x, y, key } of marks as ReturnType<typeof words>[]) expect(hit.at(x, y)?.key).toBe(key);
  });

  test('finds a mark on each of its lines, but not in the gap after a short one', () => {
    const long = words('#c', 'long mark that runs over several lines');
    const hit = createHitTest(document, [long]);
    const range = document.createRange();
    range.setStart(long.ranges[0]?.startContainer as Node, long.ranges[0]?.startOffset ?? 0);
    range.setEnd(long.ranges[0]?.endContainer as Node, long.ranges[0]?.endOffset ?? 0);
    const rects = [...range.getClientRects()];
    expect(rects.length).toBeGreaterThan(2);
    for (const rect of rects) expect(hit.at(rect.x + rect.width / 2, rect.y + rect.height / 2)?.key).toBe(long.key);
    expect(hit.at(400, (rects[1] as DOMRect).y + 5)).toBeNull();
  });

  test('finds marks in open shadow roots, in any order with those around them', () => {
    const host = document.createElement('div');
    document.querySelector('#b')?.before(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p id="inner">Inside are words too.</p><div id="nested"></div>';
    const nested = (root.getElementById('nested') as HTMLElement).attachShadow({ mode: 'open' });
    nested.innerHTML = '<p id="deep">Deeper are more.</p>';
    const marks = [
      words('#a', 'first'),
      words('#inner', 'words too', root),
      words('#deep', 'Deeper', nested),
      words('#b', 'two million'),
    ];
    const hit = createHitTest(document, marks);
    expect(marks.map(({ x, y }) => hit.at(x, y)?.key)).toEqual(marks.map(({ key }) => key));
    const beside = words('#inner', 'Inside', root);
    expect(hit.at(beside.x, beside.y)).toBeNull();
  });

  test('is right among a thousand marks', () => {
    document.body.innerHTML = Array.from(
      { length: 1000 },
      (_, at) => `<p id="p${at}">Words number ${at} here.</p>`,
    ).join('');
    const marks = [...document.querySelectorAll('p')].map((_, at) => words(`#p${at}`, `number ${at}`));
    const hit = createHitTest(document, marks);
    const missed = marks
      .filter(({ y }) => y < innerHeight && y > 0)
      .filter(({ x, y, key }) => hit.at(x, y)?.key !== key);
    expect(missed).toEqual([]);
  });

  test('bears marks whose words have left the page', () => {
    const gone = words('#a', 'first words');
    const stays = words('#b', 'two million');
    document.querySelector('#a')?.replaceChildren('Other text altogether, quite as long.');
    const hit = createHitTest(document, [gone, stays]);
    expect(hit.at(gone.x, gone.y)).toBeNull();
    expect(hit.at(stays.x, stays.y)?.key).toBe('two million');
  });
});
