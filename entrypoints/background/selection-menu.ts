import { browser } from '../../lib/browser/browser.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { saveDraft } from '../../lib/browser/draft-store.ts';
import { announce, onNotice } from '../../lib/browser/notices.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { inject } from '../../lib/browser/registration.ts';
import { forgetWanted, wantTab } from '../../lib/browser/wanted-tab.ts';
import { loadWords } from '../../lib/browser/words.ts';
import { newDraft } from '../../lib/core/annotation/new-annotation.ts';
import { normalizeSource } from '../../lib/core/annotation/normalize-source.ts';

const noteItem = 'note-on-selection';
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
    } else if (info.menuItemId === noteItem && !tab.incognito) {
      const opening = openEditor({ id: tab.id, windowId: tab.windowId });
      void Promise.all([opening, forgetWanted(), begin(tab.id, tab.url ?? info.pageUrl ?? '')]);
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
}

async function begin(tabId: number, url: string): Promise<void> {
  const place = await sendToPage(tabId, 'describe', { key: null }).catch(async () => {
    // The click gives access to this tab once; the script may not be there yet.
    if (!(await inject(tabId, [0]))) return null;
    await new Promise(resolve => setTimeout(resolve, 1000));
    return sendToPage(tabId, 'describe', { key: null }).catch(() => null);
  });
  if (!place) return;
  const target = { ...place.target, source: normalizeSource(url || place.target.source) };
  const draft = newDraft({
    id: `urn:uuid:${crypto.randomUUID()}`,
    now: new Date().toISOString(),
    target,
    claim: place.claim,
    pageTitle: place.pageTitle,
  });
  await saveDraft(openDatabase(), draft);
  announce('draft');
}
