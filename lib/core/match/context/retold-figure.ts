import { unitClass } from '../records/figure-unit.ts';
import type { Claim, Figure } from '../../claim/claim.ts';
import { compareFigure, figureRatio, isTrueBound, isCutOff } from '../../quantity/implied-interval.ts';
import { LEVEL_STEMS } from '../binding/bind-level.ts';
import type { Binding } from '../binding/binding.ts';
import { PLAIN } from '../figures/doubt.ts';
import type { EngineIndex } from '../engine-index.ts';
import { isLocal } from '../evidence/local-place.ts';
import { BASE_RANK, type FigureDecision, rankOf } from '../figures/figure-decision.ts';
import { type FigureReading, type NumberReading, readFigureAs, readNumbers } from '../figures/figure-reading.ts';
import { FIGURE_RULES } from '../figures/figure-rules.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { POINTING } from './goes-on.ts';
import { AMERICAN_AGENCIES } from '../reading/american.ts';
import type { MatchContext, SentenceBefore } from './match-context.ts';
import { CLEARLY_ANOTHER, MAX_RATIO_TOLD } from '../figures/may-differ.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import { isPointing } from '../reading/points-back.ts';
import { hasKind, nounsOfKind, type ReadQuantity, type Reading, type Span } from '../reading/reading.ts';
import { fitPeriod, statePeriod } from '../time/stated-period.ts';
import { mayTell, toldNumber } from '../figures/told-number.ts';
import { isTold, type ToldValue } from '../records/told-values.ts';
import { yearsNamed } from '../reading/years-named.ts';
import { MODALS } from '../reading/verb-words.ts';
import { isWithinBound } from '../figures/bounds.ts';
import { wordsIn } from '../words/words-in.ts';

/** A number of three digits and more is rounded less, and another one sooner. */
const EXACT = 3;
const LEAST_RATIO_EXACT = 1.1;

/**
 * "By Christmas deportations stood at 622,000. A senator misread this as *822,000*.": somebody is said to tell another number for
 * what the sentence before states. Nothing that is told with the number is new: each of its words was said before, is the
 * record's or points back, and whatever time it names is the record's own. Null where no number of the sentence is such, or
 * where it may be of two records.
 */
