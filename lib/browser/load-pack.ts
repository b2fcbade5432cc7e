import type { Pack } from '../core/claim/pack.ts';
import { browser } from './browser.ts';

let loading: Promise<Pack> | undefined;

/** The bundled pack. The worker may stop at any time: this is a cache, and a failed load is forgotten. */
export function loadPack(): Promise<Pack> {
  return (loading ??= fetchPack().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function fetchPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('pack.json'));
  if (!response.ok)
    throw new Error(`The claim database could not be read (${response.status}). Reinstall the extension.`);
  const pack: unknown = await response.json();
  if (!isPack(pack)) throw new Error('pack.json is not a claim database of this version. Rebuild the extension.');
  return pack;
}

/** The build has validated each record; here only the outer form can be wrong (another file, another format). */
function isPack(value: unknown): value is Pack {
  if (typeof value !== 'object' || value === null) return false;
  const pack = value as Partial<Record<keyof Pack, unknown>>;
  return (
    typeof pack.manifest === 'object' &&
    pack.manifest !== null &&
    Array.isArray(pack.claims) &&
    Array.isArray(pack.series) &&
    Array.isArray(pack.lexicon)
  );
}
