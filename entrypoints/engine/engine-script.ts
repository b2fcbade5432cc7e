import type { OwnClaim } from '../../lib/core/claim/own-claim.ts';
import { withOwnClaims } from '../../lib/core/claim/own-pack.ts';
import { type Engine, engineOver } from '../../lib/core/match/engine.ts';
import { buildEngineIndex } from '../../lib/core/match/engine-index.ts';
import { lookUp } from '../../lib/core/match/look-up.ts';
import { findNearMisses } from '../../lib/core/match/near-misses.ts';
import { openEngineFile } from '../../lib/core/match/stored/engine-file.ts';

/** What reads sentences and says what they state. The background loads it when first asked for that: see `loadScript`. */
export const engineScript = { openEngine, lookUp, findNearMisses };

export type EngineScript = typeof engineScript;

/** The engine over the bundled claims, as its file holds them, and the reviewer's own. */
function openEngine(file: ArrayBuffer, own: readonly OwnClaim[]): { engine: Engine; version: string } {
  const decoder = new TextDecoder();
  const { engine, pack, beside, version } = openEngineFile(file, bytes => decoder.decode(bytes));
  if (own.length === 0) return { engine, version };
  const index = buildEngineIndex(withOwnClaims(pack, own), engine.index.wordWeight, beside);
  return { engine: engineOver(index), version };
}
