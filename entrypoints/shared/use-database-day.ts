import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/browser/send-message.ts';

/** The day of the claim database, `2026-11-24`. Empty until it is known, or when it cannot be read. */
export function useDatabaseDay(): string {
  const [day, setDay] = useState('');
  useEffect(() => {
    void sendMessage('getPack', null).then(
      ({ modified }) => setDay(modified),
      () => undefined,
    );
  }, []);
  return day;
}
