import { findQuantities } from '../quantity/find-quantities.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { once } from '../once.ts';

const noteMark = /\[\d{1,3}\]/g;
/** "ﬁve". */
const ligature = /[\ufb00-\ufb06]/g;
const digits = once(() => /\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu);
/** Binary fractions leave dust: 0.4 million is not exactly 400,000 in every order of multiplication. */
const dust = 1e-9;

/** What a text states by number. Two equal lists say the same, in whatever form and order. */
interface Figures {
  readonly amounts: readonly Quantity[];
  /** Years, dates, numbers of sections and all else that is no amount, sorted. */
  readonly others: readonly string[];
}

function readFigures(text: string): Figures {
  const bare = text.replace(noteMark, ' ').replace(ligature, letters => letters.normalize('NFKC'));
  const amounts = findQuantities(bare);
  const others: string[] = [];
  let from = 0;
  for (const { start, end } of [...amounts, { start: bare.length, end: bare.length }]) {
    others.push(...(bare.slice(from, start).match(digits()) ?? []));
    from = end;
  }
  return { amounts, others: others.sort() };
}

/**
 * How many figures of `before` are not in `after`, or the other way round, whichever is more: 0 when both state the same.
 *
 * "1 million", "1.0m" and "1,000,000" are one figure; another value, unit, rate or bound ("more than"), a hedge that came or went, another year is another.
 */
export function changedFigures(before: string, after: string): number {
  const [old, now] = [readFigures(before), readFigures(after)];
  const amounts = unmatched(old.amounts, now.amounts, isSameAmount);
  const others = unmatched(old.others, now.others, (a, b) => a === b);
  return amounts + others;
}

function unmatched<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): number {
  const left = [...after];
  let missing = 0;
  for (const one of before) {
    const at = left.findIndex(other => isSame(one, other));
    if (at < 0) missing += 1;
    else left.splice(at, 1);
  }
  return Math.max(missing, left.length);
}

function isSameAmount(a: Quantity, b: Quantity): boolean {
  return (
    a.unit === b.unit &&
    a.per === b.per &&
    a.comparator === b.comparator &&
    a.approx === b.approx &&
    isNear(a.low, b.low) &&
    isNear(a.high, b.high) &&
    isNear(a.value, b.value)
  );
}

const isNear = (a: number, b: number) => a === b || Math.abs(a - b) <= dust * Math.max(Math.abs(a), Math.abs(b));

/** Words that turn a statement round, of the languages that most pages here are in. */
const negation =
  /(?<![\p{L}\p{N}])(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|barely|nicht|kein\p{L}*|nie|niemals|nunca|jamás|sin|ningun\p{L}*|ne|pas|jamais|sans|aucune?)(?![\p{L}\p{N}])|n['’]t(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:لا|لم|لن|ليس|ليست)(?![\p{L}\p{N}])/giu;

/** Whether one text denies more than the other: "did not deport" and "did deport". */
export function isTurned(before: string, after: string): boolean {
  return (before.match(negation)?.length ?? 0) !== (after.match(negation)?.length ?? 0);
}
