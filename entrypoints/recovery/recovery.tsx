import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecoveryStep } from '../../components/safety/dry-run.tsx';
import { RecoveryView } from '../../components/safety/recovery-view.tsx';
import type { FoundSnapshot } from '../../components/safety/snapshot-list.tsx';
import { seenDay, seenTime } from '../../components/seen-day.ts';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { findSnapshots } from '../shared/find-snapshots.ts';
import { pace } from '../../lib/browser/in-slices.ts';
import { readBackupOf, readSnapshot } from '../../lib/browser/read-snapshot.ts';
import { replaceDatabase } from '../../lib/browser/recover.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Backup } from '../../lib/core/backup/backup.ts';
import { planInSteps } from '../../lib/core/backup/plan-restore.ts';
import { countRows, noStores, sumOf } from '../../lib/core/backup/stores.ts';
import type { Snapshot } from '../../lib/core/safety/snapshots.ts';
import type { Standing } from '../../lib/core/safety/standing.ts';
import { finishInSlices } from '../../lib/core/steps.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';

/** The page that brings lost notes back. The database stays shut until the user has decided. */
export function Recovery() {
  const { t, day } = useWords();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [snapshots, setSnapshots] = useState<readonly FoundSnapshot[] | null>(null);
  const [step, setStep] = useState<RecoveryStep>({ kind: 'none' });
  const chosen = useRef<Backup | null>(null);

  async function look(again: boolean): Promise<void> {
    const found = await sendMessage('getStanding', { again });
    setStanding(found);
    if (found.kind !== 'lost') setStep({ kind: 'whole' });
  }
  useEffect(() => {
    void look(false);
    void findSnapshots().then(setSnapshots, () => setSnapshots([]));
  }, []);

  /** Take a step; one that fails has changed nothing that was not given up, and says why. */
  const take = (doing: () => Promise<RecoveryStep>) => {
    setStep({ kind: 'working' });
    doing().then(setStep, (error: unknown) => setStep({ kind: 'failed', why: String(error) }));
  };
  const dryRun = async (name: string, backup: Backup | null): Promise<RecoveryStep> => {
    chosen.current = backup;
    if (!backup) return { kind: 'unreadable', name };
    const { write } = await finishInSlices(planInSteps(backup, noStores, defaultSettings), pace);
    return {
      kind: 'plan',
      name,
      holds: countRows(backup.rows),
      writes: sumOf(countRows(write)),
      refused: backup.refused.length,
    };
  };
  async function replace(backup: Backup | null): Promise<number> {
    const rows = await replaceDatabase(backup);
    // What is back is back. A background that does not hear of it finds it at its next start.
    await sendMessage('getStanding', { again: true }).catch(() => undefined);
    return rows;
  }

  return (
    <RecoveryView
      standing={standing}
      snapshots={snapshots}
      step={step}
      onLook={(snapshot: Snapshot) => {
        const name = t('safety.at', { day: day(seenDay(snapshot.made)), time: seenTime(snapshot.made) });
        take(async () => dryRun(name, await readSnapshot(snapshot)));
      }}
      onFile={file => take(async () => dryRun(file.name, await readBackupOf(file)))}
      onRestore={() => take(async () => ({ kind: 'restored', rows: await replace(chosen.current) }))}
      onLeave={() => setStep({ kind: 'none' })}
      onStartEmpty={() => take(async () => (await replace(null), { kind: 'started' }))}
      onTryAgain={() => void look(true)}
      onData={() => location.assign(browser.runtime.getURL('/options.html#data'))}
    />
  );
}
