import type { Token } from './tokens.ts';

/** As long as most sentences, so that a text without a full stop is not read anew for each of its numbers. */
const REACH = 40;

/** Whether any token about `at` passes. */
export function isAnyNear(tokens: readonly Token[], at: number, passes: (token: Token) => boolean): boolean {
  const end = Math.min(tokens.length, at + REACH);
  for (let near = Math.max(0, at - REACH); near < end; near++) if (passes(tokens[near]!)) return true;
  return false;
}
