import type { Words } from '../words/words.ts';
import { ofRecord, type Phrase, plain, say } from './phrase.ts';
import { unitPhrase } from './unit-words.ts';
import { writeAmount, writeMoney } from './write-amount.ts';

/** What an amount is, as far as writing it needs: a claim's figure or a series. */
export interface AmountUnit {
  readonly unit: string;
  readonly per: 'day' | 'week' | 'month' | 'year' | null;
}

const currencies: readonly (readonly [words: string, sign: string])[] = [
  ['US dollars', '$'],
  ['dollars', '$'],
  ['usd', '$'],
  ['euros', '€'],
  ['eur', '€'],
  ['pounds sterling', '£'],
  ['pounds', '£'],
  ['gbp', '£'],
];

/** The number alone, with what must stand beside it to be read: "409,849", "40 percent", "$3,000". */
export function formatValue(value: number, unit: string, words: Words): string {
  const currency = currencyOf(unit);
  if (currency) return writeMoney(value, currency.sign, words);
  if (!isShare(unit)) return words.number(value);
  return words.t(unit.startsWith('percentage') ? 'figure.points' : 'figure.percent', { number: value });
}

/** The amount as a sentence says it: "409,849 removals", "3,000 arrests a day", "$75 billion", "40 percent of arrests". */
export function formatAmount(value: number, { unit, per }: AmountUnit, words: Words): Phrase {
  return withUnit(writeAmount(value, words), value, unit, per, words);
}

/** A recorded range: "1.6 million to 2.2 million people"; without an upper end "1 million people or more". */
export function formatRange(low: number, high: number | null, { unit, per }: AmountUnit, words: Words): Phrase {
  if (high === null) return say(words, 'figure.orMore', { amount: formatAmount(low, { unit, per }, words) });
  const currency = currencyOf(unit);
  if (currency) {
    return say(words, 'figure.range', {
      low: writeMoney(low, currency.sign, words),
      high: formatAmount(high, { unit, per }, words),
    });
  }
  return withUnit(
    words.t('figure.range', { low: writeAmount(low, words), high: writeAmount(high, words) }),
    high,
    unit,
    per,
    words,
  );
}

/** How far two amounts are apart: "about 54,000", "3", "about 4.2 percentage points". Two digits are enough to see the size. */
export function formatDifference(difference: number, unit: string, words: Words): string {
  const step = 10 ** Math.max(-2, Math.floor(Math.log10(difference)) - 1);
  const rounded = Number((Math.round(difference / step) * step).toFixed(2));
  const currency = currencyOf(unit);
  const shared = isShare(unit) ? words.t('figure.points', { number: rounded }) : writeAmount(rounded, words);
  const amount = currency ? writeMoney(rounded, currency.sign, words) : shared;
  return Math.abs(rounded - difference) > 1e-9 ? words.t('figure.about', { amount }) : amount;
}

export function isMoney(unit: string): boolean {
  return currencyOf(unit) !== null;
}

export function isShare(unit: string): boolean {
  return /^(percent|percentage points|points)\b/.test(unit);
}

function withUnit(number: string, value: number, unit: string, per: AmountUnit['per'], words: Words): Phrase {
  const amount = withoutTime(number, value, unit, words);
  return per ? say(words, `figure.${per}`, { amount }) : amount;
}

function withoutTime(number: string, value: number, unit: string, words: Words): Phrase {
  const currency = currencyOf(unit);
  if (currency)
    return [
      writeMoney(value, currency.sign, words),
      ...(currency.rest ? [' ', ...ofRecord(currency.rest, words)] : []),
    ];
  const [, whole] = /^percent of (.+)$/.exec(unit) ?? [];
  if (whole) return say(words, 'figure.percentOf', { number, whole: unitPhrase(whole, value, words) });
  if (unit === 'percent') return say(words, 'figure.percent', { number });
  return say(words, 'figure.amount', { number, unit: unitPhrase(unit, value, words) });
}

/** The sign, and what the unit says besides: "in 2024 prices". */
function currencyOf(unit: string): { sign: string; rest: string } | null {
  for (const [words, sign] of currencies)
    if (unit === words || unit.startsWith(`${words} `)) return { sign, rest: unit.slice(words.length).trim() };
  return null;
}

/** An amount as plain text, for lists. */
export function plainAmount(value: number, unit: AmountUnit, words: Words): string {
  return plain(formatAmount(value, unit, words), words);
}
