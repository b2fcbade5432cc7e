import type { Annotation } from '../annotation/annotation.ts';
import type { ExportContext } from './export-context.ts';
import { type LeftOut, leftOutOfReviews } from './claim-review.ts';
import { writeMarkdownFiles } from './markdown.ts';
import { exportFormats, type ExportFormatId } from './registry.ts';
import { writeZip } from './zip.ts';

/** A file to be saved. `parts` is made as it is read, and can be read once. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly parts: Iterable<string | Uint8Array<ArrayBuffer>>;
}

/** Notes as a file of a format: the one way that panel, library and command line take. */
export function exportFile(format: ExportFormatId, notes: readonly Annotation[], context: ExportContext): ExportFile {
  if (format === 'md' && context.options?.filePerNote === true) {
    return {
      name: `${stem(context)}.zip`,
      mediaType: 'application/zip',
      parts: writeZip(writeMarkdownFiles(notes, context), context.now),
    };
  }
  const { extension, mediaType, write } = exportFormats[format];
  return { name: `${stem(context)}.${extension}`, mediaType, parts: write(notes, context) };
}

/** Notes that a format has no place for, each with the reason. */
export function leftOut(format: ExportFormatId, notes: readonly Annotation[], context: ExportContext): LeftOut[] {
  return format === 'claimreview' ? leftOutOfReviews(notes, context) : [];
}

function stem({ now }: ExportContext): string {
  return `sidelight-${now.slice(0, 10)}`;
}
