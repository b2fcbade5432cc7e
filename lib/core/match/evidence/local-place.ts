import { once } from '../../once.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { isOfTeller, isTellerNext } from './tellers.ts';

const PLACES = 'sector|county|state|city|town|district|region|province|parish|zone';
const SHOPS =
  'store|supermarket|shop|grocery|market|diner|restaurant|station|plant|farm|clinic|hospital|school|church|jail';
/** One of these words each such phrase has: to look for them costs little, and what is looked for behind takes long to be made. */
const CUE = new RegExp(
  String.raw`\b(?:${PLACES}|${SHOPS}|national|nationwide|u\.s|(?:nation|country|region)['’]s|(?:our|my) \w+ (?:rate|share|count|number))\b`,
  'i',
);
const LOCAL = once(
  () =>
    new RegExp(
      [
        String.raw`\b(?:in|at|for|across|of|around|along) (?:(?:the|our|my|this|that|their|his|her) )?(?:\w+ ){0,2}(?:${PLACES})\b`,
        String.raw`(?:^|[.;:,] |\b(?:that|say|says|said|swears|has|had) )(?:the|our|my|their|his|her) (?:${PLACES})\b`,
        String.raw`\b(?:nation|country|region)['’]s \w+ (?:${PLACES})\b`,
        String.raw`\b(?:nation|country)['’]s (?:highest|lowest|worst|best|largest|smallest)\b`,
        String.raw`\b(?:above|below|over|under|than|beyond) the (?:national|nationwide|u\.s\.|country['’]s|nation['’]s)(?: \w+)? (?:one|rate|average|figure|level|share|median|number)\b`,
        String.raw`\b(?:our|my) \w+ (?:rate|share|count|number)\b`,
        String.raw`(?:^|[.;:,] )(?:at|in) (?:one|my|our) (?:[\w’'-]+ ){0,2}(?:${SHOPS})\b`,
      ].join('|'),
      'i',
    ),
);

/** "in our *sector*", "the *state* pumped", "the nation's poorest *city*", "far above the national *rate*", "*our* murder *rate*", "At one corner *shop*, …": of a place that has no name here. */
export function isLocal({ text }: Reading): boolean {
  return CUE.test(text) && LOCAL().test(text);
}

/** "in this county", "Maverick County's jail": what is said there is not said of the country. */
export function namesLocalArea(reading: Reading, within: Span): boolean {
  return reading.nouns.some(
    ({ from, to, entries }) =>
      from >= within.from &&
      to <= within.to &&
      entries.some(({ id }) => id === 'local-area') &&
      !isTellersPlace(reading, from, to),
  );
}

/** "read in the *county* shopper", "our *state* senator's newsletter", "a flyer left on porches in *Tarn County*": where it was told, not counted. */
function isTellersPlace(reading: Reading, from: number, to: number): boolean {
  return isTellerNext(reading, to) || isOfTeller(reading, from);
}
