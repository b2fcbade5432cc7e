import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { changedSettings, type Settings, type SettingsChange } from '../../lib/core/settings/settings.ts';

/** Change settings; done when the pages that are open have followed, or it was found that they cannot be kept. */
export type ChangeSettings = (change: SettingsChange) => Promise<void>;

interface SettingsPart {
  /** Null until they are read. */
  readonly settings: Settings | null;
  /** They could not be read, or the last change could not be kept. */
  readonly failed: boolean;
  readonly change: ChangeSettings;
}

/** The settings as they are, also when another page of ours changes them. */
export function useSettings(): SettingsPart {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  /** Changes on their way. Until the last has its answer, answers to the ones before tell what has been. */
  const pending = useRef(0);

  const refresh = useCallback(() => {
    sendMessage('getSettings', null).then(
      read => pending.current === 0 && setSettings(read),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => notice === 'settings' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, []);

  const change = useCallback<ChangeSettings>(async wanted => {
    // Shown at once, since the answer takes as long as the slowest page.
    setSettings(before => before && changedSettings(before, wanted));
    pending.current += 1;
    const kept = await sendMessage('changeSettings', wanted).catch(() => null);
    pending.current -= 1;
    setFailed(kept === null);
    if (kept === null) refresh();
    else if (pending.current === 0) setSettings(kept);
  }, []);
  return { settings, failed, change };
}
