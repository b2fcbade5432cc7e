import type { Claim } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { MatchContext } from '../context/match-context.ts';
import { entriesOf, nounsOfKind, type Reading } from '../reading/reading.ts';
import { placeClass } from '../lexicon/place-class.ts';
import { ownPlaces } from '../propositions/own-places.ts';
import { flag } from './flag.ts';

/** Where a sentence says, or what stands before it, that something is so, for a record that is of somewhere else. */
export const PLACE_FEATURES = [
  'countryHere', // another country
  'regionHere', // a state or city
  'homeHere', // the record's own place
  'countryBefore', // another country that only the sentence before names
  'regionBefore',
  'thereBefore', // either, and the sentence points back: "*there*", "*its* courts", "the government *here*"
] as const;
export type PlaceEvidence = Readonly<Record<(typeof PLACE_FEATURES)[number], number>>;

const POINTING: ReadonlySet<string> = new Set(['there', 'here', 'its', 'their', 'theirs', 'it', 'that', 'local']);

export function placeEvidence(
  claim: Claim,
  reading: Reading,
  { before }: MatchContext,
  index: EngineIndex,
): PlaceEvidence {
  const own = ownPlaces(claim, index);
  const here = placesNamed(reading, own, index);
  const isPlaced = here.country || here.region || here.home;
  const prior = before === null || isPlaced ? NOWHERE : placesNamed(before.reading, own, index);
  const isAway = (prior.country || prior.region) && !prior.home;
  return {
    countryHere: flag(here.country),
    regionHere: flag(here.region),
    homeHere: flag(here.home),
    countryBefore: flag(prior.country && !prior.home),
    regionBefore: flag(prior.region && !prior.home),
    thereBefore: flag(isAway && reading.words.some(({ lower }) => POINTING.has(lower))),
  };
}

interface Places {
  readonly country: boolean;
  readonly region: boolean;
  readonly home: boolean;
}

const NOWHERE: Places = { country: false, region: false, home: false };

// Each record that a sentence may state asks for the same.
const namedByReading = new WeakMap<Reading, readonly LexiconEntry[]>();

function jurisdictionsOf(reading: Reading): readonly LexiconEntry[] {
  const known = namedByReading.get(reading);
  if (known !== undefined) return known;
  const named = nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction'));
  namedByReading.set(reading, named);
  return named;
}

function placesNamed(reading: Reading, own: ReadonlySet<string>, { lexicon }: EngineIndex): Places {
  const named = jurisdictionsOf(reading);
  if (named.length === 0) return NOWHERE;
  const others = named.filter(({ id }) => !own.has(id)).map(one => placeClass(lexicon, one));
  return {
    country: others.includes('any-other-country'),
    region: others.includes('any-place-within'),
    home: named.some(({ id }) => own.has(id)),
  };
}
