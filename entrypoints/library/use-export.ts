import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.tsx';
import { openDatabase } from '../../lib/browser/database.ts';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { readInParts } from '../../lib/browser/read-in-parts.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { isOnPage } from '../../lib/core/annotation/read-annotation.ts';
import type { ExportContext, ExportOptions, ExportRecord } from '../../lib/core/export/export-context.ts';
import { exportFile } from '../../lib/core/export/export-file.ts';
import type { ExportFormatId } from '../../lib/core/export/registry.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { breathe } from '../../lib/dom/breathe.ts';
import { saveFile } from '../../lib/dom/take-out.ts';

/** Which notes are to be exported, and their way into a file. `ids` null is all. */
export function useExport(say: (text: string) => void) {
  const words = useWords();
  const { t } = words;
  const [ids, choose] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(format: ExportFormatId, options: ExportOptions): Promise<void> {
    const notes = await readNotes(ids);
    const { name, mediaType, parts } = exportFile(format, notes, await contextOf(notes, format, words, options));
    const written: BlobPart[] = [];
    let since = performance.now();
    for (const part of parts) {
      written.push(part);
      if (performance.now() - since < sliceMs) continue;
      await breathe();
      since = performance.now();
    }
    saveFile(document.body, name, mediaType, written);
    say(t('library.exported', { count: notes.length }));
  }
  return {
    ids,
    choose,
    busy,
    save(format: string, options: ExportOptions = {}) {
      setBusy(true);
      void save(format as ExportFormatId, options)
        .catch(() => say(t('library.notDone')))
        .then(() => setBusy(false));
    },
  };
}

const notesAtOnce = 250;
/** Half a frame: then others go first. */
const sliceMs = 8;

/** The notes in the order in which they were listed. */
async function readNotes(ids: readonly string[] | null): Promise<Annotation[]> {
  const { annotations } = openDatabase();
  const notes: Annotation[] = [];
  if (ids === null) {
    for await (const part of readInParts(annotations, notesAtOnce)) {
      notes.push(...part);
      await breathe();
    }
    return notes;
  }
  for (let at = 0; at < ids.length; at += notesAtOnce) {
    const some = await annotations.bulkGet(ids.slice(at, at + notesAtOnce));
    notes.push(...some.filter(note => note !== undefined));
    await breathe();
  }
  return notes;
}

/** What an export says besides the notes. Only a report shows cards and what stands around a note's words. */
async function contextOf(
  notes: readonly Annotation[],
  format: ExportFormatId,
  words: Words,
  options: ExportOptions,
): Promise<ExportContext> {
  const { sightings, pages, claims } = openDatabase();
  const [settings, pack, own] = await Promise.all([
    sendMessage('getSettings', null),
    loadPack().catch(() => null),
    claims.toArray(),
  ]);
  const sources = format === 'html' ? [...new Set(notes.filter(isOnPage).map(({ target }) => target.source))] : [];
  const records = new Map<string, ExportRecord>((pack?.claims ?? []).map(claim => [claim.id, claim]));
  for (const { id, claim } of own) records.set(id, claim);
  return {
    now: new Date().toISOString(),
    words,
    creator: settings.reviewer,
    verdicts: settings.verdicts,
    records,
    sightings: sources.length > 0 ? await sightings.where('page').anyOf(sources).toArray() : [],
    pages: (await pages.bulkGet(sources)).filter(page => page !== undefined),
    options: { template: settings.markdownTemplate, ...options },
  };
}
