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

/** All that the background writes: cards, and what it says itself. The build lays each language in a file of its own. */
export const backgroundMessages = {
  en: { ...enCards, ...en },
  es: { ...esCards, ...es },
  ar: { ...arCards, ...ar },
  de: { ...deCards, ...de },
} as const satisfies Record<Language, Messages>;
