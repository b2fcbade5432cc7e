import type { Language } from '../core/words/language.ts';
import type { Messages } from '../core/words/message.ts';
import { pageWordsOf } from '../core/words/page-words.ts';
import { createWords, type Words, type WordsData } from '../core/words/words.ts';
import { fetchOwn } from './own-file.ts';
import { languageOf, readSettings } from './settings.ts';

/** Caches: the worker may stop at any time, and a failed load is forgotten. */
const loading = new Map<Language, Promise<WordsData>>();
const made = new Map<Language, Words>();

/** What the background says, in the reader's language. It throws for words of a surface that is not the background's. */
export async function loadWords(): Promise<Words> {
  return loadWordsIn(languageOf(await readSettings()));
}

/** Those of one language. Made once: the browser takes a while to learn how a language counts. */
export async function loadWordsIn(language: Language): Promise<Words> {
  const data = await loadData(language);
  const words = made.get(language) ?? createWords(data);
  made.set(language, words);
  return words;
}

/** Those that are sent to a page. */
export async function loadPageWords(): Promise<WordsData> {
  return pageWordsOf(await loadData(languageOf(await readSettings())));
}

function loadData(language: Language): Promise<WordsData> {
  const known = loading.get(language);
  if (known) return known;
  const read = fetchData(language).catch((error: unknown) => {
    loading.delete(language);
    throw error;
  });
  loading.set(language, read);
  return read;
}

/** One file a language, as the build writes it: a start reads no language that is not spoken. */
async function fetchData(language: Language): Promise<WordsData> {
  return { language, messages: (await (await fetchOwn(`words/${language}.json`)).json()) as Messages };
}
