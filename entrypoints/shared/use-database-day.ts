import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { formatDay } from '../../lib/core/card/format-day.ts';

/** The day of the claim database as it is written: "24 Nov 2026". Empty until it is known, or when it cannot be read. */
export function useDatabaseDay(): string {
  const [day, setDay] = useState('');
  useEffect(() => {
    void sendMessage('getPack', null).then(
      ({ modified }) => setDay(formatDay(modified)),
      () => undefined,
    );
  }, []);
  return day;
}
