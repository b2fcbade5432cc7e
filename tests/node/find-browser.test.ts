import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isLoadable, listBrowsers } from '../../lib/node/find-browser.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function install(name: string): string {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

/** Kinds found on the folder's PATH alone: whatever else this machine has installed is left out. */
function kindsHere(env: NodeJS.ProcessEnv = {}): string[] {
  return listBrowsers({ PATH: dir, ...env })
    .filter(browser => browser.path.startsWith(dir))
    .map(browser => browser.kind);
}

describe('listBrowsers', () => {
  test('puts Chromium first and branded Chrome last, whatever the order on disk', () => {
    for (const name of ['google-chrome', 'firefox', 'microsoft-edge', 'google-chrome-for-testing', 'chromium'])
      install(name);
    expect(kindsHere()).toEqual(['chromium', 'chrome-for-testing', 'edge', 'firefox', 'chrome']);
  });

  test('prefers the executable that CHROMIUM names', () => {
    install('chromium');
    const own = install('my-build');
    expect(listBrowsers({ PATH: dir, CHROMIUM: own })[0]).toEqual({ kind: 'chromium', path: own });
  });

  test('does not take a file that cannot be run', () => {
    writeFileSync(join(dir, 'chromium'), '', { mode: 0o644 });
    expect(kindsHere()).toEqual([]);
  });

  test('knows that Firefox and branded Chrome load no extension from the command line', () => {
    expect(isLoadable({ kind: 'firefox', path: '' })).toBe(false);
    expect(isLoadable({ kind: 'chrome', path: '' })).toBe(false);
    expect(isLoadable({ kind: 'edge', path: '' })).toBe(true);
  });
});
