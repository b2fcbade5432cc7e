import { once } from '../../../once.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import { FUNCTION_WORDS } from '../../words/function-words.ts';
import type { Reading, Span } from '../../reading/reading.ts';
import { SAYING } from '../../reading/reported-clause.ts';
import { wordsIn } from '../../words/words-in.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import { isStrangelyDone } from '../strange-verb.ts';
import { isOfTeller, isTeller, isTellerNext } from '../tellers.ts';

const OUR: ReadonlySet<string> = new Set(['our', 'my']);

/** "*We hiked* 300 miles beside it": what whoever speaks did, in a word that the record does not have. "*Our own* jails hold 613": what they have. */
export function isOurs(
  { reading, quantity }: NumberReading,
  { scope }: FigureReading,
  { own }: { readonly own: WordWeights },
): boolean {
  const before = reading.words.slice(scope.clause.from, quantity.from);
  const place = before.findIndex(({ lower }, at) => lower === 'own' && OUR.has(before[at - 1]?.lower ?? ''));
  const ours = before[place + 1];
  if (place !== -1 && ours?.kind === 'word' && !FUNCTION_WORDS.has(ours.lower) && !isTeller(ours)) return true;
  // "Twenty-seven miles is *my commute*."
  const { words, nouns } = reading;
  const isStrange = (at: number) => {
    const word = words[at];
    if (word?.topic !== true || own.has(word.stem)) return false;
    return !nouns.some(term => term.from <= at && at < term.to);
  };
  const { from, to } = scope.clause;
  const comma = words.findIndex(({ text }, at) => at >= quantity.to && text === ',');
  const end = comma === -1 ? to : Math.min(to, comma);
  const isDone = once(() => isStrangelyDone(reading, quantity, scope.clause, own));
  // "My cousin *drove* 458 miles": what kin did, and did not tell.
  const isMine = (at: number) =>
    words[at]?.lower === 'my' && isStrange(at + 1) && (!isToldBeside(reading, at, quantity) || isDone());
  if (words.slice(from, end).some((_, at) => isMine(from + at))) return true;
  const subject = reading.words[quantity.from - 2]?.lower ?? '';
  const isMet = MEETING.has(reading.words[quantity.from - 1]?.lower ?? '');
  return (subject === 'we' || subject === 'i') && !isMet && isDone();
}

/** "25,000 *of us* swam the lake": whoever speaks is counted, and of them nothing is said that the record says. */
export function isOfUs({ reading: { words }, quantity }: NumberReading, own: WordWeights): boolean {
  const { to } = quantity;
  if (quantity.quantity.unit !== 'count' || words[to]?.lower !== 'of') return false;
  const isUs = ['us', 'you'].includes(words[to + 1]?.lower ?? '');
  return isUs && ![...topicStems(words.slice(to))].some(stem => own.has(stem));
}

const MEETING = wordsIn('saw read heard see hear');
/** "*My* brother-in-law swears", "A flyer in *my* mailbox has", "…, and *my* wife felt it": whose it is says who tells the number, or stands beside it. */
function isToldBeside(reading: Reading, my: number, { from }: Span): boolean {
  const { words } = reading;
  if (my > from) return words[my - 1]?.lower === 'and';
  if (isTellerNext(reading, my + 1) || isOfTeller(reading, my)) return true;
  return words.slice(my, from).some(({ lower }) => SAYING.has(lower));
}
