import { unitClass } from '../../records/figure-unit.ts';
import type { Figure } from '../../../claim/claim.ts';
import { compareFigure, figureRatio } from '../../../quantity/implied-interval.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import type { EngineIndex } from '../../engine-index.ts';
import { asPercent } from '../../reading/as-percent.ts';
import { CLEARLY_ANOTHER } from '../../figures/may-differ.ts';
import type { LeftOpen } from '../../figures/figure-decision.ts';
import type { ReadQuantity, Reading } from '../../reading/reading.ts';
import { isTold, type ToldValue } from '../../records/told-values.ts';
import { yearOf, yearsNamed } from '../../reading/years-named.ts';
import { isWithinBound } from '../../figures/bounds.ts';
import { type CloseFigure, closeFigures } from '../close-figures.ts';
import { oddsOf } from '../odds.ts';
import { LEAST_OPEN } from '../../records/record-odds.ts';
import { isShifted } from './same-digits.ts';

/** Most records that one number is weighed for. */
export const MOST_CANDIDATES = 3;
/** From these log-odds on the words of a sentence speak of the record, whatever a construction made of its number. */
const LEAST_OF_RULED_OUT = 4;
/** Nearer numbers are another edition's, or rounded otherwise: "two million" for 1.7. */
const LEAST_RATIO = 1.08;
/** Beyond it a sentence that names a measure is about something else, unless a number is only shifted: 4,300 for 43, 20,000 for 20. */
const MOST_RATIO = 12.6;
const MOST_SHIFTED = 1100;
/** Beyond it so is one that has the record's words. */
const MOST_RATIO_TOLD = 60;

/** The records for which a number may be given that is not their own: those first for which it was read, then those of which the words tell most. */
export function otherValues(
  reading: Reading,
  quantity: Quantity,
  index: EngineIndex,
  ruledOut: ReadonlySet<string>,
  leftOpen: ReadonlyMap<string, LeftOpen> = new Map(),
): CloseFigure[] {
  const years = yearsNamed(reading);
  const isRead = ({ claim }: CloseFigure) => leftOpen.get(claim.id)?.isOfItsTime === true;
  const said = oddsOf(reading, index);
  const open = closeFigures(reading, index).filter(({ claim }) => said.isOpen(claim.id, LEAST_OPEN.otherNumber));
  const close = open.sort((a, b) => said.of(b.claim.id) - said.of(a.claim.id));
  return [...close.filter(isRead), ...close.filter(one => !isRead(one))]
    .filter(({ claim }) => !ruledOut.has(claim.id) || said.of(claim.id) >= LEAST_OF_RULED_OUT)
    .filter(({ claim, figure }) => isAnother(figure, quantity, years, () => index.recordWords.told(claim.id)))
    .filter(({ claim, figure }) => !isOfOtherYear(figure, claim.statement, years))
    .slice(0, MOST_CANDIDATES);
}

const NONE: ReadonlySet<string> = new Set();
const givenByReading = new WeakMap<Reading, boolean>();

/** Whether a sentence has so many words of a record that one of its numbers may be given for that, whatever it names. */
export function mayGiveOther(reading: Reading, index: EngineIndex): boolean {
  const known = givenByReading.get(reading);
  if (known !== undefined) return known;
  const isGiven = ({ quantity }: ReadQuantity) => otherValues(reading, asPercent(quantity), index, NONE).length > 0;
  const found = reading.quantities.some(isGiven);
  givenByReading.set(reading, found);
  return found;
}

const YEARS = /\b(?:19|20)\d\d\b/g;

/** "in fiscal 2014" of what was counted in another year: of many years' counts only one is asked about. What is so since a year was not before. */
function isOfOtherYear({ period: { type, id } }: Figure, statement: string, years: ReadonlySet<number>): boolean {
  if (years.size === 0) return false;
  if (type === 'none') {
    const own = (statement.match(YEARS) ?? []).map(Number);
    // A fiscal year begins in the year before it.
    return own.length > 0 && [...years].every(year => year < Math.min(...own) - 1);
  }
  const own = type.endsWith('-year') ? yearOf(id) : null;
  return own !== null && !years.has(own);
}

/** So small a number in the page's own voice is mostly of a part: "revised down by 67,000" in one trade. */
export function isFarBelow({ value }: Quantity, figure: Figure): boolean {
  return value < figure.value && !isOfOrder(value, figure.value);
}

/** Whether a number is near enough to a record's to be a wrong one of it. */
export function isOfOrder(value: number, recorded: number): boolean {
  const ratio = figureRatio(value, recorded);
  return ratio <= MOST_RATIO || (ratio <= MOST_SHIFTED && isShifted(value, recorded));
}

/** Of the record's kind and order, and not what it rounds to or what its card tells besides. */
function isAnother(
  figure: Figure,
  quantity: Quantity,
  years: ReadonlySet<number>,
  told: () => readonly ToldValue[],
): boolean {
  if (unitClass(figure.unit) !== quantity.unit) return false;
  const least = quantity.significantDigits === 1 ? CLEARLY_ANOTHER : LEAST_RATIO;
  const ratio = figureRatio(quantity.value, figure.value);
  if (ratio < least || (ratio > MOST_RATIO_TOLD && !isOfOrder(quantity.value, figure.value))) return false;
  // "Millions" is no number that a larger one could be told from, nor one between two and three million.
  const { low, high } = figure;
  if (low !== null && high === null && quantity.value * least > low) return false;
  if (low !== null && high !== null && quantity.value * least > low && quantity.value < high * least) return false;
  return (
    compareWith(quantity, figure) === 'apart' && !isWithinBound(quantity, figure) && !isTold(quantity, told(), years)
  );
}

function compareWith(quantity: Quantity, { value, low, high, approx }: Figure) {
  return compareFigure(quantity, value, low, high, approx);
}

/** "two million" says little of what it counts, unless the record's number has no more digits. */
const TELLING_DIGITS = 2;

/** Whether some text gives a record's own value. */
export function givesOwnValue({ quantities }: Reading, figure: Figure): boolean {
  const isShort = () => String(figure.value).replace(/0+$/, '').length === 1;
  return quantities.some(
    ({ quantity }) =>
      unitClass(figure.unit) === quantity.unit &&
      (quantity.significantDigits >= TELLING_DIGITS || isShort()) &&
      compareWith(quantity, figure) === 'fits',
  );
}
