import { clauseAround } from '../../reading/clause.ts';
import { AUXILIARIES, BE_FORMS } from '../../words/function-words.ts';
import type { ReadQuantity, Reading } from '../../reading/reading.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import { wordsIn } from '../../words/words-in.ts';

// Shares of another whole, or of which something else is said.

const FINITE: ReadonlySet<string> = new Set([...BE_FORMS, ...AUXILIARIES, 'do', 'did', 'got', 'went', 'said', 'say']);

/** "Nineteen percent of applicants *had no lawyer*": what is said of the share is no word of the record. */
export function isSaidOfShare(reading: Reading, { from, to, quantity }: ReadQuantity, own: WordWeights): boolean {
  const { words } = reading;
  if (quantity.unit !== 'percent' || words[to]?.lower !== 'of') return false;
  return isSaidInOtherWords(reading, clauseAround(reading, from).to, to + 1, own);
}

const REST = /^(?:not?|never|none|neither|(?:lack|reject|oppose)(?:s|ed)?|den(?:y|ied|ies))$|n['’]t$/;
const HAVING = /\b(?:had|have|has|were|was|are|with)\b/;
const LACKING =
  /\b(?:not?|nor|never|none|without|lack\w*|clean|non\w*|un(?:able|aware|covered|detained|documented|employed|filled|insured|paid|registered|solved|sure|vaccinated|willing)|zero)\b|n['’]t\b/i;

/**
 * "97 percent of papers *took no position*": of the rest, where the record's share is of those who did. "8 percent of people
 * had insurance" is the same of a share of those who "had no" insurance.
 */
export function isOfTheRest(reading: Reading, { from, to, quantity }: ReadQuantity, statement: string): boolean {
  const { words, cues, text } = reading;
  const { end } = quantity;
  if (quantity.unit !== 'percent' || words[to]?.lower !== 'of') return false;
  if (LACKING.test(statement))
    return /\bha(?:d|ve|s) no\b/.test(statement) && HAVING.test(text.slice(end)) && !LACKING.test(text);
  const mark = words.findIndex(({ kind }, at) => at > to && kind === 'mark');
  const last = Math.min(clauseAround(reading, from).to, mark === -1 ? words.length : mark);
  // "were *not* immigrants *but* citizens" says what they are.
  if (words.slice(to, mark === -1 ? words.length : mark).some(({ lower }) => lower === 'but')) return false;
  // "… *is not true*" denies the share itself.
  const isCue = (at: number) => cues.some(one => one.from === at && BE_FORMS.has(words[at - 1]?.lower ?? ''));
  return words.some(({ lower }, at) => at > to && at < last && REST.test(lower) && !isCue(at));
}

/** What the first finite verb behind `after` says, up to the next mark or the clause's end, times left out, is no word of the record. */
function isSaidInOtherWords({ words, periods }: Reading, clauseEnd: number, after: number, own: WordWeights): boolean {
  const mark = words.findIndex(({ kind }, at) => at >= after && kind === 'mark');
  const end = Math.min(clauseEnd, mark === -1 ? words.length : mark);
  const verb = words.findIndex(({ lower }, at) => at > after && at < end && FINITE.has(lower));
  if (verb === -1) return false;
  const isTime = (at: number) => periods.some(period => period.from <= at && at < period.to);
  const said = words.slice(verb + 1, end).filter(({ kind }, at) => kind === 'word' && !isTime(verb + 1 + at));
  return !said.some(({ stem }) => own.has(stem)) && topicStems(said).size > 0;
}

const ONE: ReadonlySet<string> = wordsIn('a an my his her');

/** "8 percent of *drivers* were uninsured", "9 percent of *a barn*": the whole is people or things that are none of the record's. */
export function isShareOfStrangers(reading: Reading, { to, quantity }: ReadQuantity, own: WordWeights): boolean {
  const { words, nouns, verbs, periods } = reading;
  const isOne = ONE.has(words[to + 1]?.lower ?? '');
  const at = isOne ? to + 2 : to + 1;
  const whole = words[at];
  if (quantity.unit !== 'percent' || words[to]?.lower !== 'of' || whole?.kind !== 'word') return false;
  if (whole.capital || !(isOne || whole.lower.endsWith('s')) || own.has(whole.stem) || WHOLES.has(whole.lower))
    return false;
  const isKnown = [...nouns, ...verbs, ...periods].some(term => term.from <= at && at < term.to);
  return !isKnown && whole.topic;
}

const SHARES: ReadonlySet<string> = wordsIn('share proportion percentage part portion');
const MOST_TO_HEAD = 5;
/** Wholes that any record may have. */
const WHOLES: ReadonlySet<string> = wordsIn(
  'population country nation total whole public electorate economy residents people',
);

/** "its share of NATO's *helicopters* is larger than 60 percent": the whole is none of the record's. */
export function isShareOfOtherWhole(reading: Reading, { from, quantity }: ReadQuantity, own: WordWeights): boolean {
  const { words } = reading;
  const share = words.findLastIndex(({ lower }, at) => at < from && SHARES.has(lower));
  if (quantity.unit !== 'percent' || share === -1 || words[share + 1]?.lower !== 'of') return false;
  const end = words.findIndex(({ lower }, at) => at > share + 1 && FINITE.has(lower));
  const head = words[end - 1];
  if (end === -1 || end > from || end - share > MOST_TO_HEAD || head === undefined) return false;
  if (own.has(head.stem) || WHOLES.has(head.lower)) return false;
  return head.topic && !reading.nouns.some(term => term.from < end && end <= term.to);
}

const PEOPLE: ReadonlySet<string> = wordsIn('people persons men women children residents');
/** Words that may stand before the number of a subject. */
const LEADING: ReadonlySet<string> = wordsIn('and but the those these another some of them others');

/** "About 2 million people in the country *have no papers*": what is said of the people whom a clause begins with is no word of the record. */
export function isSaidOfCounted(reading: Reading, { from, to, quantity }: ReadQuantity, own: WordWeights): boolean {
  const { words } = reading;
  const clause = clauseAround(reading, from);
  const lead = words.slice(clause.from, from).filter(({ kind }) => kind === 'word');
  if (!PEOPLE.has(words[to]?.lower ?? '')) return false;
  if (quantity.unit !== 'count' || lead.some(({ lower }) => !LEADING.has(lower))) return false;
  return isSaidInOtherWords(reading, clause.to, to, own);
}
