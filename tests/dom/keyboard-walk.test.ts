import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardHost, createCardHost } from '../../lib/dom/card-host.ts';
import { createKeyboardWalk, describeMark, type KeyboardWalk } from '../../lib/dom/keyboard-walk.ts';
import { readPageKey } from '../../lib/dom/page-keys.ts';
import { english } from '../../lib/core/words/english.ts';
import type { PageMark } from '../../lib/dom/page-mark.ts';

let life: AbortController;
let host: CardHost;
let walk: KeyboardWalk;
let marks: PageMark[];
const onOpen = vi.fn();
const onCloseCard = vi.fn();
let isCardOpen: boolean;
const say = vi.fn();

function mark(at: number, title: string, number = at + 1): PageMark {
  const node = document.querySelectorAll('p')[at]?.firstChild as Text;
  const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 5 });
  const line = { mention: { quote: `words ${at}` }, title } as PageMark['lines'][number]['line'];
  const lines = [{ key: `k${at}`, line, repeat: false }];
  return {
    key: `k${at}`,
    ranges: [range],
    level: 'first',
    lines,
    number: { first: number, last: number },
  };
}
const control = () => host.root.querySelector('button');

beforeEach(() => {
  vi.clearAllMocks();
  isCardOpen = false;
  document.body.innerHTML =
    '<input id="here"><p style="margin: 50px 60px">First words.</p><p>Second words.</p><p style="margin-top: 3000px">Third words.</p>';
  scrollTo(0, 0);
  marks = [mark(0, 'Agrees'), mark(1, 'Differs'), mark(2, 'Another period')];
  life = new AbortController();
  host = createCardHost(document, { signal: life.signal, onLost: () => undefined });
  host.dress(':host { position: fixed }');
  walk = createKeyboardWalk(document, {
    host,
    marks: () => marks,
    onOpen,
    isCardOpen: () => isCardOpen,
    onCloseCard,
    say,
    words: () => english,
    signal: life.signal,
  });
});
afterEach(() => {
  walk.end();
  life.abort();
});

describe('createKeyboardWalk', () => {
  test('goes forward and back, round at both ends', () => {
    const keys = [1, 1, 1, 1, -1, -1].map(by => {
      walk.go(by as 1 | -1);
      return walk.current()?.key;
    });
    expect(keys).toEqual(['k0', 'k1', 'k2', 'k0', 'k2', 'k1']);
  });

  test('gives each mark a focused button with a spoken name, and announces it', () => {
    walk.go(1);
    expect(host.root.activeElement).toBe(control());
    expect(control()?.getAttribute('aria-label')).toBe('Claim 1 of 3: words 0. Agrees. Open card.');
    expect(say).toHaveBeenCalledWith('Claim 1 of 3: words 0. Agrees.');
  });

  test('never draws the button over the words', () => {
    for (const _ of marks) {
      walk.go(1);
      const button = control()?.getBoundingClientRect() as DOMRect;
      const range = document.createRange();
      const [words] = walk.current()?.ranges ?? [];
      range.setStart(words?.startContainer as Node, 0);
      range.setEnd(words?.endContainer as Node, 5);
      const box = range.getBoundingClientRect();
      expect(button.right <= box.left || button.left >= box.right).toBe(true);
    }
  });

  test('scrolls to a mark that is out of sight', async () => {
    walk.goTo('k2');
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(1000), { timeout: 3000 });
  });

  test.each(['<details><summary>More</summary>', '<div hidden="until-found">'])('opens %s at a mark in it', open => {
    document.body.innerHTML = `${open}<p>First words.</p>`;
    marks = [mark(0, 'Agrees')];
    expect(document.querySelector('p')?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    walk.go(1);
    expect(document.querySelector('p')?.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
    expect(control()?.style.top).not.toBe('');
  });

  test('gives focus back where it was, without scrolling, and leaves nothing', () => {
    const field = document.querySelector('input') as HTMLInputElement;
    field.focus();
    const before = document.documentElement.outerHTML;
    walk.go(1);
    expect(document.documentElement.outerHTML).not.toBe(before);
    const scrolled = scrollY;
    walk.end();
    expect(document.activeElement).toBe(field);
    expect(scrollY).toBe(scrolled);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('Escape at the button closes an open card first, and then ends the walk', async () => {
    walk.go(1);
    isCardOpen = true;
    await userEvent.keyboard('{Escape}');
    expect(onCloseCard).toHaveBeenCalledTimes(1);
    expect(walk.current()?.key).toBe('k0');
    isCardOpen = false;
    await userEvent.keyboard('{Escape}');
    expect(walk.current()).toBeNull();
    expect(onCloseCard).toHaveBeenCalledTimes(1);
  });

  test('ignores a click that the page made up', () => {
    walk.go(1);
    control()?.click();
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('says so where nothing is marked', () => {
    marks = [];
    walk.go(1);
    expect(say).toHaveBeenCalledWith('No claims are marked on this page.');
    expect(host.isOpen()).toBe(false);
  });
});

describe('describeMark', () => {
  test('names both claims of one mark', () => {
    const both = mark(0, 'Agrees');
    const two = { ...both, lines: [...both.lines, ...both.lines], number: { first: 3, last: 4 } };
    expect(describeMark(two, [two], english)).toBe('Claims 3–4 of 4: words 0. 2 claims in these words.');
  });
});

describe('readPageKey', () => {
  const key = { code: 'KeyN', altKey: true, shiftKey: true, ctrlKey: false, metaKey: false, isTrusted: true };
  test.each([
    [{}, 'next'],
    [{ code: 'KeyP' }, 'previous'],
    [{ code: 'KeyO' }, 'open'],
    [{ code: 'KeyL' }, 'list'],
    [{ code: 'KeyX' }, null],
    [{ shiftKey: false }, null],
    [{ ctrlKey: true }, null],
    [{ isTrusted: false }, null],
  ])('%j is %s', (change, name) => {
    expect(readPageKey({ ...key, ...change })).toBe(name);
  });
});
