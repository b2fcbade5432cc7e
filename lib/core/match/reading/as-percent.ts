import type { Quantity } from '../../quantity/quantity.ts';

/** "one in three" and "a third" are shares of a hundred like any other. */
export function asPercent(quantity: Quantity): Quantity {
  if (quantity.unit !== 'ratio') return quantity;
  const times = (value: number) => value * 100;
  return {
    ...quantity,
    unit: 'percent',
    value: times(quantity.value),
    low: times(quantity.low),
    high: times(quantity.high),
    lastDigit: times(quantity.lastDigit),
    highLastDigit: times(quantity.highLastDigit),
  };
}
