import { UNITS } from './number-words.ts';
import { readSmall } from './read-small.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** A number as a part of one that is said piece by piece: "five *thirty*", "twelve *oh one*". */
export interface SaidPart {
  readonly value: number;
  readonly to: number;
}

export const OH = wordSet('oh o');

/** "thirty", "twenty-two", "oh one". */
export function readPart(tokens: readonly Token[], at: number): SaidPart | null {
  if (!OH.has(tokens[at])) return readSmall(tokens, at);
  const unit = UNITS.get(tokens[at + 1]);
  return unit === undefined || unit > 9 ? null : { value: unit, to: at + 2 };
}

/** Pieces of a number that is said: no more are looked at. */
const MOST_PARTS = 12;

/** The pieces that stand side by side from `at` on: "*twenty one* | *oh four*". */
export function readParts(tokens: readonly Token[], at: number): SaidPart[] {
  const parts: SaidPart[] = [];
  let to = at;
  while (parts.length < MOST_PARTS) {
    // "twenty-three *dash* oh eight"
    const part = readPart(tokens, parts.length > 0 && tokens[to]?.text === 'dash' ? to + 1 : to);
    if (part === null) break;
    parts.push(part);
    to = part.to;
  }
  return parts;
}
