import type { Reading } from '../reading.ts';
import { wordsIn } from '../words-in.ts';

/** Who and what tells numbers without counting anything. */
const TELLERS = wordsIn(
  `activist ad ads adviser advertisement aide alderman alderwoman aunt banner barber billboard blog blogger
  broadcast brochure brother cable caller candidate caption challenger chart chyron columnist commenter
  commissioner congressman congresswoman councilman councilwoman councillor cousin crowd delegate driver email
  flyer fellow friend governor graphic guest guy host influencer landlord lawmaker leaflet legislator letter
  listener magazine mailer mayor meme neighbor neighbour newsletter newspaper opponent pamphlet pastor placard
  podcast podcaster post postcard poster posts preacher pundit radio rancher reader retiree senator sheriff sign
  site sister speaker spokesman spokeswoman strategist supervisor supporter teacher television tweet uncle user
  veteran video volunteer website writer`,
);

/** "A *caller* from Reno has it at 30 percent", "the *graphic* shows 12,000" */
export function namesTeller({ words }: Reading): boolean {
  return words.some(({ lower }) => TELLERS.has(lower));
}

const PLACES = 'sector|county|state|city|town|district|region|province|parish|zone';
const LOCAL = new RegExp(
  [
    String.raw`\b(?:in|at|for|across|of|around|along) (?:(?:the|our|my|this|that|their|his|her) )?(?:\w+ ){0,2}(?:${PLACES})\b`,
    String.raw`(?:^|[.;:,] )(?:the|our) (?:${PLACES})\b`,
    String.raw`\b(?:our|my) \w+ (?:rate|share|count|number)\b`,
  ].join('|'),
  'i',
);

/** "in our *sector*", "the *state* pumped", "*our* murder *rate*": of a place that has no name here. */
export function isLocal({ text }: Reading): boolean {
  return LOCAL.test(text);
}
