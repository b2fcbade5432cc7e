import { readFile } from 'node:fs/promises';
import { checkPack } from '../core/claim/check-pack.ts';
import { Pack } from '../core/claim/pack.ts';
import { ClaimsError } from './read-claims.ts';

/** A pack of claims from one JSON file. Throws a `ClaimsError` that lists every fault: file, field, what to do. */
export async function readClaimsFile(file: string): Promise<Pack> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ClaimsError([`${file}: (file): ${(error as Error).message}`]);
  }
  const parsed = Pack.safeParse(json);
  if (!parsed.success) {
    throw new ClaimsError(
      parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || '(file)'}: ${message}`),
    );
  }
  const faults = checkPack(parsed.data).map(
    ({ record, field, value, todo }) => `${file}: ${record.kind} ${record.id}: ${field}: ${value}: ${todo}`,
  );
  if (faults.length > 0) throw new ClaimsError(faults);
  return parsed.data;
}
