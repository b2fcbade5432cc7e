import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardHost, createCardHost } from '../../lib/dom/card-host.ts';

const style =
  ':host { all: initial !important; position: fixed !important; inset: 0 !important; pointer-events: none !important }';
let life: AbortController;
let host: CardHost;
const lost = vi.fn();
const hosts = () => document.querySelectorAll(':root > div[popover]');
const turn = () => new Promise(resolve => setTimeout(resolve, 20));

beforeEach(() => {
  lost.mockClear();
  life = new AbortController();
  host = createCardHost(document, { signal: life.signal, onLost: lost });
  host.dress(style);
});
afterEach(() => life.abort());

describe('createCardHost', () => {
  test('puts one empty element last into the page while it is held, and takes it away', () => {
    const before = document.documentElement.outerHTML;
    expect(hosts()).toHaveLength(0);
    host.hold('card');
    host.hold('walk');
    expect(hosts()).toHaveLength(1);
    expect(document.documentElement.lastElementChild).toBe(host.element);
    expect(host.element.childNodes).toHaveLength(0);
    expect(host.isOpen()).toBe(true);
    host.release('card');
    expect(hosts()).toHaveLength(1);
    host.release('walk');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('shows the page no root', () => {
    host.hold('card');
    expect(host.element.shadowRoot).toBeNull();
  });

  test('comes back when the page removes or hides it', async () => {
    host.hold('card');
    host.element.remove();
    await turn();
    expect(host.isOpen()).toBe(true);
    host.element.hidePopover();
    await turn();
    expect(host.isOpen()).toBe(true);
    expect(lost).not.toHaveBeenCalled();
  });

  test('gives up after five returns in five seconds, and says so once', async () => {
    host.hold('card');
    for (let round = 0; round < 8; round++) {
      host.element.remove();
      await turn();
    }
    expect(host.isOpen()).toBe(false);
    expect(hosts()).toHaveLength(0);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  test('removes the host of an older instance', () => {
    const old = document.createElement('div');
    old.popover = 'manual';
    old.setAttribute('data-sl', '');
    document.documentElement.append(old);
    const next = new AbortController();
    createCardHost(document, { signal: next.signal, onLost: lost });
    expect(old.isConnected).toBe(false);
    next.abort();
  });

  test('keeps keys that are pressed inside from the page', () => {
    host.hold('card');
    const field = document.createElement('input');
    host.root.append(field);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  test('goes with its owner', () => {
    host.hold('card');
    life.abort();
    expect(hosts()).toHaveLength(0);
  });
});
