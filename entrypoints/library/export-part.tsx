import { useEffect, useState } from 'preact/hooks';
import { ExportForm } from '../../components/transfer/export-form.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { readInParts } from '../../lib/browser/read-in-parts.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { breathe } from '../../lib/dom/breathe.ts';
import { useExport } from '../shared/use-export.ts';

const notesAtOnce = 250;

/** The export form for the notes with these ids, or for all where `ids` is null. `version` changes with the notes that are kept. */
export function ExportPart({ ids, version }: { ids: readonly string[] | null; version: number }) {
  const [notes, setNotes] = useState<readonly Annotation[] | null>(null);
  const exporting = useExport(notes);
  useEffect(() => {
    const stop = new AbortController();
    readNotes(ids, stop.signal).then(
      read => stop.signal.aborted || setNotes(read),
      () => setNotes([]),
    );
    return () => stop.abort();
  }, [ids, version]);
  return notes && <ExportForm {...exporting} notes={notes} onSettings={() => void browser.runtime.openOptionsPage()} />;
}

/** The notes in the order in which they were listed. */
async function readNotes(ids: readonly string[] | null, signal: AbortSignal): Promise<Annotation[]> {
  const { annotations } = openDatabase();
  const notes: Annotation[] = [];
  if (ids === null) {
    for await (const part of readInParts(annotations, notesAtOnce)) {
      if (signal.aborted) break;
      notes.push(...part);
      await breathe();
    }
    return notes;
  }
  for (let at = 0; at < ids.length && !signal.aborted; at += notesAtOnce) {
    const some = await annotations.bulkGet(ids.slice(at, at + notesAtOnce));
    notes.push(...some.filter(note => note !== undefined));
    await breathe();
  }
  return notes;
}
