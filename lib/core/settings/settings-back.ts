import type { Settings, SettingsChange } from './settings.ts';

/**
 * What takes back the change of settings from `before` to `after`, where nobody has changed them since: a setting that is other now than
 * `after` stays, and of a list only what the change put in goes, and what it took out comes back.
 */
export function settingsBack(before: Settings, after: Settings, now: Settings): SettingsChange {
  const { reading, offSites, muted, topicsOff, ...rest } = before;
  return {
    ...back(rest, after, now),
    ...back(
      {
        offSites: listBack(offSites, after.offSites, now.offSites),
        muted: listBack(muted, after.muted, now.muted),
        topicsOff: listBack(topicsOff, after.topicsOff, now.topicsOff),
      },
      now,
      now,
    ),
    ...(isSame(before.reading, after.reading) ? {} : { reading: back(reading, after.reading, now.reading) }),
  };
}

/** The parts of `before` that are other in `after`, and there still. */
function back<T extends object>(before: T, after: { [K in keyof T]: unknown }, now: { [K in keyof T]: unknown }) {
  const names = Object.keys(before) as (keyof T)[];
  const changed = names.filter(name => !isSame(before[name], after[name]) && isSame(after[name], now[name]));
  return Object.fromEntries(changed.map(name => [name, before[name]])) as Partial<T>;
}

function listBack(before: readonly string[], after: readonly string[], now: readonly string[]): string[] {
  if (isSame(after, now)) return [...before];
  const kept = now.filter(item => before.includes(item) || !after.includes(item));
  return [...kept, ...before.filter(item => !after.includes(item) && !now.includes(item))];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
