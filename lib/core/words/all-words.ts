import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';
import type { Messages } from './message.ts';
import type { WordsData } from './words.ts';

/** Every message in every language: for our own pages. The background and the page script have less, see `background-words.ts`. */
export const allMessages = { en, es, ar, de } as const satisfies Record<Language, Messages>;

export function wordsDataOf(language: Language): WordsData {
  return { language, messages: allMessages[language] };
}
