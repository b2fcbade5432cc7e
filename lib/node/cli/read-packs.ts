import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { joinPacks } from '../../core/claim/own-pack.ts';
import type { Claim } from '../../core/claim/claim.ts';
import type { Pack } from '../../core/claim/pack.ts';
import type { ImportedPack } from '../../core/match/retrieval/open-pack.ts';
import { readPackKind } from '../pack-kind.ts';
import { readClaims } from '../read-claims.ts';
import { readClaimsFile } from '../read-claims-file.ts';
import { readPack } from '../read-pack.ts';
import { describeSharedIds } from './shared-ids.ts';

const CLAIMS = resolve(import.meta.dirname, '../../../claims');

/** The bundled claims joined with those of claims files, and the packs of imported records beside them. */
export interface Packs {
  readonly claims: Pack;
  readonly imported: readonly ImportedPack[];
}

/** Read the packs that a command names beside the bundled one, each once; ids that two of them share are told on stderr. */
export async function readPacks(named: readonly string[]): Promise<Packs> {
  const files = await withoutRepeats(named);
  const bundled = await readClaims(CLAIMS);
  const own: { file: string; pack: Pack }[] = [];
  const others: { file: string; pack: ImportedPack }[] = [];
  for (const file of files) {
    if ((await readPackKind(file)) === 'claims') own.push({ file, pack: await readClaimsFile(file) });
    else others.push({ file, pack: await readPack(file) });
  }
  const shared = describeSharedIds([
    { name: 'the bundled pack', ids: namesOf(bundled.claims), isClaims: true },
    ...own.map(({ file, pack }) => ({ name: file, ids: pack.claims.map(({ id }) => id), isClaims: true })),
    ...others.map(({ file, pack }) => ({ name: file, ids: idsOf(pack), isClaims: false })),
  ]);
  for (const line of shared) process.stderr.write(`${line}\n`);
  return { claims: own.map(({ pack }) => pack).reduce(joinPacks, bundled), imported: others.map(({ pack }) => pack) };
}

/** Without those that are the same file as an earlier one; what is not there is told by whoever reads it. */
async function withoutRepeats(files: readonly string[]): Promise<string[]> {
  const byPlace = new Map<string, string>();
  for (const file of files) {
    const place = await realpath(file).catch(() => file);
    if (!byPlace.has(place)) byPlace.set(place, file);
  }
  return [...byPlace.values()];
}

/** Ids and earlier ids. */
function namesOf(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ id, aliases }) => [id, ...aliases]);
}

function idsOf(pack: ImportedPack): string[] {
  return Array.from({ length: pack.records }, (_, record) => pack.read(record, 'id'));
}
