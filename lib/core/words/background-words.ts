import { background as ar } from './background/ar.ts';
import { background as de } from './background/de.ts';
import { background as en } from './background/en.ts';
import { background as es } from './background/es.ts';
import { cards as arCards } from './cards/ar.ts';
import { cards as deCards } from './cards/de.ts';
import { cards as enCards } from './cards/en.ts';
import { cards as esCards } from './cards/es.ts';
import type { Language } from './language.ts';
import type { Messages } from './message.ts';
import type { Group, WordsData } from './words.ts';

/** All that the background writes: cards, and what it says itself. Words of other surfaces would weigh on every start of it. */
export const backgroundMessages = {
  en: { ...enCards, ...en },
  es: { ...esCards, ...es },
  ar: { ...arCards, ...ar },
  de: { ...deCards, ...de },
} as const satisfies Record<Language, Messages>;

/** What the page script says itself; all else that a card shows comes with its answer. */
const pageGroups: readonly (Group & keyof typeof backgroundMessages.en)[] = ['card', 'walk'];

export function backgroundWordsOf(language: Language): WordsData {
  return { language, messages: backgroundMessages[language] };
}

/** The part of a language that is sent to pages. */
export function pageWordsOf(language: Language): WordsData {
  const messages = Object.fromEntries(pageGroups.map(group => [group, backgroundMessages[language][group]]));
  return { language, messages };
}
