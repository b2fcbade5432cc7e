import { z } from 'zod';
import { ImportFault, problemOf } from '../import/problem.ts';
import { type Line, readLines, textOfLine } from '../import/read-lines.ts';
import { readJson } from '../import/scan-json.ts';
import type { Steps } from '../steps.ts';
import { type Backup, backupFormat, backupVersion } from './backup.ts';
import { createRowReader } from './read-rows.ts';
import { Sha256 } from './sha256.ts';
import { byStore, type Counts, type StoreName, storeNames } from './stores.ts';

const Count = z.number().int().nonnegative();
const Counted = z.object(byStore(() => Count.default(0)));
const Made = z.iso.datetime();
const Settings = z.unknown().optional();
const Header = z.object({ made: Made, counts: Counted, settings: Settings });
const Footer = z.object({
  end: z.literal(backupFormat),
  counts: Counted,
  sha256: z.string().regex(/^[\da-f]{64}$/),
});
const Row = z.object({ store: z.enum(storeNames as [StoreName, ...StoreName[]]), row: z.unknown() });

/** Lists that the first backups did not have yet. */
const later: readonly StoreName[] = ['versions', 'trash', 'pages', 'claims'];

/** Whether a value is a backup of any version, or begins one. Faults at one that is newer than what is known here. */
export function isBackup(value: unknown): value is { version: number } {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== backupFormat)
    return false;
  if (!('version' in value) || typeof value.version !== 'number' || !Number.isInteger(value.version)) {
    throw new ImportFault({ kind: 'header', field: 'version' });
  }
  // Asked before the form: a newer file may have another one.
  if (value.version > backupVersion) throw new ImportFault({ kind: 'newer', version: value.version });
  return true;
}

/** A backup of version 1: one object with a list for each store. A row a step. */
export function* readBackupObject(value: object): Steps<Backup> {
  const { made, counts, settings = null } = readHeader(value);
  const lists = readLists(value);
  const reader = createRowReader();
  for (const store of storeNames) {
    for (const row of lists[store]) {
      reader.read(store, row);
      yield;
    }
  }
  checkCounts(counts, reader.taken);
  return { made, settings, isForeign: false, ...reader.done() };
}

/** A backup of version 2, line by line. Nothing of it is believed before the last line has vouched for all others. */
export async function readBackupLines(chunks: AsyncIterable<Uint8Array>): Promise<Backup> {
  const reader = createRowReader();
  const hash = new Sha256();
  let header: z.infer<typeof Header> | null = null;
  let footer: z.infer<typeof Footer> | null = null;
  let last = 0;
  for await (const lines of readLines(chunks)) {
    for (const line of lines) {
      last = line.number;
      const value = readLine(line);
      if (footer) throw new ImportFault({ kind: 'after-end', line: line.number });
      if (header && isObject(value) && 'end' in value) {
        footer = readFooter(value, line.number);
        continue;
      }
      hash.update(line.bytes);
      if (!header) {
        header = isObject(value) && isBackup(value) ? readHeader(value) : null;
        if (!header) throw new ImportFault({ kind: 'header', field: '' });
        continue;
      }
      const row = Row.safeParse(value);
      if (!row.success) throw new ImportFault({ kind: 'row', line: line.number });
      reader.read(row.data.store, row.data.row);
    }
  }
  if (!header || !footer) throw new ImportFault({ kind: 'cut', line: last });
  checkCounts(footer.counts, reader.taken);
  checkCounts(header.counts, reader.taken);
  if (hash.hex() !== footer.sha256) throw new ImportFault({ kind: 'checksum' });
  return { made: header.made, settings: header.settings ?? null, isForeign: false, ...reader.done() };
}

function readLine(line: Line): unknown {
  const read = readJson(textOfLine(line));
  if ('value' in read) return read.value;
  // With its line end it is not the last line, and nothing is missing but a letter of it.
  const { fault } = read;
  const isWhole = fault.kind === 'end' && line.bytes.at(-1) === 10;
  const { number, bytes } = line;
  throw new ImportFault(
    isWhole ? { kind: 'syntax', line: number, column: bytes.length } : problemOf(fault, number, fault.at + 1),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function readLists(value: object): Record<StoreName, readonly unknown[]> {
  return byStore(store => {
    const list = Object.hasOwn(value, store) ? (value as Record<string, unknown>)[store] : undefined;
    if (Array.isArray(list)) return list as unknown[];
    if (list === undefined && later.includes(store)) return [];
    throw new ImportFault({ kind: 'header', field: store });
  });
}

function readHeader(value: object): z.infer<typeof Header> {
  const header = Header.safeParse(value);
  if (!header.success) throw new ImportFault({ kind: 'header', field: fieldOf(header.error) });
  return header.data;
}

function readFooter(value: object, line: number): z.infer<typeof Footer> {
  const footer = Footer.safeParse(value);
  if (!footer.success) throw new ImportFault({ kind: 'footer', line });
  return footer.data;
}

function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

function checkCounts(said: Counts, held: Counts): void {
  for (const store of storeNames) {
    if (said[store] !== held[store])
      throw new ImportFault({ kind: 'counts', store, said: said[store], held: held[store] });
  }
}
