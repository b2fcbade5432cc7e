import type { RecordsFile } from '../core/claim/pack.ts';
import { shownPack } from '../core/claim/shown-pack.ts';
import { writeEngineFile } from '../core/match/stored/engine-file.ts';
import { readClaims } from './read-claims.ts';

/** The store's linter refuses a parsed file of 5 MB; stay clear of it. */
const MAX_ASSET_BYTES = 4_000_000;

/** The bundled pack, drafts left out, as the extension carries it. */
export interface PackAssets {
  /** `pack.json`: what cards and lists show. */
  readonly records: string;
  /** `engine.bin`: what matching reads, worked out. */
  readonly engine: Uint8Array;
}

/** Throws a `ClaimsError` for faulty claims, and an error when the pack has outgrown one file. */
export async function packAssets(claimsDir: string): Promise<PackAssets> {
  const pack = shownPack(await readClaims(claimsDir));
  const { manifest, claims, series } = pack;
  // Only matching reads examples, and they are worked out in its file.
  const told = claims.map(claim => ({ ...claim, examples: { matches: [], near: [] } }));
  const records = JSON.stringify({ manifest, claims: told, series } satisfies RecordsFile);
  const bytes = Buffer.byteLength(records);
  if (bytes > MAX_ASSET_BYTES)
    throw new Error(`pack.json has ${bytes} bytes, the limit is ${MAX_ASSET_BYTES}: split it into shards`);
  const encoder = new TextEncoder();
  return { records, engine: new Uint8Array(writeEngineFile(pack, text => encoder.encode(text))) };
}
