import { join } from 'node:path';
import type { Backup } from '../../core/backup/backup.ts';
import type { LeftOutWhy } from '../../core/export/claim-review.ts';
import type { ExportContext } from '../../core/export/export-context.ts';
import { exportFile, leftOut } from '../../core/export/export-file.ts';
import { exportRecords } from '../../core/export/export-records.ts';
import { TemplateError } from '../../core/export/markdown.ts';
import { type ExportFormatId, exportFormats } from '../../core/export/registry.ts';
import { listRefused } from '../../core/import/describe-problem.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { english } from '../../core/words/english.ts';
import { readNotesFile } from '../backup-file.ts';
import { readClaims } from '../read-claims.ts';
import { refuseOwnInput } from '../refuse-own-input.ts';
import { DocumentError } from '../read-document.ts';
import { writeWhole } from '../write-whole.ts';
import { UsageError } from './usage-error.ts';

const claimsFolder = join(import.meta.dirname, '../../../claims');

const formats = Object.keys(exportFormats) as readonly ExportFormatId[];

const whyLeftOut: Readonly<Record<LeftOutWhy, string>> = {
  'no-verdict': 'no verdict',
  'no-source': 'no source with an address',
  'no-name': 'nobody’s name',
  'no-words': 'no words that it is about',
};

export interface ExportCommandOptions {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
}

/** `export BACKUP --format FORMAT -o FILE`: the notes of a backup in a format that others read. */
export async function runExport(file: string, { format, output }: ExportCommandOptions): Promise<void> {
  const id = formats.find(known => known === format);
  if (id === undefined) throw new UsageError(`export needs --format ${formats.join('|')}`);
  if (output === undefined) throw new UsageError('export needs -o FILE');
  await refuseOwnInput(file, output);
  const now = new Date().toISOString();
  const { backup } = await readNotesFile(file, now);
  const context = await contextOf(backup, now);
  const notes = backup.rows.annotations;
  try {
    await writeWhole(output, exportFile(id, notes, context).parts);
  } catch (error) {
    if (error instanceof TemplateError) throw new DocumentError(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
  report(file, output, backup, id, context);
}

/** Everything that a backup and the claims of this project tell besides the notes. */
async function contextOf({ rows, settings }: Backup, now: string): Promise<ExportContext> {
  const { reviewer, verdicts, markdownTemplate } = readSettings(settings ?? {});
  const { claims } = await readClaims(claimsFolder);
  const all = [...claims, ...rows.claims.map(({ claim }) => claim)];
  return {
    now,
    creator: reviewer,
    verdicts,
    records: exportRecords(all),
    sightings: rows.sightings,
    pages: rows.pages,
    options: { template: markdownTemplate },
  };
}

function report(file: string, output: string, backup: Backup, format: ExportFormatId, context: ExportContext): void {
  const notes = backup.rows.annotations;
  const out = leftOut(format, notes, context);
  const written = english.t('options.count-annotations', { count: notes.length - out.length });
  process.stdout.write(`${output}: ${written}\n`);
  for (const { note, why } of out) process.stdout.write(`left out: ${note.id}: ${whyLeftOut[why]}\n`);
  for (const { why } of listRefused(backup.refused, english)) {
    process.stderr.write(`${file}: left out: ${why}\n`);
    process.exitCode = 1;
  }
}
