import type { ReadQuantity, Reading } from '../../reading/reading.ts';
import { MODALS } from '../../reading/verb-words.ts';
import { isOfTeller } from '../tellers.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import { wordsIn } from '../../words/words-in.ts';

// What a sentence hangs its number on, where no word of that is the record's.

const CONDITIONS: ReadonlySet<string> = wordsIn('if unless when whenever once provided');
/** "when *the term* began" dates; "when *a guard* comes along" and "if *you* buy two" say on what terms. */
const ANYBODY: ReadonlySet<string> = wordsIn('a an you one someone somebody anyone anybody');

/** "9,200 pounds, if you *trust* the slide" */
const TRUSTING: ReadonlySet<string> = wordsIn('trust please go ask believe read follow want');

/** "costs $17,000 *when a guard comes along*": the number holds on terms that the record does not have. */
export function isOnTerms({ words }: Reading, { to }: ReadQuantity, own: WordWeights): boolean {
  const at = words.findIndex(({ lower }, place) => place >= to && CONDITIONS.has(lower));
  if (at === -1 || TRUSTING.has(words[at + 2]?.lower ?? '')) return false;
  if (!ANYBODY.has(words[at + 1]?.lower ?? '')) return false;
  const mark = words.findIndex(({ kind }, place) => place > at && kind === 'mark');
  const terms = topicStems(words.slice(at + 1, mark === -1 ? undefined : mark));
  return terms.size > 0 && ![...terms].some(stem => own.has(stem));
}

const LINKS: ReadonlySet<string> = wordsIn('for in on of to at from with');
/** "for *food stamps* only" */
const MOST_TO_ONLY = 5;

/** "at 59 percent, *for food stamps only*": what comes last narrows the count to it. */
export function isOnlyFor({ words }: Reading, { to }: ReadQuantity, own: WordWeights): boolean {
  const only = words.findLastIndex(({ lower }) => lower === 'only' || lower === 'alone');
  const next = words[only + 1];
  if (only < to + 2 || (next !== undefined && next.kind !== 'mark')) return false;
  const link = words.findLastIndex(({ lower }, at) => at >= to && at < only && LINKS.has(lower));
  if (link === -1 || only - link > MOST_TO_ONLY) return false;
  const named = topicStems(words.slice(link + 1, only));
  return named.size > 0 && [...named].some(stem => !own.has(stem));
}

const PUTTING: ReadonlySet<string> = wordsIn(
  'put puts set sets reckon reckons reckoned estimate estimates estimated place places placed peg pegs pegged',
);
const ARTICLES: ReadonlySet<string> = wordsIn('the its their his her our');

/** "put *the hours of overtime* at 622,000": what is put so high is no word of the record. */
export function isPutOfOther({ words, nouns }: Reading, { from, quantity }: ReadQuantity, own: WordWeights): boolean {
  const at = words.findLastIndex(({ lower }, place) => place < from && place >= from - 2 && lower === 'at');
  const verb = words.findLastIndex(({ lower }, place) => place < at && PUTTING.has(lower));
  if (at === -1 || verb === -1 || !ARTICLES.has(words[verb + 1]?.lower ?? '') || quantity.unit === 'usd') return false;
  const isAfter = (lower: string) => LINKS.has(lower) || lower.endsWith('ed') || lower === 'that';
  const end = words.findIndex(({ lower }, place) => place > verb + 2 && (place === at || isAfter(lower)));
  const head = words[end - 1];
  const isKnown = nouns.some(term => term.from < end && end <= term.to);
  return head?.topic === true && !isKnown && !own.has(head.stem);
}

const HAVING: ReadonlySet<string> = wordsIn('has have had employs employ employed keeps kept owns');
const ADVERBS: ReadonlySet<string> = wordsIn('now then also still only about some nearly almost just');

/** Whoever counts, and where it is written. */
const COUNTING: ReadonlySet<string> = wordsIn(
  'department agency government country nation administration office chart table paper page report list study story letter survey',
);

