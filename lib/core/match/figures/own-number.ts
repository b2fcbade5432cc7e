import { unitClass } from '../records/figure-unit.ts';
import type { Claim } from '../../claim/claim.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { asPercent } from '../reading/as-percent.ts';
import type { Binding } from '../binding/binding.ts';
import type { EngineIndex } from '../engine-index.ts';
import { COUNTS } from '../evidence/numbers/number-evidence.ts';
import { isPaidForOther } from '../evidence/numbers/hung-on.ts';
import { isStrangeHead } from '../evidence/numbers/number-words.ts';
import { mayBeBareShare } from '../records/recorded-values.ts';
import { BASE_RANK, type FigureDecision, rankOf } from './figure-decision.ts';
import { type FigureReading, isCounting, type NumberReading, readFigureAs } from './figure-reading.ts';
import { FIGURE_RULES } from './figure-rules.ts';
import { mayLackScale, scaleOf, timesScale } from './left-out-scale.ts';
import type { MatchContext } from '../context/match-context.ts';
import { hasKind, type ReadQuantity, type Reading } from '../reading/reading.ts';
import { fitPeriod } from '../time/stated-period.ts';
import { isKnownBy } from '../time/validity.ts';

// A number without its measure, read as the own number of a record that the text around names.

/** A record that a number fits, with the number in the record's unit and scale. */
export interface FittingRecord {
  readonly claim: Claim;
  readonly stated: ReadQuantity;
}

export interface OwnNumber {
  readonly best: FigureDecision;
  readonly read: FigureReading;
}

/** Rules that hold for a number whose measure is named elsewhere: whose count it is, and of when, was said there too. */
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

/** Whether a number may be any record's own, whatever scale it leaves out. Cheap, and asked before neighbours are read. */
export function mayBeOwn(read: ReadQuantity, reading: Reading, index: EngineIndex): boolean {
  if (mayLackScale(read.quantity, reading.text.length)) return true;
  return formsOf(read, reading, 1, index).some(({ quantity }) => index.recordedValues.fits(quantity));
}

/** The records whose own number a number is, in the scale that the text before says. */
export function recordsFitting(
  read: ReadQuantity,
  reading: Reading,
  before: Reading,
  index: EngineIndex,
): FittingRecord[] {
  const scale = scaleOf(asPercent(read.quantity), before, reading.text.length);
  const scales = scale === 1 ? [1] : [1, scale];
  const forms = scales.flatMap(one => formsOf(read, reading, one, index));
  return forms.flatMap(stated =>
    index.recordedValues
      .fitting(stated.quantity)
      .flatMap(({ claim, point, counted }) => (point === null && counted === undefined ? { claim, stated } : [])),
  );
}

/** The number, and as what else it may be read: "the paper says *73*" after "37 percent". */
function formsOf(read: ReadQuantity, reading: Reading, scale: number, index: EngineIndex): ReadQuantity[] {
  const stated = asPercent(read.quantity);
  if (stated.comparator === 'plural') return [];
  const quantity = scale === 1 ? stated : timesScale(stated, scale);
  const isBare = quantity.unit === 'count' && !isCounting(reading, read.to);
  const units = isBare ? unitsOf(index).filter(unit => mayLackUnit(unit, quantity, reading.text.length)) : [];
  return [quantity.unit, ...units].map(unit => ({ ...read, quantity: { ...quantity, unit } }));
}

const unitsByIndex = new WeakMap<EngineIndex, readonly string[]>();

/** The units of records that do not count things: shares, sums, rates, miles. */
function unitsOf(index: EngineIndex): readonly string[] {
  const known = unitsByIndex.get(index);
  if (known !== undefined) return known;
  const figures = [...index.claimById.values()].flatMap(({ figure }) => figure ?? []);
  const units = [...new Set(figures.map(({ unit }) => unitClass(unit)))].filter(unit => !COUNTS.has(unit));
  unitsByIndex.set(index, units);
  return units;
}

/** So many digits are another count's by no chance. */
const SURE_DIGITS = 3;

/** Below it a rate is told without what it is counted by. */
const MOST_BARE_RATE = 1000;

function mayLackUnit(unit: string, quantity: Quantity, length: number): boolean {
  return unit === 'usd' || mayBeBareShare(quantity, length) || quantity.value <= MOST_BARE_RATE;
}

/** The number as that of a record that it fits; null where it is of another, or where the sentence says that it counts something else. */
export function readAsOwn(
  { claim, stated }: FittingRecord,
  { reading, quantity, phrase }: NumberReading,
  context: MatchContext,
  index: EngineIndex,
): OwnNumber | null {
  const { figure } = claim;
  const measure = index.lexicon.byId.get(figure?.measure ?? '');
  const { from, to } = quantity;
  if (figure === null || measure === undefined || stated.from !== from || phrase.partitive) return null;
  if (!isKnownBy(claim, context.published)) return null;
  const { head } = phrase;
  if (isPaidForOther(reading, quantity, index.recordWords.of(claim.id))) return null;
  if (head === null && isStrangeHead(reading, phrase, index.recordWords.of(claim.id))) return null;
  const isAnyones = head === null || hasKind(head, 'neutral') || hasKind(head, 'population');
  if (!isAnyones && !head.entries.some(({ id }) => id === measure.id)) return null;
  const binding: Binding = { measures: [measure], by: 'antecedent', from, to, eventAt: from };
  const read = readFigureAs(reading, stated, phrase, binding, context);
  const isPlan = claim.modality === 'planned';
  const input = { read, record: figure, isPlan, isExact: false, context, lexicon: index.lexicon };
  if (RULES.some(rule => FIGURE_RULES[rule]?.(input) !== null)) return null;
  const time = fitPeriod(read.period, figure.period, { isPlan, isRate: figure.per !== null });
  // A stretch of time is told loosely: so many digits are another's by no chance.
  const isOther =
    time === 'other' && (read.period.kind === 'single' || stated.quantity.significantDigits < SURE_DIGITS);
  if (isOther || (read.modality.planned && !isPlan)) return null;
  const rank = rankOf(BASE_RANK.byDigits, claim, read, 'same', 1);
  return { best: { claim, relation: 'agrees', series: null, period: 'same', rank }, read };
}
