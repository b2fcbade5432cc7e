import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import type { Token } from './tokens.ts';

/** Whether what follows a number is no noun that it could count: the text's end, a mark or a word like "of" and "were". */
export function namesNothing(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || FUNCTION_WORDS.has(next.text);
}
