import { useState } from 'preact/hooks';
import type { HistorySectionProps } from '../../components/options/history-section.tsx';
import { openDatabase } from '../../lib/browser/database.ts';
import { announce } from '../../lib/browser/notices.ts';
import { readSeenTime } from '../../lib/browser/seen-time-store.ts';
import { oldSightings } from '../../lib/browser/sighting-store.ts';
import { daysAgo } from '../../lib/core/safety/seen-time.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';
import type { ChangeSettings } from '../shared/use-settings.ts';

/** The cards that new ages have deleted since the page was opened, and the age before the first of them. */
interface Forgotten {
  readonly days: number | null;
  readonly cards: readonly Sighting[];
}

/** Change the history's settings. Cards that a shorter age deletes can be brought back while the page is open. */
export function useHistoryAge(settings: Settings | null, changeSettings: ChangeSettings) {
  const [forgotten, setForgotten] = useState<Forgotten | null>(null);

  async function change(wanted: Parameters<HistorySectionProps['onChange']>[0]): Promise<void> {
    const days = wanted.historyDays;
    const now = Date.now();
    const old = days ? await oldSightings(openDatabase(), daysAgo(await readSeenTime(now), days, now)) : [];
    await changeSettings(wanted);
    if (old.length === 0 || !settings) return;
    setForgotten(before => ({
      days: before ? before.days : settings.historyDays,
      cards: [...(before?.cards ?? []), ...old],
    }));
  }

  async function undo(): Promise<void> {
    if (!forgotten) return;
    // The age first: with the shorter one they would be deleted again.
    await changeSettings({ historyDays: forgotten.days });
    await openDatabase().sightings.bulkPut([...forgotten.cards]);
    announce('sightings');
    setForgotten(null);
  }

  return {
    forgotten: forgotten?.cards.length ?? 0,
    change: (wanted: Parameters<HistorySectionProps['onChange']>[0]) => void change(wanted),
    undo: () => void undo(),
  };
}
