import { type Language, writings } from '../words/language.ts';
import { rounded, type Words } from '../words/words.ts';

interface Amounts {
  /** The sign of a currency stands after the amount. */
  readonly isSignLast: boolean;
  /** "1.4 million people": a scale word can stand where a number stands. Spanish wants "de" after it, and Arabic bends the noun. */
  readonly hasScaleWords: boolean;
}

const amounts: Readonly<Record<Language, Amounts>> = {
  en: { isSignLast: false, hasScaleWords: true },
  es: { isSignLast: false, hasScaleWords: false },
  ar: { isSignLast: false, hasScaleWords: false },
  de: { isSignLast: true, hasScaleWords: true },
};

/** "1.775 trillion" is still read at a glance. */
const SCALE_DECIMALS = 3;

/** A number as a sentence says it: "1.4 million" where that is exact to the last digit, else "1,445,549". */
export function writeAmount(value: number, words: Words): string {
  if (!amounts[words.language].hasScaleWords || !isWholeInWords(value)) return words.number(value);
  return formatIn(words, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: SCALE_DECIMALS }, value);
}

/** "$3,000", "−$1.50", "$1.775 trillion": cents are written when there are any, and then both digits. */
export function writeMoney(value: number, sign: string, words: Words): string {
  const size = rounded(Math.abs(value));
  const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const amount = Number.isInteger(size) ? writeAmount(size, words) : formatIn(words, cents, size);
  return (value < 0 ? '−' : '') + (amounts[words.language].isSignLast ? `${amount}\u00a0${sign}` : sign + amount);
}

function formatIn({ language }: Words, options: Intl.NumberFormatOptions, value: number): string {
  return new Intl.NumberFormat(writings[language].locale, options).format(value).replace('-', '−');
}

/** A million or more that its scale word and a few decimals give to the last digit. */
function isWholeInWords(value: number): boolean {
  const size = Math.abs(value);
  const scale = [1e12, 1e9, 1e6].find(one => size >= one);
  return scale !== undefined && size < 1e15 && size % (scale / 10 ** SCALE_DECIMALS) === 0;
}
