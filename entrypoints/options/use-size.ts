import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.tsx';

const megabyte = 1_000_000;

/** What all that is kept takes on the device, in megabytes. '' where the browser does not tell. Measured again when `by` changes. */
export function useSize(by: unknown): string {
  const { t } = useWords();
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    navigator.storage.estimate().then(
      ({ usage }) => setBytes(usage ?? null),
      () => undefined,
    );
  }, [by]);
  if (bytes === null) return '';
  const megabytes = bytes / megabyte;
  // Less than a tenth is a tenth: nobody needs to know more exactly.
  return t('options.megabytes', {
    megabytes: megabytes < 10 ? Math.max(0.1, Math.round(megabytes * 10) / 10) : Math.round(megabytes),
  });
}
