import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { exportFile } from '../../lib/core/export/export-file.ts';
import type { ExportFormatId } from '../../lib/core/export/registry.ts';
import { saveFile } from '../../lib/dom/take-out.ts';

/** Save notes to a file of the reader's. */
export function exportNotes(format: ExportFormatId, notes: readonly Annotation[]): void {
  const { name, mediaType, parts } = exportFile(format, notes, { now: new Date().toISOString() });
  saveFile(document.body, name, mediaType, [...parts]);
}
