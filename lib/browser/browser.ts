import type { Browser, Tabs } from 'webextension-polyfill';

/** Chromium's side panel; Firefox has `sidebarAction` in its place. */
interface SidePanel {
  open(options: { windowId: number } | { tabId: number }): Promise<void>;
}
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: { windowId?: number }): Promise<boolean>;
}
export type ExtensionApi = Omit<Browser, 'sidebarAction'> & {
  readonly sidePanel?: SidePanel;
  readonly sidebarAction?: SidebarAction;
};
export type Tab = Tabs.Tab;

const globals = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };

/**
 * The extension API under its standard name. Chromium calls it `chrome` and gives promises as well, so no polyfill has
 * to be loaded into every page. A page can define a global called `browser` in no world of ours.
 */
export const browser = (globals.browser?.runtime ? globals.browser : globals.chrome) as ExtensionApi;

/** False once the extension was updated, reloaded or removed: this script is then an orphan and must stop. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // Chromium may throw "Extension context invalidated" on the mere access.
    return false;
  }
}
