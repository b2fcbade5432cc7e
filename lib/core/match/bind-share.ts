import type { Binding } from './binding.ts';
import { clauseAround } from './clause.ts';
import { findTerms } from './find-terms.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { entriesOf, type ReadQuantity, type Reading } from './reading.ts';

const FORMING = new Set(
  'is are was were make makes made comprise comprises comprised constitute constitutes constituted account accounts accounted represent represents represented form forms formed'.split(
    ' ',
  ),
);
const LINKS = new Set(['up', 'for', 'about', 'roughly', 'around', 'nearly', 'almost', 'some', 'only', 'just', 'over']);

/**
 * "People without convictions made up 65 percent of ICE book-ins": the whole stands after the share and its part before
 * it. The lexicon names such a share by "whole … part", so the two are read in that order.
 */
export function shareOfWhole(reading: Reading, quantity: ReadQuantity, lexicon: LexiconIndex): Binding | null {
  const { words } = reading;
  if (quantity.quantity.unit !== 'percent' || words[quantity.to]?.lower !== 'of') return null;
  let verb = quantity.from - 1;
  while (verb > 0 && LINKS.has(words[verb]?.lower ?? '')) verb -= 1;
  if (!FORMING.has(words[verb]?.lower ?? '')) return null;
  const clause = clauseAround(reading, verb);
  const part = words.slice(clause.from, verb).filter(({ kind }) => kind !== 'mark');
  const whole = words
    .slice(quantity.to + 1, clauseAround(reading, quantity.to).to)
    .filter(({ kind }) => kind !== 'mark');
  const measures = findTerms(lexicon, [...whole, ...part]).nouns.flatMap(term =>
    term.from < whole.length && term.to > whole.length ? entriesOf(term, 'measure') : [],
  );
  if (measures.length === 0) return null;
  return { measures: [...new Set(measures)], by: 'subject', from: verb, to: verb + 1, eventAt: verb };
}
