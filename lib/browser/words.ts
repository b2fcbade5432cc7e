import { pageWordsOf, wordsDataOf } from '../core/words/all-words.ts';
import type { Language } from '../core/words/language.ts';
import { createWords, type Words, type WordsData } from '../core/words/words.ts';
import { languageOf, readSettings } from './settings.ts';

const made = new Map<Language, Words>();

/** The words of the interface in the reader's language: for our own pages and the background, never for the page script. */
export async function loadWords(): Promise<Words> {
  return wordsIn(languageOf(await readSettings()));
}

/** Those of one language. Made once: the browser takes a while to learn how a language counts. */
export function wordsIn(language: Language): Words {
  const words = made.get(language) ?? createWords(wordsDataOf(language));
  made.set(language, words);
  return words;
}

/** Those that are sent to a page. */
export async function loadPageWords(): Promise<WordsData> {
  return pageWordsOf(languageOf(await readSettings()));
}
