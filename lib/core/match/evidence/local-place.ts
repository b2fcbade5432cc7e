import type { Reading } from '../reading.ts';

const PLACES = 'sector|county|state|city|town|district|region|province|parish|zone';
const LOCAL = new RegExp(
  [
    String.raw`\b(?:in|at|for|across|of|around|along) (?:(?:the|our|my|this|that|their|his|her) )?(?:\w+ ){0,2}(?:${PLACES})\b`,
    String.raw`(?:^|[.;:,] |\b(?:that|say|says|said|swears|has|had) )(?:the|our|my|their|his|her) (?:${PLACES})\b`,
    String.raw`\b(?:our|my) \w+ (?:rate|share|count|number)\b`,
  ].join('|'),
  'i',
);

/** "in our *sector*", "the *state* pumped", "*our* murder *rate*": of a place that has no name here. */
export function isLocal({ text }: Reading): boolean {
  return LOCAL.test(text);
}
