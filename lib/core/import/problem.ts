import type { StoreName } from '../backup/stores.ts';
import type { JsonFault } from './scan-json.ts';

/**
 * Why a file is refused as a whole, before anything is written. Lines and columns count from 1; `field` is as it stands in the file.
 */
export type ImportProblem =
  /** Nothing, or nothing but blanks. */
  | { readonly kind: 'empty' }
  /** No text of ours: a zip archive, a damaged gzip file, UTF-16, another encoding than UTF-8. */
  | { readonly kind: 'zip' | 'gzip' | 'utf-16' }
  | { readonly kind: 'encoding'; readonly line: number }
  /** More than is read at once, in megabytes, or a line, or more records than that. */
  | { readonly kind: 'large'; readonly megabytes: number }
  | { readonly kind: 'long-line'; readonly line: number; readonly megabytes: number }
  | { readonly kind: 'many'; readonly most: number }
  /** No JSON: it ends in the middle, something is wrong at a place, it is nested without end, a field stands twice. */
  | { readonly kind: 'cut' | 'deep'; readonly line: number }
  | { readonly kind: 'syntax'; readonly line: number; readonly column: number }
  | { readonly kind: 'twice'; readonly line: number; readonly field: string }
  /** An export that is for reading and for tables: Markdown, CSV. */
  | { readonly kind: 'for-reading' }
  /** A web page in which there is nothing to import. */
  | { readonly kind: 'page' }
  /** JSON of no kind that is known here. `of` is what it says of itself, or ''. */
  | { readonly kind: 'unknown'; readonly of: string }
  /** A known kind without a single record in it. */
  | { readonly kind: 'no-records' }
  /** A backup of ours: by a newer Sidelight, its first or last line damaged, a line that is no row. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'header'; readonly field: string }
  | { readonly kind: 'footer' | 'row' | 'after-end'; readonly line: number }
  /** Another number of rows than it says: a part of it is missing. */
  | { readonly kind: 'counts'; readonly store: StoreName; readonly said: number; readonly held: number }
  /** Other bytes than were written. */
  | { readonly kind: 'checksum' };

/** Ends the reading of a file; caught where the reading was begun. */
export class ImportFault extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** What is said of a fault of JSON at a place of a file. */
export function problemOf(fault: JsonFault, line: number, column: number): ImportProblem {
  if (fault.kind === 'end') return { kind: 'cut', line };
  if (fault.kind === 'twice') return { kind: 'twice', line, field: fault.field };
  return fault.kind === 'deep' ? { kind: 'deep', line } : { kind: 'syntax', line, column };
}
