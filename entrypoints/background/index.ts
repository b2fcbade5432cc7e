import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser/browser.ts';
import { handleMessages } from '../../lib/browser/handle-messages.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { reconcile } from '../../lib/browser/registration.ts';
import { readSettings, shutStorageToPages } from '../../lib/browser/settings.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { wantTab } from '../../lib/browser/wanted-tab.ts';
import { handlers } from './handlers.ts';
import { addSelectionMenu } from './selection-menu.ts';
import { forgetOld } from './settings-handlers.ts';
import { stopWhere } from './tell-tabs.ts';

// Every listener is added in the first turn: the event that wakes the worker is given to those alone.
export default defineBackground({
  type: 'module',
  main() {
    handleMessages(handlers);
    addSelectionMenu();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void reconcile();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => {
      void reconcile();
      void readSettings().then(forgetOld);
    });
    browser.permissions.onAdded.addListener(() => void reconcile());
    browser.permissions.onRemoved.addListener(({ origins = [] }) => {
      void reconcile();
      void stopWhere(origins);
    });
    browser.commands.onCommand.addListener((name, tab) => {
      if (!tab?.id || tab.windowId === undefined) return;
      // Before anything is awaited: the browser opens its panel only while the key press is being answered.
      if (name === 'panel' || name === 'look-up') {
        void openEditor({ id: tab.id, windowId: tab.windowId });
        void wantTab(name === 'panel' ? { tab: 'list' } : { tab: 'look-up', words: null }, tab.windowId);
      } else if (name === 'next' || name === 'previous' || name === 'open') {
        sendToPage(tab.id, 'command', { name }).catch(() => undefined);
      }
    });
    void reconcile();
    void shutStorageToPages();
  },
});
