import type { RecordsFile } from '../core/claim/pack.ts';
import { fetchOwn } from './own-file.ts';

let loading: Promise<RecordsFile> | undefined;

/** The records of the bundled pack. The worker may stop at any time: this is a cache, and a failed load is forgotten. */
export function loadPack(): Promise<RecordsFile> {
  return (loading ??= fetchPack().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

/** What the engine opens from: see `openEngineFile`. */
export async function fetchEngineFile(): Promise<ArrayBuffer> {
  return (await fetchOwn('engine.bin')).arrayBuffer();
}

async function fetchPack(): Promise<RecordsFile> {
  const pack: unknown = await (await fetchOwn('pack.json')).json();
  if (!isPack(pack)) throw new Error('pack.json is not a claim database of this version. Rebuild the extension.');
  return pack;
}

/** The build has validated each record; here only the outer form can be wrong (another file, another format). */
function isPack(value: unknown): value is RecordsFile {
  if (typeof value !== 'object' || value === null) return false;
  const pack = value as Partial<Record<keyof RecordsFile, unknown>>;
  return (
    typeof pack.manifest === 'object' &&
    pack.manifest !== null &&
    Array.isArray(pack.claims) &&
    Array.isArray(pack.series)
  );
}