export function retoldFigure(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  statedIn: (before: SentenceBefore) => readonly FigureDecision[],
): { best: FigureDecision; read: FigureReading } | null {
  // "*Across this county* it is more like 12,000, a brochure says."
  if (!mayTell(reading) || isLocal(reading)) return null;
  const { before } = context;
  // Of several numbers it would be open which one is told again.
  if (before === null || before.reading.quantities.length !== 1) return null;
  const found = readNumbers(reading, context, index).flatMap(number => {
    const told = toldNumber(reading, number.quantity);
    if (told === null) return [];
    return statedIn(before).flatMap(stated => {
      if (stated.series !== null || stated.relation !== 'agrees') return [];
      return differingFrom(stated.claim, number, told, before.reading, context, index) ?? [];
    });
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

function differingFrom(
  claim: Claim,
  number: NumberReading,
  told: Span,
  before: Reading,
  context: MatchContext,
  index: EngineIndex,
): { best: FigureDecision; read: FigureReading } | null {
  const { figure } = claim;
  const measure = figure === null ? undefined : index.lexicon.byId.get(figure.measure);
  if (figure === null || measure === undefined || claim.modality === 'planned') return null;
  const { reading, quantity, phrase } = number;
  if (!isAnotherNumber(figure, number, index.recordWords.told(claim.id), before)) return null;
  if (!saysNothingNew(number, told, claim, before, index) || !isOfOwnTime(reading, told, figure, context)) return null;
  if (isOfOtherRecord(claim, quantity, index) || !isOfItsCounter(figure, reading, told)) return null;
  const { from, to } = quantity;
  const binding: Binding = { measures: [measure], by: 'antecedent', from, to, eventAt: from };
  const read = readFigureAs(reading, quantity, phrase, binding, context);
  const input = { read, record: figure, isPlan: false, isExact: false, context, lexicon: index.lexicon };
  const rules = Object.entries(FIGURE_RULES).filter(([rule]) => !isRuleOfTeller(rule, reading, told));
  if (rules.some(([, test]) => test(input) !== null)) return null;
  const rank = rankOf(BASE_RANK.retold, claim, read, 'same', figureRatio(quantity.quantity.value, figure.value));
  return { best: { claim, relation: 'differs', series: null, period: 'same', rank }, read };
}

/** Of the figure's unit and order and clearly another, and none that its card or the sentence before tells too. */
function isAnotherNumber(
  figure: Figure,
  { reading, quantity: { quantity } }: NumberReading,
  told: readonly ToldValue[],
  before: Reading,
): boolean {
  if (quantity.comparator === 'plural' || quantity.comparator === 'up-to') return false;
  if (unitClass(figure.unit) !== quantity.unit || isWithinBound(quantity, figure)) return false;
  if (isTold(quantity, told, yearsNamed(reading))) return false;
  if (isTrueBound(quantity, figure.value)) return false;
  if (before.quantities.some(one => one.quantity.value === quantity.value)) return false;
  const ratio = figureRatio(quantity.value, figure.value);
  const least = quantity.significantDigits >= EXACT ? LEAST_RATIO_EXACT : CLEARLY_ANOTHER;
  if (ratio < least || ratio > MAX_RATIO_TOLD || isCutOff(quantity, figure.value)) return false;
  return compareFigure(quantity, figure.value, figure.low, figure.high, figure.approx) === 'apart';
}

/** "for *his* country": what is somebody's own is no part of what was told before. */
const OWNERS: ReadonlySet<string> = wordsIn('his her our my their your');

function saysNothingNew(
  { reading, quantity, phrase }: NumberReading,
  told: Span,
  { id, figure }: Claim,
  before: Reading,
  index: EngineIndex,
): boolean {
  const said = new Set(before.words.map(({ stem }) => stem));
  const own = index.recordWords.of(id);
  const isKnown = (stem: string) => said.has(stem) || own.has(stem);
  if (!isOfSameThings(phrase, figure?.measure) && !wordsOf(reading, phrase.head).every(isKnown)) return false;
  const { periods, quantities } = reading;
  const isTime = ({ from, to }: Span) => periods.some(one => one.from <= from && to <= one.to);
  const others = quantities.filter(one => one.from !== quantity.from && one.from >= told.from && one.to <= told.to);
  if (!others.every(isTime)) return false;
  const counter = nounsOfKind(reading, 'agency', told).filter(({ entries }) =>
    entries.some(one => one.id === figure?.agency),
  );
  const spans = [...periods, quantity, ...counter];
  return reading.words.slice(told.from, told.to).every(({ kind, lower, stem }, place) => {
    const at = told.from + place;
    if (OWNERS.has(lower) || MODALS.has(lower)) return false;
    if (kind !== 'word' || FUNCTION_WORDS.has(lower) || spans.some(({ from, to }) => from <= at && at < to))
      return true;
    return LEVEL_STEMS.has(stem) || POINTING.has(stem) || PLAIN.has(stem) || isKnown(stem);
  });
}

/** The noun after the number is the record's measure, or people. */
function isOfSameThings({ head }: NounPhrase, measure: string | undefined): boolean {
  if (head === null || hasKind(head, 'neutral') || hasKind(head, 'population')) return true;
  return head.entries.some(({ id }) => id === measure);
}

function wordsOf({ words }: Reading, span: Span | null): string[] {
  return span === null ? [] : words.slice(span.from, span.to).map(({ stem }) => stem);
}

function isOfOwnTime({ periods }: Reading, told: Span, { period: own, per }: Figure, context: MatchContext): boolean {
  return periods
    .filter(({ from, to }) => from >= told.from && to <= told.to)
    .every(({ period }) => {
      const stated = statePeriod(period, context.incumbent, context.published, () => context.yearBefore);
      return ['same', 'near', 'unstated'].includes(fitPeriod(stated, own, { isPlan: false, isRate: per !== null }));
    });
}

/** It is the number of another record of the topic. */
function isOfOtherRecord({ id, topic }: Claim, { quantity }: ReadQuantity, index: EngineIndex): boolean {
  return index.recordedValues
    .fitting(quantity)
    .some(({ claim, point }) => point === null && claim.id !== id && claim.topic === topic);
}

/** "MPI estimates 13.7 million. Another group says *9 million*.": an institute's estimate is no other's, unless "it" or its name stands for it. */
function isOfItsCounter({ agency }: Figure, reading: Reading, told: Span): boolean {
  if (agency === null || AMERICAN_AGENCIES.has(agency)) return true;
  const isNamed = nounsOfKind(reading, 'agency', told).some(({ entries }) => entries.some(({ id }) => id === agency));
  return isNamed || reading.words.slice(told.from, told.to).some((_, at) => isPointing(reading, told.from + at));
}

/** Whether a rule speaks of what only the teller is, or is from: the sentence before says whose the number is. */
function isRuleOfTeller(rule: string, reading: Reading, told: Span): boolean {
  if (rule === 'other-subject') return true;
  if (rule === 'other-place') return nounsOfKind(reading, 'jurisdiction', told).length === 0;
  return rule === 'other-actor' && nounsOfKind(reading, 'actor', told).length === 0;
}
