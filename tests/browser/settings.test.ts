import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPause, setPause } from '../../lib/browser/pause.ts';
import { changeSettings, readSettings, siteState } from '../../lib/browser/settings.ts';
import { changedSettings, defaultSettings } from '../../lib/core/settings/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('es-MX');
});

describe('settings', () => {
  test('are kept, and two changes at once lose nothing', async () => {
    await Promise.all([
      changeSettings(settings => changedSettings(settings, { topicsOff: ['jobs'] })),
      changeSettings(settings => changedSettings(settings, { reading: { clickOnly: true } })),
    ]);
    expect(await readSettings()).toMatchObject({ topicsOff: ['jobs'], reading: { clickOnly: true } });
  });

  test('that are damaged become defaults, each alone, and are whole again after the next change', async () => {
    await fakeBrowser.storage.local.set({ settings: { everywhere: 7, offSites: ['a.example'] } });
    expect(await readSettings()).toEqual({ ...defaultSettings, offSites: ['a.example'] });
    await changeSettings(settings => changedSettings(settings, { history: false }));
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({
      settings: { ...defaultSettings, offSites: ['a.example'], history: false },
    });
  });

  test('that cannot be read for once are not written over', async () => {
    await changeSettings(settings => changedSettings(settings, { topicsOff: ['jobs'] }));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    await expect(changeSettings(settings => changedSettings(settings, { history: false }))).rejects.toThrow(
      'unexpected',
    );
    expect(await readSettings()).toMatchObject({ topicsOff: ['jobs'], history: true });
    await changeSettings(settings => changedSettings(settings, { history: false }));
    expect(await readSettings()).toMatchObject({ topicsOff: ['jobs'], history: false });
  });

  test('tell a page whether and how it is read, and nothing of other sites', () => {
    const settings = { ...defaultSettings, offSites: ['a.example', 'b.example'], muted: ['c1'] };
    expect(siteState(settings, null, 'a.example', true)).toEqual({
      everywhere: true,
      site: false,
      host: 'a.example',
      access: true,
      pausedUntil: null,
      reading: defaultSettings.reading,
      notesOnPages: false,
      language: 'es',
    });
  });
});

describe('a pause', () => {
  const now = 1_000_000;

  test('of an hour ends by itself', async () => {
    await setPause(now + 3_600_000);
    expect(await readPause(now)).toBe(now + 3_600_000);
    expect(await readPause(now + 3_600_000)).toBeNull();
  });

  test('until the next start is forgotten with the session', async () => {
    await setPause(now + 3_600_000);
    await setPause('restart');
    expect(await readPause(now)).toBe('restart');
    await fakeBrowser.storage.session.clear();
    expect(await readPause(now)).toBeNull();
  });

  test('is ended at once by going on', async () => {
    for (const pause of [now + 1000, 'restart'] as const) {
      await setPause(pause);
      await setPause(null);
      expect(await readPause(now)).toBeNull();
    }
  });

  test('that is damaged pauses nothing', async () => {
    await fakeBrowser.storage.local.set({ pausedUntil: 'soon' });
    expect(await readPause(now)).toBeNull();
  });
});
