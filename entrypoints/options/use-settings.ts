import { useCallback, useEffect, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { changedSettings, type Settings, type SettingsChange } from '../../lib/core/settings/settings.ts';

/** Change settings; done when the pages that are open have followed. */
export type ChangeSettings = (change: SettingsChange) => Promise<void>;

/** The settings as they are, also when another page of ours changes them. Null until they are read. */
export function useSettings(): { settings: Settings | null; change: ChangeSettings } {
  const [settings, setSettings] = useState<Settings | null>(null);
  const refresh = useCallback(() => void sendMessage('getSettings', null).then(setSettings), []);
  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => notice === 'settings' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, []);
  const change = useCallback<ChangeSettings>(async wanted => {
    // Shown at once, since the answer takes as long as the slowest page.
    setSettings(before => before && changedSettings(before, wanted));
    try {
      setSettings(await sendMessage('changeSettings', wanted));
    } catch (error) {
      refresh();
      throw error;
    }
  }, []);
  return { settings, change };
}
