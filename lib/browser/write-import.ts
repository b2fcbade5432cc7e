import type { Backup } from '../core/backup/backup.ts';
import { countTaken, type RestorePlan } from '../core/backup/plan-restore.ts';
import type { Settings, SettingsChange } from '../core/settings/settings.ts';
import { settingsBack } from '../core/settings/settings-back.ts';
import { restoreStores } from './backup-store.ts';
import type { Database } from './stored-database.ts';
import { undoImport } from './undo-import.ts';

/** Who keeps the settings, and is told that the stores have changed: the background. */
export interface Background {
  readonly getSettings: () => Promise<Settings>;
  readonly changeSettings: (change: SettingsChange) => Promise<Settings>;
  readonly storesChanged: () => Promise<unknown>;
}

/** What an import has written. */
export interface Written {
  readonly plan: RestorePlan;
  /** The settings before and after it; null where it has not changed them. */
  readonly settings: { readonly before: Settings; readonly after: Settings } | null;
  /** It has written its records, and could not change the settings too. */
  readonly isPart: boolean;
}

/**
 * Write what a file brings, and take its settings. Rejects only where nothing was changed, or with `Unfinished` where what was
 * written is still to be completed.
 */
export async function writeImport(database: Database, backup: Backup, background: Background): Promise<Written> {
  const before = await background.getSettings();
  const plan = await restoreStores(database, backup, before);
  let settings: Written['settings'] = null;
  let isPart = false;
  if (plan.settings) {
    try {
      settings = { before, after: await background.changeSettings(plan.settings) };
    } catch (error) {
      if (countTaken(plan) === 0) throw error;
      isPart = true;
    }
  }
  await tell(background);
  return { plan, settings, isPart };
}

/** What became of the taking back of an import: how many rows were changed since and stay, and whether the settings could not follow. */
export interface TakenBack {
  readonly left: number;
  readonly isPart: boolean;
}

/** Take an import back. Rejects only where nothing was changed. */
export async function takeBackImport(database: Database, written: Written, background: Background): Promise<TakenBack> {
  const { plan, settings } = written;
  const now = settings && (await background.getSettings());
  const left = await undoImport(database, plan);
  let isPart = false;
  if (settings && now) {
    const change = settingsBack(settings.before, settings.after, now);
    if (Object.keys(change).length > 0) {
      await background.changeSettings(change).catch(() => {
        isPart = true;
      });
    }
  }
  await tell(background);
  return { left, isPart };
}

/** What is written is written, whether or not pages that are open hear of it now. */
async function tell({ storesChanged }: Background): Promise<void> {
  await storesChanged().catch(() => undefined);
}
