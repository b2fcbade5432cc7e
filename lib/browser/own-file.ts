import { browser } from './browser.ts';

/** A file that the extension carries beside its scripts. Rejects when it is not there. */
export async function fetchOwn(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(name));
  if (!response.ok) throw new Error(`${name} could not be read (${response.status}). Reinstall the extension.`);
  return response;
}
