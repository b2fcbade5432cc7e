import { type Binding, isLight, measuresOf } from './binding.ts';
import { clauseAround } from '../reading/clause.ts';
import { BE_FORMS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { ReadQuantity, Reading, Span } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

const CHANGE_STEMS: ReadonlySet<string> = stemsIn(
  'raise raised cut lower slash lift reduce set trim hike bring brought push pushed take took drive drove increase boost halve double',
);

/** "cut the refugee ceiling from 125,000 to 7,500", "brought detention to 70,000": a verb moves its object to a number. */
export function objectOfChange(reading: Reading, quantity: ReadQuantity): Binding | null {
  const clause = clauseAround(reading, quantity.from);
  let at = quantity.from - 1;
  while (at >= clause.from && isLight(reading, at) && reading.words[at]?.lower !== 'at') at -= 1;
  if (!['to', 'from', 'at'].includes(reading.words[at]?.lower ?? '')) return null;
  const object = reading.nouns.findLast(
    term => term.from > clause.from && term.to <= at && measuresOf(term).some(({ family }) => family !== 'other'),
  );
  if (object === undefined) return null;
  const verb = reading.words.findLastIndex(
    ({ stem: one }, order) => order >= clause.from && order < object.from && CHANGE_STEMS.has(one),
  );
  const isObject = verb >= 0 && !reading.words.slice(verb, object.from).some(({ kind }) => kind === 'mark');
  if (!isObject || reading.quantities.some(({ from, to }) => from >= verb && to <= object.from)) return null;
  return { measures: measuresOf(object), by: 'subject', from: object.from, to: object.to, eventAt: object.from };
}

// Verbs that put a level to a measure: "removals fell to 368,644", "the backlog stands at 3.6 million".
export const LEVEL_STEMS: ReadonlySet<string> = stemsIn(
  'is are was were be been reach hit total fall fell fallen rise rose risen drop climb peak stand stood number average exceed surpass top amount come came grow grew grown jump decline decrease increase swell swollen balloon sit sat remain stay run ran hover hold held keep kept bottom touch sink sank accelerate quicken cool slow settle went go pass put soar shrink shrank shrunk plunge dwindle thin double triple mount narrow ease spike surge dip slip slide slid tumble edge cross breach tick inch creep crept leap leapt skyrocket rocket zoom bounce crater nosedive crash collapse drift near approach blow blew blown sail roar burst break broke broken smash shatter punch shoot shot nudge rebound recover retreat clock register',
);
// "hit a new high of 71,000"
const LEVEL_NOUNS = stemsIn('new high low peak record total level average nearly');
const LEVEL_PREPOSITIONS = wordsIn('to at of by from about around past above below in back');

/** "deportations under Obama peaked at 409,849": the clause's subject is the measure and a level verb joins them. */
export function subjectBefore(reading: Reading, quantity: ReadQuantity): Binding | null {
  const clause = clauseAround(reading, quantity.from);
  let at = quantity.from - 1;
  // "removals topped 400,000": the number's own comparator is the verb.
  let level = LEVEL_STEMS.has(reading.words[quantity.from]?.stem ?? '');
  if (level) at = quantity.from;
  while (!level && at >= clause.from) {
    const word = reading.words[at];
    if (word === undefined) break;
    if (LEVEL_STEMS.has(word.stem)) {
      level = true;
      break;
    }
    if (
      !isLight(reading, at) &&
      !LEVEL_PREPOSITIONS.has(word.lower) &&
      !LEVEL_NOUNS.has(word.stem) &&
      !isInEarlierPair(reading, at, quantity)
    )
      break;
    at -= 1;
  }
  if (!level) at = questionedAt(reading, clause, quantity) ?? -1;
  if (at < 0) return null;
  const subjects = reading.nouns.filter(
    term =>
      term.from >= clause.from &&
      term.to <= at &&
      measuresOf(term).some(measure => measure.family !== 'other') &&
      !isThisCountry(reading, term),
  );
  const others = reading.quantities.some(
    other => other !== quantity && other.from >= clause.from && other.to <= at && !isAdjective(other),
  );
  const subject = subjects.at(-1) ?? nounOfRelative(reading, clause, quantity);
  if (subject === undefined || subjects.length > 2 || others) return null;
  // "rose by 118 billion" states a change, never the level.
  if (reading.words[quantity.from - 1]?.lower === 'by' || reading.words[quantity.from]?.lower === 'by') return null;
  return {
    measures: measuresOf(subject),
    by: 'subject',
    from: subject.from,
    to: subject.to,
    eventAt: Math.max(at, subject.to),
  };
}

const COUNTRY = new Set(['country', 'nation']);
const POINTING = wordsIn('this that our my your their its');

/** "the share in *this country* rose to 12 percent": where it was, and no number of countries. */
function isThisCountry({ words }: Reading, { from, to }: Term): boolean {
  return COUNTRY.has(words[to - 1]?.lower ?? '') && POINTING.has(words[to - 1 === from ? from - 1 : from]?.lower ?? '');
}

/** "the *ten-year* cost", "a *54-year* low": a number that only describes a noun. */
function isAdjective({ quantity }: ReadQuantity): boolean {
  return /[-‐‑](?:year|month|week|day|hour|decade)$/i.test(quantity.text);
}

const STRESSING = wordsIn('really actually truly ever once already');

/** "*Was inflation* really 1.4 percent?": the verb stands before its subject; where the subject ends, or null. */
function questionedAt(reading: Reading, clause: Span, { from }: ReadQuantity): number | null {
  const { words } = reading;
  if (!words.slice(from).some(({ text }) => text === '?')) return null;
  const verb = words.findIndex(({ kind }, at) => at >= clause.from && kind === 'word');
  if (!BE_FORMS.has(words[verb]?.lower ?? '')) return null;
  let at = from - 1;
  while (at > verb && (isLight(reading, at) || STRESSING.has(words[at]?.lower ?? ''))) at -= 1;
  return reading.nouns.some(term => term.to === at + 1 && term.from > verb && measuresOf(term).length > 0)
    ? at + 1
    : null;
}

/** "*Inflation*, which peaked at 9.1 percent in June 2022, has slowed": the relative's subject is the noun before its comma. */
function nounOfRelative({ words, nouns }: Reading, clause: Span, { from }: ReadQuantity): Term | undefined {
  if (words[clause.from]?.lower !== 'which' || words[clause.from - 1]?.text !== ',') return undefined;
  if (words.slice(clause.from, from).some(({ kind }) => kind === 'mark')) return undefined;
  return nouns.find(term => term.to === clause.from - 1 && measuresOf(term).some(({ family }) => family !== 'other'));
}

/** In "from 240,255 in FY2016 to 226,119 in FY2017" the first figure and its year stand before the second. */
function isInEarlierPair(reading: Reading, at: number, quantity: ReadQuantity): boolean {
  return (
    reading.quantities.some(other => other !== quantity && other.from <= at && at < other.to) ||
    reading.periods.some(period => period.from <= at && at < period.to) ||
    ['in', 'and', 'then'].includes(reading.words[at]?.lower ?? '')
  );
}
