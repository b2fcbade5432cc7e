import { preparedDatabase } from '../../lib/browser/database.ts';
import { saveDraft } from '../../lib/browser/draft-store.ts';
import { announce } from '../../lib/browser/notices.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { inject } from '../../lib/browser/registration.ts';
import { forgetWanted, wantTab } from '../../lib/browser/wanted-tab.ts';
import { pageSource } from '../../lib/core/annotation/canonical-source.ts';
import { newDraft } from '../../lib/core/annotation/new-annotation.ts';

/** A tab whose selected words are to be noted. `url` may be '' where the browser does not tell it. */
interface NotedTab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
}

/** Begin a note on the words that are selected in a tab. Call while a click or key is being answered. */
export function noteSelection({ id, windowId, url }: NotedTab): void {
  // First: the browser opens its panel only while the click is being answered.
  const opening = openEditor({ id, windowId });
  void Promise.all([opening, forgetWanted(), begin(id, url)]);
}

/** Say in the panel why nothing is begun in a private window. Call while a click or key is being answered. */
export function refusePrivate(what: 'note' | 'claim', { id, windowId }: Omit<NotedTab, 'url'>): void {
  const opening = openEditor({ id, windowId });
  void Promise.all([opening, wantTab({ tab: 'refused', what }, windowId)]);
}

async function begin(tabId: number, url: string): Promise<void> {
  const place = await sendToPage(tabId, 'describe', { key: null }).catch(async () => {
    // The click gives access to this tab once; the script may not be there yet.
    if (!(await inject(tabId, [0]))) return null;
    await new Promise(resolve => setTimeout(resolve, 1000));
    return sendToPage(tabId, 'describe', { key: null }).catch(() => null);
  });
  if (!place) return;
  // The browser's word for where the page is goes before the page's own.
  const source = pageSource({ url: url || place.target.source, canonical: place.canonical });
  const target = { ...place.target, source };
  const draft = newDraft({
    id: `urn:uuid:${crypto.randomUUID()}`,
    now: new Date().toISOString(),
    target,
    claim: place.claim,
    pageTitle: place.pageTitle,
  });
  await saveDraft(await preparedDatabase(), draft);
  announce('draft');
}
