import type { Token } from './tokens.ts';

/** "3*-to-*5", "2*-for-*1": a word between two hyphens, and nothing spaced from there to the number behind them. */
export function isHyphened(tokens: readonly Token[], at: number, word: string): boolean {
  if (!isGlued(tokens[at], '-') || !isGlued(tokens[at + 2], '-')) return false;
  return isGlued(tokens[at + 1], word) && tokens[at + 3]?.spaced === false;
}

function isGlued(token: Token | undefined, text: string): boolean {
  return token?.spaced === false && token.text === text;
}
