import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DataSectionProps, DataStep } from '../../components/options/data-section.tsx';
import { eraseStores, putBack, readStores } from '../../lib/browser/backup-store.ts';
import { countStores } from '../../lib/browser/count-stores.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { readBackupOf } from '../../lib/browser/read-snapshot.ts';
import { noteBackup } from '../../lib/browser/safety-marks.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { backupFileName, writeBackup } from '../../lib/core/backup/backup.ts';
import { type Counts, countRows, noStores, type Stores } from '../../lib/core/backup/stores.ts';
import { defaultSettings, type Settings } from '../../lib/core/settings/settings.ts';
import { saveFile } from '../../lib/dom/take-out.ts';
import { useImport } from '../shared/use-import.ts';
import { useSize } from './use-size.ts';

/** Back up, import and erase. What was erased stays in this page's memory alone, until the page is left. */
export function useData(): DataSectionProps {
  const [counts, setCounts] = useState<Counts>(countRows(noStores));
  const [step, setStep] = useState<DataStep>({ kind: 'none' });
  const erased = useRef<{ rows: Stores; settings: Settings } | null>(null);
  const database = openDatabase();
  const size = useSize(counts);
  const transfer = useImport();

  const recount = useCallback(() => {
    countStores(database).then(setCounts, () => undefined);
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => notice !== 'settings' && notice !== 'tab' && recount(), stop.signal);
    recount();
    return () => stop.abort();
  }, []);

  /** Take a step; when it fails nothing was changed, and that is said. */
  const take = (doing: () => Promise<DataStep>) =>
    void doing()
      .then(setStep, () =>
        setStep(before => (before.kind === 'erased' ? { ...before, isStuck: true } : { kind: 'failed' })),
      )
      .then(recount);

  async function backUp(): Promise<DataStep> {
    const [rows, settings] = await Promise.all([readStores(database), sendMessage('getSettings', null)]);
    const now = new Date().toISOString();
    const bytes = [...writeBackup(rows, settings, now)];
    // Read again before anything relies on it.
    if (!(await readBackupOf(new Blob(bytes)))) return { kind: 'failed' };
    saveFile(document.body, backupFileName(now), 'application/jsonl', bytes);
    await noteBackup(now);
    return { kind: 'saved' };
  }

  async function erase(): Promise<DataStep> {
    const settings = await sendMessage('getSettings', null);
    const rows = await eraseStores(database);
    erased.current = { rows, settings };
    const isPart = await hasFailed(sendMessage('changeSettings', defaultSettings));
    await hasFailed(sendMessage('storesChanged', null));
    return { kind: 'erased', counts: countRows(rows), isPart };
  }

  async function undo(): Promise<DataStep> {
    if (!erased.current) return { kind: 'none' };
    await putBack(database, erased.current.rows);
    const isPart = await hasFailed(sendMessage('changeSettings', erased.current.settings));
    await hasFailed(sendMessage('storesChanged', null));
    if (!isPart) erased.current = null;
    return { kind: 'put-back', isPart };
  }

  return {
    counts,
    size,
    step,
    onBackUp: () => take(backUp),
    transfer,
    onErase: () => take(erase),
    onUndo: () => take(undo),
  };
}

/** Whether a step that follows what was done has failed: that is done all the same, and said. */
function hasFailed(step: Promise<unknown>): Promise<boolean> {
  return step.then(
    () => false,
    () => true,
  );
}
