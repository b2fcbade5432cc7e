import type { Reading } from '../reading.ts';
import { SAYING } from '../reported-clause.ts';
import type { Word } from '../words.ts';
import { wordsIn } from '../words-in.ts';

/** Who and what tells numbers without counting anything. */
const TELLERS = wordsIn(
  'activist ad ads advertisement adviser aide alderman alderwoman article aunt banner barber bartender billboard blog blogger boss broadcast brochure brother brother-in-law buddy cabbie cable caller candidate caption challenger chart chyron classmate colleague columnist commenter commissioner congressman congresswoman councillor councilman councilwoman cousin coworker crowd dad daughter delegate driver editorial email father father-in-law fella fellow flyer friend governor grandfather grandma grandmother grandpa graphic guest guy handout host husband in-law in-laws influencer landlord lawmaker leaflet legislator letter listener magazine mailer mayor meme mom mother mother-in-law neighbor neighbour nephew newsletter newspaper niece nurse op-ed opponent pamphlet panelist panellist pastor placard plumber podcast podcaster post postcard poster posts preacher professor pundit radio rancher reader retiree roommate screen senator sheriff shopper sign sister sister-in-law site slide son son-in-law speaker spokesman spokeswoman strategist substack supervisor supporter teacher television tv tweet textbook uncle user veteran video volunteer website worksheet wife writer',
);

const POSSESSIVE = /['’]s?$/;

/** "at my *barber's*" */
export function isTeller({ lower }: Word): boolean {
  return TELLERS.has(lower.replace(POSSESSIVE, ''));
}

/** Words between whoever tells and what they have: "the *TV* in our break room had" */
const MOST_TO_HAVING = 8;

/** "The *TV* in our break room had 11,000": whoever tells stands before, with nothing said in between; `at` is where "had" stands. */
export function isOfTeller({ words }: Reading, at: number): boolean {
  const before = words.slice(Math.max(0, at - MOST_TO_HAVING), at);
  const last = before.findLastIndex(({ kind, lower }) => kind === 'mark' || lower === 'that' || SAYING.has(lower));
  return before.slice(last + 1).some(isTeller);
}

/** "A *caller* from Reno has it at 30 percent", "the *graphic* shows 12,000" */
export function namesTeller({ words }: Reading): boolean {
  return words.some(({ lower }) => TELLERS.has(lower));
}
