import type { Claim, Figure } from '../claim/claim.ts';
import { compareFigure } from '../quantity/implied-interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { asPercent } from './as-percent.ts';
import type { Binding } from './binding.ts';
import type { EngineIndex } from './engine-index.ts';
import { closeFigures } from './evidence/close-figures.ts';
import { suspectedDifferences } from './evidence/decide-difference.ts';
import { isLocal } from './evidence/local-place.ts';
import { isStrangeHead } from './evidence/number-words.ts';
import { isGivenByPublisher } from './evidence/publisher-names.ts';
import { LEFT_OUT, mayBeBareShare } from './evidence/recorded-values.ts';
import { type FigureDecision, rankOf } from './figure-decision.ts';
import { type FigureReading, isCounting, type NumberReading, readFigureAs, readNumbers } from './figure-reading.ts';
import { FIGURE_RULES, unitClass } from './figure-rules.ts';
import { scaleOf, timesScale } from './left-out-scale.ts';
import type { MatchContext, SentenceBefore } from './match-context.ts';
import { hasKind, type ReadQuantity, type Reading } from './reading.ts';
import { fitPeriod } from './stated-period.ts';

/** How many sentences back the number may stand that another follows. */
const MOST_BACK = 2;

/** Rules that hold for a number that follows another: whose count it is, and of when, was said with that one. */
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

interface Following {
  readonly best: FigureDecision;
  readonly read: FigureReading;
}

/**
 * A record's own number that names no measure and follows one that does. It puts right another that was given for the record:
 * "He said that foreign aid was 10 percent of the budget. It is closer to *1 percent*."; or says that the record's is wrong: "It was
 * *not eighty-five billion*."; or tells what the record has for its own time or from its own publisher, after another record's of the
 * measure: "Brookings is way lower, *three-ten to three-fifteen*." Nothing in the sentence counts anything else. Null where no
 * number is such, or where it may be of two records.
 */
export function followingFigure(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  statedIn: (before: SentenceBefore) => readonly FigureDecision[],
): Following | null {
  const before = sentencesBack(context).filter(one => one.reading.quantities.length > 0);
  if (before.length === 0 || isLocal(reading)) return null;
  const numbers = readNumbers(reading, context, index);
  for (const [at, one] of before.entries()) {
    const own = numbers.flatMap(number =>
      recordsNear(one.reading, index).flatMap(claim => readAsOwn(claim, number, one.reading, context, index) ?? []),
    );
    // Asked last: what others state takes longest to decide.
    const stated = own.length === 0 ? [] : statedIn(one);
    const found = own.filter(following => follows(following, stated, at === 0 ? one : null, index));
    const [first] = found;
    if (first !== undefined) return found.every(({ best }) => best.claim === first.best.claim) ? first : null;
    // The record's own number was given there, or one of another time.
    if (own.some(({ best }) => stated.some(({ claim }) => claim === best.claim))) return null;
  }
  return null;
}

function sentencesBack({ before }: MatchContext): SentenceBefore[] {
  const found: SentenceBefore[] = [];
  for (let one = before; one !== null && found.length < MOST_BACK; one = one.context.before) found.push(one);
  return found;
}

/** The records of which a sentence has enough words, and others of the same measures. */
function recordsNear(before: Reading, index: EngineIndex): Claim[] {
  const close = closeFigures(before, index);
  const measures = new Set(close.map(({ figure }) => figure.measure));
  const ofThese = [...measures].flatMap(id => index.claimsByMeasure.get(id) ?? []);
  return [...new Set([...close.map(({ claim }) => claim), ...ofThese])];
}

/** Whether what a sentence before states makes the number the record's; `rightBefore` is that sentence where none stands between. */
function follows(
  { best: { claim }, read }: Following,
  stated: readonly FigureDecision[],
  rightBefore: SentenceBefore | null,
  index: EngineIndex,
): boolean {
  const { denied, asked } = read.modality;
  const known = stated.find(one => one.claim === claim && one.series === null);
  if (known?.relation === 'agrees') return denied && rightBefore !== null && !countsOthers(read);
  if (denied || asked) return false;
  if (known !== undefined) return known.relation === 'differs';
  const isOfMeasure = stated.some(one => one.claim.figure?.measure === claim.figure?.measure);
  if (isOfMeasure && isOfOwnTime(claim, read)) return true;
  return rightBefore !== null && !countsOthers(read) && isSuspected(claim, rightBefore, index);
}

