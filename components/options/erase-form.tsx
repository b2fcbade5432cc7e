import type { Counts } from '../../lib/core/backup/stores.ts';
import { sumOf } from '../../lib/core/backup/stores.ts';
import { useWords } from '../words.tsx';
import { TypedConsent } from './typed-consent.tsx';

/** Erase everything, once the reader has typed what will be gone. */
export function EraseForm({ counts, onErase }: { counts: Counts; onErase: () => void }) {
  const { t } = useWords();
  return (
    <TypedConsent
      title={t('options.erase')}
      hint="options.eraseHint"
      label="options.eraseLabel"
      phrase={t('options.erasePhrase', { count: sumOf(counts) })}
      button={t('options.eraseButton')}
      onConsent={onErase}
    />
  );
}
