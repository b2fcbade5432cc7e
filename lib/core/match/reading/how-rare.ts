import type { Quantity } from '../../quantity/quantity.ts';
import { UNITS_OF_TIME } from '../../quantity/units.ts';

const EXTREME_IN =
  /\b(?:time|high|low|record|worst|most|least|[a-z]{3,}est)(?: [a-z-]+){0,2} (?:in|for|of)(?: (?:the|these|past|last|about|some|well|her|his|its|their))*\s*$/i;
/** An extreme stands no farther before its time. */
const FARTHEST = 60;

/**
 * "the highest *in more than 100 years*", "its worst month in the past *30 years*": how rare something is. Life expectancy too is told in
 * years, and it is none of it.
 */
export function tellsHowRare({ unit, start }: Quantity, text: string): boolean {
  return UNITS_OF_TIME.has(unit) && EXTREME_IN.test(text.slice(Math.max(0, start - FARTHEST), start));
}
