import { browser } from '../../lib/browser/browser.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { saveDraft } from '../../lib/browser/draft-store.ts';
import { announce } from '../../lib/browser/notices.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { inject } from '../../lib/browser/registration.ts';
import { newDraft } from '../../lib/core/annotation/new-annotation.ts';
import { normalizeSource } from '../../lib/core/annotation/normalize-source.ts';

const itemId = 'note-on-selection';

/** "Note on the selected words" in the page's context menu. */
export function addSelectionMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() =>
      browser.contextMenus.create({
        id: itemId,
        title: 'Note on these words',
        contexts: ['selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      }),
    );
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== itemId || tab?.id === undefined || tab.windowId === undefined || tab.incognito) return;
    // First, while the click is being answered.
    const opening = openEditor({ id: tab.id, windowId: tab.windowId });
    void Promise.all([opening, begin(tab.id, tab.url ?? info.pageUrl ?? '')]);
  });
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
