import { z } from 'zod';
import type { Settings } from '../settings/settings.ts';
import { byStore, type Counts, countRows, type StoreName, type Stores, storeNames } from './stores.ts';

const format = 'sidelight-backup';
/** Raised when an older Sidelight could not read what is written. */
const version = 1;

/** A backup whose outer form is whole; its rows have yet to be read one by one. */
export interface Backup {
  /** When it was made (ISO 8601). */
  readonly made: string;
  readonly counts: Counts;
  /** Null in a backup that leaves the settings as they are. */
  readonly settings: unknown;
  readonly rows: Readonly<Record<StoreName, readonly unknown[]>>;
}

/** Why a file is refused as a whole. `counts`: it holds other numbers of rows than it says, so a part of it is missing. */
export type BackupProblem =
  | { readonly kind: 'no-json' | 'no-backup' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'counts'; readonly store: StoreName; readonly said: number; readonly held: number };

const Count = z.number().int().nonnegative();
const Rows = z.array(z.unknown());
const BackupFile = z.object({
  format: z.literal(format),
  version: z.number().int().positive(),
  made: z.iso.datetime(),
  counts: z.object({
    annotations: Count,
    versions: Count.default(0),
    trash: Count.default(0),
    sightings: Count,
    drafts: Count,
    dismissals: Count,
    pages: Count.default(0),
    claims: Count.default(0),
  }),
  settings: z.unknown().optional(),
  annotations: Rows,
  versions: Rows.default([]),
  trash: Rows.default([]),
  sightings: Rows,
  drafts: Rows,
  dismissals: Rows,
  pages: Rows.default([]),
  claims: Rows.default([]),
});

/** The text of a backup file: JSON, one row a line, with the number of rows of each store before them. */
export function writeBackup(stores: Stores, settings: Settings, now: string): string {
  const head = { format, version, made: now, counts: countRows(stores), settings };
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const lists = storeNames.map(name => {
    const rows = stores[name].map(row => `\n    ${JSON.stringify(row)}`).join(',');
    return `${JSON.stringify(name)}: [${rows}${rows && '\n  '}]`;
  });
  return `{\n  ${[...fields, ...lists].join(',\n  ')}\n}\n`;
}

/** `sidelight-backup-2026-11-27.json` */
export function backupFileName(now: string): string {
  return `${format}-${now.slice(0, 10)}.json`;
}

/** Read the text of a backup file. Nothing in it is believed but what is checked here: see `planRestore` for its rows. */
export function readBackup(text: string): { backup: Backup } | { problem: BackupProblem } {
  const data = parseJson(text);
  if (data === undefined) return { problem: { kind: 'no-json' } };
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== format) {
    return { problem: { kind: 'no-backup' } };
  }
  // Asked before the form: a newer file may have another one.
  if ('version' in data && typeof data.version === 'number' && data.version > version) {
    return { problem: { kind: 'newer', version: data.version } };
  }
  const parsed = BackupFile.safeParse(data);
  if (!parsed.success) return { problem: { kind: 'no-backup' } };
  const { made, counts, settings = null, ...file } = parsed.data;
  const rows = byStore(store => file[store]);
  const short = storeNames.find(name => rows[name].length !== counts[name]);
  if (short) {
    return { problem: { kind: 'counts', store: short, said: counts[short], held: rows[short].length } };
  }
  return { backup: { made, counts, settings, rows } };
}

function parseJson(text: string): unknown {
  try {
    // Some editors put a byte order mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The caller says that it is no JSON.
    return undefined;
  }
}
