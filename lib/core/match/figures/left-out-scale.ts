import type { Quantity } from '../../quantity/quantity.ts';
import { MOST_GOING_ON } from '../records/least-evidence.ts';
import type { ReadQuantity, Reading } from '../reading/reading.ts';

/** What is written without a scale, below a thousand, in digits or words: one may have been left out. */
const PLAIN =
  /^\d{1,3}(?:\.\d{1,2}| and a half)?$|^(?!.*\b(?:thousand|[mb]illion|trillion|dozen)\b)[a-z]+(?:[- ][a-z]+)*$/i;
const LEAST_SCALED = 1000;
const SPOKEN = /^(?!.*\b(?:hundred|thousand|[mb]illion|trillion|dozen)\b)[a-z]+[- ][a-z]/i;
const BY_NAME: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** Those that are left out though no sentence before says them. */
const SCALES: readonly number[] = [1e6, 1e9, 1e12];
const OF_SPOKEN: readonly number[] = [1e3];
const SCALE = /\b(thousand|million|billion|trillion)\b/gi;

/** So short a sentence may go on from one that says the scale of its number; one that is said in two halves has left it out. */
export function mayLackScale(quantity: Quantity, length: number): boolean {
  const { text, unit, numberStart, numberEnd, start } = quantity;
  if (unit !== 'count' && unit !== 'usd') return false;
  if (isSpoken(quantity)) return true;
  if (quantity.value >= LEAST_SCALED) return false;
  return length <= MOST_GOING_ON && PLAIN.test(text.slice(numberStart - start, numberEnd - start));
}

/** "Seven point seven is the docket", "They say *six-twenty-two*": nothing comes in tenths or is said like that, so that a unit or scale is left out. */
export function isPartial(quantity: Quantity): boolean {
  const { unit, value, lastDigit } = quantity;
  return unit === 'count' && value >= 1 && value < 2000 && (lastDigit < 1 ? value < 1000 : isSpoken(quantity));
}

/** "six twenty-two": words for three digits without the hundred. */
export function isSpoken({ value, text, numberStart, numberEnd, start }: Quantity): boolean {
  return value > 100 && SPOKEN.test(text.slice(numberStart - start, numberEnd - start));
}

export function scalesLeftOut(quantity: Quantity): readonly number[] {
  return isSpoken(quantity) ? OF_SPOKEN : SCALES;
}

export function saysScale(text: string): boolean {
  return text.search(SCALE) !== -1;
}

/** "In 2018, 2.6" after "7.7 million": the scale that the text before says, where it says one alone; 1 where none is left out. */
export function scaleOf(quantity: Quantity, before: Reading, length: number): number {
  if (!mayLackScale(quantity, length)) return 1;
  return scaleSaid(before.quantities);
}

/** The one scale that some numbers are told in; 1 where that is none or several. */
export function scaleSaid(quantities: readonly ReadQuantity[]): number {
  const said = new Set(quantities.flatMap(({ quantity }) => scalesIn(quantity.text)));
  const [scale] = said;
  return said.size === 1 && scale !== undefined ? (BY_NAME[scale] ?? 1) : 1;
}

/** "540,000" is read as so many thousand. */
function scalesIn(text: string): readonly string[] {
  return text.toLowerCase().match(SCALE) ?? (/\d,000\b(?!,)/.test(text) ? ['thousand'] : []);
}

export function timesScale(quantity: Quantity, scale: number): Quantity {
  const { value, low, high, lastDigit, highLastDigit } = quantity;
  return {
    ...quantity,
    value: value * scale,
    low: low * scale,
    high: high * scale,
    lastDigit: lastDigit * scale,
    highLastDigit: highLastDigit * scale,
  };
}
