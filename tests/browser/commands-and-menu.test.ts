import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hearCommands } from '../../entrypoints/background/hear-commands.ts';
import { addSelectionMenu } from '../../entrypoints/background/selection-menu.ts';
import { readWanted } from '../../lib/browser/wanted-tab.ts';
import { wordAssets } from '../../lib/node/locale-assets.ts';

// No script can press a manifest's shortcut in Chromium, nor choose from its context menu. Firefox does both in the journeys.

const tab = { id: 7, windowId: 3, url: 'https://news.example/story', incognito: false };
const fake = fakeBrowser as unknown as Record<'commands' | 'contextMenus' | 'i18n' | 'sidePanel', object>;

let command: (name: string, from: object) => void;
let click: (info: object, from: object) => void;
const items = new Map<string, { readonly title: string; readonly contexts: readonly string[] }>();
const openPanel = vi.fn().mockResolvedValue(undefined);
const sendMessage = vi.fn().mockResolvedValue({ ok: true, value: null });

beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  items.clear();
  fake.commands = { onCommand: { addListener: (listener: typeof command) => (command = listener) } };
  fake.contextMenus = {
    onClicked: { addListener: (listener: typeof click) => (click = listener) },
    removeAll: async () => items.clear(),
    create: (item: { id: string; title: string; contexts: string[] }) => items.set(item.id, item),
  };
  fake.i18n = { getUILanguage: () => 'en-US' };
  fake.sidePanel = { open: openPanel };
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async address => {
    const asset = wordAssets().find(({ relativeDest }) => (address as string).endsWith(`/${relativeDest}`));
    return new Response(asset?.contents ?? null, { status: asset ? 200 : 404 });
  });
});
afterEach(() => vi.restoreAllMocks());

describe('a shortcut', () => {
  beforeEach(() => hearCommands());

  test.each(['next', 'previous', 'open'])('"%s" is passed on to the page in front', name => {
    command(name, tab);
    expect(sendMessage).toHaveBeenCalledWith(7, { to: 'page', name: 'command', request: { name } }, { frameId: 0 });
    expect(openPanel).not.toHaveBeenCalled();
  });

  test('"panel" opens the panel before anything is awaited', () => {
    command('panel', tab);
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('"note" in a private window opens the panel, which says why there is none', async () => {
    command('note', { ...tab, incognito: true });
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    await expect.poll(() => readWanted(Date.now(), 3)).toEqual({ tab: 'refused', what: 'note' });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('"note" opens the panel, and asks the page what is selected', async () => {
    command('note', tab);
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    const describes = { to: 'page', name: 'describe', request: { key: null } };
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledWith(7, describes, { frameId: 0 }));
  });

  test('without a tab does nothing', () => {
    command('next', { windowId: 3 });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('on a page without a page script is no fault', async () => {
    sendMessage.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    command('next', tab);
    // An unhandled rejection would fail the run.
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});

describe('the context menu', () => {
  beforeEach(() => addSelectionMenu());

  test('has three items, for selected words alone', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(() =>
      expect([...items.keys()]).toEqual(['look-up-selection', 'note-on-selection', 'claim-from-selection']),
    );
    expect([...items.values()].map(({ title }) => title)).toEqual([
      'Look these words up',
      'Note on these words',
      'New claim from these words',
    ]);
    for (const { contexts } of items.values()) expect(contexts).toEqual(['selection']);
  });

  test('opens the panel before anything is awaited, and has the words looked up', async () => {
    click({ menuItemId: 'look-up-selection', selectionText: 'roughly 400,000' }, tab);
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    await vi.waitFor(async () =>
      expect(await readWanted(Date.now(), 3)).toEqual({ tab: 'look-up', words: 'roughly 400,000' }),
    );
  });

  test('of a private window writes no words down: the panel asks the page for them', async () => {
    click({ menuItemId: 'look-up-selection', selectionText: '400,000 people' }, { ...tab, incognito: true });
    await expect.poll(() => readWanted(Date.now(), 3)).toEqual({ tab: 'look-up', words: null });
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('400,000');
  });

  test('asks the page what is selected when a note is begun', async () => {
    click({ menuItemId: 'note-on-selection' }, tab);
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenCalledWith(
        7,
        { to: 'page', name: 'describe', request: { key: null } },
        { frameId: 0 },
      ),
    );
  });

  test('opens the page on which a claim is written, for the tab with the words', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    click({ menuItemId: 'claim-from-selection' }, tab);
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(String(create.mock.calls[0]?.[0].url)).toMatch(/\/new-claim\.html\?tab=7$/);
  });

  test.each([
    ['note-on-selection', 'note'],
    ['claim-from-selection', 'claim'],
  ])('"%s" in a private window begins nothing, and the panel says why', async (menuItemId, what) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    click({ menuItemId, selectionText: 'words' }, { ...tab, incognito: true });
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    await expect.poll(() => readWanted(Date.now(), 3)).toEqual({ tab: 'refused', what });
    expect([sendMessage, create].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });
});
