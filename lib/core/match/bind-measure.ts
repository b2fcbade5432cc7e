import type { LexiconEntry } from '../claim/lexicon.ts';
import { clauseAround } from './clause.ts';
import { ADVERBS, AUXILIARIES, BE_FORMS, DETERMINERS, FUNCTION_WORDS } from './function-words.ts';
import type { Term } from './lexicon-index.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { entriesOf, hasKind, type ReadQuantity, type Reading, type Span } from './reading.ts';
import { stem } from './stem.ts';

/** What a number counts, and the words that say so. */
export interface Binding extends Span {
  /** Measures that the words may name; more than one when the words alone do not decide. */
  readonly measures: readonly LexiconEntry[];
  /** The construction that bound them, for the reasons. */
  readonly by: 'verb' | 'passive' | 'noun' | 'holders' | 'of' | 'subject' | 'record' | 'antecedent' | 'evidence';
  /** The event's verb or noun, where negation and plans attach. */
  readonly eventAt: number;
}

/** The measures that a number may count, the surest binding first; none when the sentence says it in no way that can be trusted. */
export function bindMeasures(reading: Reading, quantity: ReadQuantity, phrase: NounPhrase): Binding[] {
  if (phrase.partitive) return [];
  return [...bindings(reading, quantity, phrase)].flatMap(binding => {
    if (binding === null) return [];
    // "offers 400,000 people": a measure in dollars cannot be what counts people.
    const measures = binding.measures.filter(measure => takesUnit(measure, quantity.quantity.unit));
    return measures.length > 0 ? [{ ...binding, measures }] : [];
  });
}

/** The constructions that may bind a number, the surest first. */
function* bindings(reading: Reading, quantity: ReadQuantity, phrase: NounPhrase): Generator<Binding | null> {
  const headIsEvent =
    phrase.head !== null &&
    measuresOf(phrase.head).some(measure => measure.verbs !== undefined || measure.type === 'flow');
  const isCounted = phrase.head === null || !headIsEvent || hasKind(phrase.head, 'population');
  if (isCounted && !(phrase.head === null && phrase.unread.length > 0 && quantity.to === phrase.end)) {
    yield verbBefore(reading, quantity);
    if (!isWhole(reading, quantity)) yield participleAfter(reading, phrase.end);
    yield holdersAfter(reading, phrase);
  }
  if (phrase.head !== null) {
    const { from, to } = phrase.head;
    yield { measures: measuresOf(phrase.head), by: 'noun', from, to, eventAt: from };
  }
  if (phrase.unread.length > 0) return;
  yield nounOf(reading, quantity);
  yield subjectBefore(reading, quantity);
  yield objectOfChange(reading, quantity);
}

function takesUnit({ counts }: LexiconEntry, unit: string): boolean {
  if ((counts?.includes('usd') ?? false) !== (unit === 'usd')) return false;
  return unit === 'percent' || !(counts?.includes('percent') ?? false);
}

export function measuresOf(term: Term): LexiconEntry[] {
  return entriesOf(term, 'measure');
}

/** "deported roughly 400,000 people": a measure's verb right before the number. */
function verbBefore(reading: Reading, { from }: Span): Binding | null {
  let at = from - 1;
  while (at >= 0 && isLight(reading, at)) at -= 1;
  const verb = reading.verbs.find(term => term.from <= at && at < term.to);
  if (verb !== undefined) {
    return { measures: measuresOf(verb), by: 'verb', from: verb.from, to: verb.to, eventAt: verb.from };
  }
  // A verb with a gap may close after the number: "sent 238 men to CECOT".
  const around = reading.verbs.find(term => term.from <= at && term.to > from);
  if (around === undefined) return null;
  return { measures: measuresOf(around), by: 'verb', from: around.from, to: around.to, eventAt: around.from };
}

