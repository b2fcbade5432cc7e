import type { EngineIndex } from '../../engine-index.ts';
import { isCounting, type NumberReading } from '../../figures/figure-reading.ts';
import { isPartial, isSpoken, scaleSaid, scalesLeftOut, timesScale } from '../../figures/left-out-scale.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import { UNITS_OF_TIME } from '../../../quantity/units.ts';
import type { MatchContext } from '../../context/match-context.ts';
import type { ReadQuantity } from '../../reading/reading.ts';
import { LEFT_OUT, mayBeBareShare, type RecordedValue } from '../../records/recorded-values.ts';

/** What stands for the measure: "the senator's approval stood at 3.4" is of something else. */
const POINTING = /\b(?:it|that|this|country|nation|number|figure)\b/i;

/** A value that a bare number fits in a unit or scale that its sentence leaves out, with the number in that unit. */
export interface LeftOut {
  readonly record: RecordedValue;
  readonly number: NumberReading;
  /** No word of its sentence points back to the measure. */
  readonly isOpen: boolean;
}

const LEAST_SUM = 1e9;
/** "eighty-five billion *pizzas*" are no money. */
const COUNTED = /[^su]s$/i;

/** "350 *bil* deeper in debt": hardly anything else comes in billions. */
function mayBeSum({ unit, value, head }: Quantity): boolean {
  return unit === 'count' && value >= LEAST_SUM && !COUNTED.test(head?.text ?? '');
}

/**
 * The values that a bare number fits in the unit of a measure that a sentence before names: "… Black unemployment … In April 2023 it
 * set a record low of *4.8*."; with decimals, where the sentence has no other kind of number, in any unit and scale: "The court backlog
 * is at *3.4*, and rising." A sum of billions needs nothing before it: "three and a half trillion deeper in the hole".
 */
export function valuesLeftOut(
  number: NumberReading,
  { antecedents }: MatchContext,
  { recordedValues }: EngineIndex,
): LeftOut[] {
  const { reading, quantity: read } = number;
  const { quantity } = read;
  if (mayBeSum(quantity)) {
    const stated = { ...quantity, unit: 'usd' };
    const inMoney = { ...number, quantity: { ...read, quantity: stated } };
    return recordedValues.fitting(stated).map(record => ({ record, number: inMoney, isOpen: false }));
  }
  if (isCounting(reading, read.to)) return [];
  const isPointing =
    mayBeBareShare(quantity, reading.text.length) && POINTING.test(reading.text.slice(0, quantity.start));
  // "*two weeks* later it was three fifty-eight"
  const isTime = (one: ReadQuantity) => one.from !== read.from && UNITS_OF_TIME.has(one.quantity.unit);
  const isAlone = reading.quantities.every(one => isPartial(one.quantity) || isTime(one));
  const isNamed = ({ scope }: RecordedValue) =>
    antecedents.some(({ nouns }) => nouns.some(({ entries }) => entries.some(({ id }) => id === scope.measure)));
  const fitting = (unit: string, scale: number): LeftOut[] => {
    const stated = { ...timesScale(quantity, scale), unit };
    const inUnit = { ...number, quantity: { ...read, quantity: stated } };
    return recordedValues.fitting(stated).flatMap(record => {
      // "it was *5*" may be of anything; a record of 3.0 is told as three.
      if (scale === 1 && quantity.lastDigit >= 1 && quantity.comparator === 'equal' && record.value !== stated.value)
        return [];
      const isOpen = scale > 1 || !isPointing || !isNamed(record);
      return isOpen && !isAlone && scale === 1 ? [] : { record, number: inUnit, isOpen };
    });
  };
  return [
    ...(isPointing || isAlone ? LEFT_OUT.flatMap(unit => fitting(unit, 1)) : []),
    // "five-oh-two" a gallon
    ...(isAlone && isSpoken(quantity) ? fitting('usd', 0.01) : []),
    ...(isAlone
      ? scalesLeftOut(quantity).flatMap(scale => [...fitting('count', scale), ...fitting('usd', scale)])
      : []),
    // "… five hundred and ninety *thousand* in the fall, *six twenty-two* two weeks after"
    ...(!isAlone && isSpoken(quantity) && scaleSaid(reading.quantities) === 1e3 ? fitting('count', 1e3) : []),
  ];
}
