import { browser, type Tab } from './browser.ts';
import { isReadableType } from './readable-type.ts';

const scriptId = 'page';
const scriptFile = 'page.js';
/** How marks are drawn: put in before the page comes, it costs no page anything. */
const styleFile = 'assets/page-marks.css';

/**
 * Make the registered page script fit the access that the reader has granted, and put it into tabs that are open already.
 *
 * The browser forgets dynamic registrations on update and the reader may change access at any time; so this runs at every
 * start, on install and update, and on `permissions.onAdded` and `onRemoved`. Running it twice changes nothing.
 */
export function reconcile(): Promise<void> {
  // One at a time: two runs that both see "not registered" would register twice, which the browser refuses.
  reconciling = reconciling.then(reconcileNow, reconcileNow);
  return reconciling;
}

let reconciling: Promise<void> = Promise.resolve();

async function reconcileNow(): Promise<void> {
  const origins = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (origins.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = {
    id: scriptId,
    js: [scriptFile],
    css: [styleFile],
    matches: origins,
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
    // Frames written by the page itself (`srcdoc`) belong to it. Firefox refuses a key that it does not know.
    ...(browser.sidePanel ? { matchOriginAsFallback: true } : {}),
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!sameItems(registered.matches ?? [], origins)) await browser.scripting.updateContentScripts([script]);
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(tabs.map(injectOnce));
}

/** Origins that the page script may run on: web pages only. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(origin => origin === '<all_urls>' || /^(\*|https?):\/\//.test(origin)).sort();
}

/** Origins that the reader has chosen and can take back: without those that the build itself asks for. */
export async function optionalOrigins(): Promise<string[]> {
  const { host_permissions: own = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return (await grantedOrigins()).filter(origin => !own.includes(origin));
}

/** Put the page script into a tab. A second copy retires the first, so this is safe where one runs already. False when refused. */
export async function inject(tabId: number, frameIds?: number[]): Promise<boolean> {
  try {
    const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, files: [scriptFile] });
    return true;
  } catch {
    // Browser pages, the add-on store and tabs without access refuse; the popup says so.
    return false;
  }
}

async function injectOnce(tab: Tab): Promise<void> {
  if (tab.id === undefined || tab.discarded || (await hasScript(tab.id))) return;
  await inject(tab.id);
}

/** Whether the document in a tab's top frame is one that the page script reads. Null without access to it. */
export async function isReadable(tabId: number): Promise<boolean | null> {
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return isReadableType(String(top?.result));
  } catch {
    // As for `inject`.
    return null;
  }
}

/** Whether a page script of this version answers in the tab's top frame. */
export async function hasScript(tabId: number): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, { to: 'page', name: 'getReport', request: null }, { frameId: 0 }).then(
    reply => reply !== undefined,
    () => false,
  );
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().every((item, at) => item === [...b].sort()[at]);
}
