import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openEditor } from '../../lib/browser/open-editor.ts';

const tab = { id: 1, windowId: 3 };
const surfaces = fakeBrowser as { sidePanel?: unknown; sidebarAction?: unknown };

afterEach(() => {
  delete surfaces.sidePanel;
  delete surfaces.sidebarAction;
  vi.restoreAllMocks();
});

/** A browser in which the panel's page can open as a window. */
function watchWindows() {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({} as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  return vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue({} as never);
}

describe('openEditor', () => {
  test('opens the side panel of Chromium before anything is awaited', async () => {
    const open = vi.fn().mockResolvedValue(undefined);
    surfaces.sidePanel = { open };
    const opening = openEditor(tab);
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
    expect(await opening).toBe('panel');
  });

  test('opens the sidebar of Firefox in a click of our own', async () => {
    const open = vi.fn().mockResolvedValue(undefined);
    surfaces.sidebarAction = { open, isOpen: vi.fn() };
    const opening = openEditor(tab);
    expect(open).toHaveBeenCalledOnce();
    expect(await opening).toBe('panel');
  });

  test.each([
    { isOpen: true, opened: 'panel', windows: 0 },
    { isOpen: false, opened: 'window', windows: 1 },
  ])('where Firefox refuses, sidebar open: $isOpen, it is a $opened', async ({ isOpen, opened, windows }) => {
    const create = watchWindows();
    surfaces.sidebarAction = {
      open: () => Promise.reject(new Error('may only be called from a user input handler')),
      isOpen: () => Promise.resolve(isOpen),
    };
    expect(await openEditor(tab)).toBe(opened);
    expect(create).toHaveBeenCalledTimes(windows);
  });

  test('opens a window where the side panel is refused', async () => {
    const create = watchWindows();
    surfaces.sidePanel = { open: () => Promise.reject(new Error('no gesture')) };
    expect(await openEditor(tab)).toBe('window');
    expect(create).toHaveBeenCalledOnce();
  });
});
