import { backgroundWordsOf, pageWordsOf } from '../core/words/background-words.ts';
import type { Language } from '../core/words/language.ts';
import { createWords, type Words, type WordsData } from '../core/words/words.ts';
import { languageOf, readSettings } from './settings.ts';

const made = new Map<Language, Words>();

/** What the background says, in the reader's language. It throws for words of a surface that is not the background's. */
export async function loadWords(): Promise<Words> {
  return wordsIn(languageOf(await readSettings()));
}

/** Those of one language. Made once: the browser takes a while to learn how a language counts. */
export function wordsIn(language: Language): Words {
  const words = made.get(language) ?? createWords(backgroundWordsOf(language));
  made.set(language, words);
  return words;
}

/** Those that are sent to a page. */
export async function loadPageWords(): Promise<WordsData> {
  return pageWordsOf(languageOf(await readSettings()));
}
