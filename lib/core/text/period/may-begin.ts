import { mayStartNumber } from '../../quantity/read-number.ts';
import type { Token } from '../../quantity/tokens.ts';
import { isMonthName } from './period-words.ts';

/** Every word that a stated time can begin with, names of months, numbers and presidents' eras left out. */
const FIRST_WORDS = new Set(
  `a an the this that these last past current next coming previous prior preceding following latest same corresponding
  comparable equivalent first second third fourth final closing latter opening early mid late middle full entire whole
  calendar fiscal budget fy fys q so thus year day week month quarter decade hundred spring summer autumn fall winter in
  over during for across throughout covering of within between from since as by any one given single particular just only
  his her its their per each every annually yearly annual two both presidency tenure left when`.split(/\s+/),
);

/**
 * Whether a stated time may begin at token `at`. Most words begin none, and are passed over without asking each reader.
 * A reader that begins with a new word adds it here; a test compares both ways of reading.
 */
export function mayBeginPeriod(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || FIRST_WORDS.has(token.text) || isMonthName(token.text)) return true;
  // "at the start of his term"
  if (token.text === 'at') return tokens[at + 1]?.text === 'the';
  // "the Obama years"
  return (token.capital && tokens[at - 1]?.text === 'the') || mayStartNumber(tokens, at);
}
