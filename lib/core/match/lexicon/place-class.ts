import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { selfAndBroader } from './related-entries.ts';

/** What every other country is to a record, and every place within this one: what was learned of some is true of the rest. */
export const PLACE_CLASSES = ['any-other-country', 'any-place-within'] as const;
export type PlaceClass = (typeof PLACE_CLASSES)[number];

const COUNTRY = 'us';
/** Wholes that hold this country. */
const WHOLES: ReadonlySet<string> = new Set([COUNTRY, 'world', 'americas', 'north-america', 'oecd', 'g7', 'g20']);

export function placeClass(lexicon: LexiconIndex, { id, kind }: LexiconEntry): PlaceClass | null {
  if (kind !== 'jurisdiction' || WHOLES.has(id)) return null;
  return selfAndBroader(lexicon, id).has(COUNTRY) ? 'any-place-within' : 'any-other-country';
}
