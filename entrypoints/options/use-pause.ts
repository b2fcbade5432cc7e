import { useEffect, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { SiteState } from '../../lib/core/page-protocol.ts';

type Pause = SiteState['pausedUntil'];

/** The pause that holds, followed until it is over, and the way to end it. */
export function usePause(): { pausedUntil: Pause; onGoOn: () => void } {
  const [pausedUntil, setPausedUntil] = useState<Pause>(null);
  useEffect(() => {
    const stop = new AbortController();
    const refresh = () => void sendMessage('getSite', { host: '' }).then(state => setPausedUntil(state.pausedUntil));
    onNotice(notice => notice === 'settings' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, []);
  useEffect(() => {
    if (typeof pausedUntil !== 'number') return undefined;
    const timer = setTimeout(() => setPausedUntil(null), pausedUntil - Date.now());
    return () => clearTimeout(timer);
  }, [pausedUntil]);
  return { pausedUntil, onGoOn: () => void sendMessage('pause', { pause: null }) };
}
