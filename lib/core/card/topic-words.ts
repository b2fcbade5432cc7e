const acronyms = new Set(
  'aea cbp cecot daca dhs eoir fy gdp h1b h2a hhs ice ins irs ssa tps uk un us uscis 287g'.split(' '),
);

/** A topic's id as the card's head says it: "ice-arrests" is "ICE arrests". */
export function topicWords(id: string): string {
  const words = id.split('-').map(word => (acronyms.has(word) ? word.toUpperCase() : word));
  const line = words.join(' ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
