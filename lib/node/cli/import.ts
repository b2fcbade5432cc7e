import { stat } from 'node:fs/promises';
import { countTaken, planRestore } from '../../core/backup/plan-restore.ts';
import { kindOf, noStores, type StoreName, type Stores, sumOf } from '../../core/backup/stores.ts';
import type { Backup } from '../../core/backup/backup.ts';
import { byStore } from '../../core/backup/store-names.ts';
import { listRefused } from '../../core/import/describe-problem.ts';
import { defaultSettings, readSettings, type Settings } from '../../core/settings/settings.ts';
import { english } from '../../core/words/english.ts';
import { readNotesFile, writeBackupFile } from '../backup-file.ts';
import { holdFile } from '../hold-file.ts';
import { DocumentError } from '../read-document.ts';
import { UsageError } from './usage-error.ts';

export interface ImportOptions {
  readonly into?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What an import came to; with `--json` this alone is printed. `record` counts from 1; 0 is the file as a whole. */
interface Report {
  readonly new: number;
  readonly updated: number;
  readonly same: number;
  readonly refused: readonly { readonly record: number; readonly field: string; readonly why: string }[];
}

/**
 * `import FILE --into BACKUP`: take notes from a file into a backup, which is made where it is not there, and which no other
 * import writes meanwhile. Exit code 2 where a file is refused as a whole, 1 where each of its records is; the backup is then
 * as it was.
 */
export async function runImport(file: string, { into, json, ...options }: ImportOptions): Promise<void> {
  if (into === undefined) throw new UsageError('import needs --into BACKUP');
  const isDry = options['dry-run'] === true;
  const now = new Date().toISOString();
  try {
    const { backup } = await readNotesFile(file, now);
    const merged = isDry
      ? await mergeInto(into, backup, now, null)
      : await holdFile(into, () => mergeInto(into, backup, now, writeBackupFile));
    if (merged.isRefused) process.exitCode = 1;
    print(merged.report, json === true, merged.isNeeded ? (isDry ? 'dry' : 'written') : 'unchanged', into);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (json === true) {
      const refused = [{ record: 0, field: '', why: error.message }];
      process.stdout.write(`${JSON.stringify({ new: 0, updated: 0, same: 0, refused } satisfies Report)}\n`);
    }
    throw error;
  }
}

/** Read what is kept, add what is new to it, and give it to `write` where anything changes. */
async function mergeInto(
  into: string,
  backup: Backup,
  now: string,
  write: typeof writeBackupFile | null,
): Promise<{ report: Report; isRefused: boolean; isNeeded: boolean }> {
  const kept = await readKept(into, now);
  const plan = planRestore(backup, kept?.rows ?? noStores, kept?.settings ?? defaultSettings);
  const report: Report = {
    new: sumOf(plan.new),
    updated: sumOf(plan.updated),
    same: sumOf(plan.same),
    refused: listRefused(plan.refused, english),
  };
  const isRefused = report.refused.length > 0 && report.new + report.updated + report.same === 0;
  const isNeeded = !isRefused && (kept === null || countTaken(plan) > 0 || plan.settings !== null);
  const settings = plan.settings ?? kept?.settings ?? defaultSettings;
  if (isNeeded) await write?.(into, merge(kept?.rows ?? noStores, plan.write), settings, now);
  return { report, isRefused, isNeeded };
}

/** The backup that is written into, or null where there is none yet. */
async function readKept(file: string, now: string): Promise<{ rows: Stores; settings: Settings } | null> {
  if (!(await stat(file).catch(() => null))) return null;
  const { kind, backup } = await readNotesFile(file, now);
  if (kind !== 'backup') throw new DocumentError(`${file} is no backup of Sidelight. Nothing was changed.`);
  const [damaged] = listRefused(backup.refused, english);
  // Written anew, they would be lost.
  if (damaged)
    throw new DocumentError(`${file} has damaged records, which would be lost: ${damaged.why}. Nothing was changed.`);
  return { rows: backup.rows, settings: readSettings(backup.settings ?? {}) };
}

/** Rows of a plan among those that are kept, in their order; new ones come last. */
function merge(kept: Stores, write: Stores): Stores {
  const mergeStore = (store: StoreName): unknown[] => {
    const { keyOf } = kindOf(store);
    const rows = new Map((kept[store] as readonly unknown[]).map(row => [keyOf(row), row]));
    for (const row of write[store]) rows.set(keyOf(row), row);
    return [...rows.values()];
  };
  // Each store has rows of its own kind.
  return byStore(mergeStore) as unknown as Stores;
}

function print(report: Report, asJson: boolean, outcome: 'unchanged' | 'dry' | 'written', into: string): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const { refused, ...counts } = report;
  const summary = english.t('importing.summary', { ...counts, refused: refused.length });
  const end = {
    unchanged: `${into} is as it was.`,
    dry: `Nothing was written to ${into}.`,
    written: `Written to ${into}.`,
  }[outcome];
  process.stdout.write([`${summary} ${end}`, ...refused.map(({ why }) => `refused: ${why}`), ''].join('\n'));
}
