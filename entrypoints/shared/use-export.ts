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

/** Taking notes out: reads what they are exported with, writes files in slices, keeps the reviewer's template. */
export function useExport(): Exporting {
  const words = useWords();
  const [context, setContext] = useState<ExportContext | null>(null);
  const [step, setStep] = useState<ExportStep>({ kind: 'ready' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    loadExportContext(words).then(setContext, () => setStep({ kind: 'failed' }));
    return () => running.current?.abort();
  }, [words]);

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
