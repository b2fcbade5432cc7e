import type { Counts } from '../../lib/core/backup/store-names.ts';
import type { Snapshot } from '../../lib/core/safety/snapshots.ts';
import { useCounts } from '../counts.ts';
import { seenDay, seenTime } from '../seen-day.ts';
import { useWords } from '../words.tsx';

/** A copy on this device, and what it holds as far as it could be read. */
export interface FoundSnapshot extends Snapshot {
  readonly counts: Counts | null;
}

interface SnapshotListProps {
  /** The newest first. */
  readonly snapshots: readonly FoundSnapshot[];
  readonly onLook: (snapshot: Snapshot) => void;
}

/** The copies on this device, each with a way to see what it would bring. */
export function SnapshotList({ snapshots, onLook }: SnapshotListProps) {
  return (
    <ul class="snapshots">
      {snapshots.map((snapshot, index) => (
        <SnapshotRow key={snapshot.name} snapshot={snapshot} isNewest={index === 0} onLook={() => onLook(snapshot)} />
      ))}
    </ul>
  );
}

function SnapshotRow(props: { snapshot: FoundSnapshot; isNewest: boolean; onLook: () => void }) {
  const { t, day } = useWords();
  const { made, counts } = props.snapshot;
  const held = useCounts(counts);
  const at = { day: day(seenDay(made)), time: seenTime(made) };
  return (
    <li>
      <span>
        <b>{t('safety.at', at)}</b>
        <span class="meta">{counts ? held : t('safety.damaged')}</span>
      </span>
      {counts && (
        <button
          type="button"
          class={props.isNewest ? 'btn btn-main' : 'btn'}
          aria-label={t('safety.lookAt', at)}
          onClick={props.onLook}
        >
          {t('safety.look')}
        </button>
      )}
    </li>
  );
}
