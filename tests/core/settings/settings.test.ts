import { describe, expect, test } from 'vitest';
import {
  changedSettings,
  defaultSettings,
  marksOthers,
  readSettings,
  SettingsChange,
} from '../../../lib/core/settings/settings.ts';

const chosen = {
  everywhere: false,
  offSites: ['a.example'],
  muted: ['c1'],
  topicsOff: ['jobs'],
  reading: { hoverMs: 900, clickOnly: true, density: 'page', look: 'line' },
  history: false,
  historyDays: 30,
  language: 'ar',
  reviewer: 'Rosa',
  verdicts: [{ name: 'Holds', rating: 4 }],
  notesOnPages: true,
  singleKeys: false,
  markdownTemplate: '{{note}}',
};

describe('readSettings', () => {
  test('keeps what is whole', () => {
    expect(readSettings(chosen)).toEqual(chosen);
  });

  test.each([undefined, null, 'x', 7, [], {}])('answers the defaults for %j', stored => {
    expect(readSettings(stored)).toEqual(defaultSettings);
  });

  test.each<{ part: string; damage: object; repaired: object }>([
    { part: 'a switch', damage: { everywhere: 'yes' }, repaired: { everywhere: true } },
    { part: 'a list that is none', damage: { offSites: 'a.example' }, repaired: { offSites: [] } },
    {
      part: 'a scale without a name',
      damage: { verdicts: [{ name: ' ', rating: 4 }] },
      repaired: { verdicts: defaultSettings.verdicts },
    },
    { part: 'a name that is none', damage: { reviewer: 7 }, repaired: { reviewer: '' } },
    {
      part: 'an item of a list',
      damage: { offSites: ['a.example', 7, '', 'b.example', 'a.example'] },
      repaired: { offSites: ['a.example', 'b.example'] },
    },
    { part: 'an age', damage: { historyDays: -3 }, repaired: { historyDays: 90 } },
    { part: 'a language', damage: { language: 'xx' }, repaired: { language: 'browser' } },
    {
      part: 'a delay',
      damage: { reading: { ...chosen.reading, hoverMs: 1e9 } },
      repaired: { reading: { ...chosen.reading, hoverMs: 450 } },
    },
    {
      part: 'a look',
      damage: { reading: { ...chosen.reading, look: 'pink' } },
      repaired: { reading: { ...chosen.reading, look: 'tint' } },
    },
    { part: 'all of reading', damage: { reading: null }, repaired: { reading: defaultSettings.reading } },
    { part: 'something unknown', damage: { colour: 'pink' }, repaired: {} },
  ])('falls back alone when $part is damaged', ({ damage, repaired }) => {
    expect(readSettings({ ...chosen, ...damage })).toEqual({ ...chosen, ...repaired });
  });

  test('keeps history for good when the age is null', () => {
    expect(readSettings({ historyDays: null }).historyDays).toBeNull();
  });
});

describe('changedSettings', () => {
  test('changes what is named and nothing else', () => {
    const settings = readSettings(chosen);
    expect(changedSettings(settings, { history: true, reading: { look: 'strong', hoverMs: undefined } })).toEqual({
      ...settings,
      history: true,
      reading: { ...settings.reading, look: 'strong' },
    });
  });

  test.each([{ reading: { hoverMs: 1501 } }, { reading: { look: 'pink' } }, { historyDays: 0 }, { colour: 'pink' }])(
    'no message asks for %j',
    change => expect(SettingsChange.safeParse(change).success).toBe(false),
  );
});

test('other claims are marked once topics or muted claims change, not for another look', () => {
  const change = (other: SettingsChange) => marksOthers(defaultSettings, changedSettings(defaultSettings, other));
  expect(change({ topicsOff: ['jobs'] })).toBe(true);
  expect(change({ muted: ['c1'] })).toBe(true);
  expect(change({ reading: { look: 'line' }, history: false })).toBe(false);
});
