import type { Backup } from '../backup/backup.ts';
import { isBackup, readBackupLines } from '../backup/read-backup.ts';
import { decodeUtf8, Utf8Reader } from '../text/utf8.ts';
import { findJsonLd } from './find-json-ld.ts';
import { peek } from './peek.ts';
import { ImportFault, type ImportProblem, problemOf } from './problem.ts';
import { fromFirstLetter, type Unpack } from './read-head.ts';
import { endsInLetter, join } from './read-lines.ts';
import { type ImportContext, type ImportKind, type ImportKindId, importKindIds, importKinds } from './registry.ts';
import { lineOf, readJson, type ReadJson, readJsonInSteps } from './scan-json.ts';
import { finish, type Steps } from '../steps.ts';

/** How many bytes are read of a file: of a backup, which is read line by line, and of everything else. */
export interface ImportLimits {
  readonly stream: number;
  readonly whole: number;
}
const usualLimits: ImportLimits = { stream: 1_000_000_000, whole: 200_000_000 };

/** The first line of a backup holds the settings. One that has not ended after this many bytes is no stream of lines. */
const longestFirstLine = 1_000_000;

/** How our Markdown and CSV begin: with front matter, and with the names of the columns. No JSON begins so. */
const forReading = /^(?:---[ \t]*\r?\n|"id"[,;]"kind")/;

/** A file that was read and checked whole. Nothing is written yet: see `planRestore`. */
export type ReadImport = { readonly kind: ImportKindId; readonly backup: Backup } | { readonly problem: ImportProblem };

/** How work is paced that takes long with many records: all at once, unless the caller has somebody waiting. */
export type Run = <T>(steps: Steps<T>) => T | Promise<T>;

interface ImportOptions extends ImportContext {
  readonly run?: Run;
  readonly unpack: Unpack;
  /** Hears how much of a file that is no stream of lines was made sense of, from 0 to 1, once all of it was read. */
  readonly onParsed?: (part: number) => void;
  readonly limits?: ImportLimits;
}

/**
 * Read a file that notes are to be taken from, of whatever kind it is. What the stream itself rejects with is passed on; all that
 * the file can be guilty of comes back as `problem`.
 */
export async function readImport(chunks: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ReadImport> {
  try {
    return await read(chunks, options);
  } catch (error) {
    if (error instanceof ImportFault) return { problem: error.problem };
    throw error;
  }
}

async function read(
  chunks: AsyncIterable<Uint8Array>,
  { unpack, run = finish, limits = usualLimits, onParsed, ...context }: ImportOptions,
): Promise<ReadImport> {
  const bytes = fromFirstLetter(chunks, unpack, limits.stream);
  const [head, all] = await peek(bytes, (size, part) => part.includes(10) || size > longestFirstLine);
  if (beginsBackup(head)) return { kind: 'backup', backup: await readBackupLines(all) };
  const text = await readText(all, limits.whole);
  if (forReading.test(text)) throw new ImportFault({ kind: 'for-reading' });
  const values = text.startsWith('<')
    ? await run(findJsonLd(text, onParsed))
    : [readWhole(text, await run(readJsonInSteps(text, onParsed)))];
  for (const kind of importKindIds) {
    const { detect, read: readKind }: ImportKind = importKinds[kind];
    const found = values.filter(detect);
    // A web page may have several; a kind that can be in one takes a list.
    if (found.length > 0) return { kind, backup: await run(readKind(found.length > 1 ? found : found[0], context)) };
  }
  throw new ImportFault(text.startsWith('<') ? { kind: 'page' } : { kind: 'unknown', of: nameOf(values[0]) });
}

/** Whether a file's first line is an object of its own that says it is a backup. */
function beginsBackup(head: Uint8Array): boolean {
  const end = head.indexOf(10);
  const read = readJson(decodeUtf8(end < 0 ? head : head.subarray(0, end)) ?? '');
  return 'value' in read && isBackup(read.value) && read.value.version > 1;
}

async function readText(chunks: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  const reader = new Utf8Reader();
  const texts: (string | null)[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > most) throw new ImportFault({ kind: 'large', megabytes: most / 1e6 });
    parts.push(part);
    if (texts.at(-1) !== null) texts.push(reader.read(part));
  }
  texts.push(reader.end());
  if (texts.includes(null)) {
    const bytes = join(parts);
    throw new ImportFault({ kind: endsInLetter(bytes) ? 'cut' : 'encoding', line: lineOfDamage(bytes) });
  }
  return texts.join('');
}

/** The first line that is not in UTF-8. */
function lineOfDamage(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0, end = 0; end >= 0; from = end + 1, line += 1) {
    end = bytes.indexOf(10, from);
    if (decodeUtf8(bytes.subarray(from, end < 0 ? bytes.length : end)) === null) return line;
  }
  return line;
}

function readWhole(text: string, read: ReadJson): unknown {
  if ('value' in read) return read.value;
  const { line, column } = lineOf(text, read.fault.at);
  throw new ImportFault(problemOf(read.fault, line, column));
}

/** What a foreign file calls itself, for the words that refuse it. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const names = ['format', 'type', '@type', 'kind', 'generator'].map(name => (value as Record<string, unknown>)[name]);
  return names.find((name): name is string => typeof name === 'string')?.slice(0, 60) ?? '';
}
