import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { type ExportFormatId, exportFileName, exportFormats } from '../../lib/core/export/registry.ts';
import { saveFile } from '../../lib/dom/take-out.ts';

/** Save notes to a file of the reader's. */
export function exportNotes(format: ExportFormatId, notes: readonly Annotation[]): void {
  const context = { now: new Date().toISOString() };
  const { mediaType, write } = exportFormats[format];
  saveFile(document.body, exportFileName(format, context), mediaType, write(notes, context));
}
