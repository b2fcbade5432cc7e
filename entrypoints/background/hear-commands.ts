import { browser } from '../../lib/browser/browser.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { wantTab } from '../../lib/browser/wanted-tab.ts';
import { noteSelection, refusePrivate } from './note-selection.ts';

/** The manifest's shortcuts, as the reader has mapped them. */
export function hearCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (!tab?.id || tab.windowId === undefined) return;
    // Before anything is awaited: the browser opens its panel only while the key press is being answered.
    if (name === 'note') {
      if (tab.incognito) refusePrivate('note', { id: tab.id, windowId: tab.windowId });
      else noteSelection({ id: tab.id, windowId: tab.windowId, url: tab.url ?? '' });
    } else if (name === 'panel' || name === 'look-up') {
      void openEditor({ id: tab.id, windowId: tab.windowId });
      void wantTab(name === 'panel' ? { tab: 'list' } : { tab: 'look-up', words: null }, tab.windowId);
    } else if (name === 'next' || name === 'previous' || name === 'open') {
      sendToPage(tab.id, 'command', { name }).catch(() => undefined);
    }
  });
}
