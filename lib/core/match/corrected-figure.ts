import type { Claim, Figure } from '../claim/claim.ts';
import { compareFigure } from '../quantity/implied-interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { asPercent } from './as-percent.ts';
import type { Binding } from './binding.ts';
import type { EngineIndex } from './engine-index.ts';
import { type CloseFigure, closeFigures } from './evidence/close-figures.ts';
import { suspectedDifferences } from './evidence/decide-difference.ts';
import { isLocal } from './evidence/local-place.ts';
import { isStrangeHead } from './evidence/number-words.ts';
import { LEAST_BARE_SUM, LEFT_OUT, mayBeBareShare } from './evidence/recorded-values.ts';
import { type FigureDecision, rankOf } from './figure-decision.ts';
import { type FigureReading, isCounting, type NumberReading, readFigureAs, readNumbers } from './figure-reading.ts';
import { FIGURE_RULES, unitClass } from './figure-rules.ts';
import { scaleOf, timesScale } from './left-out-scale.ts';
import type { MatchContext, SentenceBefore } from './match-context.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { hasKind, type ReadQuantity, type Reading } from './reading.ts';

/** How many sentences may stand between the number that is put right and the right one. */
const MOST_BACK = 2;

/** Rules that hold for what puts another number right: whose count it is, and of when, was said with that one. */
const RULES = [
  'other-unit',
  'other-counted',
  'other-population',
  'other-agency',
  'other-place',
  'narrower',
  'said-of-them',
  'hypothetical',
] as const;

/**
 * "He told a radio host that foreign aid was 10 percent of the budget. It is closer to *1 percent*.": right after a number that is not
 * a record's, the record's own; and right after a record's own number the same, denied: "It was *not eighty-five billion*." Nothing in
 * the sentence counts anything else. Null where no number is such, or where it may be of two records.
 */
export function correctedFigure(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  statedIn: (before: SentenceBefore) => readonly FigureDecision[],
): { best: FigureDecision; read: FigureReading } | null {
  const before = sentencesBack(context).filter(one => one.reading.quantities.length > 0);
  if (before.length === 0) return null;
  if (isLocal(reading)) return null;
  const numbers = readNumbers(reading, context, index);
  for (const [at, one] of before.entries()) {
    const own = numbers.flatMap(number =>
      closeFigures(one.reading, index).flatMap(record => readAsOwn(record, number, one.reading, context, index) ?? []),
    );
    // Asked last: what others state takes longest to decide.
    const stated = own.length === 0 ? [] : statedIn(one);
    const found = own.filter(({ best, read }) => {
      const known = stated.find(({ claim, series }) => claim === best.claim && series === null);
      const { denied, asked } = read.modality;
      if (known?.relation === 'agrees') return denied && at === 0 && !isOfAnyone(read);
      if (denied || asked) return false;
      if (known !== undefined) return known.relation === 'differs';
      return at === 0 && !isOfAnyone(read) && isSuspected(best.claim, one, index);
    });
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    if (stated.some(({ claim }) => own.some(({ best }) => best.claim === claim))) return null;
  }
  return null;
}

/** "We taught English to 7,500 *people*": after a number that is only suspected, what is counted is named as the record names it, or not at all. */
function isOfAnyone({ reading, quantity, binding }: FigureReading): boolean {
  const { head } = readNounPhrase(reading, quantity);
  return head !== null && !head.entries.some(({ id }) => id === binding.measures[0]?.id);
}

function isSuspected(claim: Claim, { reading, context }: SentenceBefore, index: EngineIndex): boolean {
  return readNumbers(reading, context, index).some(number =>
    suspectedDifferences(number, context, index).includes(claim),
  );
}

function sentencesBack({ before }: MatchContext): SentenceBefore[] {
  const found: SentenceBefore[] = [];
  for (let one = before; one !== null && found.length < MOST_BACK; one = one.context.before) found.push(one);
  return found;
}

/** The number read as a record's own, which it is to the digits given; null where the sentence says that it counts something else. */
function readAsOwn(
  { claim, figure }: CloseFigure,
  { reading, quantity, phrase }: NumberReading,
  before: Reading,
  context: MatchContext,
  index: EngineIndex,
): { best: FigureDecision; read: FigureReading } | null {
  const measure = index.lexicon.byId.get(figure.measure);
  const stated = inUnitOf(figure, quantity, reading, before).find(
    one => compareFigure(one.quantity, figure.value, figure.low, figure.high, figure.approx) === 'fits',
  );
  if (measure === undefined || stated === undefined || phrase.partitive) return null;
  if (phrase.head !== null && !isOfKind(phrase.head, measure.id)) return null;
  if (phrase.head === null && isStrangeHead(reading, phrase, index.recordWords.of(claim.id))) return null;
  const { from, to } = quantity;
  const binding: Binding = { measures: [measure], by: 'antecedent', from, to, eventAt: from };
  const read = readFigureAs(reading, stated, phrase, binding, context);
  const input = {
    read,
    record: figure,
    isPlan: claim.modality === 'planned',
    isExact: false,
    context,
    lexicon: index.lexicon,
  };
  if (RULES.some(rule => FIGURE_RULES[rule]?.(input) !== null)) return null;
  const best = { claim, relation: 'agrees' as const, series: null, period: 'same' as const };
  return { best: { ...best, rank: rankOf(6, claim, read, 'same', 1) }, read };
}

function isOfKind(head: NonNullable<NumberReading['phrase']['head']>, measure: string): boolean {
  return hasKind(head, 'neutral') || hasKind(head, 'population') || head.entries.some(({ id }) => id === measure);
}

/** The number, and as what it may be of a record: "about *1.8*" after "2.9 trillion", "the paper says *73*" after "37 percent". */
function inUnitOf({ unit }: Figure, read: ReadQuantity, reading: Reading, before: Reading): ReadQuantity[] {
  const { length } = reading.text;
  const own = unitClass(unit);
  const stated = asPercent(read.quantity);
  const scale = scaleOf(stated, before, length);
  return [stated, ...(scale === 1 ? [] : [timesScale(stated, scale)])].flatMap(quantity => {
    if (quantity.comparator === 'plural') return [];
    if (quantity.unit === own) return { ...read, quantity };
    return !isCounting(reading, read.to) && mayBeOf(own, quantity, length)
      ? { ...read, quantity: { ...quantity, unit: own } }
      : [];
  });
}

/** A bare number may leave out the sign of dollars, and a short sentence that of a share. */
function mayBeOf(unit: string, quantity: Quantity, length: number): boolean {
  if (quantity.unit !== 'count') return false;
  if (unit === 'usd') return quantity.value >= LEAST_BARE_SUM || length <= 200;
  return LEFT_OUT.includes(unit) && (mayBeBareShare(quantity, length) || quantity.value <= 1000);
}
