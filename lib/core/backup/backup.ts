import type { Settings } from '../settings/settings.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { ReadRows } from './read-rows.ts';
import { Sha256 } from './sha256.ts';
import { countRows, type Stores, storeNames } from './store-names.ts';

export const backupFormat = 'sidelight-backup';
/** Raised when an older Sidelight could not read what is written. The first was one JSON object and is still read. */
export const backupVersion = 2;

/** Lines are written in pieces of about this many letters. */
const pieceLength = 100_000;

/** What a file brings: rows that are as they must be, and the records of it that are not. */
export interface Backup extends ReadRows {
  /** When it was made (ISO 8601). */
  readonly made: string;
  /** Null in a file that leaves the settings as they are. */
  readonly settings: unknown;
  /** Whether it comes from another program, whose notes do not count their saves: `rev` is then no age. */
  readonly isForeign: boolean;
}

/**
 * The bytes of a backup, piece by piece: JSON lines (https://jsonlines.org). The first says what it is and how many rows each
 * store has, then comes one row a line, and the last has the numbers again and the SHA-256 of all the bytes before it.
 */
export function* writeBackup(stores: Stores, settings: Settings, now: string): Generator<Uint8Array<ArrayBuffer>> {
  const counts = countRows(stores);
  const hash = new Sha256();
  let piece = '';
  const flush = (): Uint8Array<ArrayBuffer> => {
    const bytes = encodeUtf8(piece);
    hash.update(bytes);
    piece = '';
    return bytes;
  };
  piece += line({ format: backupFormat, version: backupVersion, made: now, counts, settings });
  for (const store of storeNames) {
    for (const row of stores[store]) {
      piece += line({ store, row });
      if (piece.length > pieceLength) yield flush();
    }
  }
  yield flush();
  yield encodeUtf8(line({ end: backupFormat, counts, sha256: hash.hex() }));
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** `sidelight-backup-2026-11-27.jsonl` */
export function backupFileName(now: string): string {
  return `${backupFormat}-${now.slice(0, 10)}.jsonl`;
}
