import { join } from 'node:path';
import type { ImportedRecord } from '../../core/claim/imported-record.ts';
import { hasSharedData, readCheckedClaims } from '../eval/shared-data.ts';
import { readClaims } from '../read-claims.ts';

/** Checked claims where the data beside the project are there, else the statements of our own records. */
export async function givenRecords(): Promise<ImportedRecord[]> {
  if (hasSharedData()) return [...readCheckedClaims('2a'), ...readCheckedClaims('2b')];
  const { claims } = await readClaims(join(import.meta.dirname, '../../../claims'));
  return claims.map(({ id, statement }) => ({ id, text: statement }));
}
