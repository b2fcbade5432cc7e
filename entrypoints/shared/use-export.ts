import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportStep } from '../../components/transfer/export-form.tsx';
import { useWords } from '../../components/words.tsx';
import { openDatabase } from '../../lib/browser/database.ts';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { ExportContext, ExportOptions } from '../../lib/core/export/export-context.ts';
import { exportFile } from '../../lib/core/export/export-file.ts';
import { exportRecords } from '../../lib/core/export/export-records.ts';
import type { ExportFormatId } from '../../lib/core/export/registry.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { saveFile } from '../../lib/dom/take-out.ts';
import { writeInSlices } from './write-in-slices.ts';

export interface Exporting {
  /** What an export says besides the notes; null until it has been read. */
  readonly context: ExportContext | null;
  readonly step: ExportStep;
  readonly onExport: (format: ExportFormatId, notes: readonly Annotation[], options: ExportOptions) => void;
  readonly onCancel: () => void;
}

/** Taking notes out: reads what they are exported with while `isWanted`, writes files in slices, keeps the reviewer's template. */
export function useExport(isWanted: boolean): Exporting {
  const words = useWords();
  const [context, setContext] = useState<ExportContext | null>(null);
  const [step, setStep] = useState<ExportStep>({ kind: 'ready' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (isWanted) loadExportContext(words).then(setContext, () => setStep({ kind: 'failed' }));
    else setStep({ kind: 'ready' });
    return () => running.current?.abort();
  }, [isWanted, words]);

  async function run(
    format: ExportFormatId,
    notes: readonly Annotation[],
    options: ExportOptions,
  ): Promise<ExportStep> {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const { template = null } = options;
    const known = context ?? (await loadExportContext(words));
    if (format === 'md' && template !== (known.options?.template ?? null)) {
      await sendMessage('changeSettings', { markdownTemplate: template });
      setContext({ ...known, options: { ...known.options, template } });
    }
    const { name, mediaType, parts } = exportFile(format, notes, { ...known, now: new Date().toISOString(), options });
    const pieces = await writeInSlices(parts, stop.signal, done =>
      setStep({ kind: 'writing', done: Math.min(done, notes.length), all: notes.length }),
    );
    if (pieces === null) return { kind: 'ready' };
    saveFile(document.body, name, mediaType, pieces);
    return { kind: 'saved', file: name };
  }

  return {
    context,
    step,
    onExport: (format, notes, options) =>
      void run(format, notes, options).then(setStep, () => setStep({ kind: 'failed' })),
    onCancel: useCallback(() => running.current?.abort(), []),
  };
}

/** All that an export may say of notes, from the settings, the claim database and what is kept. */
async function loadExportContext(words: Words): Promise<ExportContext> {
  const { sightings, pages, claims } = openDatabase();
  const [settings, pack, own, seen, kept] = await Promise.all([
    sendMessage('getSettings', null),
    // Without the database notes still come out, with less beside them.
    loadPack().catch(() => null),
    claims.toArray(),
    sightings.toArray(),
    pages.toArray(),
  ]);
  return {
    now: new Date().toISOString(),
    words,
    creator: settings.reviewer,
    verdicts: settings.verdicts,
    records: exportRecords([...(pack?.claims ?? []), ...own.map(({ claim }) => claim)]),
    sightings: seen,
    pages: kept,
    options: { template: settings.markdownTemplate },
  };
}