/** "taught English to 7,500 *people*": what is counted is named, and not as the record names it. */
function countsOthers({ phrase, binding }: FigureReading): boolean {
  const { head } = phrase;
  return head !== null && !head.entries.some(({ id }) => id === binding.measures[0]?.id);
}

/** Its own time is stated, or none and its publisher gives the number. */
function isOfOwnTime({ figure, modality }: Claim, { period, reading, quantity }: FigureReading): boolean {
  if (figure === null) return false;
  const isPlan = modality === 'planned';
  const fit = fitPeriod(period, figure.period, { isPlan, isRate: figure.per !== null });
  if (fit === 'same') return period.kind === 'single';
  return fit === 'unstated' && isGivenByPublisher(figure.publisher, reading.text, quantity.quantity.start);
}

function isSuspected(claim: Claim, { reading, context }: SentenceBefore, index: EngineIndex): boolean {
  return readNumbers(reading, context, index).some(number =>
    suspectedDifferences(number, context, index).includes(claim),
  );
}

/** The number read as a record's own, which it is to the digits given; null where the sentence says that it counts something else. */
function readAsOwn(
  claim: Claim,
  { reading, quantity, phrase }: NumberReading,
  before: Reading,
  context: MatchContext,
  index: EngineIndex,
): Following | null {
  const { figure } = claim;
  if (figure === null || phrase.partitive) return null;
  const measure = index.lexicon.byId.get(figure.measure);
  const stated = inUnitOf(figure, quantity, reading, before).find(
    one => compareFigure(one.quantity, figure.value, figure.low, figure.high, figure.approx) === 'fits',
  );
  if (measure === undefined || stated === undefined) return null;
  const { head } = phrase;
  if (head === null && isStrangeHead(reading, phrase, index.recordWords.of(claim.id))) return null;
  const isAnyones = head === null || hasKind(head, 'neutral') || hasKind(head, 'population');
  if (!isAnyones && !head.entries.some(({ id }) => id === measure.id)) return null;
  const { from, to } = quantity;
  const binding: Binding = { measures: [measure], by: 'antecedent', from, to, eventAt: from };
  const read = readFigureAs(reading, stated, phrase, binding, context);
  const isPlan = claim.modality === 'planned';
  const input = { read, record: figure, isPlan, isExact: false, context, lexicon: index.lexicon };
  if (RULES.some(rule => FIGURE_RULES[rule]?.(input) !== null)) return null;
  const rank = rankOf(6, claim, read, 'same', 1);
  return { best: { claim, relation: 'agrees', series: null, period: 'same', rank }, read };
}

/** The number, and as what else it may be read: "about *1.8*" after "2.9 trillion", "the paper says *73*" after "37 percent". */
function inUnitOf({ unit }: Figure, read: ReadQuantity, reading: Reading, before: Reading): ReadQuantity[] {
  const own = unitClass(unit);
  const stated = asPercent(read.quantity);
  if (stated.comparator === 'plural') return [];
  const scale = scaleOf(stated, before, reading.text.length);
  const forms = [stated, ...(scale === 1 ? [] : [timesScale(stated, scale)])];
  return forms.flatMap(quantity => {
    if (quantity.unit === own) return { ...read, quantity };
    const isBare = quantity.unit === 'count' && !isCounting(reading, read.to);
    return isBare && mayLackUnit(own, quantity, reading.text.length)
      ? { ...read, quantity: { ...quantity, unit: own } }
      : [];
  });
}

/** Below it a rate is told without what it is counted by. */
const MOST_BARE_RATE = 1000;

function mayLackUnit(unit: string, quantity: Quantity, length: number): boolean {
  if (unit === 'usd') return true;
  return LEFT_OUT.includes(unit) && (mayBeBareShare(quantity, length) || quantity.value <= MOST_BARE_RATE);
}
