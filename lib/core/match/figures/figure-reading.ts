import { actorOf } from './actor-of.ts';
import { unitClass } from '../records/figure-unit.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import { asPercent } from '../reading/as-percent.ts';
import { isBeaten } from '../reading/beaten.ts';
import { yearAfterBase } from '../reading/base-period.ts';
import { bindByAntecedent, bindByRecord } from '../context/bind-by-context.ts';
import { bindMeasures } from '../binding/bind-measure.ts';
import { LEAST_BARE_SUM, LEFT_OUT, mayBeBareShare } from '../records/recorded-values.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { partnerOf, withUnitOf } from '../binding/bind-pair.ts';
import { shareOfWhole } from '../binding/bind-share.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Binding, measuresOf } from '../binding/binding.ts';
import type { EngineIndex } from '../engine-index.ts';
import { tellsHowRare } from '../reading/how-rare.ts';
import type { MatchContext } from '../context/match-context.ts';
import { type ModalityReading, readModality } from '../reading/modality.ts';
import { withDenial } from './number-denied.ts';
import { withDeniedClause } from '../reading/denied-clause.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { type NounPhrase, readNounPhrase } from '../reading/noun-phrase.ts';
import { type ReadQuantity, type Reading, type Span, withCues } from '../reading/reading.ts';
import { readScope, type Scope } from '../binding/scope.ts';
import type { Word } from '../words/words.ts';
import { isWholeYear, type StatedPeriod, type StatedSpan, statePeriod, termOf } from '../time/stated-period.ts';
import { wordsIn } from '../words/words-in.ts';

/** A number of a sentence in normal form: what it counts, of whom, where, by whom, when, and under which operators. */
export interface FigureReading {
  readonly reading: Reading;
  readonly quantity: ReadQuantity;
  readonly phrase: NounPhrase;
  readonly binding: Binding;
  readonly scope: Scope;
  readonly modality: ModalityReading;
  readonly actor: LexiconEntry | null;
  /** Words that named the actor when they stand in this sentence. */
  readonly actorAt: { from: number; to: number } | null;
  readonly period: StatedPeriod;
}

/** A number with the construction, if any, that ties it to a measure. */
export interface NumberReading {
  readonly reading: Reading;
  readonly quantity: ReadQuantity;
  readonly phrase: NounPhrase;
  readonly bound: Binding | null;
  /** Less sure constructions, for when that one's measure cannot be meant. */
  readonly otherwise: readonly Binding[];
}

/** Read every number of a sentence with what its words say that it counts. */
export function readNumbers(reading: Reading, context: MatchContext, index: EngineIndex): NumberReading[] {
  const numbers: NumberReading[] = [];
  for (const read of reading.quantities) {
    if (tellsHowRare(read.quantity, reading.text)) continue;
    const stated = asShare(reading, asSum(reading, { ...read, quantity: asPercent(read.quantity) }), index);
    const phrase = readNounPhrase(reading, stated);
    const partner = partnerOf(reading, stated, phrase);
    const before = partner === null ? undefined : numbers.find(({ quantity }) => quantity.from === partner.from);
    const quantity = before === undefined ? stated : withUnitOf(reading, stated, before.quantity);
    const share = shareOfWhole(reading, quantity, index.lexicon);
    const [said = null, ...otherwise] = [
      ...bindMeasures(reading, quantity, phrase),
      ...(share === null ? [] : [share]),
    ];
    const [beside = null, ...besides] = bindingsOf(before, quantity);
    const record = bindByRecord(reading, quantity, phrase, context, index);
    const bound = preferred(said, record) ?? beside ?? bindByAntecedent(reading, quantity, phrase, context);
    const rest = bound === said ? otherwise : bound === beside ? besides : [];
    numbers.push({ reading, quantity, phrase, bound, otherwise: rest });
  }
  return numbers;
}

/** What the number before counts, where its sentence says so, is what the number beside it counts. */
function bindingsOf(before: NumberReading | undefined, { quantity }: ReadQuantity): Binding[] {
  if (before === undefined || before.bound === null || before.quantity.quantity.unit !== quantity.unit) return [];
  return before.bound.by === 'record' || before.bound.by === 'antecedent' ? [] : [before.bound, ...before.otherwise];
}

