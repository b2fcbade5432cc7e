import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Claim } from '../core/claim/claim.ts';
import { findClaimReviews, type UncheckedRecord } from '../core/claim/claim-review.ts';
import { ImportedRecord } from '../core/claim/imported-record.ts';
import { describeProblem } from '../core/import/describe-problem.ts';
import { problemOf } from '../core/import/problem.ts';
import { lineOf, readJson } from '../core/import/scan-json.ts';
import { english } from '../core/words/english.ts';
import { readClaims } from './read-claims.ts';
import { DocumentError } from './read-document.ts';
import { whyUnread } from './why-unread.ts';

/** Records of a source with what could not be read: file, line or place, field. `places` name where each record stands. */
export interface ReadRecords {
  readonly records: ImportedRecord[];
  readonly places: string[];
  readonly faults: string[];
}

/**
 * Read a source of imported records: a claims folder, ClaimReview JSON-LD (one review, a list, a graph, a DataFeed), or
 * JSON lines of `{"id","text","title"?,"subtitle"?,"speaker"?,"date"?,"url"?}`.
 *
 * Throws a `DocumentError` when the source cannot be read at all; faulty records are named and left out.
 */
export async function readRecords(source: string): Promise<ReadRecords> {
  const refuse = (error: unknown) => {
    throw new DocumentError(`${source} cannot be read: ${whyUnread(error)}`, { cause: error });
  };
  const found = await stat(source).catch(refuse);
  if (found.isDirectory()) return readFolder(source);
  const text = (await readFile(source, 'utf8').catch(refuse)).replace(/^\ufeff/, '');
  const whole = parse(text);
  const why = whole === undefined ? whyNeither(text) : null;
  if (why !== null) throw new DocumentError(`${source}: ${why}`);
  // One JSON value is a feed, unless it is a single line of records.
  if (whole !== undefined && findClaimReviews(whole).length > 0) return readFeed(source, whole);
  if (whole !== undefined && (Array.isArray(whole) || text.trim().includes('\n')))
    throw new DocumentError(`${source}: no ClaimReview in it: give JSON-LD with "@type": "ClaimReview", or JSON lines`);
  return readLines(source, text);
}

/**
 * Why a text that is not one JSON value is no JSON lines either, or null. A feed that was cut off has a fault in each of its
 * lines, which all come of one.
 */
function whyNeither(text: string): string | null {
  const start = text.trimStart();
  if (start === '') return describeProblem({ kind: 'empty' }, english);
  if (start.startsWith('<'))
    return 'It is a web page. If it should be a download, the site may have answered with an error page: download it again.';
  const [first = ''] = start.split('\n', 1);
  const read = readJson(text);
  if (/^[[{]/.test(start) && parse(first) === undefined && 'fault' in read) {
    const { line, column } = lineOf(text, read.fault.at);
    // Of JSON lines whose first was cut off, the second is where something else was due.
    const isOneValue = start.startsWith('[') || read.fault.kind === 'end' || line > 2;
    if (isOneValue) return describeProblem(problemOf(read.fault, line, column), english);
  }
  if (text.split('\n').some(line => parse(line) !== undefined)) return null;
  return 'It is not JSON: give a ClaimReview or a DataFeed of them (JSON-LD), or JSON lines.';
}

async function readFolder(folder: string): Promise<ReadRecords> {
  const { claims } = await readClaims(folder);
  const shown = claims.filter(({ status }) => status === 'shown');
  return { records: shown.map(recordOfClaim), places: shown.map(({ id }) => `${basename(folder)}/${id}`), faults: [] };
}

/** A record of our own as an import would know it: its words, and none of its normal form. */
export function recordOfClaim({ id, statement, context, published, sources }: Claim): ImportedRecord {
  return {
    id,
    text: statement,
    subtitle: context,
    ...(published === null ? {} : { date: published }),
    ...(sources[0] === undefined ? {} : { url: sources[0].url, publisher: sources[0].publisher }),
  };
}

function readFeed(source: string, json: unknown): ReadRecords {
  return check(findClaimReviews(json).map(({ at, record }) => ({ place: `${source}: ${at || 'review'}`, record })));
}

function readLines(source: string, text: string): ReadRecords {
  const faults: string[] = [];
  const found: { place: string; record: UncheckedRecord }[] = [];
  for (const [order, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const place = `${source}, line ${order + 1}`;
    const json = parse(line);
    if (json === undefined) faults.push(`${place}: (line): not JSON: ${line.slice(0, 60)}`);
    else if (typeof json !== 'object' || json === null || Array.isArray(json))
      faults.push(`${place}: (line): must be an object`);
    else found.push({ place, record: withoutEmpty(json as Record<string, unknown>) });
  }
  const read = check(found);
  return { ...read, faults: [...faults, ...read.faults] };
}

function check(found: readonly { place: string; record: UncheckedRecord }[]): ReadRecords {
  const read: ReadRecords = { records: [], places: [], faults: [] };
  for (const { place, record } of found) {
    const parsed = ImportedRecord.safeParse(record);
    if (parsed.success) {
      read.records.push(parsed.data);
      read.places.push(place);
    } else {
      for (const { path, message } of parsed.error.issues)
        read.faults.push(`${place}: ${path.join('.') || '(record)'}: ${message}`);
    }
  }
  return read;
}

/** An export often writes an unknown field as null or as nothing; a number is a fine id. */
function withoutEmpty(record: Record<string, unknown>): UncheckedRecord {
  const known = Object.entries(record).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(
    known.map(([key, value]) => [key, key === 'id' && typeof value === 'number' ? String(value) : value]),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller knows by `undefined`, which JSON cannot say, and tells what it expected.
    return undefined;
  }
}
