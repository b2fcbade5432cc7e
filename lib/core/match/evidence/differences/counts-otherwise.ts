import type { Claim, Figure } from '../../../claim/claim.ts';
import type { LexiconEntry } from '../../../claim/lexicon.ts';
import { compareFigure, isTrueBound } from '../../../quantity/implied-interval.ts';
import { mayBeAnotherCount } from '../../figures/another-count.ts';
import { measuresOf } from '../../binding/binding.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import { GROUPS } from '../../figures/no-slip.ts';
import { namesOwnCounter } from '../../figures/other-agency.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { isCountOfOthers, isUnitLeftOut } from '../../figures/may-differ.ts';
import type { Term } from '../../lexicon/find-terms.ts';
import type { ReadQuantity, Reading } from '../../reading/reading.ts';
import { stemsIn } from '../../words/stem.ts';
import { flag } from '../flag.ts';
import { OTHER_SIGNS, type OtherSign } from './difference-features.ts';
import type { WordWeights } from '../../records/record-words.ts';
import { LEAST_BARE_SUM } from '../../records/recorded-values.ts';

/** "rose 0.4 percent *from the month before*" */
const SINCE_LAST = /\b(?:from|than|over|above|below) (?:the|last) (?:week|month|quarter|year)\b/i;
/** "A *provisional* tally", "the *calendar* year" */
const OTHERWISE = /\b(?:provisional|preliminary|calendar|nominal|adjusted|unadjusted|alternative|excluding|gauge)\b/i;

/** "We *could* do 500,000 a year" */
const UNREAL = /\b(?:would|could|might)\b/i;

/** "Congress *will provide* 90 billion" */
const TO_COME = /\b(?:will|shall) \w+ (?:\w+ )?$/i;

/** "There were 900 of them *before the cuts*", "three years *ago*" */
const EARLIER = /\b(?:before|ago|formerly|previously)\b/i;

/**
 * Whether a number is no wrong one of a record, whatever else speaks for the record: it is true as a bound, yet to come or of a day
 * before, counted otherwise, how far something moved, or of some people alone, or the record's own stands beside it. `isTold`: the words
 * leave no doubt of which record the sentence speaks; then its own words for whom the record counts make no part of them.
 */
export function isCountedOtherwise(
  number: NumberReading,
  read: FigureReading,
  { id, figure, statement }: Claim,
  isTold: boolean,
  context: MatchContext,
  index: EngineIndex,
): boolean {
  const { reading } = number;
  const recorded = figure as Figure;
  const stated = index.recordWords.statement(id);
  return (
    isTrueBound(read.quantity.quantity, recorded.value) ||
    SINCE_LAST.test(reading.text) ||
    (OTHERWISE.test(reading.text) && !OTHERWISE.test(statement)) ||
    TO_COME.test(reading.text.slice(0, number.quantity.quantity.start)) ||
    isBeforeNow(reading, recorded, index) ||
    isMove(number, stated) ||
    isOfWhole(number, statement) ||
    (!isTold && isOfPart(read, recorded, stated, context)) ||
    isOwnBeside(number, recorded)
  );
}

/**
 * The signs that a number is of something else than the record's. `isTold`: the words leave no doubt of which record the sentence speaks, so
 * that what its number could name otherwise says little.
 */
export function signsOfOther(
  number: NumberReading,
  read: FigureReading,
  { id, figure }: Claim,
  isTold: boolean,
  context: MatchContext,
  index: EngineIndex,
): OtherSign[] {
  const recorded = figure as Figure;
  const stated = index.recordWords.statement(id);
  const signs: Partial<Record<OtherSign, boolean>> = {
    unitLeftOut: isUnitLeftOut(read) && read.quantity.quantity.value < LEAST_BARE_SUM,
    countOfOthers: isCountOfOthers(read, recorded, stated),
    otherWhole: isOfOtherWhole(number, recorded, stated),
    qualified: isQualified(number.reading, recorded, stated),
    joined: isJoinedCount(number, stated),
    ofRival: !isTold && isOfRivalMeasure(number, recorded, index),
    nobodysEstimate: !isTold && isManysEstimate(recorded, index) && !namesCounter(read, recorded, context, index),
  };
  return OTHER_SIGNS.filter(name => signs[name] === true);
}

/** A level of another time, which is not named. */
function isBeforeNow({ periods, text }: Reading, { measure }: Figure, { lexicon }: EngineIndex): boolean {
  return periods.length === 0 && lexicon.byId.get(measure)?.type === 'stock' && EARLIER.test(text);
}

