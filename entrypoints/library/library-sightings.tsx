import { useMemo, useRef } from 'preact/hooks';
import { SightingsView } from '../../components/library/sightings-view.tsx';
import { SeenCard } from '../../components/seen-card.tsx';
import type { LibraryPlace } from '../../lib/core/library/address.ts';
import {
  type SeenDimension,
  type SeenFilter,
  seenDimensions,
  startSeenQuery,
} from '../../lib/core/library/seen-query.ts';
import type { SeenRow } from '../../lib/core/library/seen-row.ts';
import { sortSteps } from '../../lib/core/library/sort-notes.ts';
import type { NoteActions } from './use-note-actions.ts';
import { useOpenCard } from './use-open-card.ts';
import type { Step } from './use-place.ts';
import { type Found, useQuery } from './use-query.ts';
import { useSorted } from './use-sorted.ts';
import type { Rows } from './use-table.ts';

interface LibrarySightingsProps {
  readonly place: LibraryPlace;
  readonly go: (change: Partial<LibraryPlace>, step?: Step) => void;
  readonly seen: Rows<SeenRow>;
  readonly singleKeys: boolean;
  readonly actions: NoteActions;
}

const nothing: Found<SeenRow, SeenDimension> = {
  rows: [],
  counts: Object.fromEntries(seenDimensions.map(name => [name, new Map()])) as unknown as Found<
    SeenRow,
    SeenDimension
  >['counts'],
};

/** The cards that were seen, or the one that is open, as it was. */
export function LibrarySightings({ place, go, seen, singleKeys, actions }: LibrarySightingsProps) {
  const filter = place.seen;
  const sorted = useSorted(() => {
    const rows = [...seen.rows.values()];
    return sortSteps(
      rows,
      Float64Array.from(rows, row => -row.seen),
    );
  }, [seen.version]);
  const found = useQuery(sorted, () => startSeenQuery(filter), [JSON.stringify(filter)], nothing);
  const statements = useMemo(() => new Map(sorted.map(({ claim, statement }) => [claim, statement])), [sorted]);
  const { sighting, now } = useOpenCard(place.open);
  const last = useRef({ id: '', count: 0 });
  if (place.open !== '' && place.open !== last.current.id) {
    last.current = { id: place.open, count: last.current.count + 1 };
  }
  if (place.open !== '' && sighting === undefined) return null;
  if (place.open !== '' && sighting) {
    return (
      <div class="lib-card">
        <SeenCard
          sighting={sighting}
          now={now}
          onBack={() => go({ open: '' })}
          onDelete={which => {
            actions.deleteSightings(which);
            go({ open: '' });
          }}
        />
      </div>
    );
  }
  const setFilter = (next: SeenFilter) =>
    go(
      { seen: next, open: '' },
      filter.text !== '' && next.text !== '' && next.text !== filter.text ? 'replace' : 'push',
    );
  return (
    <SightingsView
      rows={found.rows}
      all={sorted.length}
      counts={found.counts}
      filter={filter}
      onFilter={setFilter}
      statementOf={claim => statements.get(claim) ?? ''}
      progress={seen.progress}
      failed={seen.failed}
      onRetry={seen.retry}
      onOpen={id => go({ open: id })}
      onDelete={id => actions.deleteSightings({ id })}
      singleKeys={singleKeys}
      at={last.current.id}
      focusAsked={last.current.count}
    />
  );
}
