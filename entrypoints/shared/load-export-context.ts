import { openDatabase } from '../../lib/browser/database.ts';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { readForExport } from '../../lib/browser/read-for-export.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { ExportContext } from '../../lib/core/export/export-context.ts';
import { exportRecords } from '../../lib/core/export/export-records.ts';
import { readTemplate } from '../../lib/core/export/markdown-template.ts';
import type { Words } from '../../lib/core/words/words.ts';

/** All that an export may say of some notes besides them, from the settings, the claim database and what is kept of their pages. */
export async function loadExportContext(
  notes: readonly Annotation[],
  words: Words,
  signal?: AbortSignal,
): Promise<ExportContext> {
  const database = openDatabase();
  const [settings, pack, own, kept] = await Promise.all([
    sendMessage('getSettings', null),
    // Without the database notes still come out, with less beside them.
    loadPack().catch(() => null),
    database.claims.toArray(),
    readForExport(database, notes, signal),
  ]);
  const { markdownTemplate: template } = settings;
  return {
    now: new Date().toISOString(),
    words,
    creator: settings.reviewer,
    verdicts: settings.verdicts,
    records: exportRecords([...(pack?.claims ?? []), ...own.map(({ claim }) => claim)]),
    ...kept,
    // One that came with settings of another version, and cannot be used, gives way to ours.
    options: { template: template !== null && readTemplate(template).problems.length === 0 ? template : null },
  };
}
