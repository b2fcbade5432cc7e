import type { ComponentChild } from 'preact';
import type { RecoveryStep } from '../../components/safety/dry-run.tsx';
import { RecoveryView, type RecoveryViewProps } from '../../components/safety/recovery-view.tsx';
import { BackupReminder, MissingNotice, ResumedNotice, SafetyNotice } from '../../components/safety/safety-notice.tsx';
import { SnapshotSection } from '../../components/safety/snapshot-section.tsx';
import { countRows, noStores } from '../../lib/core/backup/stores.ts';
import type { Canary } from '../../lib/core/safety/canary.ts';
import { readSnapshotName, snapshotName } from '../../lib/core/safety/snapshots.ts';
import type { Standing } from '../../lib/core/safety/standing.ts';
import '../../components/options/options.css';
import '../../components/safety/safety.css';

const nothing = () => {};
const counts = { ...countRows(noStores), annotations: 812, sightings: 340, drafts: 2 };

export const canary: Canary = {
  install: 'i1',
  schema: 3,
  serial: 900,
  counts,
  at: '2026-11-26T13:02:00.000Z',
  since: '2026-04-03T08:00:00.000Z',
};

const snapshotOf = (day: string, annotations: number | null) => ({
  ...readSnapshotName(snapshotName(`2026-11-${day}T08:30:00.000Z`, 'a'.repeat(64)))!,
  counts: annotations === null ? null : { ...counts, annotations },
});
export const snapshots = [snapshotOf('26', 810), snapshotOf('25', 790), snapshotOf('24', null)];

export const standings: readonly Standing[] = [
  { kind: 'lost', how: 'unreadable', kept: canary },
  { kind: 'newer', format: 4 },
  { kind: 'not-upgraded', why: '409' },
  { kind: 'refused', why: '' },
  { kind: 'blocked' },
  { kind: 'updated' },
];

const steps: readonly RecoveryStep[] = [
  { kind: 'working' },
  { kind: 'plan', name: 'daily.example', holds: counts, writes: 1154, refused: 2 },
  { kind: 'unreadable', name: 'daily.example' },
  { kind: 'failed', why: '409' },
  { kind: 'restored', rows: 1154 },
  { kind: 'started' },
  { kind: 'whole' },
];

export function recoveryProps(other: Partial<RecoveryViewProps> = {}): RecoveryViewProps {
  return {
    standing: { kind: 'lost', how: 'damaged', kept: canary },
    snapshots,
    step: { kind: 'none' },
    onLook: nothing,
    onFile: nothing,
    onRestore: nothing,
    onLeave: nothing,
    onStartEmpty: nothing,
    onTryAgain: nothing,
    onData: nothing,
    ...other,
  };
}

/** Every notice about the safety of what is kept. */
export function Notices() {
  return (
    <main aria-label="Notices">
      {standings.map(standing => (
        <SafetyNotice key={standing.kind} standing={standing} onReload={nothing} onData={nothing} onRecover={nothing} />
      ))}
      <MissingNotice kept={canary} onRead={nothing} onData={nothing} />
      <ResumedNotice rows={1284} />
      <BackupReminder unsaved={37} last="2026-10-20T08:00:00.000Z" onBackUp={nothing} onLater={nothing} />
      <BackupReminder unsaved={1} last={null} onBackUp={nothing} onLater={nothing} />
    </main>
  );
}

/** What is drawn about safety, by name. */
export const safetySurfaces: readonly (readonly [name: string, draw: () => ComponentChild])[] = [
  ['safety notices', () => <Notices />],
  ['recovery', () => <RecoveryView {...recoveryProps()} />],
  ['recovery without snapshots', () => <RecoveryView {...recoveryProps({ snapshots: [] })} />],
  ...steps.map(step => [`recovery, ${step.kind}`, () => <RecoveryView {...recoveryProps({ step })} />] as const),
  [
    'snapshots in the options',
    () => (
      <main aria-label="Options">
        <h2>409</h2>
        <SnapshotSection
          snapshots={snapshots}
          failed={{ at: canary.at, why: '409' }}
          step={{ kind: 'none' }}
          onLook={nothing}
          onRestore={nothing}
          onLeave={nothing}
          onDelete={nothing}
        />
      </main>
    ),
  ],
];
