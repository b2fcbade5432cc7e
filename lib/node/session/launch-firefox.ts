import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi } from './bidi.ts';

export interface FirefoxSession {
  readonly bidi: Bidi;
  /** `moz-extension://UUID`, without a slash at the end. */
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  /** End it as a crash does. A profile that was given stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The id that `manifest.ts` gives to Firefox. */
export const ADDON_ID = 'sidelight@sidelight.example';
/** Firefox draws a random one for each profile; fixed here, so that the extension's pages can be addressed. */
const ADDON_UUID = '5d3c1f52-6f0e-4d3a-9c5b-7e2a41c0d9aa';
const LISTENS_WITHIN_MS = 20_000;

export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** Keep the browser from asking the network or the user for anything. */
const PREFERENCES: Preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** Start Firefox in a profile of its own, or in `kept`, and install the extension for this session by WebDriver BiDi. */
export async function launchFirefox(
  browser: string,
  extension: string,
  headless: boolean,
  preferences: Preferences = {},
  kept?: string,
): Promise<FirefoxSession> {
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'sidelight-firefox-')));
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'];
  const child = spawn(
    browser,
    [...(headless ? ['--headless', '--width=1100', '--height=900'] : []), ...args, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const closed = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill();
    await closed;
    if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const bidi = await connectBidi(await waitForAddress(child));
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    return {
      bidi,
      extensionOrigin: `moz-extension://${ADDON_UUID}`,
      closed,
      kill: async () => {
        child.kill('SIGKILL');
        await closed;
      },
      close: async () => {
        // Without this the process lingers, since it waits for the connection to end.
        bidi.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw new Error(`${browser} started, but the extension could not be installed in it`, { cause: error });
  }
}

function waitForAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error('Firefox did not begin to listen')), LISTENS_WITHIN_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`Firefox ended with code ${code}: ${output.slice(-500)}`)));
  });
}
