import type { ImportStep, ImportViewProps } from '../../components/transfer/import-view.tsx';
import type { RestorePlan } from '../../lib/core/backup/plan-restore.ts';
import { countRows, noStores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { note } from '../core/backup/backup-fixtures.ts';

const nothing = () => {};
const none = countRows(noStores);

/** A dry run with something of every kind. */
export const plan: RestorePlan = {
  made: '2026-11-20T10:00:00.000Z',
  new: { ...none, annotations: 2, sightings: 340, dismissals: 1 },
  updated: { ...none, annotations: 1 },
  same: { ...none, annotations: 12, sightings: 3 },
  refused: [
    { store: 'annotations', record: 9, why: 'invalid', field: 'target.selector' },
    { store: 'sightings', record: 4, why: 'older', field: '' },
  ],
  settings: defaultSettings,
  write: { ...noStores, annotations: [note('1'), note('2'), note('3')] },
  replaced: noStores,
};

export function importProps(other: Partial<ImportViewProps> = {}): ImportViewProps {
  return {
    step: { kind: 'none' },
    onFile: nothing,
    onCancel: nothing,
    onImport: nothing,
    onLeave: nothing,
    onUndo: nothing,
    onSaveRefused: nothing,
    ...other,
  };
}

/** Every step of an import. */
export const importSteps: readonly ImportStep[] = [
  { kind: 'none' },
  { kind: 'reading', file: 'a-very-long-name-of-a-backup-file-of-many-notes.jsonl', read: 0.4 },
  { kind: 'parsing', file: 'annotations.jsonld', done: 0.7 },
  { kind: 'problem', file: 'x.json', problem: { kind: 'checksum' } },
  { kind: 'plan', file: 'backup.jsonl', of: 'backup', plan },
  { kind: 'writing', records: 1284 },
  { kind: 'done', records: 1284 },
  { kind: 'done', records: 3, isPart: true },
  { kind: 'undone', left: 2 },
  { kind: 'undone', left: 0, isPart: true },
  { kind: 'failed', why: '' },
  { kind: 'failed', why: '', canUndo: true },
  { kind: 'unfinished' },
];
