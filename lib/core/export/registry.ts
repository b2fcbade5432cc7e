import type { Annotation } from '../annotation/annotation.ts';
import { writeClaimReviews } from './claim-review.ts';
import { writeCsv } from './csv.ts';
import { writeCslJson } from './csl-json.ts';
import type { ExportContext } from './export-context.ts';
import { writeHtmlReport } from './html-report.ts';
import { writeMarkdown } from './markdown.ts';
import { writeWebAnnotations } from './web-annotation.ts';

export type { ExportContext } from './export-context.ts';

/** A way to take notes out. A new format is one file and one line below. */
export interface ExportFormat {
  /** What it is called in every language. */
  readonly label: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * The file's text in parts, about one a note, so that many notes need not be one string. `Blob`, `writeFile` and
   * `[...parts].join('')` all take it.
   */
  write(notes: readonly Annotation[], context: ExportContext): Iterable<string>;
}

export const exportFormats = {
  md: { label: 'Markdown', extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  csv: { label: 'CSV', extension: 'csv', mediaType: 'text/csv', write: writeCsv },
  jsonld: {
    label: 'Web Annotation JSON-LD',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: writeWebAnnotations,
  },
  claimreview: {
    label: 'ClaimReview JSON-LD',
    extension: 'claimreview.jsonld',
    mediaType: 'application/ld+json',
    write: writeClaimReviews,
  },
  html: { label: 'HTML', extension: 'html', mediaType: 'text/html', write: writeHtmlReport },
  csl: {
    label: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof exportFormats;
