import { languageOf, readSettings } from '../../lib/browser/settings.ts';
import { wordsDataOf } from '../../lib/core/words/all-words.ts';
import { createWords, type Words } from '../../lib/core/words/words.ts';

/** The words of every surface in the reader's language: for our own pages. */
export async function loadAllWords(): Promise<Words> {
  return createWords(wordsDataOf(languageOf(await readSettings())));
}
