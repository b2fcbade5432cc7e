import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';
import type { Messages } from './message.ts';
import type { Group, WordsData } from './words.ts';

/** Every message in every language. Never for the page script: it is sent what it needs, in one language. */
export const allMessages = { en, es, ar, de } as const satisfies Record<Language, Messages>;

/** What the page script says itself; all else that a card shows comes with its answer. */
const pageGroups: readonly Group[] = ['card', 'walk'];

export function wordsDataOf(language: Language): WordsData {
  return { language, messages: allMessages[language] };
}

/** The part of a language that is sent to pages. */
export function pageWordsOf(language: Language): WordsData {
  const messages = Object.fromEntries(pageGroups.map(group => [group, allMessages[language][group]]));
  return { language, messages };
}
