import { createReadStream } from 'node:fs';
import { linesOf } from '../lines-of.ts';
import { DocumentError } from '../read-document.ts';
import { readDay } from './read-day.ts';

/** One object of a JSON lines file, with fields read by the type that the caller needs. */
export interface JsonLine {
  readonly id: unknown;
  /** What messages call it: file and number. */
  readonly where: string;
  readonly fields: readonly string[];
  text(field: string): string;
  optionalText(field: string): string | null;
  /** A day as YYYY-MM-DD, or null where none is written. */
  optionalDay(field: string): string | null;
  /** An object in it, read in the same way; a missing one has no fields. */
  object(field: string): JsonLine;
  /** A string or the `first` or `last` three of a list of strings; a missing field is the empty list. */
  texts(field: string, which?: 'first' | 'last'): string[];
}

/** A line as it is written, and what messages call it. */
export interface RawLine {
  readonly line: string;
  readonly where: string;
}

/** Read JSON lines from a file, or from standard input for `-`. A bad line stops with its number and what is wrong. */
export async function* readJsonLines(file: string): AsyncGenerator<JsonLine> {
  for await (const { line, where } of readLines(file)) yield parseJsonLine(line, where);
}

/** The lines of a file, or of standard input for `-`, without those that are blank. */
export async function* readLines(file: string): AsyncGenerator<RawLine> {
  const name = file === '-' ? 'standard input' : file;
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    // A carriage return before the line feed is white space to JSON.
    for await (const raw of linesOf(input)) {
      number += 1;
      const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
      if (line.trim() !== '') yield { line, where: `${name}, line ${number}` };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new DocumentError(`${name} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Read one line; `where` is what messages call it. */
export function parseJsonLine(line: string, where: string): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new DocumentError(`${where}: not JSON (${(error as Error).message})`, { cause: error });
  }
  return readObject(value, where);
}

function readObject(value: unknown, where: string): JsonLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DocumentError(`${where}: must be an object`);
  const record = value as Record<string, unknown>;
  const optionalText = (field: string): string | null => {
    const found = record[field];
    if (found === undefined || found === null) return null;
    if (typeof found !== 'string') throw new DocumentError(`${where}: "${field}" must be text`);
    return found;
  };
  return {
    id: readId(record.id, where),
    where,
    fields: Object.keys(record),
    text: field => {
      const found = optionalText(field);
      if (found === null) throw new DocumentError(`${where}: "${field}" is missing`);
      return found;
    },
    optionalText,
    optionalDay: field => {
      // Tables turned into JSON write the empty text where they have none.
      const written = optionalText(field) || null;
      return written && readDay(written, `${where}: "${field}"`);
    },
    object: field => readObject(record[field] ?? {}, `${where}, "${field}"`),
    texts: (field, which = 'first') => {
      const found = record[field];
      if (found === undefined || found === null) return [];
      const list = Array.isArray(found) ? found : [found];
      if (!list.every(item => typeof item === 'string'))
        throw new DocumentError(`${where}: "${field}" must be text or a list of texts`);
      const said = list.filter(item => item !== '');
      return which === 'first' ? said.slice(0, 3) : said.slice(-3);
    },
  };
}

/** An id comes back as it was written. JSON's numbers do not, beyond 2^53: those of posts lose their last digits. */
function readId(id: unknown, where: string): unknown {
  if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER)
    throw new DocumentError(
      `${where}: "id" would come back as ${id}, since its number is too long: write the id as text`,
    );
  return id ?? null;
}
