import { findQuantities } from '../../core/quantity/find-quantities.ts';
import { impliedInterval } from '../../core/quantity/implied-interval.ts';
import type { Quantity } from '../../core/quantity/quantity.ts';
import { readJsonLines } from './json-lines.ts';

/**
 * `sidelight quantities --jsonl FILE|-`: one `{"id","text"}` a line in, one `{"id","quantities"}` a line out.
 *
 * `low` and `high` are the interval that the words imply; null is an end that they leave open ("more than 5").
 */
export async function runQuantities(file: string): Promise<void> {
  for await (const line of readJsonLines(file)) {
    const quantities = findQuantities(line.text('text')).map(describe);
    process.stdout.write(`${JSON.stringify({ id: line.id, quantities })}\n`);
  }
}

function describe(quantity: Quantity) {
  const { text, start, end, value, unit, comparator, approx } = quantity;
  const interval = impliedInterval(quantity);
  const low = interval.unboundedLow === true ? null : interval.low;
  const high = interval.unboundedHigh === true ? null : interval.high;
  return { text, start, end, value, low, high, unit, comparator, approx };
}