/** What speaks softly for a number counting something else than the record does: what is told wrongly is often told of more or less. */
export function otherCounts(
  { bound, reading }: NumberReading,
  read: FigureReading,
  { figure, statement }: Claim,
  context: MatchContext,
  index: EngineIndex,
) {
  const recorded = figure as Figure;
  const { agency, value, period } = recorded;
  return {
    unreal: flag(UNREAL.test(reading.text) && !UNREAL.test(statement)),
    ofOtherMeasure: flag(isOfOtherMeasure(bound, read, recorded)),
    counterUnnamed: flag(!namesCounter(read, recorded, context, index)),
    anotherCount: flag(mayBeAnotherCount(read, index, { agency, value }, period)),
  };
}

/** Whoever estimated it is named, here or before; what authorities count needs no name. */
function namesCounter(
  { reading }: FigureReading,
  figure: Figure,
  { antecedents }: MatchContext,
  { lexicon }: EngineIndex,
) {
  return namesOwnCounter(lexicon, figure, [reading, ...antecedents]);
}

/** Several estimate one thing, and so differently that whose number it is has to be said. */
function isManysEstimate({ measure, agency }: Figure, { claimsByMeasure }: EngineIndex): boolean {
  return claimsByMeasure.get(measure)?.some(({ figure }) => figure?.agency !== agency) === true;
}

