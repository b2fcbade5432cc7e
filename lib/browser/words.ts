import { pageWordsOf, wordsDataOf } from '../core/words/all-words.ts';
import { createWords, type Words, type WordsData } from '../core/words/words.ts';
import { languageOf, readSettings } from './settings.ts';

/** The words of the interface in the reader's language: for our own pages and the background, never for the page script. */
export async function loadWords(): Promise<Words> {
  return createWords(wordsDataOf(languageOf(await readSettings())));
}

/** Those that are sent to a page. */
export async function loadPageWords(): Promise<WordsData> {
  return pageWordsOf(languageOf(await readSettings()));
}
