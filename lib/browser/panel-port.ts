import { browser, isAlive } from './browser.ts';

const portName = 'panel';

/** In the panel: hear when the page in a tab changed. `onEnd` runs when the page or its script went away. */
export function connectToPage(tabId: number, onChange: () => void, onEnd: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  port.onMessage.addListener(onChange);
  port.onDisconnect.addListener(() => {
    // Reading the error keeps Chromium from printing it: a tab without a page script is no fault.
    void browser.runtime.lastError;
    onEnd();
  });
  return () => port.disconnect();
}

/** In the page script: tell panels that are open. Returns the function that tells. */
export function servePanels(signal: AbortSignal): () => void {
  const ports = new Set<{ postMessage(message: unknown): void }>();
  const accept = (port: Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
    });
  };
  browser.runtime.onConnect.addListener(accept);
  signal.addEventListener('abort', () => {
    ports.clear();
    if (isAlive()) browser.runtime.onConnect.removeListener(accept);
  });
  return () => {
    for (const port of ports) port.postMessage('changed');
  };
}
