import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedSettings,
  defaultSettings,
  type Settings,
  type SettingsChange,
} from '../../../lib/core/settings/settings.ts';
import { settingsBack } from '../../../lib/core/settings/settings-back.ts';

const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const some = fc.record(
  {
    everywhere: fc.boolean(),
    offSites: names,
    muted: names,
    historyDays: fc.constantFrom(30, 90, null),
    reviewer: fc.constantFrom('', 'Ann', 'Rosa'),
    reading: fc.record({ clickOnly: fc.boolean(), hoverMs: fc.constantFrom(0, 450) }, { requiredKeys: [] }),
    verdicts: fc.constantFrom([{ name: 'True', rating: 5 }], [{ name: 'False', rating: 1 }]),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SettingsChange>;
const changed = (change: SettingsChange, from: Settings = defaultSettings) => changedSettings(from, change);
const takenBack = (before: Settings, after: Settings, now: Settings) =>
  changedSettings(now, settingsBack(before, after, now));

describe('settings that an import changed', () => {
  test('are as before when nobody changed them since', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const before = changed(first);
        const after = changed(second, before);
        expect(takenBack(before, after, after)).toEqual(before);
      }),
    );
  });

  test('leave what the reader has changed since, and what the import left alone', () => {
    fc.assert(
      fc.property(some, some, some, (first, second, third) => {
        const before = changed(first);
        const after = changed(second, before);
        const now = changed(third, after);
        const result = takenBack(before, after, now);
        for (const name of ['everywhere', 'historyDays', 'reviewer', 'verdicts'] as const) {
          const isTouched = JSON.stringify(now[name]) !== JSON.stringify(after[name]);
          expect(result[name]).toEqual(isTouched ? now[name] : before[name]);
        }
        for (const name of ['clickOnly', 'hoverMs'] as const) {
          const isTouched = now.reading[name] !== after.reading[name];
          expect(result.reading[name]).toEqual(isTouched ? now.reading[name] : before.reading[name]);
        }
      }),
    );
  });

  test('keep the site that was turned off since, and let go of those of the file', () => {
    const before = changed({ offSites: ['mine.example', 'gone.example'] });
    const after = changed({ offSites: ['mine.example', 'theirs.example'] }, before);
    const now = changed({ offSites: [...after.offSites, 'since.example'] }, after);
    expect(takenBack(before, after, now).offSites).toEqual(['mine.example', 'since.example', 'gone.example']);
  });
});
