import { count } from './number-phrase.ts';
import { SOMEBODY } from './read-age.ts';
import type { Measured } from './read-amount.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const OPENS = wordSet('( [');
const CLOSES = wordSet(') ]');
const SEX = wordSet('m f nb');
const WHO = wordSet(
  'i me we gf bf so ex mil fil sil bil dd ds dh dw fiance girlfriend boyfriend partner friend roommate boss coworker colleague stranger',
);
const YOUNGEST = 10;
const OLDEST = 99;

/** "I (*34M*)", "my wife [*32F*]": an age, with a letter that elsewhere is a scale. Null for all else. */
export function readInBrackets(tokens: readonly Token[], at: number): Measured | null {
  const digits = tokens[at]?.digits;
  if (!digits?.plain || digits.value < YOUNGEST || digits.value > OLDEST || !OPENS.has(tokenBefore(tokens, at)))
    return null;
  const letter = tokens[at + 1];
  if (letter === undefined || letter.spaced || !SEX.has(letter) || !CLOSES.has(tokens[at + 2])) return null;
  const who = tokenBefore(tokens, at, 2);
  if (!WHO.has(who) && !SOMEBODY.has(who)) return null;
  return { number: count(at, at + 1, digits.value, 1), from: at, to: at + 2, unit: 'year-of-age', times: 1, plus: 0 };
}
