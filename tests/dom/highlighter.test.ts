import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHighlighter, type Highlighter } from '../../lib/dom/highlighter.ts';
import type { Mark, MarkLevel } from '../../lib/dom/mark.ts';

const rules = '::highlight(sl-1) { color: red } ::highlight(sl-2) { color: blue }';
const style = { rules, isUsual: false };
let life: AbortController;
let text: Text;
let highlighter: Highlighter;
const gaveUp = vi.fn();

function mark(key: string, start: number, end: number, level: MarkLevel = 'first'): Mark {
  const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
  return { key, ranges: [range], level };
}
const sizeOf = (key: string) => CSS.highlights.get(key)?.size ?? 0;
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const create = () =>
  createHighlighter(document, { style, signal: life.signal, onGiveUp: gaveUp, isCurrent: () => true });

beforeEach(() => {
  vi.useFakeTimers();
  gaveUp.mockClear();
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  document.body.innerHTML = '<p>Roughly 400,000 people were removed in a single year.</p>';
  text = document.querySelector('p')?.firstChild as Text;
  life = new AbortController();
  highlighter = create();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('createHighlighter', () => {
  test('draws marks by level under neutral keys and touches no node', () => {
    const before = document.documentElement.outerHTML;
    highlighter.show([mark('a', 0, 7), mark('b', 8, 15), mark('c', 16, 22, 'repeat')]);
    expect([...CSS.highlights.keys()].sort()).toEqual(['sl-1', 'sl-2']);
    expect([sizeOf('sl-1'), sizeOf('sl-2')]).toEqual([2, 1]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('takes single marks away and leaves no key without marks', () => {
    highlighter.show([mark('a', 0, 7), mark('b', 8, 15)]);
    highlighter.remove(new Set(['a']));
    expect(sizeOf('sl-1')).toBe(1);
    highlighter.remove(new Set(['b']));
    expect(CSS.highlights.has('sl-1')).toBe(false);
  });

  test('styles marks in an open shadow root there, since rules of the document need not reach it', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Inside a shadow root.</p>';
    const inner = root.querySelector('p')?.firstChild as Text;
    const range = new StaticRange({ startContainer: inner, startOffset: 0, endContainer: inner, endOffset: 6 });
    highlighter.show([mark('a', 0, 7), { key: 'b', ranges: [range], level: 'first' }]);
    expect([document.adoptedStyleSheets.length, root.adoptedStyleSheets.length]).toEqual([1, 1]);
    life.abort();
    expect([document.adoptedStyleSheets.length, root.adoptedStyleSheets.length]).toEqual([0, 0]);
  });

  test('adopts nothing where the browser has put the usual rules in, but for shadow roots and other looks', () => {
    life.abort();
    life = new AbortController();
    const own = document.createElement('style');
    own.textContent = '::highlight(sl-1) { text-decoration: underline; text-underline-offset: 3px }';
    document.head.append(own);
    const usual = { rules, isUsual: true };
    highlighter = createHighlighter(document, {
      style: usual,
      signal: life.signal,
      onGiveUp: gaveUp,
      isCurrent: () => true,
    });
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>400,000</p>';
    document.body.append(root.host);
    const inside = root.querySelector('p')?.firstChild as Text;
    const range = new StaticRange({ startContainer: inside, startOffset: 0, endContainer: inside, endOffset: 7 });
    highlighter.show([mark('a', 0, 7), { key: 'b', ranges: [range], level: 'first' }]);
    expect([document.adoptedStyleSheets.length, root.adoptedStyleSheets.length]).toEqual([0, 1]);
    highlighter.restyle({ rules: '::highlight(sl-1) { color: blue }', isUsual: false });
    expect(document.adoptedStyleSheets).toHaveLength(1);
    own.remove();
    highlighter.restyle(usual);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('adopts the usual rules where they are not', () => {
    life.abort();
    life = new AbortController();
    const options = { signal: life.signal, onGiveUp: gaveUp, isCurrent: () => true };
    highlighter = createHighlighter(document, { style: { rules, isUsual: true }, ...options });
    highlighter.show([mark('a', 0, 7)]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('leaves highlights and style sheets of others alone, to the end', () => {
    const theirs = new Highlight();
    const sheet = new CSSStyleSheet();
    CSS.highlights.set('theirs', theirs);
    document.adoptedStyleSheets = [sheet];
    highlighter.show([mark('a', 0, 7)]);
    highlighter.show([]);
    life.abort();
    expect([...CSS.highlights]).toEqual([['theirs', theirs]]);
    expect(document.adoptedStyleSheets).toEqual([sheet]);
  });

  const attacks: [string, () => void][] = [
    ['clears the registry', () => CSS.highlights.clear()],
    ['empties each highlight', () => CSS.highlights.forEach(highlight => highlight.clear())],
    ['drops the style sheets', () => (document.adoptedStyleSheets = [])],
    ['takes our key for itself', () => CSS.highlights.set('sl-1', new Highlight())],
    ['adds to our highlight', () => CSS.highlights.get('sl-1')?.add(new Range())],
  ];
  test.each(attacks)('draws again after the page %s', async (_, attack) => {
    highlighter.show([mark('a', 0, 7)]);
    attack();
    await later(1500);
    expect(sizeOf('sl-1')).toBe(1);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(gaveUp).not.toHaveBeenCalled();
  });

  test('gives up on a page that never stops, says so once, and draws no more', async () => {
    highlighter.show([mark('a', 0, 7)]);
    const war = setInterval(() => CSS.highlights.clear(), 100);
    await later(15_000);
    clearInterval(war);
    expect(gaveUp).toHaveBeenCalledTimes(1);
    highlighter.show([mark('a', 0, 7)]);
    await later(30_000);
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('trusts a page again that has left the marks alone for a while', async () => {
    highlighter.show([mark('a', 0, 7)]);
    for (let round = 0; round < 12; round++) {
      CSS.highlights.clear();
      await later(30_000);
    }
    expect(gaveUp).not.toHaveBeenCalled();
    expect(sizeOf('sl-1')).toBe(1);
  });

  test('removes what an older instance left behind', () => {
    const old = new CSSStyleSheet();
    old.replaceSync(rules);
    document.adoptedStyleSheets = [old];
    CSS.highlights.set('sl-3', new Highlight());
    create();
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(CSS.highlights.has('sl-3')).toBe(false);
  });

  test('does not fight a newer instance', async () => {
    let isCurrent = true;
    const own = new AbortController();
    const older = createHighlighter(document, {
      style,
      signal: own.signal,
      onGiveUp: gaveUp,
      isCurrent: () => isCurrent,
    });
    older.show([mark('a', 0, 7)]);
    isCurrent = false;
    highlighter.show([mark('a', 0, 7), mark('b', 8, 15)]);
    await later(10_000);
    expect(sizeOf('sl-1')).toBe(2);
    expect(gaveUp).not.toHaveBeenCalled();
    own.abort();
  });

  test('registers only marks near the viewport when there are many', async () => {
    vi.useRealTimers();
    document.body.innerHTML = Array.from({ length: 300 }, (_, at) => `<p style="height:100px">Words ${at}</p>`).join(
      '',
    );
    const marks = [...document.querySelectorAll('p')].map((p, at) => {
      text = p.firstChild as Text;
      return mark(String(at), 0, 5);
    });
    highlighter.show(marks);
    await vi.waitFor(() => expect(sizeOf('sl-1')).toBeGreaterThan(0), { timeout: 5000 });
    expect(sizeOf('sl-1')).toBeLessThan(100);
    scrollTo(0, 20_000);
    await vi.waitFor(
      () => {
        const starts = marks
          .filter(one => CSS.highlights.get('sl-1')?.has(one.ranges[0] as StaticRange))
          .map(one => +one.key);
        expect(Math.min(...starts)).toBeGreaterThan(100);
      },
      { timeout: 5000 },
    );
  });

  test('registers marks whose elements have no box of their own by what is around them', async () => {
    vi.useRealTimers();
    const words = '<span style="display: contents"><b style="display: contents">Words</b></span>';
    document.body.innerHTML = `<p style="height:100px">${words}</p>`.repeat(300);
    const marks = [...document.querySelectorAll('b')].map((b, at) => {
      text = b.firstChild as Text;
      return mark(String(at), 0, 5);
    });
    scrollTo(0, 0);
    highlighter.show(marks);
    await vi.waitFor(() => expect(CSS.highlights.get('sl-1')?.has(marks[0]?.ranges[0] as StaticRange)).toBe(true), {
      timeout: 5000,
    });
    expect(sizeOf('sl-1')).toBeLessThan(100);
  });
});
