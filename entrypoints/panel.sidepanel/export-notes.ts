import type { ExportChoice } from '../../components/notes/notes-props.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { exportFile } from '../../lib/core/export/export-file.ts';
import { type ExportFormatId, exportFormats } from '../../lib/core/export/registry.ts';
import { saveFile } from '../../lib/dom/take-out.ts';

/** The formats of the registry, in its order. */
export const exportChoices: readonly ExportChoice[] = Object.entries(exportFormats).map(([id, { label }]) => ({
  id,
  label,
}));

/** Save notes to a file of the reader's, in one of those formats. */
export function exportNotes(format: string, notes: readonly Annotation[]): void {
  const { name, mediaType, parts } = exportFile(format as ExportFormatId, notes, { now: new Date().toISOString() });
  saveFile(document.body, name, mediaType, [...parts]);
}
