import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PageWatcher, watchPage } from '../../lib/dom/watch-page.ts';

let life: AbortController;
let watcher: PageWatcher;
const host = document.createElement('div');
const onMutated = vi.fn();
const onQuiet = vi.fn();
const onNavigated = vi.fn();
const onExhausted = vi.fn();
const start = location.href;
/** Let `ms` go by on the clock that the watcher reads: a busy machine has no part in it. */
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  document.body.innerHTML = '<p>One.</p>';
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  life = new AbortController();
  watcher = watchPage(document, { signal: life.signal, ignore: host, onMutated, onQuiet, onNavigated, onExhausted });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  host.remove();
  history.replaceState(null, '', start);
});

describe('watchPage', () => {
  test('tells of a change before the next frame, and of quiet 300 ms later', async () => {
    document.body.append('Two.');
    await new Promise(requestAnimationFrame);
    expect(onMutated).toHaveBeenCalledTimes(1);
    expect(onQuiet).not.toHaveBeenCalled();
    await wait(400);
    expect(onQuiet).toHaveBeenCalledTimes(1);
  });

  test('waits until changes have stopped, and gives them all at once', async () => {
    for (let at = 0; at < 4; at++) {
      document.body.append(`More ${at}. `);
      await wait(100);
    }
    expect(onQuiet).not.toHaveBeenCalled();
    await wait(350);
    expect(onQuiet).toHaveBeenCalledTimes(1);
    expect(onQuiet.mock.calls[0]?.[0]).toHaveLength(4);
  });

  test('does not wait for ever for a page that never rests', async () => {
    const noise = setInterval(() => document.body.append('.'), 50);
    await wait(2500);
    clearInterval(noise);
    expect(onQuiet.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(onQuiet.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('takes no notice of our own host, nor of attributes', async () => {
    document.documentElement.append(host);
    host.append('x');
    document.body.className = 'changed';
    await wait(400);
    expect(onMutated).not.toHaveBeenCalled();
  });

  test('tells of in-page navigation once, and not of a jump inside the page', async () => {
    history.pushState(null, '', '#part');
    await wait(20);
    expect(onNavigated).not.toHaveBeenCalled();
    history.pushState(null, '', '?page=2');
    await wait(20);
    expect(onNavigated).toHaveBeenCalledTimes(1);
    expect(onNavigated.mock.calls[0]?.[0]).toMatch(/\?page=2$/);
  });

  test('drops what was changed before a navigation', async () => {
    document.body.append('Old.');
    await wait(50);
    history.pushState(null, '', '?page=3');
    await wait(500);
    expect(onQuiet).not.toHaveBeenCalled();
  });

  test('stops reading when the budget is spent, still unmarks, and begins again at the next address', async () => {
    watcher.spend(3000);
    watcher.spend(3000);
    expect(onExhausted).toHaveBeenCalledTimes(1);
    document.body.append('Two.');
    await wait(400);
    expect(onMutated).toHaveBeenCalledTimes(1);
    expect(onQuiet).not.toHaveBeenCalled();
    history.pushState(null, '', '?page=4');
    document.body.append('Three.');
    await wait(400);
    expect(onQuiet).toHaveBeenCalledTimes(1);
  });

  test('looks into open shadow roots that it was given', async () => {
    const element = document.createElement('div');
    document.body.append(element);
    const root = element.attachShadow({ mode: 'open' });
    watcher.include([root]);
    await wait(400);
    vi.clearAllMocks();
    root.append('Inside.');
    await wait(400);
    expect(onQuiet).toHaveBeenCalledTimes(1);
  });
});
