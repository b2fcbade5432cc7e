import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addSelectionMenu } from '../../entrypoints/background/selection-menu.ts';
import { readWanted } from '../../lib/browser/wanted-tab.ts';

type Click = (info: { menuItemId: string; selectionText?: string }, tab: object) => void;

const tab = { id: 7, windowId: 3, incognito: false, url: 'https://news.example/a' };
let click: Click;
const items: { id: string; title: string; contexts: string[] }[] = [];
const openPanel = vi.fn().mockResolvedValue(undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  items.length = 0;
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  Object.assign(fakeBrowser, {
    sidePanel: { open: openPanel },
    contextMenus: {
      removeAll: () => Promise.resolve(void (items.length = 0)),
      create: (item: (typeof items)[0]) => items.push(item),
      onClicked: { addListener: (listener: Click) => (click = listener) },
    },
  });
  addSelectionMenu();
});

describe('the menu of selected words', () => {
  test('has an item to look them up and one to note on them', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await expect.poll(() => items.map(({ title }) => title)).toEqual(['Look these words up', 'Note on these words']);
    expect(items.every(({ contexts }) => contexts.join() === 'selection')).toBe(true);
  });

  test('opens the panel in the click itself, with the words looked up', async () => {
    click({ menuItemId: 'look-up-selection', selectionText: '400,000 people' }, tab);
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    const wanted = () => readWanted(Date.now(), 3);
    await expect.poll(wanted).toEqual({ tab: 'look-up', words: '400,000 people' });
  });

  test('of a private window writes no words down: the panel asks the page for them', async () => {
    click({ menuItemId: 'look-up-selection', selectionText: '400,000 people' }, { ...tab, incognito: true });
    await expect.poll(() => readWanted(Date.now(), 3)).toEqual({ tab: 'look-up', words: null });
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('400,000');
  });

  test('begins no note in a private window', () => {
    click({ menuItemId: 'note-on-selection', selectionText: 'words' }, { ...tab, incognito: true });
    expect(openPanel).not.toHaveBeenCalled();
  });
});
