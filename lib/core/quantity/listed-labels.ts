import { namesNothing } from './names-nothing.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const LABELS = wordSet(
  'sections titles chapters pages articles amendments rules clauses paragraphs districts wards precincts highways interstates routes flights rooms gates lanes exits items lots channels figures tables footnotes exhibits appendices seasons episodes levels stages phases grades platforms junctions',
);
const COUNTS = wordSet('counts');
const CHARGED = wordSet('on of to');
const LISTS = wordSet(', and & or through thru to - –');
/** Tokens of a list that are looked at. */
const MOST_LISTED = 16;

/** "*pages* 4, *7 and 9*", "guilty on *counts one*, four *and seven*": one of several numbers that only say which, with nothing counted behind. */
export function isListedLabel(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const next = tokens[to];
  const before = tokens[from - 1];
  if (from === 0 || !(LISTS.has(before) || LABELS.has(before) || COUNTS.has(before)) || isCounted(next)) return false;
  for (let at = from - 1; at >= Math.max(0, from - MOST_LISTED); at--) {
    const token = tokens[at]!;
    if ((LABELS.has(token) || COUNTS.has(token)) && !isNumber(tokens[at + 1])) return false;
    // "from 70,000 *pages* to three"
    if (LABELS.has(token)) return !isNumber(tokenBefore(tokens, at)) && (token.capital || namesNothing(next));
    // "one group *counts* 82"
    if (COUNTS.has(token)) return CHARGED.has(tokenBefore(tokens, at));
    if (!LISTS.has(token) && !isNumber(token)) return false;
  }
  return false;
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'digits' || NUMBER_WORDS.has(token));
}

function isCounted(next: Token | undefined): boolean {
  return next?.kind === 'word' && (next.text === 'people' || /[^su]s$/.test(next.text)) && !namesNothing(next);
}
