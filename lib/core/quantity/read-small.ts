import { TENS, UNITS } from './number-words.ts';
import type { Token } from './tokens.ts';

/** 0 to 99 in words: "twenty-one", "twenty one", "ninety - five", "sixteen". */
export function readSmall(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const ten = TENS.get(token);
  if (ten === undefined) {
    const unit = UNITS.get(token);
    return unit === undefined ? null : { value: unit, to: at + 1 };
  }
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const unit = UNITS.get(tokens[next]);
  return unit !== undefined && unit > 0 && unit < 10 ? { value: ten + unit, to: next + 1 } : { value: ten, to: at + 1 };
}

/** The index after a hyphen that joins two words ("half-million"), or the index itself. */
export function afterHyphen(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at];
  if (hyphen === undefined || hyphen.kind !== 'mark' || hyphen.spaced || hyphen.text !== '-') return at;
  const next = tokens[at + 1];
  return next !== undefined && !next.spaced && next.kind === 'word' ? at + 1 : at;
}
