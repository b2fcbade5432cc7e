import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser/browser.ts';
import { handleMessages } from '../../lib/browser/handle-messages.ts';
import { reconcile } from '../../lib/browser/registration.ts';
import { shutStorageToPages } from '../../lib/browser/settings.ts';
import { forgetDaily } from './forget-old.ts';
import { handlers } from './handlers.ts';
import { hearCommands } from './hear-commands.ts';
import { addSelectionMenu } from './selection-menu.ts';
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
    browser.runtime.onStartup.addListener(() => void reconcile());
    browser.permissions.onAdded.addListener(() => void reconcile());
    browser.permissions.onRemoved.addListener(({ origins = [] }) => {
      void reconcile();
      void stopWhere(origins);
    });
    hearCommands();
    void reconcile();
    void shutStorageToPages();
    void forgetDaily();
  },
});