/** "The *theatre has* 6,000 officers": who has them is neither a word of the record nor anybody that the lexicon knows. */
export function isHadByOther(
  reading: Reading,
  { from, quantity }: ReadQuantity,
  own: WordWeights,
  isOfStock: boolean,
): boolean {
  const { words } = reading;
  let verb = from - 1;
  while (ADVERBS.has(words[verb]?.lower ?? '')) verb -= 1;
  const owner = words[verb - 1];
  if (quantity.unit !== 'count' || !HAVING.has(words[verb]?.lower ?? '') || owner?.kind !== 'word') return false;
  if (own.has(owner.stem) || COUNTING.has(owner.lower) || isOfTeller(reading, verb, isOfStock)) return false;
  const isKnown = [...reading.nouns, ...reading.periods, ...reading.cues].some(
    term => term.from < verb && verb <= term.to,
  );
  return !isKnown && owner.topic;
}

/** "*Calls to the tip line in January*: 73,000": what a line of a list says that its number is, no word of which is the record's. */
export function isLabelledAsOther({ words, periods }: Reading, { from, to }: ReadQuantity, own: WordWeights): boolean {
  const isTime = (at: number) => periods.some(period => period.from <= at && at < period.to);
  const isLast = words.slice(to).every(({ kind }) => kind === 'mark');
  const label = words[from - 1]?.text === ':' && isLast ? words.slice(0, from - 1).filter((_, at) => !isTime(at)) : [];
  // "Prices: $6.23: a bus ticket" is an item with the heading that it is read under.
  const isFirst = from === 0 || words[from - 1]?.text === ':';
  const stated =
    words[to]?.text === ':' && isFirst ? words.slice(to + 1).filter((_, at) => !isTime(to + 1 + at)) : label;
  const topics = topicStems(stated);
  // "BRANDT: Around 450 miles."
  const isName = stated.every(({ capital, kind }) => capital || kind !== 'word');
  return topics.size > 0 && !isName && ![...topics].some(stem => own.has(stem));
}

/** "for $30 billion *a town* could": words from the sum to what could be done with it. */
const MOST_TO_MODAL = 4;

const A: ReadonlySet<string> = wordsIn('a an my our his her');

/** "paid $6.23 *for a cake*": something was bought. */
export function isPaidFor({ words }: Reading, { to, quantity }: ReadQuantity): boolean {
  return quantity.unit === 'usd' && words[to]?.lower === 'for' && A.has(words[to + 1]?.lower ?? '');
}

/** "for *a used station wagon*" */
const MOST_BOUGHT = 6;

/** "paid $6.23 *for a cake*": what was bought is nothing of the record's, of which at most one word stands in the sentence. */
export function isPaidForOther(reading: Reading, quantity: ReadQuantity, own: WordWeights): boolean {
  if (!isPaidFor(reading, quantity)) return false;
  const { words } = reading;
  const after = words.slice(quantity.to + 2, quantity.to + 2 + MOST_BOUGHT);
  const end = after.findIndex(({ kind, lower }) => kind !== 'word' || LINKS.has(lower));
  const bought = topicStems(after.slice(0, end === -1 ? undefined : end));
  const shared = [...topicStems(words)].filter(stem => own.has(stem));
  return bought.size > 0 && shared.length < 2 && ![...bought].some(stem => own.has(stem));
}

/** "For $30 billion a town could *repaint its bridges*": what so much money would do, and that is nothing of the record's. */
export function isPriceOfOther(reading: Reading, stated: ReadQuantity, own: WordWeights): boolean {
  if (isPaidForOther(reading, stated, own)) return true;
  const { words } = reading;
  const { from, to, quantity } = stated;
  const isFor = words[from - 1]?.lower === 'for' && (from === 1 || words[from - 2]?.kind === 'mark');
  if (quantity.unit !== 'usd' || !isFor) return false;
  const modal = words.findIndex(({ lower }, at) => at >= to && at <= to + MOST_TO_MODAL && MODALS.has(lower));
  if (modal === -1) return false;
  const done = topicStems(words.slice(modal + 2));
  return done.size > 0 && ![...done].some(stem => own.has(stem));
}
