import { buildExtension } from '../build-extension.ts';
import { type FoundBrowser, listBrowsers } from '../find-browser.ts';
import type { DemoBrowser } from './demo-browser.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';

/** Why each browser that was tried does not run the extension. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/**
 * Build the demo's extension for the best installed browser and start that with it; when it does not run there, the next best.
 *
 * Rejects with a `NoBrowserError` that lists what was tried, and with the build's own error when the build fails.
 */
export async function openBrowser(headless: boolean): Promise<DemoBrowser> {
  const tried: string[] = [];
  for (const found of listBrowsers()) {
    const extension = await buildFor(found);
    try {
      return await start(found, extension, headless);
    } catch (error) {
      const { message, cause } = error as Error;
      tried.push(`${found.path}: ${message}${cause instanceof Error ? ` (${cause.message.split('\n')[0]})` : ''}`);
    }
  }
  throw new NoBrowserError(tried.join('\n'));
}

function start(found: FoundBrowser, extension: string, headless: boolean): Promise<DemoBrowser> {
  return found.kind === 'firefox' ? openFirefox(found, extension, headless) : openChromium(found, extension, headless);
}

function buildFor(found: FoundBrowser): Promise<string> {
  return buildExtension({ browser: found.kind === 'firefox' ? 'firefox' : 'chrome', mode: 'demo' });
}
