import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `chrome` is the branded build, which ignores `--load-extension`; the other Chromium kinds load an unpacked extension. */
export type BrowserKind = 'chromium' | 'chrome-for-testing' | 'edge' | 'firefox' | 'chrome';

export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

/** Commands in order of preference, each looked for on PATH. */
const COMMANDS: readonly (readonly [BrowserKind, string])[] = [
  ['chromium', 'chromium'],
  ['chromium', 'chromium-browser'],
  ['chrome-for-testing', 'google-chrome-for-testing'],
  ['chrome-for-testing', 'chrome-for-testing'],
  ['edge', 'microsoft-edge'],
  ['edge', 'microsoft-edge-stable'],
  ['firefox', 'firefox'],
  ['firefox', 'firefox-esr'],
  ['chrome', 'google-chrome'],
  ['chrome', 'google-chrome-stable'],
];

/** Usual places where a browser is installed without a command on PATH. */
const PLACES: readonly (readonly [BrowserKind, string])[] = [
  ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['chromium', '/snap/bin/chromium'],
  ['chrome-for-testing', '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
  ['edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
];

const ORDER: readonly BrowserKind[] = ['chromium', 'chrome-for-testing', 'edge', 'firefox', 'chrome'];

/** Whether a browser of this kind loads an unpacked extension from its command line. */
export function isLoadable(browser: FoundBrowser): boolean {
  return browser.kind !== 'firefox' && browser.kind !== 'chrome';
}

/**
 * Installed browsers, best first: Chromium, Chrome for Testing, Edge, Firefox, and last branded Chrome.
 *
 * The variable `CHROMIUM` names an executable that is preferred to all others.
 */
export function listBrowsers(env: NodeJS.ProcessEnv = process.env): FoundBrowser[] {
  const found: FoundBrowser[] = [];
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder && !folder.includes('node_modules'));
  for (const [kind, command] of COMMANDS) {
    const path = folders.map(folder => join(folder, command)).find(isExecutable);
    if (path) found.push({ kind, path });
  }
  for (const [kind, path] of PLACES) if (isExecutable(path)) found.push({ kind, path });
  found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return env.CHROMIUM && isExecutable(env.CHROMIUM) ? [{ kind: 'chromium', path: env.CHROMIUM }, ...found] : found;
}

/** The best installed browser that passes `accept`, or undefined. */
export function findBrowser(accept: (browser: FoundBrowser) => boolean = () => true): FoundBrowser | undefined {
  return listBrowsers().find(accept);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: the next place is tried.
    return false;
  }
}
