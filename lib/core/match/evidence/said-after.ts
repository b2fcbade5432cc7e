import { clauseAround } from '../reading/clause.ts';
import type { MatchContext } from '../context/match-context.ts';
import { isQuestion } from '../reading/read-question.ts';
import { BE_FORMS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import type { ReadQuantity, Reading } from '../reading/reading.ts';
import { topicStems, type WordWeights } from '../records/record-words.ts';
import { wordsIn } from '../words/words-in.ts';

// What a sentence says of a number beside it, where nothing else ties the number to a record.

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

/** "Nine of *the twenty* had moved away": of a number that the text has given before, a part. */
export function isGivenWhole({ words, quantities }: Reading, { from }: ReadQuantity): boolean {
  if (!['the', 'those', 'these'].includes(words[from - 1]?.lower ?? '') || words[from - 2]?.lower !== 'of')
    return false;
  return quantities.some(({ to }) => to === from - 2);
}

const JUDGING: ReadonlySet<string> = wordsIn(
  'too enough plenty nothing more less fewer greater near nearly close twice half about roughly almost hardly',
);

/** "Twenty *is too many*", "$85 billion *was more than* all that year's harvest": a number that the text has given before is only judged. */
export function isJudged({ words }: Reading, { from, to }: ReadQuantity): boolean {
  if (!BE_FORMS.has(words[to]?.lower ?? '') || !JUDGING.has(words[to + 1]?.lower ?? '')) return false;
  return words.slice(0, from).every(({ kind, lower }) => kind !== 'word' || FUNCTION_WORDS.has(lower));
}

/** "the *chairs*, thirty *of them*, were stacked": of what stands before the comma, which is no word of the record. */
export function isOfThemBefore(reading: Reading, { from, to }: ReadQuantity, own: WordWeights): boolean {
  const { words, nouns } = reading;
  const noun = words[from - 2];
  if (words[from - 1]?.text !== ',' || words[to]?.lower !== 'of' || words[to + 1]?.lower !== 'them') return false;
  const isKnown = nouns.some(term => term.from < from - 1 && from - 1 <= term.to);
  return noun?.topic === true && !isKnown && !own.has(noun.stem);
}

/** "And *parcels*?" "316,000.": an answer that says no more is one to the question before it, no word of which is the record's. */
export function isAnswerToOther(reading: Reading, { before }: MatchContext, own: WordWeights): boolean {
  if (before === null || !isQuestion(before.reading.text)) return false;
  const isOwn = (stem: string) => own.has(stem);
  const asked = [...topicStems(before.reading.words)];
  return asked.length > 0 && !asked.some(isOwn) && ![...topicStems(reading.words)].some(isOwn);
}
