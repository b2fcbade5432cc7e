import { browser } from '../../lib/browser/browser.ts';
import { openNewClaim } from '../../lib/browser/open-page.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { wantTab } from '../../lib/browser/wanted-tab.ts';
import { loadWords } from '../../lib/browser/words.ts';
import { noteSelection, refusePrivate } from './note-selection.ts';

const noteItem = 'note-on-selection';
const claimItem = 'claim-from-selection';
const lookUpItem = 'look-up-selection';

/** "Look these words up" and "Note on these words" in the page's context menu, in the language of the interface. */
export function addSelectionMenu(): void {
  browser.runtime.onInstalled.addListener(() => void drawMenu());
  browser.runtime.onStartup.addListener(() => void drawMenu());
  // Another language has other titles.
  onNotice(notice => notice === 'settings' && void drawMenu(), new AbortController().signal);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    if (info.menuItemId === lookUpItem) {
      // First, while the click is being answered.
      const opening = openEditor({ id: tab.id, windowId: tab.windowId });
      const words = tab.incognito ? null : (info.selectionText?.slice(0, 5000) ?? null);
      void Promise.all([opening, wantTab({ tab: 'look-up', words }, tab.windowId)]);
    } else if (info.menuItemId === claimItem) {
      if (tab.incognito) refusePrivate('claim', { id: tab.id, windowId: tab.windowId });
      else void openNewClaim(tab.id);
    } else if (info.menuItemId === noteItem) {
      if (tab.incognito) refusePrivate('note', { id: tab.id, windowId: tab.windowId });
      else noteSelection({ id: tab.id, windowId: tab.windowId, url: tab.url ?? info.pageUrl ?? '' });
    }
  });
}

let drawing: Promise<void> = Promise.resolve();

/** One at a time: an item that is there already is refused. */
function drawMenu(): Promise<void> {
  drawing = drawing.then(drawItems, drawItems);
  return drawing;
}

async function drawItems(): Promise<void> {
  const { t } = await loadWords();
  await browser.contextMenus.removeAll();
  const common = { contexts: ['selection' as const], documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  browser.contextMenus.create({ ...common, id: lookUpItem, title: t('lookUp.menu') });
  browser.contextMenus.create({ ...common, id: noteItem, title: t('lookUp.menuNote') });
  browser.contextMenus.create({ ...common, id: claimItem, title: t('lookUp.menuClaim') });
}
