import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const FILLERS = wordSet(() => 'uh um er'.split(' '));

/** Whether what follows a number is no noun that it could count: the text's end, a mark or a word like "of" and "were". */
export function namesNothing(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || FUNCTION_WORDS.has(next.text) || FILLERS.has(next);
}
