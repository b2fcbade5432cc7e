import { DOZENS, PLURAL_SCALES, SCALES } from './number-words.ts';
import { afterHyphen } from './read-small.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';

/** A number below its scale word: "409", "four hundred and nine", "a" (before a scale word). */
export interface Group {
  readonly value: number;
  readonly lastDigit: number | null;
  readonly to: number;
  readonly digits: boolean;
  readonly hundreds: boolean;
}

/** Letters that may stand for a scale right after digits ("1.4m", "400K"). */
export const GLUED = new WordTable<number>(() => Object.entries({ k: 1e3, m: 1e6, mm: 1e6, b: 1e9, g: 1e9, t: 1e12 }));

/** What makes "30m" a length instead of thirty million. */
export const LENGTH_WORDS = wordSet(
  'tall high long wide deep away race sprint dash freestyle butterfly breaststroke backstroke medley hurdles relay final finals semifinal semifinals heat heats x',
);

/** The scale words after a group: "thousand", "lakh crore", "m" right after digits; "dozen". */
export function readScales(tokens: readonly Token[], group: Group): { scale: number; to: number } {
  let scale = 1;
  let to = group.to;
  for (;;) {
    const at = afterHyphen(tokens, to);
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    const glued = at === to && !token.spaced;
    const loose = token.text === 'and' ? at + 1 : at;
    if (to === group.to && isLooseScale(tokens, loose)) {
      scale = SCALES.get(tokens[afterHyphen(tokens, loose + 1)])!;
      to = afterHyphen(tokens, loose + 1) + 1;
      continue;
    }
    const factor = glued
      ? gluedScale(tokens, at, group)
      : (SCALES.get(token) ?? pluralScale(token) ?? spacedLetter(tokens, at, group, scale));
    if (factor === null) break;
    scale *= factor;
    to = at + 1;
    if (DOZENS.has(token)) break;
  }
  return { scale, to };
}

/** "sixty-*some* thousand", "400-*odd* thousand", "a hundred and *some* thousand" */
export const LOOSENING = wordSet('odd some');

function isLooseScale(tokens: readonly Token[], at: number): boolean {
  return LOOSENING.has(tokens[at]) && SCALES.has(tokens[afterHyphen(tokens, at + 1)]);
}

function pluralScale(token: Token): number | null {
  if (DOZENS.has(token)) return 12;
  return PLURAL_SCALES.get(token) ?? null;
}

function gluedScale(tokens: readonly Token[], at: number, group: Group): number | null {
  const token = tokens[at]!;
  if (!group.digits) return null;
  const word = SCALES.get(token);
  if (word !== undefined) return word;
  const factor = GLUED.get(token);
  const next = tokens[at + 1];
  if (factor === undefined || (next?.kind === 'digits' && !next.spaced) || next?.kind === 'code') return null;
  const money = isMoneySign(tokens[at - 2]);
  if (money || token.text === 'k') return factor;
  if (token.text === 't' || token.text === 'mm') return token.capital ? factor : null;
  // 2G to 6G are mobile networks.
  if (token.text === 'g') return token.capital && group.value > 6 ? factor : null;
  if (token.text === 'm' && !token.capital && (LENGTH_WORDS.has(next) || next?.text === '²' || next?.text === '³'))
    return null;
  if (token.text === 'm' && isAfterHours(tokens, at - 1)) return null;
  return factor;
}

/** So many kilometres are run, and more are thousands. */
const LONGEST_RACE = 10;

/** "2.33 k", "1,674,200.5 M", "US$ 1 MM": a letter apart, with no noun of its own after it; "1.4 M *arrests*" and "four hundred K *people*" can be nothing else. */
function spacedLetter(tokens: readonly Token[], at: number, group: Group, scale: number): number | null {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (scale > 1) return null;
  const isClosed = next === undefined || (next.kind === 'mark' && next.spaced) || /^[.,]$/.test(next.text);
  const isOpen = next?.kind === 'word' && next.spaced && !next.capital;
  // "four hundred K", "six twenty-two k since then", as it is said; "five K" are run.
  if (!group.digits) return group.value > LONGEST_RACE && isLetterSaid(tokens, at) ? GLUED.get(token)! : null;
  // "nearly 1.4 M arrests"
  const isOfNoun = isOpen && token.capital && !Number.isInteger(group.value);
  if (!isClosed && !isOfNoun) return null;
  if (token.text === 'k') return 1e3;
  return token.capital && /^(?:m|mm|b|g)$/.test(token.text) ? GLUED.get(token)! : null;
}

/** "all forty b *there*" are there, and no billions. */
const AFTER_LETTER = wordSet('over for in on of to from by a an and or but is was more just since');

/** "hundred seventy *b* over ten years", "four hundred *K* people": a letter for a scale behind a number in words. */
export function isLetterSaid(tokens: readonly Token[], at: number): boolean {
  const [letter, next] = [tokens[at], tokens[at + 1]];
  if (letter?.spaced !== true) return false;
  if (next === undefined || (next.kind === 'mark' && (next.spaced || /^[.,]$/.test(next.text))))
    return SAID.has(letter);
  if (next.kind !== 'word' || !next.spaced || next.capital) return false;
  return letter.text === 'k' || (letter.text === 'b' && AFTER_LETTER.has(next));
}

const SAID = wordSet('k b');

const HOURS = wordSet('h hr hrs hour hours');

/** "2h *15*m", "2 hrs *15*m": minutes, and no millions. */
export function isAfterHours(tokens: readonly Token[], at: number): boolean {
  return HOURS.has(tokens[at - 1]) && tokens[at - 2]?.kind === 'digits';
}

function isMoneySign(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && /[$€£¥₹]/.test(token.text);
}
