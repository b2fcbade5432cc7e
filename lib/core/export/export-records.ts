import type { Claim } from '../claim/claim.ts';
import type { ExportRecord } from './export-context.ts';

/** Claims by their ids, earlier ones too; of two with one id the later in the list holds. */
export function exportRecords(claims: Iterable<Claim>): Map<string, ExportRecord> {
  const records = new Map<string, ExportRecord>();
  for (const { id, aliases, statement, lang, sources } of claims) {
    for (const name of [...aliases, id]) records.set(name, { statement, lang, sources });
  }
  return records;
}
