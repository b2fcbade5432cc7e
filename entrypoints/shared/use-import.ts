import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportStep, ImportViewProps } from '../../components/transfer/import-view.tsx';
import { useWords } from '../../components/words.tsx';
import { explained } from '../../lib/browser/answer.ts';
import { readStores, Unfinished } from '../../lib/browser/backup-store.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { pace } from '../../lib/browser/in-slices.ts';
import { readFile, unpack } from '../../lib/browser/read-file.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { type Background, takeBackImport, writeImport, type Written } from '../../lib/browser/write-import.ts';
import type { Backup } from '../../lib/core/backup/backup.ts';
import { countSteps, countTaken, planInSteps } from '../../lib/core/backup/plan-restore.ts';
import { listRefused } from '../../lib/core/import/describe-problem.ts';
import { readImport, type Run } from '../../lib/core/import/read-import.ts';
import { finishInSlices } from '../../lib/core/steps.ts';
import { saveFile } from '../../lib/dom/take-out.ts';

const background: Background = {
  getSettings: () => sendMessage('getSettings', null),
  changeSettings: change => sendMessage('changeSettings', change),
  storesChanged: () => sendMessage('storesChanged', null),
};

/** The import of a file into the database: dry run, writing, undo. For any page of the extension. */
export function useImport(): ImportViewProps {
  const words = useWords();
  const [step, setStep] = useState<ImportStep>({ kind: 'none' });
  const reading = useRef<AbortController | null>(null);
  const chosen = useRef<{ file: string; backup: Backup } | null>(null);
  const written = useRef<Written | null>(null);
  const database = openDatabase();
  useEffect(() => () => reading.current?.abort(), []);

  /** Take a step; when it fails nothing was changed, and that is said. */
  const take = (doing: () => Promise<ImportStep>, canUndo = false) =>
    void doing().then(setStep, (error: unknown) =>
      setStep(
        error instanceof Unfinished ? { kind: 'unfinished' } : { kind: 'failed', why: refusalOf(error), canUndo },
      ),
    );

  async function dryRun(file: File, signal: AbortSignal): Promise<ImportStep> {
    chosen.current = null;
    setStep({ kind: 'reading', file: file.name, read: 0 });
    const chunks = readFile(file, signal, read => setStep({ kind: 'reading', file: file.name, read }));
    try {
      const parsed = { part: 0 };
      const onPause = () => parsed.part > 0 && setStep({ kind: 'parsing', file: file.name, done: parsed.part });
      const run: Run = steps => finishInSlices(steps, pace, { signal, onPause });
      const onParsed = (part: number) => {
        parsed.part = part;
      };
      const read = await readImport(chunks, { now: new Date().toISOString(), unpack, run, onParsed });
      if ('problem' in read) return { kind: 'problem', file: file.name, problem: read.problem };
      const [rows, settings] = await Promise.all([readStores(database), sendMessage('getSettings', null)]);
      signal.throwIfAborted();
      const all = countSteps(read.backup, rows);
      const plan = await finishInSlices(planInSteps(read.backup, rows, settings), pace, {
        signal,
        onPause: done => setStep({ kind: 'comparing', file: file.name, done: Math.min(1, done / all) }),
      });
      chosen.current = { file: file.name, backup: read.backup };
      return { kind: 'plan', file: file.name, of: read.kind, plan };
    } catch (error) {
      if (signal.aborted) return { kind: 'none' };
      throw error;
    }
  }

  async function write(): Promise<ImportStep> {
    if (!chosen.current || step.kind !== 'plan') return { kind: 'none' };
    setStep({ kind: 'writing', records: countTaken(step.plan) });
    const done = await writeImport(database, chosen.current.backup, background);
    chosen.current = null;
    written.current = done;
    return { kind: 'done', records: countTaken(done.plan), isPart: done.isPart };
  }

  async function undo(): Promise<ImportStep> {
    if (!written.current) return { kind: 'none' };
    const { left, isPart } = await takeBackImport(database, written.current, background);
    written.current = null;
    return { kind: 'undone', left, isPart };
  }

  function saveRefused(): void {
    if (step.kind !== 'plan') return;
    const list = { file: step.file, refused: listRefused(step.plan.refused, words) };
    saveFile(document.body, 'sidelight-refused.json', 'application/json', `${JSON.stringify(list, null, 2)}\n`);
  }

  return {
    step,
    onFile(file) {
      reading.current?.abort();
      reading.current = new AbortController();
      const { signal } = reading.current;
      take(() => dryRun(file, signal));
    },
    onCancel: () => reading.current?.abort(),
    onImport: () => take(write),
    onLeave: () => setStep({ kind: 'none' }),
    onUndo: () => take(undo, true),
    onSaveRefused: saveRefused,
  };
}

/** Why the database takes nothing; '' where the device itself failed. */
function refusalOf(error: unknown): string {
  const { code, message } = explained(error);
  return code === 'read-only' || code === 'recovery' ? message : '';
}