/** What the sentence says of a number that is taken to count the measures of `binding`. */
export function readFigureAs(
  reading: Reading,
  quantity: ReadQuantity,
  phrase: NounPhrase,
  binding: Binding,
  context: MatchContext,
): FigureReading {
  const scope = readScope(reading, quantity, phrase, binding);
  const isVerb = binding.by === 'verb' || binding.by === 'passive' || binding.by === 'subject';
  const said = isPresupposed(reading, phrase, binding)
    ? readModality(relativeClause(reading, phrase), binding.eventAt, binding.from, isVerb)
    : readModality(reading, binding.eventAt, Math.min(quantity.from, binding.from), isVerb, quantity.from);
  // Of a number no law says what may be.
  const perhaps = said.perhaps ? { ...said, possible: true } : said;
  const given = isGiven(reading, quantity, binding) ? { ...perhaps, prospective: false } : perhaps;
  const modality = withDenial(withDeniedClause(given, reading, quantity.from), reading, quantity.from);
  const { actor, at } = actorOf(reading, scope, quantity, context);
  return {
    reading,
    quantity,
    phrase,
    binding,
    scope,
    modality,
    actor,
    actorAt: at,
    period: periodOf(reading, quantity, scope, actor, at, context),
  };
}

/** "paid *96.7 billion* in taxes", "The law gave them *45 billion*": of anything else than dollars so many would be named. */
function asSum(reading: Reading, read: ReadQuantity): ReadQuantity {
  const { quantity, to } = read;
  if (quantity.unit !== 'count' || quantity.value < LEAST_BARE_SUM) return read;
  return isCounting(reading, to) ? read : { ...read, quantity: { ...quantity, unit: 'usd' } };
}

/** "Inflation, *percent*, May 2026: 4.2": the head of a column or list says the unit of the number that ends it. */
function isUnderPercent(reading: Reading, quantity: Quantity): boolean {
  return quantity.unit === 'count' && quantity.value <= 100 && isUnder(PERCENT_HEAD, reading, quantity);
}

function isUnder(head: RegExp, { text }: Reading, { start, end }: Quantity): boolean {
  return end === text.length && head.test(text.slice(0, start));
}

const POINTS_HEAD = /(?:^|[,(]| in) ?(?:points|index)\)?(?:,[^:]*)?: $/i;
const PERCENT_HEAD = /(?:^|[,(]| in) ?(?:percent|per cent|pct|%|percentage)\)?(?:,[^:]*)?: $/i;

/** What is done with a sum: "two hundred billion *saved*". */
const OF_SUMS: ReadonlySet<string> = new Set('saved spent owed raised collected borrowed paid'.split(' '));

function isTopicWord(word: Word | undefined): word is Word {
  return word?.kind === 'word' && !FUNCTION_WORDS.has(word.lower);
}

/** "38 trillion *tonnes*": the number counts what the next word names, which is no time ("38 trillion *last October*"). */
export function isCounting({ words, periods }: Reading, to: number): boolean {
  const next = words[to];
  if (!isTopicWord(next) || periods.some(({ from }) => from === to)) return false;
  return !OF_SUMS.has(next.lower) || isTopicWord(words[to + 1]);
}

const GOT: ReadonlySet<string> = wordsIn('get gets got gotten getting');
/** What right before a number says that the measure stands there. */
const LEVELLING_WORDS = 'to at was is hit reached of';
const LEVELLING: ReadonlySet<string> = wordsIn(LEVELLING_WORDS);
/** The same, where a text that ends with it is not read yet. */
export const LEVELLED = new RegExp(`\\b(?:${LEVELLING_WORDS.replaceAll(' ', '|')}) $`, 'i');

/** "The poverty rate in 2024 was *10.6*": the sign of a share is not always said where its measure is. */
function asShare(reading: Reading, read: ReadQuantity, { claimsByMeasure }: EngineIndex): ReadQuantity {
  const { quantity, from, to } = read;
  if (isUnderPercent(reading, quantity)) return { ...read, quantity: { ...quantity, unit: 'percent' } };
  const { lower = '' } = reading.words[from - 1] ?? {};
  // "life expectancy rose *to 79*", however long the sentence
  const isBare = mayBeBareShare(quantity, LEVELLING.has(lower) ? 0 : reading.text.length);
  if (!isBare || isCounting(reading, to) || isUnder(POINTS_HEAD, reading, quantity)) return read;
  const isAllIn = (own: string) => (term: Term) =>
    term.to <= from &&
    measuresOf(term).some(
      ({ id }) =>
        claimsByMeasure.get(id)?.every(({ figure }) => figure !== null && unitClass(figure.unit) === own) === true,
    );
  // "inflation *got* to 9.7" is where something came, and not what somebody got.
  const verbs =
    lower === 'to' ? reading.verbs.filter(verb => !GOT.has(reading.words[verb.to - 1]?.lower ?? '')) : reading.verbs;
  const unit = LEFT_OUT.find(one => [...reading.nouns, ...verbs].some(isAllIn(one)));
  return unit === undefined ? read : { ...read, quantity: { ...quantity, unit } };
}

