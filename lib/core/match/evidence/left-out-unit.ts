import type { EngineIndex } from '../engine-index.ts';
import { isCounting, type NumberReading } from '../figure-reading.ts';
import type { MatchContext } from '../match-context.ts';
import { LEFT_OUT, mayBeBareShare, type RecordedValue } from './recorded-values.ts';

/** What stands for the measure: "the senator's approval stood at 3.4" is of something else. */
const POINTING = /\b(?:it|that|this|country|nation|number|figure)\b/i;

/**
 * The values that a bare number fits in the unit of a measure that a sentence before names, with the number in that unit:
 * "… Black unemployment … In April 2023 it set a record low of *4.8*."
 */
export function valuesOfBefore(
  number: NumberReading,
  { antecedents }: MatchContext,
  { recordedValues }: EngineIndex,
): { record: RecordedValue; number: NumberReading }[] {
  const { reading, quantity: read } = number;
  const { quantity } = read;
  if (!mayBeBareShare(quantity, reading.text.length) || isCounting(reading, read.to)) return [];
  if (!POINTING.test(reading.text.slice(0, quantity.start))) return [];
  const isNamed = ({ scope }: RecordedValue) =>
    antecedents.some(({ nouns }) => nouns.some(({ entries }) => entries.some(({ id }) => id === scope.measure)));
  return LEFT_OUT.flatMap(unit => {
    const stated = { ...quantity, unit };
    const inUnit = { ...number, quantity: { ...read, quantity: stated } };
    return recordedValues
      .fitting(stated)
      .filter(isNamed)
      .map(record => ({ record, number: inUnit }));
  });
}
