import type { Snapshot } from '../../lib/core/safety/snapshots.ts';
import { seenDay, seenTime } from '../seen-day.ts';
import { useWords } from '../words.tsx';
import { DryRun, type RecoveryStep } from './dry-run.tsx';
import { type FoundSnapshot, SnapshotList } from './snapshot-list.tsx';

export interface SnapshotSectionProps {
  readonly snapshots: readonly FoundSnapshot[];
  /** The last attempt that failed after the newest of them; null while they are written. */
  readonly failed: { readonly at: string; readonly why: string } | null;
  readonly step: RecoveryStep;
  readonly onLook: (snapshot: Snapshot) => void;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
  readonly onDelete: () => void;
}

/** The copies that are kept by themselves, within the part about the reader's data. */
export function SnapshotSection(props: SnapshotSectionProps) {
  const { t, day } = useWords();
  const { snapshots, failed } = props;
  return (
    <section class="snapshot-section" aria-labelledby="snapshots-title">
      <h3 id="snapshots-title">{t('safety.snapshotTitle')}</h3>
      <p class="meta">
        {t('safety.snapshotLead')} {snapshots.length === 0 && t('safety.snapshotNone')}
      </p>
      {failed && (
        <p class="notice">
          <span>
            {t('safety.snapshotFailed', { day: day(seenDay(failed.at)), time: seenTime(failed.at), why: failed.why })}
          </span>
        </p>
      )}
      <SnapshotList snapshots={snapshots} onLook={props.onLook} />
      <div class="said" role="status">
        <DryRun step={props.step} onRestore={props.onRestore} onLeave={props.onLeave} />
      </div>
      {snapshots.length > 0 && (
        <button type="button" class="btn" onClick={props.onDelete}>
          {t('safety.delete')}
        </button>
      )}
    </section>
  );
}