const JOINED = /^(?:and|or|&)$/;
const OPENING = /^(?:the|an?|its|their)$|['’]s?$/;

/** "ICE's detention *and removal* budget": two things of which the statement has no word make it a part. */
function isQualified({ nouns, words }: Reading, { measure }: Figure, stated: WordWeights): boolean {
  const isStrange = (at: number) => words[at]?.topic === true && !stated.has(words[at]?.stem ?? '');
  return nouns.some(
    ({ from, entries }) =>
      entries.some(({ id }) => id === measure) &&
      isStrange(from - 1) &&
      JOINED.test(words[from - 2]?.lower ?? '') &&
      isStrange(from - 3) &&
      OPENING.test(words[from - 4]?.lower ?? ''),
  );
}

const LISTING = /^(?:,|and|or|&|plus)$/;
const MOST_LISTED = 6;

/** "four million *removals, returns and expulsions*": more is counted than the statement has words of. */
function isJoinedCount({ reading: { words, nouns }, quantity }: NumberReading, stated: WordWeights): boolean {
  const listed: number[] = [];
  let isLinked = false;
  for (let at = quantity.to; at < quantity.to + MOST_LISTED; at += 1) {
    const { text, lower, topic } = words[at] ?? { text: '', lower: '', topic: false };
    if (LISTING.test(lower) || LISTING.test(text)) isLinked = true;
    else if (topic && (isLinked || listed.length === 0)) {
      listed.push(at);
      isLinked = false;
    } else break;
  }
  const isOwn = (at: number) => stated.has(words[at]?.stem ?? '');
  const isOther = (at: number) => !isOwn(at) && nouns.some(term => term.from === at && measuresOf(term).length > 0);
  return listed.length > 1 && listed.some(isOwn) && listed.some(isOther);
}

/** Families of what has nothing else in common. */
const WIDE: ReadonlySet<string> = new Set(['other', 'money', 'countries']);

/** "judges *completed* 900,000 cases", "274,000 *unsheltered* homeless people": its words bind it to another measure of the record's family. */
function isOfRivalMeasure(
  { bound, reading, quantity }: NumberReading,
  { measure }: Figure,
  { lexicon }: EngineIndex,
): boolean {
  const family = lexicon.byId.get(measure)?.family;
  if (family === undefined || WIDE.has(family)) return false;
  const isRival = (one: LexiconEntry) =>
    one.id !== measure && one.family === family && one.comparable?.includes(measure) !== true;
  const counted = reading.nouns.filter(term => term.from === quantity.to && measuresOf(term).length > 0);
  const said = bound === null ? counted.flatMap(measuresOf) : bound.measures;
  return said.length > 0 && said.every(isRival);
}

/** Where the noun behind "of the" begins at the latest. */
const MOST_TO_WHOLE = 3;

/** "2.3 million *of the cases* now open": a part, unless the whole is the record's: "9,000 of those agreements", "of refugees, that 111,000 of them came". */
function isOfOtherWhole(
  { phrase, reading, quantity }: NumberReading,
  { measure }: Figure,
  stated: WordWeights,
): boolean {
  if (!phrase.partitive) return false;
  const isOfThem = reading.words[phrase.end + 1]?.lower === 'them';
  if (isOfThem && reading.words.slice(0, quantity.from).some(({ topic, stem }) => topic && stated.has(stem)))
    return false;
  const isNear = ({ from }: Term) => from >= phrase.end && from <= phrase.end + MOST_TO_WHOLE;
  return !reading.nouns.some(term => isNear(term) && term.entries.some(({ id }) => id === measure));
}

/** "*Of the cases it decided*, 12,000 were …" */
const OF_WHOLE = /^(?:out )?of (?:the|these|those|all|its|their) [^,]+,/i;
const PARTITIVE = /\bof (?:the|these|those|all|its|their)\b/i;
/** A share is always of something. */
const SHARES: ReadonlySet<string> = new Set(['percent', 'ratio']);

/** "*Of the suspects*, 12 were …": a part of what a record counts that is itself no part. */
function isOfWhole({ reading, quantity }: NumberReading, statement: string): boolean {
  const opening = OF_WHOLE.exec(reading.text)?.[0].length ?? 0;
  return opening > 0 && opening <= quantity.quantity.start && isCountOfAll(quantity, statement);
}

/** "*371 miles of the* new wall" */
export function isOfSome({ phrase, quantity }: NumberReading, { statement }: Claim): boolean {
  return phrase.partitive && isCountOfAll(quantity, statement);
}

function isCountOfAll({ quantity }: ReadQuantity, statement: string): boolean {
  return !SHARES.has(quantity.unit) && !PARTITIVE.test(statement);
}

const MOVES = stemsIn(
  'rise rose risen fall fell fallen grow grew grown drop climb jump decline decrease increase shrink shrank plunge surge dip slide tumble soar',
);

/** "spending *rose 18 percent*": how far it moved, which is no wrong number of a record that tells where it stands. */
function isMove({ reading, quantity }: NumberReading, stated: WordWeights): boolean {
  const before = reading.words[quantity.from - 1]?.stem ?? '';
  return quantity.quantity.unit === 'percent' && MOVES.has(before) && ![...MOVES].some(one => stated.has(one));
}

/** "*Children under 18* are poor more often than others." */
const SUBJECT_BEFORE = 3;

/** "among *children*", or the sentence before is about them: of some of the people, whom the statement does not name. */
function isOfPart(
  { reading, scope }: FigureReading,
  { measure }: Figure,
  stated: WordWeights,
  { before }: MatchContext,
): boolean {
  const here = reading.words.slice(scope.clause.from, scope.clause.to);
  // Who names the measure anew has another subject.
  const isNamed = [...reading.nouns, ...reading.verbs].some(({ entries }) => entries.some(({ id }) => id === measure));
  const subject = isNamed ? [] : (before?.reading.words.slice(0, SUBJECT_BEFORE) ?? []);
  return [...here, ...subject].some(({ stem }) => GROUPS.has(stem) && !stated.has(stem));
}

/** "judges *completed* 900,000 cases", "*unsheltered* homeless people": its words bind it to another measure, and the record's is not named but in that. */
function isOfOtherMeasure(bound: NumberReading['bound'], read: FigureReading, { measure }: Figure): boolean {
  const { reading, scope, quantity } = read;
  const named = [...reading.nouns, ...reading.verbs].filter(
    term => term.from >= scope.clause.from && term.to <= scope.clause.to && measuresOf(term).length > 0,
  );
  const isOwn = (term: Term) => measuresOf(term).some(({ id }) => id === measure);
  const counted = named.filter(({ from }) => from === quantity.to);
  if (bound === null) return counted.length > 0 && !counted.some(isOwn);
  if (bound.measures.some(({ id }) => id === measure)) return false;
  const others = [bound, ...named.filter(term => !isOwn(term))];
  const isInOther = (own: Term) =>
    others.some(({ from, to }) => from <= own.from && own.to <= to && to - from > own.to - own.from);
  return named.length > 0 && named.every(term => !isOwn(term) || isInOther(term));
}

const SPOKEN_SCALES = [1e3, 1e6, 1e9];

/** "they say eleven million, but a study has it at *twenty-two*": the record's own number, without its scale. */
function isOwnBeside({ reading, quantity }: NumberReading, { value, low, high, approx }: Figure): boolean {
  return reading.quantities.some(
    ({ from, quantity: other }) =>
      from !== quantity.from &&
      other.unit === 'count' &&
      SPOKEN_SCALES.some(scale => {
        const scaled = { ...other, value: other.value * scale, low: other.low * scale, high: other.high * scale };
        return compareFigure({ ...scaled, lastDigit: other.lastDigit * scale }, value, low, high, approx) === 'fits';
      }),
  );
}
