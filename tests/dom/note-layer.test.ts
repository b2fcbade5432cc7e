import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardHost, createCardHost } from '../../lib/dom/card-host.ts';
import { createNoteLayer, type NoteLayer } from '../../lib/dom/note-layer.ts';
import { createSelectionButton } from '../../lib/dom/selection-button.ts';

let life: AbortController;
let host: CardHost;
const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));

beforeEach(() => {
  life = new AbortController();
  host = createCardHost(document, { signal: life.signal, onLost: () => undefined });
  host.dress(':host { all: initial !important; }');
  document.body.innerHTML = '<p id="a">One two three.</p><p id="b" style="margin-top:1500px">Far below.</p>';
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

const wordsIn = (id: string) => {
  const text = document.getElementById(id)!.firstChild!;
  return new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 3 });
};
const boxes = () => [...host.root.querySelectorAll('.sl-noted')].map(box => box.getBoundingClientRect());
const wordsRect = (id: string) => {
  const range = document.createRange();
  const { startContainer, startOffset, endContainer, endOffset } = wordsIn(id);
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
};

describe('the layer of notes', () => {
  let layer: NoteLayer;
  beforeEach(() => {
    layer = createNoteLayer(document, host, life.signal);
  });

  test('draws over the words, and stays on them when the page scrolls or flows anew', async () => {
    layer.draw([[wordsIn('a')], [wordsIn('b')]]);
    const isOn = (id: string, at: number) => {
      expect(boxes()[at]!.left).toBeCloseTo(wordsRect(id).left, 0);
      expect(boxes()[at]!.top).toBeCloseTo(wordsRect(id).top, 0);
    };
    isOn('a', 0);
    window.scrollTo(0, 900);
    await frame();
    isOn('b', 1);
    document.getElementById('a')!.style.paddingTop = '300px';
    await expect.poll(() => boxes()[1]!.top - wordsRect('b').top).toBeCloseTo(0, 0);
  });

  test('tells the page nothing of its words: no highlight, no node of the page is touched', () => {
    const before = document.body.outerHTML;
    const keys = [...CSS.highlights.keys()];
    layer.draw([[wordsIn('a')]]);
    expect(document.body.outerHTML).toBe(before);
    expect([...CSS.highlights.keys()]).toEqual(keys);
  });

  test('holds the host with notes or without, until it is hidden', () => {
    layer.draw([]);
    expect(host.isOpen()).toBe(true);
    layer.hide();
    expect(host.element.isConnected).toBe(false);
    layer.draw([[wordsIn('a')]]);
    expect(boxes()).toHaveLength(1);
  });

  test('goes with the instance', () => {
    layer.draw([[wordsIn('a')]]);
    life.abort();
    expect(host.element.isConnected).toBe(false);
  });
});

describe('the button at a selection', () => {
  let isWanted = true;
  let presses = 0;
  const button = () => host.root.querySelector<HTMLButtonElement>('.sl-note-button');
  const select = (id: string) => getSelection()!.selectAllChildren(document.getElementById(id)!);

  beforeEach(() => {
    isWanted = true;
    presses = 0;
    createSelectionButton(document, {
      host,
      signal: life.signal,
      isWanted: () => isWanted,
      isNotable: range => range.toString() !== 'Far below.',
      label: () => 'Note on these words',
      drawIcon: into => into.append('+'),
      onPress: () => (presses += 1),
    });
  });
  afterEach(() => getSelection()!.removeAllRanges());
  /** Let go of a key that selects; this one changes nothing here. */
  const letGo = () => userEvent.keyboard('{Home}');

  async function showFor(id: string): Promise<void> {
    select(id);
    await letGo();
    await frame();
  }

  test('comes when the reader lets go, near the words and in view, and goes with the selection', async () => {
    await showFor('a');
    const rect = button()!.getBoundingClientRect();
    expect(rect.width).toBeGreaterThanOrEqual(24);
    expect(rect.top).toBeGreaterThan(0);
    expect(rect.right).toBeLessThanOrEqual(innerWidth);
    expect(button()!.getAttribute('aria-label')).toBe('Note on these words');
    getSelection()!.removeAllRanges();
    await expect.poll(button).toBeNull();
    expect(host.element.isConnected).toBe(false);
  });

  test('stays away from readers who write no notes, and from words that cannot be noted', async () => {
    isWanted = false;
    await showFor('a');
    expect(button()).toBeNull();
    isWanted = true;
    await showFor('b');
    expect(button()).toBeNull();
  });

  test('cannot be pressed by a page, and keeps the selection when the reader presses it', async () => {
    await showFor('a');
    button()!.click();
    expect(presses).toBe(0);
    expect(getSelection()!.toString()).toBe('One two three.');
  });
});
