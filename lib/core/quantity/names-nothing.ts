import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import type { Token } from './tokens.ts';
import { NO_KEY } from './word-key.ts';
import { wordSet } from './word-table.ts';

const FILLERS = wordSet('uh um er please');

/** "*i'm*", "*that's*": they begin something new. */
const SAYS = /^(?:i|you|s?he|it|we|they|that|there|who|what|let)'/;

/** Whether what follows a number is no noun that it could count: the text's end, a mark or a word like "of" and "were". */
export function namesNothing(next: Token | undefined): boolean {
  if (next === undefined || next.kind === 'mark') return true;
  // A word with an apostrophe has no key.
  return FUNCTION_WORDS.has(next.text) || FILLERS.has(next) || (next.key === NO_KEY && SAYS.test(next.text));
}
