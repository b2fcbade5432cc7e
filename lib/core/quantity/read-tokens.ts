import { withSpokenYears } from './spoken-years.ts';
import { cutTokens, type Token } from './tokens.ts';

/** The text cut last, and its tokens: a sentence is read for its amounts and then for its times. */
let last: { text: string; tokens: readonly Token[] } = { text: '', tokens: [] };

/** Cut folded text into tokens as amounts and times are read from. */
export function readTokens(text: string): readonly Token[] {
  if (last.text !== text) last = { text, tokens: withSpokenYears(cutTokens(text)) };
  return last.tokens;
}
