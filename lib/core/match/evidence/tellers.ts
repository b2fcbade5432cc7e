import type { Reading } from '../reading.ts';
import { wordsIn } from '../words-in.ts';

/** Who and what tells numbers without counting anything. */
const TELLERS = wordsIn(
  'activist ad ads adviser advertisement aide alderman alderwoman aunt banner barber billboard blog blogger broadcast brochure brother cable caller candidate caption challenger chart chyron columnist commenter commissioner congressman congresswoman councilman councilwoman councillor cousin crowd delegate driver email flyer fellow friend governor graphic guest guy host influencer landlord lawmaker leaflet legislator letter listener magazine mailer mayor meme neighbor neighbour newsletter newspaper opponent pamphlet pastor placard podcast podcaster post postcard poster posts preacher pundit radio rancher reader retiree senator sheriff sign site sister speaker spokesman spokeswoman strategist supervisor supporter teacher television tweet uncle user veteran video volunteer website writer',
);

/** "A *caller* from Reno has it at 30 percent", "the *graphic* shows 12,000" */
export function namesTeller({ words }: Reading): boolean {
  return words.some(({ lower }) => TELLERS.has(lower));
}
