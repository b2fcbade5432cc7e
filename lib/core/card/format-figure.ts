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

/** A number in full with separators and at most two decimals: "409,849", "1,445,549", "4.25", "−3". */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  // Whole numbers go as they are: times a hundred, the largest would lose their last digits.
  const [whole = '', decimals] = String(Number.isInteger(size) ? size : Math.round(size * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '−' : '') + grouped + (decimals ? `.${decimals}` : '');
}

/** The number alone, with what must stand beside it to be read: "409,849", "40 percent", "$3,000". */
export function formatValue(value: number, unit: string): string {
  const currency = currencyOf(unit);
  if (currency) return formatMoney(value, currency.sign);
  return isShare(unit) ? `${formatNumber(value)} ${unit.split(' ')[0]}` : formatNumber(value);
}

/** The amount as a sentence says it: "409,849 removals", "3,000 arrests a day", "$75,000,000,000", "40 percent of arrests". */
export function formatAmount(value: number, { unit, per }: AmountUnit): string {
  return withUnit(formatNumber(value), value, unit, per);
}

/** A recorded range: "1,600,000 to 2,200,000 people"; without an upper end "1,000,000 people or more". */
export function formatRange(low: number, high: number | null, { unit, per }: AmountUnit): string {
  if (high === null) return `${formatAmount(low, { unit, per })} or more`;
  const currency = currencyOf(unit);
  if (currency) return `${formatMoney(low, currency.sign)} to ${formatAmount(high, { unit, per })}`;
  return withUnit(`${formatNumber(low)} to ${formatNumber(high)}`, high, unit, per);
}

/** How far two amounts are apart: "about 54,000", "3", "about 4.2 percentage points". Two digits are enough to see the size. */
export function formatDifference(difference: number, unit: string): string {
  const step = 10 ** Math.max(-2, Math.floor(Math.log10(difference)) - 1);
  const rounded = Number((Math.round(difference / step) * step).toFixed(2));
  const about = Math.abs(rounded - difference) > 1e-9 ? 'about ' : '';
  const currency = currencyOf(unit);
  if (currency) return about + formatMoney(rounded, currency.sign);
  return about + formatNumber(rounded) + (isShare(unit) ? ' percentage points' : '');
}

export function isMoney(unit: string): boolean {
  return currencyOf(unit) !== null;
}

export function isShare(unit: string): boolean {
  return /^(percent|percentage points|points)\b/.test(unit);
}

function withUnit(number: string, value: number, unit: string, per: AmountUnit['per']): string {
  const currency = currencyOf(unit);
  const amount = currency ? formatMoney(value, currency.sign) + currency.rest : `${number} ${unit}`;
  return per ? `${amount} a ${per}` : amount;
}

/** Cents are written when there are any, and then both digits. */
function formatMoney(value: number, sign: string): string {
  const number = formatNumber(value).replace(/\.(\d)$/, '.$10');
  return number.startsWith('−') ? `−${sign}${number.slice(1)}` : sign + number;
}

/** The sign, and what the unit says besides: " in 2024 prices". */
function currencyOf(unit: string): { sign: string; rest: string } | null {
  for (const [words, sign] of currencies)
    if (unit === words || unit.startsWith(`${words} `)) return { sign, rest: unit.slice(words.length) };
  return null;
}
