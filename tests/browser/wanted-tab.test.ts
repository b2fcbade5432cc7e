import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Notice, onNotice } from '../../lib/browser/notices.ts';
import { forgetWanted, readWanted, wantTab } from '../../lib/browser/wanted-tab.ts';

beforeEach(() => fakeBrowser.reset());

describe('what the panel is asked to show', () => {
  test('is found by a panel that is opening, and not by one that opens later', async () => {
    expect(await readWanted(Date.now(), 1)).toBeNull();
    await wantTab({ tab: 'history' }, 1);
    expect(await readWanted(Date.now(), 1)).toEqual({ tab: 'history' });
    expect(await readWanted(Date.now() + 60_000, 1)).toBeNull();
  });

  test('is for the panel of the window, or for one in a window of its own', async () => {
    await wantTab({ tab: 'look-up', words: '400,000' }, 1);
    expect(await readWanted(Date.now(), 2)).toBeNull();
    expect(await readWanted(Date.now(), null)).toEqual({ tab: 'look-up', words: '400,000' });
  });

  test('leaves nothing behind once it is too old', async () => {
    await wantTab({ tab: 'look-up', words: '400,000' }, 1);
    await readWanted(Date.now() + 60_000, 1);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  test('is forgotten once something newer is to be shown', async () => {
    await wantTab({ tab: 'history' }, null);
    await forgetWanted();
    expect(await readWanted(Date.now(), null)).toBeNull();
  });

  test('is told to a panel that is open', async () => {
    const stop = new AbortController();
    const heard = new Promise<Notice>(resolve => onNotice(resolve, stop.signal));
    await wantTab({ tab: 'history' }, null);
    expect(await heard).toBe('tab');
    stop.abort();
  });
});
