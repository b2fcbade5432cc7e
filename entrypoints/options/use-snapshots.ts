import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RecoveryStep } from '../../components/safety/dry-run.tsx';
import type { SnapshotSectionProps } from '../../components/safety/snapshot-section.tsx';
import type { FoundSnapshot } from '../../components/safety/snapshot-list.tsx';
import { seenDay, seenTime } from '../../components/seen-day.ts';
import { useWords } from '../../components/words.tsx';
import { readStores, restoreStores, Unfinished } from '../../lib/browser/backup-store.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { pace } from '../../lib/browser/in-slices.ts';
import { readSnapshot } from '../../lib/browser/read-snapshot.ts';
import { loadSnapshotMark, type SnapshotMark } from '../../lib/browser/safety-marks.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { deleteSnapshots } from '../../lib/browser/snapshot-store.ts';
import type { Backup } from '../../lib/core/backup/backup.ts';
import { planInSteps } from '../../lib/core/backup/plan-restore.ts';
import { countRows, sumOf } from '../../lib/core/backup/stores.ts';
import { finishInSlices } from '../../lib/core/steps.ts';
import { findSnapshots } from '../shared/find-snapshots.ts';

/** The snapshots of this device. What one has that is new or newer can be restored; nothing that is kept is lost by it. */
export function useSnapshots(): SnapshotSectionProps {
  const { t, day } = useWords();
  const [snapshots, setSnapshots] = useState<readonly FoundSnapshot[]>([]);
  const [mark, setMark] = useState<SnapshotMark | null>(null);
  const [step, setStep] = useState<RecoveryStep>({ kind: 'none' });
  const chosen = useRef<Backup | null>(null);

  const list = useCallback(() => {
    // A browser without files for us has none; the mark says what it answers to a new one.
    void findSnapshots().then(setSnapshots, () => setSnapshots([]));
    void loadSnapshotMark().then(setMark);
  }, []);
  useEffect(list, []);

  const take = (doing: () => Promise<RecoveryStep>) => {
    setStep({ kind: 'working' });
    doing()
      .then(setStep, (error: unknown) =>
        setStep(error instanceof Unfinished ? { kind: 'unfinished' } : { kind: 'failed', why: String(error) }),
      )
      .then(list, () => undefined);
  };

  return {
    snapshots,
    failed: mark && mark.why !== '' ? { at: mark.at, why: mark.why } : null,
    step,
    onLook: snapshot =>
      take(async () => {
        const backup = (chosen.current = await readSnapshot(snapshot));
        const name = t('safety.at', { day: day(seenDay(snapshot.made)), time: seenTime(snapshot.made) });
        if (!backup) return { kind: 'unreadable', name };
        const settings = await sendMessage('getSettings', null);
        const kept = await readStores(openDatabase());
        const { write } = await finishInSlices(planInSteps(backup, kept, settings), pace);
        return {
          kind: 'plan',
          name,
          holds: countRows(backup.rows),
          writes: sumOf(countRows(write)),
          refused: backup.refused.length,
        };
      }),
    onRestore: () =>
      take(async () => {
        if (!chosen.current) return { kind: 'none' };
        const plan = await restoreStores(openDatabase(), chosen.current, await sendMessage('getSettings', null));
        // What is back is back, whether or not pages that are open hear of it now.
        await sendMessage('storesChanged', null).catch(() => undefined);
        return { kind: 'restored', rows: sumOf(countRows(plan.write)) };
      }),
    onLeave: () => setStep({ kind: 'none' }),
    onDelete: () => take(async () => (await deleteSnapshots(), { kind: 'none' })),
  };
}
