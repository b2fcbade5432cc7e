import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser/browser.ts';
import { handleMessages } from '../../lib/browser/handle-messages.ts';
import { keepScript } from '../../lib/browser/load-script.ts';
import { reconcile } from '../../lib/browser/registration.ts';
import { shutStorageToPages } from '../../lib/browser/settings.ts';
import { forgetDaily } from './forget-old.ts';
import { handlers } from './handlers.ts';
import { hearCommands } from './hear-commands.ts';
import { followStanding } from './safety-handlers.ts';
import { scriptFiles } from './scripts.ts';
import { addSelectionMenu } from './selection-menu.ts';
import { stopWhere } from './tell-tabs.ts';

/** Work that nobody waits for begins so long after a start. */
const restMs = 1000;

// Every listener is added in the first turn: the event that wakes the worker is given to those alone.
// No module worker: Chromium keeps compiled code for classic ones only, and reads all of it again at every wake of a module.
export default defineBackground({
  main() {
    handleMessages(handlers);
    for (const file of scriptFiles) keepScript(file);
    followStanding();
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
    void shutStorageToPages();
    // A page may wait for the answer to what has woken us. Whoever asks for a note opens the database; else `forgetDaily` does.
    setTimeout(() => {
      void reconcile();
      void forgetDaily();
    }, restMs);
  },
});
