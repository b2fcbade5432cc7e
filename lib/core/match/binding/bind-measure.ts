import { headingBefore } from './bind-heading.ts';
import { objectOfChange, subjectBefore } from './bind-level.ts';
import { type Binding, isLight, measuresOf, takesUnit } from './binding.ts';
import { clauseAround } from '../reading/clause.ts';
import { AUXILIARIES, DETERMINERS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { type NounPhrase, readNounPhrase } from '../reading/noun-phrase.ts';
import { hasKind, type ReadQuantity, type Reading, type Span } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

/** The measures that a number may count, the surest binding first; none when the sentence says it in no way that can be trusted. */
export function bindMeasures(reading: Reading, quantity: ReadQuantity, phrase: NounPhrase): Binding[] {
  if (isRatio(reading, quantity)) return [];
  const found = phrase.partitive ? [saidOfPart(reading, phrase)] : bindings(reading, quantity, phrase);
  return [...found].flatMap(binding => {
    if (binding === null) return [];
    // "offers 400,000 people": a measure in dollars cannot be what counts people.
    const measures = binding.measures.filter(measure => takesUnit(measure, quantity.quantity.unit));
    return measures.length > 0 ? [{ ...binding, measures }] : [];
  });
}

const MEASURED_AGAINST: ReadonlySet<string> = stemsIn('level peak average pace figure total');

/** "66 percent *of the 2020 level*" compares a measure with itself at another time, and is none of its values. */
export function isRatio({ words, periods }: Reading, { quantity, to }: ReadQuantity): boolean {
  if (quantity.unit !== 'percent' || words[to]?.lower !== 'of') return false;
  if (!['the', 'its', 'their', 'that'].includes(words[to + 1]?.lower ?? '')) return false;
  const end = words.findIndex(
    ({ kind, stem: one }, at) => at > to + 1 && (kind === 'mark' || MEASURED_AGAINST.has(one)),
  );
  if (end === -1 || end > to + 5 || words[end]?.kind !== 'word') return false;
  // "30 percent *of the total*" is a share of the whole.
  return words[end].lower !== 'total' || periods.some(({ from }) => from > to && from <= end + 1);
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
    // "*ordered* 137,000 *deportations*": a verb whose phrase holds number and noun says more than the noun.
    const holding = reading.verbs.find(term => term.from < quantity.from && term.to >= to);
    if (holding !== undefined) {
      yield { measures: measuresOf(holding), by: 'verb', from: holding.from, to: holding.to, eventAt: holding.from };
    }
    // "Americans lived in poverty" begins like "American lives"; the verb that goes on, or has its own auxiliary, is meant.
    const isOwnVerb = (term: Term) =>
      term.to > to || (term.to === to && AUXILIARIES.has(reading.words[term.from]?.lower ?? ''));
    const verb = reading.verbs.find(term => term.from > from && term.from < to && isOwnVerb(term));
    if (verb !== undefined) {
      yield { measures: measuresOf(verb), by: 'passive', from: verb.from, to: verb.to, eventAt: verb.from };
    }
    yield { measures: measuresOf(phrase.head), by: 'noun', from, to, eventAt: from };
  }
  if (phrase.unread.length > 0) return;
  if (quantity.quantity.unit === 'times') yield happeningOf(reading, quantity);
  yield nounOf(reading, quantity);
  yield subjectBefore(reading, quantity);
  yield objectOfChange(reading, quantity);
  yield headingBefore(reading, quantity);
}

/** "deported roughly 400,000 people": a measure's verb right before the number. */
function verbBefore(reading: Reading, { from }: Span): Binding | null {
  let at = from - 1;
  while (at >= 0 && isLight(reading, at)) at -= 1;
  const verb = reading.verbs.find(term => term.from <= at && at < term.to);
  if (verb === undefined) return null;
  return { measures: measuresOf(verb), by: 'verb', from: verb.from, to: verb.to, eventAt: verb.from };
}

/** "6 million *of the 14 million immigrants* had some protection": the verb after a counted whole says something of its part. */
function saidOfPart(reading: Reading, { end }: NounPhrase): Binding | null {
  const whole = reading.quantities.find(({ from }) => from > end && from <= end + 2);
  if (whole === undefined || reading.words[end]?.lower !== 'of') return null;
  const phrase = readNounPhrase(reading, whole);
  return participleAfter(reading, phrase.end) ?? holdersAfter(reading, phrase);
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
  // "did not show up" is a verb of its own: what it says is lost without its auxiliary.
  const isVerb = () => reading.verbs.some(({ from, to }) => from === at && to > at + 1);
  while (at < reading.words.length && steps < 6 && isAuxiliaryOrRelative(reading, at) && !isVerb()) {
    at += 1;
    steps += 1;
  }
  const verb = reading.verbs.find(term => term.from === at);
  if (verb === undefined) return null;
  return { measures: measuresOf(verb), by: 'passive', from: verb.from, to: verb.to, eventAt: verb.from };
}

/** "Migrants *were expelled* at the border 2.8 million times": the last event said before a number of times. */
function happeningOf(reading: Reading, { from }: ReadQuantity): Binding | null {
  const clause = clauseAround(reading, from);
  const verb = reading.verbs.findLast(
    term => term.from >= clause.from && term.to <= from && measuresOf(term).some(({ type }) => type === 'flow'),
  );
  if (verb === undefined || reading.quantities.some(other => other.from >= verb.to && other.to <= from)) return null;
  // "arrested people and searched cars 300 times": another thing was done so often.
  const between = reading.words.slice(verb.to, from);
  if (between.some(({ kind, lower }) => kind === 'mark' || lower === 'and' || lower === 'or')) return null;
  return { measures: measuresOf(verb), by: 'passive', from: verb.from, to: verb.to, eventAt: verb.from };
}

const HOLDING = wordsIn(
  'with who have has had having holding hold under facing face subject that whose carry carrying already',
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

const TALLY_STEMS: ReadonlySet<string> = stemsIn(
  'quota target goal figure total tally count number estimate record rate level',
);

/** "puts removals *in fiscal 2025* at 320,000": where the time before a word begins. */
function beforePeriod(reading: Reading, at: number): number {
  const period = reading.periods.find(({ to }) => to === at);
  if (period === undefined) return at;
  return ['in', 'for', 'during', 'of'].includes(reading.words[period.from - 1]?.lower ?? '')
    ? period.from - 1
    : period.from;
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
