import type { Reading } from '../reading/reading.ts';
import { SAYING } from '../reading/reported-clause.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** What tells numbers without counting anything. */
const MEDIA = wordsIn(
  'ad ads advertisement article banner billboard blog broadcast brochure cable caption chart chyron editorial email flyer graphic handout leaflet letter magazine mailer meme newsletter newspaper op-ed pamphlet placard podcast post postcard poster posts radio screen shopper sign site slide substack television tv tweet textbook video website worksheet',
);
/** Who does so. */
const PEOPLE = wordsIn(
  'activist adviser aide alderman alderwoman aunt barber bartender blogger boss brother brother-in-law buddy cabbie caller candidate challenger classmate colleague columnist commenter commissioner congressman congresswoman councillor councilman councilwoman cousin coworker crowd dad daughter delegate driver father father-in-law fella fellow friend governor grandfather grandma grandmother grandpa guest guy host husband in-law in-laws influencer landlord lawmaker legislator listener mayor mom mother mother-in-law neighbor neighbour nephew niece nurse opponent panelist panellist pastor plumber podcaster preacher professor pundit rancher reader retiree roommate senator sheriff sister sister-in-law son son-in-law speaker spokesman spokeswoman strategist supervisor supporter teacher uncle user veteran volunteer wife writer',
);

const POSSESSIVE = /['’]s?$/;

/** "at my *barber's*" */
export function isTeller(word: Word): boolean {
  return isMedium(word) || PEOPLE.has(word.lower.replace(POSSESSIVE, ''));
}

function isMedium({ lower }: Word): boolean {
  return MEDIA.has(lower.replace(POSSESSIVE, ''));
}

/** Words before it: "*my former neighbor* likes to say", "our *state senator's* newsletter" */
const MOST_TO_TELLER = 2;

/** Whether who or what tells stands at `at`, or a word on. */
export function isTellerNext({ words }: Reading, at: number): boolean {
  return words.slice(at, at + MOST_TO_TELLER).some(isTeller);
}

/** Words between whoever tells and what they have: "the *TV* in our break room had" */
const MOST_TO_HAVING = 8;

/**
 * "The *TV* in our break room had 11,000": who or what tells stands before, with nothing said in between; `at` is where "had"
 * stands. People may also have what there is of something: "The *governor* has 6,000 officers" tells of his own.
 */
export function isOfTeller({ words }: Reading, at: number, isOfStock = false): boolean {
  const before = words.slice(Math.max(0, at - MOST_TO_HAVING), at);
  const last = before.findLastIndex(({ kind, lower }) => kind === 'mark' || lower === 'that' || SAYING.has(lower));
  return before.slice(last + 1).some(isOfStock ? isMedium : isTeller);
}

/** "A *caller* from Reno has it at 30 percent", "the *graphic* shows 12,000" */
export function namesTeller({ words }: Reading): boolean {
  return words.some(({ lower }) => MEDIA.has(lower) || PEOPLE.has(lower));
}
