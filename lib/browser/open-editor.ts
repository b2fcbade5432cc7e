import { browser } from './browser.ts';

/** Where the panel page went. */
export type Opened = 'panel' | 'window';

/**
 * Open the panel page beside a tab.
 *
 * Chromium opens a side panel only while the reader's click is still being answered: call this first in a handler,
 * before any `await`. Firefox refuses its sidebar to a message from a page, so there (and wherever the panel is refused)
 * the same page opens as a small window, unless the sidebar is open already.
 */
export function openEditor(tab: { id: number; windowId: number }): Promise<Opened> {
  const opening = browser.sidePanel?.open({ windowId: tab.windowId });
  if (opening) return opening.then(() => 'panel' as const).catch(() => openWindow());
  if (!browser.sidebarAction) return openWindow();
  // Allowed in a click of our own (popup, context menu) and for a command.
  return browser.sidebarAction.open().then(
    () => 'panel' as const,
    () => openBesidePage(tab.windowId),
  );
}

async function openBesidePage(windowId: number): Promise<Opened> {
  const isOpen = await browser.sidebarAction?.isOpen({ windowId }).catch(() => false);
  return isOpen ? 'panel' : openWindow();
}

async function openWindow(): Promise<Opened> {
  const url = browser.runtime.getURL(`${panelPage()}?window`);
  const open = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  const tab = open[0];
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', width: 420, height: 760 });
  return 'window';
}

/** The build names the panel's page after what the browser calls it. */
function panelPage(): string {
  const manifest = browser.runtime.getManifest() as {
    side_panel?: { default_path?: string };
    sidebar_action?: { default_panel?: string };
  };
  return manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? 'sidepanel.html';
}
