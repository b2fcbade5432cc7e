import { mayStartNumber } from '../../quantity/read-number.ts';
import { tokenBefore } from '../../quantity/token-before.ts';
import type { Token } from '../../quantity/tokens.ts';
import { wordSet } from '../../quantity/word-table.ts';
import { ALL_MONTH_NAMES } from '../month-names.ts';
import { SPOKEN_DAY_WORDS } from './period-words.ts';

/** Every word that a stated time can begin with, numbers and presidents' eras left out. */
const FIRST_WORDS = wordSet(() => [
  ...ALL_MONTH_NAMES,
  ...SPOKEN_DAY_WORDS,
  ...`a an the this that these last past current next coming previous prior preceding following latest same corresponding
  comparable equivalent first second third fourth final closing latter opening early mid late middle full entire whole
  calendar fiscal budget fy fys q h so thus year day week month moment hour minute time quarter decade hundred spring summer autumn fall winter in
  over during for across throughout covering of within between from since as by any one given single particular just only newly recently
  his her its their per each every annually yearly annual two both presidency tenure left when`.split(/\s+/),
]);

const AT = wordSet('at');
const THE = wordSet('the');

/**
 * Whether a stated time may begin at token `at`. Most words begin none, and are passed over without asking each reader.
 * A reader that begins with a new word adds it here; a test compares both ways of reading.
 */
export function mayBeginPeriod(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || FIRST_WORDS.has(token)) return true;
  // "at the start of his term"
  if (AT.has(token)) return THE.has(tokens[at + 1]);
  // "the Obama years"
  return (token.capital && THE.has(tokenBefore(tokens, at))) || mayStartNumber(tokens, at);
}
