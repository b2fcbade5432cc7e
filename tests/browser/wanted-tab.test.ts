import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Notice, onNotice } from '../../lib/browser/notices.ts';
import { readWantedTab, wantTab } from '../../lib/browser/wanted-tab.ts';

beforeEach(() => fakeBrowser.reset());

describe('a tab of the panel that is asked for', () => {
  test('is found by a panel that is opening, and not by one that opens later', async () => {
    expect(await readWantedTab(Date.now())).toBeNull();
    await wantTab('history');
    expect(await readWantedTab(Date.now())).toBe('history');
    expect(await readWantedTab(Date.now() + 60_000)).toBeNull();
  });

  test('is told to a panel that is open', async () => {
    const stop = new AbortController();
    const heard = new Promise<Notice>(resolve => onNotice(resolve, stop.signal));
    await wantTab('history');
    expect(await heard).toBe('tab');
    stop.abort();
  });
});
