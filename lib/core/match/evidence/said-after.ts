import { clauseAround } from '../clause.ts';
import { BE_FORMS, FUNCTION_WORDS } from '../function-words.ts';
import type { NounPhrase } from '../noun-phrase.ts';
import type { ReadQuantity, Reading } from '../reading.ts';
import { topicStems, type WordWeights } from './record-words.ts';

// What a sentence says of a number after it, where nothing else ties the number to a record.

/** "80 percent of the people sentenced *were men*": what the share is said to be is no word of the record. */
export function isShareOfOther(reading: Reading, { from, to, quantity }: ReadQuantity, own: WordWeights): boolean {
  const { words } = reading;
  const clause = clauseAround(reading, from);
  if (quantity.unit !== 'percent' || words[to]?.lower !== 'of') return false;
  const mark = words.findIndex(({ kind }, at) => at > to && kind === 'mark');
  const end = mark === -1 ? clause.to : Math.min(mark, clause.to);
  const verb = words.findIndex(({ lower }, at) => at > to && at < end && BE_FORMS.has(lower));
  if (verb === -1) return false;
  const said = topicStems(words.slice(verb + 1, end));
  return said.size > 0 && ![...said].some(one => own.has(one));
}

const MOST_TO_NAME = 3;

/** "600,000 *at the parade*": where so many were is no word of the record. */
export function isCountedElsewhere(reading: Reading, { end, head, unread }: NounPhrase, own: WordWeights): boolean {
  const { words } = reading;
  if (head !== null || unread.length > 0 || words[end]?.lower !== 'at') return false;
  const near = words.slice(end + 1, end + 1 + MOST_TO_NAME);
  const next = near.findIndex(({ kind, lower }) => kind === 'word' && !FUNCTION_WORDS.has(lower));
  const at = end + 1 + next;
  // "527,000 *at the end of October*"
  if (reading.periods.some(({ from }) => from > end && from <= end + 1 + MOST_TO_NAME)) return false;
  const isKnown = [...reading.verbs, ...reading.periods, ...reading.cues, ...reading.quantities].some(
    term => term.from <= at && at < term.to,
  );
  const stated = topicStems(words.slice(end + 1, end + 1 + MOST_TO_NAME + 1));
  return next !== -1 && !isKnown && stated.size > 0 && [...stated].some(one => !own.has(one));
}
