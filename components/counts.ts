import { type Counts, storeNames } from '../lib/core/backup/stores.ts';
import { writings } from '../lib/core/words/language.ts';
import { useWords } from './words.tsx';

/** "12 notes, 340 seen cards": the stores that have rows; "nothing" when none has. Null is ''. */
export function useCounts(counts: Counts | null): string {
  const { t, language } = useWords();
  if (!counts) return '';
  const parts = storeNames
    .filter(store => counts[store] > 0)
    .map(store => t(`options.count-${store}`, { count: counts[store] }));
  return parts.length > 0
    ? new Intl.ListFormat(writings[language].locale, { type: 'unit' }).format(parts)
    : t('options.nothing');
}
