import { borderIn, NORTHERN_BORDER } from '../reading/borders.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import type { FigureReading } from './figure-reading.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { AMERICAN_AGENCIES, speaksOfAmerica } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import { entriesOf, hasKind, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import { selfAndBroader } from '../lexicon/related-entries.ts';
import { wordsIn } from '../words/words-in.ts';

// Places that a sentence names by pointing back.

const EXISTING =
  /^(?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|seems?|remains?|never|also)$/;

const VERBAL =
  /^(?:is|are|was|were|has|have|had|will|would|earns?|costs?|pays?|paid|makes?|made|fell|rose|stands?|stood|averages?|averaged|dropped|climbed|reached|hit|went)$/;

/** "The minimum wage *here* is $11": right between a noun and its verb, it is where the page is from. People "here" are in the country. */
function pointsHere({ reading: { words, nouns } }: FigureReading): boolean {
  return words.some(
    ({ lower }, at) =>
      lower === 'here' &&
      VERBAL.test(words[at + 1]?.lower ?? '') &&
      words[at - 1]?.kind === 'word' &&
      !FUNCTION_WORDS.has(words[at - 1]?.lower ?? '') &&
      !nouns.some(term => term.to === at && hasKind(term, 'population')) &&
      !STAYING.test(words[at - 1]?.lower ?? ''),
  );
}

const STAYING =
  /^(?:liv|stay|com|came|work|born|arriv|immigrant|migrant|people|illegal|unlawful|person|resident|foreign|seeker|refugee|student|veteran|child|famil|parent|men|women)/;

/** "there" is the county, town, state or other country that the sentences before speak of, and the record is not of that. */
export function isOfPlaceBefore(
  read: FigureReading,
  { jurisdiction }: CountedScope,
  context: MatchContext,
  lexicon: LexiconIndex,
): boolean {
  if (pointsHere(read)) return true;
  if (read.scope.jurisdictions.length > 0) return false;
  if (isOfLandBefore(read.reading, selfAndBroader(lexicon, jurisdiction), context, lexicon)) return true;
  if (!hasThere(read.reading, read.scope.clause, read.phrase.end)) return false;
  const isPlace = ({ nouns }: Reading) =>
    nouns.some(term => hasKind(term, 'jurisdiction') || term.entries.some(({ id }) => id === LOCAL));
  const [near] = context.antecedents.filter(isPlace);
  return near?.nouns.some(({ entries }) => entries.some(({ id }) => isPart(id, jurisdiction, lexicon))) === true;
}

/** "in *the country*" is mostly this one. */
const COUNTRY = /\bthat (?:country|nation)\b|\bthe (?:country|nation)['’]s\b/i;
const STATE = /\b(?:the|that) (?:state|province|city|county)\b(?! department)/i;

/**
 * "Japan had its own egg crisis. The average dozen went for $6.23 *there*.", "*the country’s* courts": what the sentence tells is of the
 * place that the sentence before names, and neither names one of the record’s. `own` are those, with all that hold them.
 */
export function isOfLandBefore(
  reading: Reading,
  own: ReadonlySet<string>,
  { before }: Pick<MatchContext, 'before'>,
  lexicon: LexiconIndex,
): boolean {
  const isThere = hasThere(reading);
  const isCountry = COUNTRY.test(reading.text);
  const isState = STATE.test(reading.text);
  if (before === null || !(isThere || isCountry || isState)) return false;
  // "The line with Canada is half asleep. Agents met 238,000 *there*.": the border alone, and not the country behind it.
  const border = isThere ? borderIn(before.reading) : null;
  if (border !== null) return border === NORTHERN_BORDER && !own.has(NORTHERN_BORDER);
  if (placesOf(reading).length > 0 || namesAmericans(reading)) return false;
  const places = placesOf(before.reading);
  if (places.length === 0 || places.some(id => own.has(id)) || namesAmericans(before.reading)) return false;
  const isAbroad = places.every(id => !selfAndBroader(lexicon, id).has('us'));
  return isThere || (isAbroad ? isCountry : isState);
}

/** Somebody who is the United States', whatever place is named: an agency, an administration. */
function namesAmericans({ nouns }: Reading): boolean {
  return nouns.some(({ entries }) => entries.some(({ id, terms }) => terms !== undefined || AMERICAN_AGENCIES.has(id)));
}

function placesOf(reading: Reading): string[] {
  return nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction').map(({ id }) => id));
}

/** "One in seven builders *there* is undocumented": a place, and not "there are", "over there" or "got there". `end` is that of a noun that it may stand behind whatever follows. */
function hasThere({ words }: Reading, { from, to }: Span = { from: 0, to: words.length }, end = -1): boolean {
  const isWord = (at: number, some: RegExp) => some.test(words[at]?.lower ?? '');
  return words.some(
    ({ lower }, at) =>
      lower === 'there' &&
      at > from &&
      at < to &&
      words[at - 1]?.kind !== 'mark' &&
      !isWord(at - 1, GOING) &&
      (at === end || !(isWord(at - 1, EXISTING) || isWord(at + 1, EXISTING))),
  );
}

const GOING = /^(?:over|out|of|and|or|been|get|gets|got|getting)$/;

const LOCAL = 'local-area';

function isPart(id: string, jurisdiction: string, lexicon: LexiconIndex): boolean {
  return id === LOCAL || (id !== jurisdiction && id !== 'us' && selfAndBroader(lexicon, id).has('us'));
}

const POINTING: ReadonlySet<string> = wordsIn('it its they their our ours');

/** "*The* migration *office*", where the text around names a country. */
const BODIES: ReadonlySet<string> = wordsIn(
  'agency office ministry minister government board force police service bank president parliament council department authorities commission',
);
const MOST_TO_BODY = 4;

/** "The Canada Border Services Agency … . *It* has 6,000 officers.": who begins the sentence is the foreigner that the text is about. */
export function isOfForeigner(
  { jurisdiction }: CountedScope,
  { reading, scope }: FigureReading,
  { before, foreign }: MatchContext,
  lexicon: LexiconIndex,
): boolean {
  const [first, second] = reading.words;
  if (jurisdiction !== 'us' || before === null || scope.jurisdictions.length > 0) return false;
  const isBody =
    first?.lower === 'the' &&
    foreign.length > 0 &&
    reading.words.slice(1, MOST_TO_BODY).some(({ lower }) => BODIES.has(lower));
  // "It is common ground that …"
  const isPointing = POINTING.has(first?.lower ?? '') && second?.lower !== 'is' && second?.lower !== 'was';
  if (!isBody && !isPointing) return false;
  if (speaksOfAmerica(lexicon, before.reading) || speaksOfAmerica(lexicon, reading)) return false;
  if (foreign.length > 0) return true;
  const verb = before.reading.verbs[0]?.from ?? before.reading.words.length;
  const subjects = nounsOfKind(before.reading, 'jurisdiction').filter(({ to }) => to <= verb);
  const named = subjects.at(-1);
  return named !== undefined && named.entries.every(({ id }) => !selfAndBroader(lexicon, id).has('us'));
}
