import { afterEach, describe, expect, test } from 'vitest';
import type { RangeSelector } from '../../lib/core/annotation/selector.ts';
import { rangeSelectorOf } from '../../lib/dom/range-selector.ts';

afterEach(() => document.body.replaceChildren());

/** What another tool finds with the selector, by the browser's own XPath. */
function find({ startSelector, endSelector }: RangeSelector): string {
  const range = document.createRange();
  const [start, end] = [startSelector, endSelector].map(({ value, refinedBy }) => {
    const { singleNodeValue } = document.evaluate(value, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
    const texts = document.createTreeWalker(singleNodeValue as Node, NodeFilter.SHOW_TEXT);
    let left = refinedBy.start;
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (left <= text.length) return { text, at: left };
      left -= text.length;
    }
    throw new Error(`${value} has no text at ${refinedBy.start}`);
  });
  range.setStart(start!.text, start!.at);
  range.setEnd(end!.text, end!.at);
  return range.toString();
}

function rangeOver(from: Node, start: number, to: Node, end: number): Range {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

describe('rangeSelectorOf', () => {
  test.each([
    {
      page: 'one paragraph',
      html: '<p>No.</p><p>ICE removed 315,943 people.</p>',
      from: 'p:nth-of-type(2)',
      to: 'p:nth-of-type(2)',
    },
    {
      page: 'words over elements',
      html: '<p id="a">ICE <b>removed <i>315,943</i></b> people.</p>',
      from: '#a',
      to: '#a i',
    },
    {
      page: 'two blocks',
      html: '<section><p>First one.</p><div><p>Second one.</p></div></section>',
      from: 'section > p',
      to: 'div p',
    },
    {
      page: 'an id that is there twice',
      html: '<p id="x">No.</p><p id="x">Yes, here.</p>',
      from: 'p:nth-of-type(2)',
      to: 'p:nth-of-type(2)',
    },
    { page: 'an id with a quote', html: `<p id="it's">Words here.</p>`, from: 'p', to: 'p' },
    {
      page: 'an element of a namespace',
      html: '<svg><text>Words in a drawing.</text></svg>',
      from: 'svg text',
      to: 'svg text',
    },
  ])('is found again in $page by the browser itself', ({ html, from, to }) => {
    document.body.innerHTML = html;
    const first = document.querySelector(from)!.firstChild!;
    const last = document.querySelector(to)!.lastChild!;
    const end = (last.textContent ?? '').length - 1;
    const range = rangeOver(first, 1, last, end);
    expect(find(rangeSelectorOf(range)!)).toBe(range.toString());
  });

  test('begins at an id, so that it outlives what stands around it', () => {
    document.body.innerHTML = '<main id="story"><p>One.</p><p>Two.</p></main>';
    const text = document.querySelector('p:nth-of-type(2)')!.firstChild!;
    expect(rangeSelectorOf(rangeOver(text, 0, text, 3))?.startSelector.value).toBe("//*[@id='story']/p[2]");
  });

  test('takes ends that are elements', () => {
    document.body.innerHTML = '<p>One <b>two</b> three.</p>';
    const p = document.querySelector('p')!;
    const selector = rangeSelectorOf(rangeOver(p, 1, p, 2))!;
    expect([selector.startSelector.refinedBy.start, selector.endSelector.refinedBy.start]).toEqual([4, 7]);
  });

  test('has no path into a shadow tree', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Words.</p>';
    const text = root.querySelector('p')!.firstChild!;
    expect(rangeSelectorOf(rangeOver(text, 0, text, 5))).toBeNull();
  });
});
