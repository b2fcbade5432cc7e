import { useCallback, useEffect, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Settings, SettingsChange } from '../../lib/core/settings/settings.ts';

/** Change settings; answers how many seen cards a new age has deleted. */
export type ChangeSettings = (change: SettingsChange) => Promise<number>;

/** The settings as they are, also when another page of ours changes them. Null until they are read. */
export function useSettings(): { settings: Settings | null; change: ChangeSettings } {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const refresh = () => void sendMessage('getSettings', null).then(setSettings);
    onNotice(notice => notice === 'settings' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, []);
  const change = useCallback<ChangeSettings>(async wanted => {
    const { settings: changed, forgotten } = await sendMessage('changeSettings', wanted);
    setSettings(changed);
    return forgotten;
  }, []);
  return { settings, change };
}
