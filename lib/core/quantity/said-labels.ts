import { isBare, isTold } from './names-and-labels.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** Labels whose number is said, where nothing is counted behind it: "turn to *page* forty-seven of it", "at *gate* four". */
const LABELS = wordSet(() =>
  'page route highway flight resolution ward precinct part number phase grade tier round season episode gate terminal pier platform channel room item form road'.split(
    ' ',
  ),
);
/** Of these it is a label whatever follows but what it would count: "*proposition* twelve passed". */
const NAMES = wordSet(() =>
  'title section paragraph chapter article amendment proposition interstate hb sb hr ab'.split(' '),
);
/** "*type* two diabetes" */
const TYPE = wordSet(() => ['type']);
const ALONG = wordSet(() => 'on along off down up from to of near take took'.split(' '));
const TELLING = wordSet(() => 'says passes fails was is'.split(' '));

/** "*title* nine", "on *i* seventy": a number in words that only says which. */
export function isSaidLabel(tokens: readonly Token[], number: NumberPhrase): boolean {
  const { from, to, scale, kind, value } = number;
  if (kind !== 'count' || scale !== 1) return false;
  const before = tokenBefore(tokens, from);
  if (before === undefined || before.kind !== 'word') return false;
  if (NAMES.has(before)) return !isCounted(tokens[to]);
  if (TYPE.has(before)) return value < 3;
  if (before.text === 'i') return ALONG.has(tokenBefore(tokens, from, 2)) && isBare(tokens, number);
  return LABELS.has(before) && !isTold(tokens, from) && isBare(tokens, number);
}

function isCounted(next: Token | undefined): boolean {
  return next?.kind === 'word' && (next.text === 'people' || /[^su]s$/.test(next.text)) && !TELLING.has(next);
}