/** The sentence's own construction, unless a record knows the number for a measure that the construction does not reach. */
function preferred(said: Binding | null, record: Binding | null): Binding | null {
  if (said === null || record === null) return said ?? record;
  const reaches = said.measures.some(({ id }) => record.measures.some(measure => measure.id === id));
  return reaches || said.by !== 'subject' ? said : record;
}

const TERM = /\b(term|years|era|presidency)\b/;

/** "in the first Trump *term*": with an actor beside it, a time. */
export function namesTerm(words: readonly Word[]): boolean {
  return words.some(({ text }) => TERM.test(text));
}

/** The stated time; an actor named by a term ("in the first Trump term") states that term. */
function periodOf(
  reading: Reading,
  quantity: ReadQuantity,
  scope: Scope,
  actor: LexiconEntry | null,
  at: { from: number; to: number } | null,
  context: MatchContext,
): StatedPeriod {
  const period = scope.period?.period ?? null;
  if (period === null && at !== null) {
    const words = reading.words.slice(at.from, at.to + 1);
    if (namesTerm(words)) return termOf(words.map(({ text }) => text).join(' '), actor, context.published);
  }
  if (period === null) {
    const after = yearAfterBase(reading, quantity, context.published);
    if (after !== null) return after;
  }
  const stated = statePeriod(period, actor ?? context.incumbent, context.published, () => context.yearBefore);
  if (stated.kind === 'span' && stated.end === null)
    return { ...stated, asOf: toldAt(reading, quantity, stated, scope.period) };
  // "before 2025" bounds the time and names none; "after January 2023" begins one.
  if (scope.bound === 'before') return { kind: 'none' };
  // "by fiscal 2014 it was 316,000" states the year; "400,000 by September" only where a running count ends.
  if (scope.bound === 'by' && !isWholeYear(stated)) return { kind: 'none' };
  return scope.bound === 'after' && stated.kind === 'single'
    ? { kind: 'span', start: stated.start, end: null }
    : stated;
}

/** "*At midsummer* it had 300,000 since January", "300,000 since January *by midsummer*": the last day of the time that a count which runs on is told for, or the page's. */
function toldAt(
  reading: Reading,
  quantity: ReadQuantity,
  { start, asOf }: StatedSpan,
  since: Span | null,
): string | null {
  const previous = reading.quantities.findLast(({ to }) => to <= quantity.from)?.to ?? 0;
  const told = reading.periods.findLast(({ from, to, period }) => {
    const isBefore = from >= previous && to <= quantity.from;
    const isNext = since !== null && from === since.to + 1;
    if ((!isBefore && !isNext) || !TOLD_IN.has(reading.words[from - 1]?.lower ?? '')) return false;
    return period.resolved && !period.named && period.startDay !== null && period.startDay > start;
  });
  const day = told?.period.endDay ?? null;
  return day === null || (asOf != null && day > asOf) ? (asOf ?? null) : day;
}

const TOLD_IN = wordsIn('in on by of at');

/**
 * "… the removal of 900,000 migrants who entered through the app", "focus on the 1.4 million who have final orders":
 * what a relative clause says of its noun is taken for granted, whatever stands over the rest of the sentence.
 */
function isPresupposed(reading: Reading, phrase: NounPhrase, binding: Binding): boolean {
  if (binding.by === 'holders') return true;
  return binding.by === 'passive' && ['who', 'that', 'which'].includes(reading.words[phrase.end]?.lower ?? '');
}

/** "would touch *the* 250,000 births a year": what may come upon them, they are there. */
function isGiven({ words }: Reading, { from, to }: ReadQuantity, { by }: Binding): boolean {
  if (isBeaten(words, { from, to })) return true;
  return by === 'noun' && [from - 1, from].some(at => words[at]?.lower === 'the');
}

/** The sentence with only the operators that stand inside the relative clause. */
function relativeClause(reading: Reading, phrase: NounPhrase): Reading {
  return withCues(
    reading,
    reading.cues.filter(cue => cue.from >= phrase.end),
  );
}
