import type { Sighting } from './sighting.ts';

/**
 * Whether a card holds every word of `text`: in the page's words, the claim, the comparison, the topic, or the page's title
 * and address. Case is ignored; no words are in every card.
 */
export function holdsWords({ card, pageTitle, page, words }: Sighting, text: string): boolean {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const { quote, statement, title, summary, topic } = card;
  const held = [quote, statement, title, summary, topic, words?.segment.text, pageTitle, page].join('\n').toLowerCase();
  return wanted.every(word => held.includes(word));
}
