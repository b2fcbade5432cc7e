import { shownPack } from '../core/claim/shown-pack.ts';
import { readClaims } from './read-claims.ts';

/** The store's linter refuses a parsed file of 5 MB; stay clear of it. */
const MAX_ASSET_BYTES = 4_000_000;

/**
 * The bundled pack as the text of `pack.json`, drafts left out.
 *
 * Throws a `ClaimsError` for faulty claims, and an error when the pack has outgrown one file.
 */
export async function packAsset(claimsDir: string): Promise<string> {
  const text = JSON.stringify(shownPack(await readClaims(claimsDir)));
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_ASSET_BYTES)
    throw new Error(`pack.json has ${bytes} bytes, the limit is ${MAX_ASSET_BYTES}: split it into shards`);
  return text;
}
