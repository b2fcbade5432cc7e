import { LEVEL_STEMS } from '../binding/bind-level.ts';
import { clauseAround } from '../reading/clause.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import { nounsOfKind, type ReadQuantity, type Reading } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';

/** Nouns that stand for a count named before, and words by which a sentence says when and by whose reckoning. */
export const POINTING: ReadonlySet<string> = stemsIn(
  'figure number total count tally list sum rate start begin beginning outset middle share level peak high low crest record average pace reading estimate reckoning whole all survey year half month day week end close back early late earlier later before ago previous following prior next same put publish name entry group say said report estimate show daily weekly monthly yearly closer nearer',
);

/** Every word of the number's clause points back, says when, or was said before: nothing new is counted. */
export function goesOn(reading: Reading, { from }: ReadQuantity, phrase: NounPhrase, before: Reading): boolean {
  const said = new Set(before.words.map(({ stem: one }) => one));
  const clause = clauseAround(reading, from);
  const isTimed = reading.periods.some(period => period.from >= clause.from && period.to <= clause.to);
  const { from: first, to: last } = isTimed ? clause : { from: 0, to: reading.words.length };
  const known = [
    ...reading.periods,
    ...reading.quantities,
    ...phrase.terms,
    ...nounsOfKind(reading, 'agency'),
    ...nounsOfKind(reading, 'actor'),
  ];
  for (let at = first; at < last; at += 1) {
    const word = reading.words[at];
    if (word?.kind !== 'word' || FUNCTION_WORDS.has(word.lower)) continue;
    if (known.some(span => span.from <= at && at < span.to)) continue;
    if (!LEVEL_STEMS.has(word.stem) && !POINTING.has(word.stem) && !said.has(word.stem)) return false;
  }
  return true;
}
