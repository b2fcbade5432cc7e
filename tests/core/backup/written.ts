import { writeBackup } from '../../../lib/core/backup/backup.ts';

/** The whole text of a backup. */
export function writtenBackup(...given: Parameters<typeof writeBackup>): string {
  return Buffer.concat([...writeBackup(...given)]).toString('utf8');
}
