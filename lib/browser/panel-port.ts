import { browser, isAlive } from './browser.ts';

const portName = 'panel';

/** What a page tells panels that are open: its report is another one, or the reader is at another claim (null: at none). */
export type PageNews = { readonly news: 'changed' } | { readonly news: 'at'; readonly key: string | null };

/** In the panel: hear what the page in a tab tells. `onEnd` runs when the page or its script went away. */
export function connectToPage(tabId: number, onNews: (news: PageNews) => void, onEnd: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  port.onMessage.addListener(message => onNews(message as PageNews));
  port.onDisconnect.addListener(() => {
    // Reading the error keeps Chromium from printing it: a tab without a page script is no fault.
    void browser.runtime.lastError;
    onEnd();
  });
  return () => port.disconnect();
}

export interface PanelsServed {
  tell(news: PageNews): void;
  /** Whether a panel listens: what only panels want to know is worked out for them alone. */
  any(): boolean;
}

/** In the page script: tell panels that are open. `onCount` runs when one comes or goes. */
export function servePanels(signal: AbortSignal, onCount: () => void): PanelsServed {
  const ports = new Set<{ postMessage(message: unknown): void }>();
  const accept = (port: Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      onCount();
    });
    onCount();
  };
  browser.runtime.onConnect.addListener(accept);
  signal.addEventListener('abort', () => {
    ports.clear();
    if (isAlive()) browser.runtime.onConnect.removeListener(accept);
  });
  return {
    tell(news) {
      for (const port of ports) port.postMessage(news);
    },
    any: () => ports.size > 0,
  };
}
