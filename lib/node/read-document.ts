import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ReaderElement } from '../core/text/reader-node.ts';
import { readHtml } from './html-reader.ts';
import { InputError } from './input-error.ts';
import { escapeHtml } from '../core/export/html.ts';
import { markdownToHtml } from './markdown-to-html.ts';

/** What is wrong with a document, in one line that names it. */
export class DocumentError extends InputError {}

export type DocumentKind = 'html' | 'markdown' | 'plain';
export type SourceDocument = { readonly kind: DocumentKind; readonly root: ReaderElement };

/** Larger files are no pages; parsing one takes half a minute and gigabytes. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Read a file, or standard input for `-`, as a tree.
 *
 * The kind follows from the ending (`.html`, `.md`, `.txt` ...), else from how the text begins. Text is UTF-8; HTML may declare another encoding.
 * Throws `DocumentError` when the file is missing, a folder, empty, too large, binary or UTF-16.
 */
export async function readDocument(file: string): Promise<SourceDocument> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await readInput(name) : await readBytes(file);
  return parseDocument(bytes, name, extname(file));
}

/** The same for bytes at hand. `name` is how messages call them; `ending` as in ".html", or "" when unknown. */
export function parseDocument(bytes: Uint8Array, name: string, ending: string): SourceDocument {
  if (bytes.length === 0) throw new DocumentError(`${name} is empty: there is nothing to read`);
  refuseUtf16(bytes, name);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new DocumentError(`${name} is binary (a zero byte at ${zero}): give an HTML, Markdown or text file`);
  }
  const magic = binaryStarts.find(([start]) => startsWith(bytes, start));
  if (magic) throw new DocumentError(`${name} is binary (${magic[1]}): give an HTML, Markdown or text file`);
  const text = decode(bytes);
  if (text.trim() === '') throw new DocumentError(`${name} is empty: it holds only white space`);
  const kind = kindOf(text, ending);
  return { kind, root: readHtml(kind === 'html' ? text : kind === 'markdown' ? markdownToHtml(text) : plain(text)) };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new DocumentError(`${file} is a folder: give a file`);
    if (found.size > maxBytes) throw new DocumentError(`${file} is larger than ${maxBytes / 1024 / 1024} MB: not read`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DocumentError(`${file} is missing: no such file`);
    if (code === 'EACCES' || code === 'EPERM') throw new DocumentError(`${file} cannot be read: permission denied`);
    throw new DocumentError(`${file} cannot be read: ${code ?? 'unknown error'}`, { cause: error });
  }
}

async function readInput(name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > maxBytes) throw new DocumentError(`${name} is larger than ${maxBytes / 1024 / 1024} MB: not read`);
  }
  return Buffer.concat(chunks);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

const binaryStarts: readonly [readonly number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP or Office document'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG image'],
  [[0xff, 0xd8, 0xff], 'JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF image'],
];

/** UTF-16 by its mark, or without one by zero bytes in every second place. */
function refuseUtf16(bytes: Uint8Array, name: string): void {
  const hasMark = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  const looksWide = most > sample.length * 0.3 && Math.min(even, odd) < most / 10;
  if (hasMark || looksWide) throw new DocumentError(`${name} is UTF-16: save it as UTF-8`);
}

/** UTF-8; else what the file declares; else windows-1252, as browsers do. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
    const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      // A name that no decoder knows: the browsers' own fallback.
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

function kindOf(text: string, ending: string): DocumentKind {
  const known = ending.toLowerCase();
  if (['.html', '.htm', '.xhtml'].includes(known)) return 'html';
  if (['.md', '.markdown', '.mdown'].includes(known)) return 'markdown';
  if (['.txt', '.text'].includes(known)) return 'plain';
  return /^\s*(?:<!doctype|<!--|<\?xml|<[a-z][a-z0-9-]*(?:\s[^<>]*)?>)/i.test(text) ? 'html' : 'plain';
}

/** Plain text as HTML: an empty line parts paragraphs. */
function plain(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/);
  return `<!doctype html><html><head></head><body>${paragraphs.map(part => `<p>${escapeHtml(part)}</p>`).join('')}</body></html>`;
}
