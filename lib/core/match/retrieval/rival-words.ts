/**
 * Words of which one in the place of another makes another claim: poverty for unemployment, lowest for highest,
 * Hispanics for African Americans. Each line is a family; words joined by "=" mean the same.
 */
const FAMILIES = `
unemployment=unemployed=jobless=joblessness poverty=poor incarceration=incarcerated=prison=jail homeownership homelessness=homeless wages=wage=pay=salaries income=incomes
debt deficit=deficits surplus=surpluses
import=imports export=exports
birth=births death=deaths
revenue=revenues profit=profits
murder=murders=homicide=homicides=killings rape=rapes robbery=robberies burglary suicide=suicides overdose=overdoses
hispanic=hispanics=latino=latinos=latina african-american=african-americans=black=blacks asian=asians white=whites muslim=muslims
women=woman=female men=man=male
highest=most=largest=biggest=greatest lowest=least=smallest=fewest worst best
increase=increased=increases=rise=rises=rising=rose=up=higher=grew=growth decrease=decreased=decline=declined=drop=dropped=fall=fell=down=lower=shrank=cut
medicare medicaid
democrat=democrats=democratic republican=republicans=gop
gained=gain=gains=created=added lost=lose=loses=losing
more=greater fewer=less
`;

const familyOf = new Map<string, { family: number; sense: number }>();
for (const [family, line] of FAMILIES.trim().split('\n').entries()) {
  for (const [sense, words] of line.split(' ').entries()) {
    for (const word of words.split('=')) familyOf.set(word, { family, sense });
  }
}

const WORD = /[a-z]+(?:-[a-z]+)*/gi;

/**
 * The first pair of rivals: a word of the record whose family the sentence names too, but only by other members.
 * Null when the two texts have none.
 */
export function findRivals(sentence: string, record: string): { sentence: string; record: string } | null {
  const inSentence = sensesOf(sentence);
  for (const [family, senses] of sensesOf(record)) {
    const others = inSentence.get(family);
    if (others === undefined) continue;
    if ([...senses.keys()].some(sense => others.has(sense))) continue;
    return { sentence: [...others.values()][0] as string, record: [...senses.values()][0] as string };
  }
  return null;
}

/** The members of each family that a text names, with the word that names them. */
function sensesOf(text: string): Map<number, Map<number, string>> {
  const found = new Map<number, Map<number, string>>();
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const parts = familyOf.has(lower) ? [lower] : lower.split('-');
    for (const part of parts) {
      const place = familyOf.get(part);
      if (place === undefined) continue;
      const senses = found.get(place.family) ?? new Map<number, string>();
      senses.set(place.sense, word);
      found.set(place.family, senses);
    }
  }
  return found;
}
