import { topics } from '../words/cards/en-names.ts';
import type { Words } from '../words/words.ts';

const acronyms = new Set(
  'aea cbp cecot daca dhs eoir fy gdp h1b h2a hhs ice ins irs nato ssa tps uk un us uscis 287g'.split(' '),
);
const names = new Set('alien enemies act biden clinton bush guantanamo mexico obama trump ukraine'.split(' '));

/**
 * A topic's id as the card's head says it: "ice-arrests" is "ICE arrests". Topics filed under a president are named for what
 * is counted: the head names no speaker. One that is not in the messages is read from its id.
 */
export function topicWords(id: string, { t }: Words): string {
  return isKnown(id) ? t(`topics.${id}`) : folderWords(id);
}

function isKnown(id: string): id is keyof typeof topics {
  return Object.hasOwn(topics, id);
}

/** The same for people who work on the records: the folder's own name, so that no two topics read alike. */
export function folderWords(id: string): string {
  const words = id.split('-').map(word => {
    if (acronyms.has(word)) return word.toUpperCase();
    return names.has(word) ? capital(word) : word;
  });
  return capital(words.join(' ').replace('CBP one', 'CBP One').replace('287G', '287(g)'));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
