import type { Claim } from '../../../claim/claim.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { FigureReading } from '../../figures/figure-reading.ts';
import { COUNTRY } from '../../figures/rival-measure.ts';
import { ownPlaces } from '../../propositions/own-places.ts';
import { entriesOf, hasKind, nounsOfKind, type Reading, type Span } from '../../reading/reading.ts';
import type { WordWeights } from '../../records/record-words.ts';
import { isTellerNext } from '../tellers.ts';
import { stemsIn } from '../../words/stem.ts';
import { wordsIn } from '../../words/words-in.ts';

/** "*Shelter alone* cost the states", "the flight *by itself*", "*the upper bound* of the study": a part, or an end, of what a record counts. */
export function isOfPartAlone(read: FigureReading, claim: Claim, index: EngineIndex): boolean {
  const own = index.recordWords.of(claim.id);
  return (
    isAlone(read, claim, own) ||
    isOfBound(read.reading, claim) ||
    isOfCharge(read.reading, own) ||
    isOfNamedPlace(read, claim, index)
  );
}

const ALONE = /([\p{L}\d’'-]+),? (?:alone|by (?:itself|themselves))\b/u;
const YEAR = /^(?:19|20)\d\d$/;
const TIMES = wordsIn('year years month months week weeks day days quarter time term home');

/** "*ICE alone*" is what a record of ICE counts, and "in *2024 alone*" what one of that year does. */
function isAlone({ reading }: FigureReading, { statement, figure }: Claim, own: WordWeights): boolean {
  const found = ALONE.exec(reading.text);
  if (found === null || ALONE.test(statement)) return false;
  const [, name = ''] = found;
  if (YEAR.test(name)) return figure?.period.id?.includes(name) !== true;
  const at = reading.words.findIndex(({ start, end }) => start <= found.index && found.index < end);
  const word = reading.words[at];
  if (word?.topic !== true || own.has(word.stem) || TIMES.has(word.lower)) return false;
  const isKnown = (term: Span) => term.from <= at && at < term.to;
  return (
    !reading.nouns.some(term => isKnown(term) && hasKind(term, 'agency')) &&
    ![...reading.quantities, ...reading.periods, ...reading.verbs].some(isKnown)
  );
}

const BOUND = /\b(?:upper|lower|high|low|top|bottom) (?:bound|end|estimate)\b/i;

function isOfBound({ text }: Reading, { statement }: Claim): boolean {
  return BOUND.test(text) && !BOUND.test(statement);
}

const CHARGED =
  /\b(?:charged|convicted|accused|indicted|guilty|suspected)\b(?: [\w’'-]+){0,4}? (?:with|of) ([\p{L}-]+)/u;

const ANY_CHARGE = stemsIn('crime offense offence felony anything something');

/** "600 people charged over January 6 *with assaulting* officers": those of one charge. */
function isOfCharge({ text, words }: Reading, own: WordWeights): boolean {
  const found = CHARGED.exec(text);
  if (found === null) return false;
  const end = found.index + found[0].length;
  const charge = words.find(one => one.end === end);
  return charge?.topic === true && !own.has(charge.stem) && !ANY_CHARGE.has(charge.stem);
}

/** The country, and "the county", which may be whoever tells it. */
const NOWHERE: ReadonlySet<string> = new Set([COUNTRY, 'local-area']);
const OPENERS = wordsIn('in across throughout within over');

/** "*In California* they peaked at 2.8 million", "*Spain* had 14.8 percent", "the deficit *of Italy*": what is said of a place is said of no other. */
function isOfNamedPlace({ reading, scope, quantity }: FigureReading, claim: Claim, index: EngineIndex): boolean {
  const { words } = reading;
  const { from } = scope.clause;
  const first = OPENERS.has(words[from]?.lower ?? '') ? from + 1 : from;
  const own = ownPlaces(claim, index);
  return nounsOfKind(reading, 'jurisdiction', { from, to: quantity.from }).some(place => {
    if (place.from !== first && words[place.from - 1]?.lower !== 'of') return false;
    // "*American* forces" are not what is counted there.
    const isOwn = entriesOf(place, 'jurisdiction').some(({ id }) => own.has(id) || NOWHERE.has(id));
    return !isOwn && !isTellerNext(reading, place.to);
  });
}
