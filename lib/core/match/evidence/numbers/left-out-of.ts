import { LEVEL_STEMS } from '../../binding/bind-level.ts';
import { POINTING } from '../../context/goes-on.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { entriesOf, nounsOfKind, type Reading, type Span } from '../../reading/reading.ts';
import type { Word } from '../../words/words.ts';
import type { NumberCandidate } from './gather-numbers.ts';
import { HALF_PHRASE } from '../../records/least-evidence.ts';
import { LEFT_OUT } from '../../records/recorded-values.ts';

/** A share is nobody's score: "*she* ran 9.1". */
const OTHERS: ReadonlySet<string> = new Set(['i', 'he', 'she', 'we', 'they']);
/** "Murder fell in *our* town.", "Wages rose faster *than* inflation.": what follows may be of that. */
const OF_OTHERS = /\b(?:our|my|than)\b/i;

/**
 * Whether a number without its unit or scale is a record's: its measure is named about here, or the time is its own, and nothing
 * else is told of the number. "7.7 *on the Richter scale*", "the *app* has 7.7" and "*they* were up 7.7" are of something else.
 */
export function isLeftOutOf({ read, evidence, isOdd, own }: NumberCandidate, { antecedents }: MatchContext): boolean {
  const { reading, quantity, scope } = read;
  const { words, periods, cues, quantities } = reading;
  const { apart, measureHere, measureAround, phraseHere, periodSame } = evidence;
  if (isOdd || apart > DUST) return false;
  let { to } = quantity;
  while (words[to]?.kind === 'word') to += 1;
  const isShare = LEFT_OUT.includes(quantity.quantity.unit);
  const isStrange = ({ lower, stem, topic }: Word, at: number) =>
    (isShare && OTHERS.has(lower)) ||
    (topic &&
      !own.has(stem) &&
      !POINTING.has(stem) &&
      !LEVEL_STEMS.has(stem) &&
      !isIn(periods, at) &&
      !isIn(cues, at) &&
      !isIn(quantities, at));
  // "HOST: They say four-eighteen": who speaks is no word of what is said.
  const from = words.slice(0, MOST_OF_LABEL).findLastIndex(({ text }) => text === ':') + 1;
  const said = Math.max(from, scope.clause.from);
  if (words.some((word, at) => at >= said && at < to && word.kind === 'word' && isStrange(word, at))) return false;
  if (measureHere === 1 || phraseHere >= HALF_PHRASE) return true;
  return (measureAround === 1 || periodSame === 1) && !antecedents.slice(0, 2).some(isOfOthers);
}

const MOST_OF_LABEL = 5;

/** Sums of fractions in another scale are that inexact. */
const DUST = 1e-6;

const isIn = (spans: readonly Span[], at: number) => spans.some(({ from, to }) => from <= at && at < to);

function isOfOthers(reading: Reading): boolean {
  const places = nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction'));
  return OF_OTHERS.test(reading.text) || places.some(({ id }) => id !== 'us');
}
