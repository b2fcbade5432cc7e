import type { Token } from './tokens.ts';
import type { Reading } from './read-amount.ts';

export function readRange(_tokens: readonly Token[], _at: number, _floor: number): Reading | null {
  return null;
}
