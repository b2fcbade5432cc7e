import { browser } from './browser.ts';

/** Open the library, or go to the tab in which it is open; with `hash` (`#notes?…`) at that place of it. */
export async function openLibrary(hash = ''): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [tab] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: url + hash });
    return;
  }
  await browser.tabs.update(tab.id, { active: true, ...(hash === '' ? {} : { url: url + hash }) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
