import { NumberRecognizer } from '@microsoft/recognizers-text-number';
import { NumberWithUnitRecognizer } from '@microsoft/recognizers-text-number-with-unit';
import compromise from 'compromise';
import { findQuantities } from '../../core/quantity/find-quantities.ts';
import type { Quantity } from '../../core/quantity/quantity.ts';

/** What is looked for: any number, shares of a hundred, or money. */
export type AmountKind = 'number' | 'percent' | 'currency';

/** An amount that a reader found: `start`..`end` with its unit and hedges, `numberStart`..`numberEnd` what it must at least be. */
export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly value: number;
}

/** Reads the amounts of one kind out of a text. */
export interface QuantityReader {
  readonly name: string;
  find(text: string, kind: AmountKind): FoundAmount[];
}

const CURRENCY = /^(?:[a-z]{3}|franc|dinar|shilling|cent)$/;
/** Units of three letters that are no money. */
const LENGTHS_AND_TIMES = new Set(['day', 'ton', 'mph', 'kph', 'ghz', 'mhz']);

export const ours: QuantityReader = {
  name: 'ours',
  find: (text, kind) => findQuantities(text).filter(isOf(kind)).flatMap(ends(kind)),
};

function isOf(kind: AmountKind): (quantity: Quantity) => boolean {
  if (kind === 'number') return () => true;
  if (kind === 'percent') return ({ unit }) => unit === 'percent' || unit === 'ratio';
  return ({ unit }) => CURRENCY.test(unit) && !LENGTHS_AND_TIMES.has(unit);
}

/** A range is two amounts to the peers; a share is its percentage where percentages are looked for. */
function ends(kind: AmountKind): (quantity: Quantity) => FoundAmount[] {
  return ({ start, end, numberStart, numberEnd, value, low, high, unit, comparator }) => {
    const times = kind === 'percent' && unit === 'ratio' ? 100 : 1;
    const values = comparator === 'range' ? [low, high] : [value];
    return values.map(each => ({ start, end, numberStart, numberEnd, value: each * times }));
  };
}

/** Microsoft's recognizers: the number, percentage and currency models for English. */
export function recognizers(): QuantityReader {
  const numbers = new NumberRecognizer('en-us');
  const models = {
    number: numbers.getNumberModel('en-us'),
    percent: numbers.getPercentageModel('en-us'),
    currency: new NumberWithUnitRecognizer('en-us').getCurrencyModel('en-us'),
  };
  return {
    name: 'recognizers-text',
    find: (text, kind) =>
      models[kind].parse(text).flatMap(({ start, end, resolution }) => {
        const value = Number.parseFloat(String(resolution?.value));
        // `end` is the last character itself.
        return Number.isNaN(value) ? [] : [exactly(start, end + 1, value)];
      }),
  };
}

interface CompromiseNumber {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: { readonly num: number | null; readonly unit: string };
  readonly terms: readonly { readonly tags: readonly string[] }[];
}

/** compromise's numbers; the kind is told by its unit and tags. */
export const compromiseNumbers: QuantityReader = {
  name: 'compromise',
  find: (text, kind) => {
    const found = compromise(text).numbers().json({ offset: true }) as CompromiseNumber[];
    return found.flatMap(({ offset, number, terms }) => {
      if (number.num === null || !Number.isFinite(number.num)) return [];
      if (kind === 'percent' && number.unit !== 'percent') return [];
      if (kind === 'currency' && !terms.some(({ tags }) => tags.includes('Money'))) return [];
      return [exactly(offset.start, offset.start + offset.length, number.num)];
    });
  },
};

function exactly(start: number, end: number, value: number): FoundAmount {
  return { start, end, numberStart: start, numberEnd: end, value };
}
