import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../lib/core/words/words.ts';

/** The words of the interface for all that is drawn inside. */
export const WordsContext = createContext<Words | null>(null);

/** `const { t } = useWords()`, then `t('card.close')`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A component is drawn outside of WordsContext.');
  return words;
}
