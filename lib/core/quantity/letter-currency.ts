import { SCALES } from './number-words.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { WordTable } from './word-table.ts';

/** Letters that are a currency's sign where they are glued to a sum. */
const LETTERS = new WordTable<string>(() => [
  ['r', 'zar'],
  ['n', 'ngn'],
  ['rm', 'myr'],
  ['dh', 'aed'],
  ['ksh', 'kes'],
]);

/** "*R*1.12", "*N*10 billion": the currency of the sum at `at`; null for a name such as "N95" or "R2". */
export function letterCurrency(tokens: readonly Token[], at: number): string | null {
  const sum = tokens[at]!;
  const letters = tokenBefore(tokens, at);
  if (sum.spaced || letters === undefined || !letters.capital || !letters.spaced) return null;
  const currency = LETTERS.get(letters);
  if (currency === undefined || sum.digits === null) return null;
  const isSum = !sum.digits.plain || SCALES.has(tokens[at + 1]) || BILLIONS.test(tokens[at + 1]?.text ?? '');
  return isSum ? currency : null;
}

const BILLIONS = /^(?:bn|mn|tn|m|b|k)$/;