/** In "6 of the 14 million immigrants were protected" the verb says something of the part, not of the whole. */
function isWhole(reading: Reading, { from }: Span): boolean {
  let at = from - 1;
  while (at >= 0 && (DETERMINERS.has(reading.words[at]?.lower ?? '') || isLight(reading, at))) at -= 1;
  if (reading.words[at]?.lower !== 'of') return false;
  return reading.quantities.some(other => other.to === at || other.to === at - 1);
}

/** "400,000 people were deported", "1,000 people deported in 2012", "1,000 people who had been deported". */
function participleAfter(reading: Reading, end: number): Binding | null {
  let at = end;
  let steps = 0;
  while (at < reading.words.length && steps < 6 && isAuxiliaryOrRelative(reading, at)) {
    at += 1;
    steps += 1;
  }
  const verb = reading.verbs.find(term => term.from === at);
  if (verb === undefined) return null;
  const passive = /(ed|en|ned|led|sent|held|flown)$/.test(reading.words[at]?.lower ?? '');
  const afterBe = steps > 0 && BE_FORMS.has(reading.words[at - 1]?.lower ?? '');
  // "400,000 people crossed": an intransitive event says itself in the active voice.
  if (!passive && !afterBe && steps > 0 && verb.entries.every(entry => entry.family !== 'border')) {
    return { measures: measuresOf(verb), by: 'passive', from: verb.from, to: verb.to, eventAt: verb.from };
  }
  return { measures: measuresOf(verb), by: 'passive', from: verb.from, to: verb.to, eventAt: verb.from };
}

const HOLDING = new Set(
  'with who have has had having holding hold under facing face subject that whose carry carrying already'.split(' '),
);
const MAX_HOLDERS_DISTANCE = 12;

/** "1.4 million immigrants who already have final removal orders": a stock named by what its members have. */
function holdersAfter(reading: Reading, phrase: NounPhrase): Binding | null {
  let linked = false;
  for (let at = phrase.end; at < Math.min(reading.words.length, phrase.end + MAX_HOLDERS_DISTANCE); at += 1) {
    const word = reading.words[at];
    if (word === undefined || (word.kind === 'mark' && !'"“”,'.includes(word.text))) return null;
    if (HOLDING.has(word.lower)) linked = true;
    const stock = reading.nouns.find(
      term =>
        term.from === at && measuresOf(term).some(measure => measure.type === 'stock' && measure.family === 'orders'),
    );
    if (stock !== undefined && linked) {
      return {
        measures: measuresOf(stock).filter(measure => measure.type === 'stock'),
        by: 'holders',
        from: stock.from,
        to: stock.to,
        eventAt: stock.from,
      };
    }
    // Another verb in between says something else of these people.
    if (reading.verbs.some(term => term.from === at) && !linked) return null;
  }
  return null;
}

/** "the removal of 409,849 people", "a backlog of 3.6 million", "puts the backlog at 3.6 million". */
function nounOf(reading: Reading, { from }: Span): Binding | null {
  let at = from - 1;
  while (at >= 0 && isLight(reading, at) && !['of', 'at'].includes(reading.words[at]?.lower ?? '')) at -= 1;
  const link = reading.words[at]?.lower;
  if (link !== 'of' && link !== 'at') return null;
  const end = link === 'at' ? beforePeriod(reading, at) : at;
  // "an arrest quota of 3,000", "a deportation total of 400,000"
  const ends = TALLY_STEMS.has(reading.words[end - 1]?.stem ?? '') ? [end, end - 1] : [end];
  const term = reading.nouns.find(noun => ends.includes(noun.to) && measuresOf(noun).length > 0);
  if (term === undefined) return null;
  return { measures: measuresOf(term), by: 'of', from: term.from, to: term.to, eventAt: term.from };
}

const TALLY_STEMS: ReadonlySet<string> = new Set(
  'quota target goal figure total tally count number estimate record rate level'.split(' ').map(stem),
);

