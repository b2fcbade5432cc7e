import { browser } from './browser.ts';

// Scripts of the extension's own that the background runs when they are first needed: whatever wakes it waits for the code of
// what it asked for alone. Chromium's background is a worker, which has no `import()`; Firefox's is a document.

interface WorkerScope {
  importScripts?(url: string): void;
}

const scope = globalThis as WorkerScope;

/** Run a script that the extension carries. Rejects when it is not there. */
export async function loadScript(name: string): Promise<void> {
  try {
    if (scope.importScripts === undefined) await runInDocument(name);
    else scope.importScripts(browser.runtime.getURL(name));
  } catch (error) {
    throw new Error(`${name} could not be run. Reinstall the extension.`, { cause: error });
  }
}

/** Call in the first turn. By the standard a worker may later run only such scripts as it ran while it was installed. */
export function keepScript(name: string): void {
  if (scope.importScripts === undefined) return;
  globalThis.addEventListener('install', () => scope.importScripts?.(browser.runtime.getURL(name)));
}

function runInDocument(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(name);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('The file could not be read.')));
    document.documentElement.append(script);
  });
}
