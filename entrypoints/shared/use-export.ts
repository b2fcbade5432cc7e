import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportStep } from '../../components/transfer/export-form.tsx';
import { useWords } from '../../components/words.tsx';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { ExportContext, ExportOptions } from '../../lib/core/export/export-context.ts';
import { exportFile } from '../../lib/core/export/export-file.ts';
import type { ExportFormatId } from '../../lib/core/export/registry.ts';
import { saveFile } from '../../lib/dom/take-out.ts';
import { loadExportContext } from './load-export-context.ts';
import { writeInSlices } from './write-in-slices.ts';

export interface Exporting {
  /** What an export says besides the notes; null until it has been read. */
  readonly context: ExportContext | null;
  readonly step: ExportStep;
  readonly onExport: (format: ExportFormatId, notes: readonly Annotation[], options: ExportOptions) => void;
  readonly onCancel: () => void;
}

/** Taking notes out: reads what they are exported with, writes files in slices, keeps the reviewer's template. `notes` is null while they are read. */
export function useExport(notes: readonly Annotation[] | null): Exporting {
  const words = useWords();
  const [context, setContext] = useState<ExportContext | null>(null);
  const [step, setStep] = useState<ExportStep>({ kind: 'ready' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (!notes) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    loadExportContext(notes, words, signal).then(
      read => signal.aborted || setContext(read),
      () => signal.aborted || setStep({ kind: 'failed' }),
    );
    return () => stop.abort();
  }, [notes, words]);
  useEffect(() => () => running.current?.abort(), []);

  async function run(
    format: ExportFormatId,
    taken: readonly Annotation[],
    options: ExportOptions,
  ): Promise<ExportStep> {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const { template = null } = options;
    const known = context ?? (await loadExportContext(taken, words));
    if (format === 'md' && template !== (known.options?.template ?? null)) {
      await sendMessage('changeSettings', { markdownTemplate: template });
      setContext({ ...known, options: { ...known.options, template } });
    }
    const { name, mediaType, parts } = exportFile(format, taken, { ...known, now: new Date().toISOString(), options });
    const pieces = await writeInSlices(parts, stop.signal, done =>
      setStep({ kind: 'writing', done: Math.min(done, taken.length), all: taken.length }),
    );
    if (pieces === null) return { kind: 'ready' };
    saveFile(document.body, name, mediaType, pieces);
    return { kind: 'saved', file: name };
  }

  return {
    context,
    step,
    onExport: (format, taken, options) =>
      void run(format, taken, options).then(setStep, () => setStep({ kind: 'failed' })),
    onCancel: useCallback(() => running.current?.abort(), []),
  };
}
