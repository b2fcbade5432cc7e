import type { ExportChoice } from '../../components/notes/notes-props.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { exportFile } from '../../lib/core/export/export-file.ts';
import { type ExportFormatId, exportFormats } from '../../lib/core/export/registry.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { saveFile } from '../../lib/dom/take-out.ts';
import { loadExportContext } from '../shared/load-export-context.ts';

/** The formats of the registry, in its order. */
export const exportChoices: readonly ExportChoice[] = Object.entries(exportFormats).map(([id, { label }]) => ({
  id,
  label,
}));

/** Save notes to a file of the reader's, in one of those formats, with what the database and the history say of them. */
export async function exportNotes(format: string, notes: readonly Annotation[], words: Words): Promise<void> {
  const context = await loadExportContext(words);
  const { name, mediaType, parts } = exportFile(format as ExportFormatId, notes, context);
  saveFile(document.body, name, mediaType, [...parts]);
}