/** "puts removals *in fiscal 2025* at 320,000": where the time before a word begins. */
function beforePeriod(reading: Reading, at: number): number {
  const period = reading.periods.find(({ to }) => to === at);
  if (period === undefined) return at;
  return ['in', 'for', 'during', 'of'].includes(reading.words[period.from - 1]?.lower ?? '')
    ? period.from - 1
    : period.from;
}

const CHANGE_STEMS: ReadonlySet<string> = new Set(
  'raise raised cut lower slash lift reduce set trim hike bring brought push pushed take took drive drove increase boost halve double'
    .split(' ')
    .map(stem),
);

/** "cut the refugee ceiling from 125,000 to 7,500", "brought detention to 70,000": a verb moves its object to a number. */
function objectOfChange(reading: Reading, quantity: ReadQuantity): Binding | null {
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
export const LEVEL_STEMS: ReadonlySet<string> = new Set(
  'is are was were be been reach hit total fall fell fallen rise rose risen drop climb peak stand stood number average exceed surpass top amount come came grow grew grown jump decline decrease increase swell swollen balloon sit sat remain stay run ran hover hold held keep kept bottom touch sink sank accelerate quicken cool slow settle went go pass put soar shrink shrank shrunk plunge dwindle thin double triple mount narrow ease spike surge dip slip slide slid tumble edge'
    .split(' ')
    .map(stem),
);
// "hit a new high of 71,000"
const LEVEL_NOUNS = new Set(['new', 'high', 'low', 'peak', 'record', 'total', 'level', 'average', 'nearly'].map(stem));
const LEVEL_PREPOSITIONS = new Set(['to', 'at', 'of', 'by', 'from', 'about', 'around', 'past', 'above', 'below']);

/** "deportations under Obama peaked at 409,849": the clause's subject is the measure and a level verb joins them. */
function subjectBefore(reading: Reading, quantity: ReadQuantity): Binding | null {
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
  if (!level) return null;
  const subjects = reading.nouns.filter(
    term => term.from >= clause.from && term.to <= at && measuresOf(term).some(measure => measure.family !== 'other'),
  );
  const others = reading.quantities.some(other => other !== quantity && other.from >= clause.from && other.to <= at);
  const subject = subjects.at(-1);
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

/** In "from 240,255 in FY2016 to 226,119 in FY2017" the first figure and its year stand before the second. */
function isInEarlierPair(reading: Reading, at: number, quantity: ReadQuantity): boolean {
  return (
    reading.quantities.some(other => other !== quantity && other.from <= at && at < other.to) ||
    reading.periods.some(period => period.from <= at && at < period.to) ||
    ['in', 'and', 'then'].includes(reading.words[at]?.lower ?? '')
  );
}

/** Words that may stand between a verb and the number it takes: articles, hedges, adverbs, neutral adjectives. */
function isLight(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined) return false;
  if (word.kind === 'mark') return '"“”\'‘’'.includes(word.text);
  if (DETERMINERS.has(word.lower) || ADVERBS.has(word.lower)) return true;
  if (
    [
      'up',
      'out',
      'away',
      'home',
      'as',
      'some',
      'than',
      'over',
      'least',
      'most',
      'at',
      'an',
      'between',
      'under',
    ].includes(word.lower)
  )
    return true;
  return reading.nouns.some(term => term.from <= at && at < term.to && hasKind(term, 'neutral'));
}

function isAuxiliaryOrRelative(reading: Reading, at: number): boolean {
  const lower = reading.words[at]?.lower ?? '';
  if (
    AUXILIARIES.has(lower) ||
    ['who', 'that', 'which', 'not', 'never', 'already', 'now', 'also', 'ever', 'to', 'since'].includes(lower)
  )
    return true;
  return FUNCTION_WORDS.has(lower)
    ? false
    : reading.nouns.some(term => term.from <= at && at < term.to && hasKind(term, 'neutral'));
}
