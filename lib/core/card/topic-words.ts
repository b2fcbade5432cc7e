const acronyms = new Set(
  'aea cbp cecot daca dhs eoir fy gdp h1b h2a hhs ice ins irs ssa tps uk un us uscis 287g'.split(' '),
);
const names = new Set('alien enemies act biden clinton bush guantanamo mexico obama trump'.split(' '));

/** A topic's id as the card's head says it: "ice-arrests" is "ICE arrests", "trump-first-term" is "Trump first term". */
export function topicWords(id: string): string {
  const words = id.split('-').map(word => {
    if (acronyms.has(word)) return word.toUpperCase();
    return names.has(word) ? capital(word) : word;
  });
  return capital(words.join(' ').replace('CBP one', 'CBP One'));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
