import { openDatabase } from '../../lib/browser/database.ts';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { ExportContext } from '../../lib/core/export/export-context.ts';
import { exportRecords } from '../../lib/core/export/export-records.ts';
import { readTemplate } from '../../lib/core/export/markdown-template.ts';
import type { Words } from '../../lib/core/words/words.ts';

/** All that an export may say of notes, from the settings, the claim database and what is kept. */
export async function loadExportContext(words: Words): Promise<ExportContext> {
  const { sightings, pages, claims } = openDatabase();
  const [settings, pack, own, seen, kept] = await Promise.all([
    sendMessage('getSettings', null),
    // Without the database notes still come out, with less beside them.
    loadPack().catch(() => null),
    claims.toArray(),
    sightings.toArray(),
    pages.toArray(),
  ]);
  const { markdownTemplate: template } = settings;
  return {
    now: new Date().toISOString(),
    words,
    creator: settings.reviewer,
    verdicts: settings.verdicts,
    records: exportRecords([...(pack?.claims ?? []), ...own.map(({ claim }) => claim)]),
    sightings: seen,
    pages: kept,
    // One that came with settings of another version, and cannot be used, gives way to ours.
    options: { template: template !== null && readTemplate(template).problems.length === 0 ? template : null },
  };
}
