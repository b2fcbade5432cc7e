import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Scope } from '../binding/scope.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { ReadQuantity, Reading, Span } from '../reading/reading.ts';
import { wordsIn } from '../words/words-in.ts';

/** The administration whose doing is counted: "under Obama" after the number, else the last named before it, else the one that stands before in the text. */
export function actorOf(
  reading: Reading,
  scope: Scope,
  quantity: ReadQuantity,
  context: MatchContext,
): { actor: LexiconEntry | null; at: { from: number; to: number } | null } {
  const named = scope.actors.filter(
    ({ entry, from, to }) =>
      entry.terms !== undefined &&
      !isOffice(reading, { from, to }) &&
      !isSinceThen(reading, { from, to }) &&
      !isCompared(reading, from, quantity) &&
      !isOfNumberBefore(reading, { from, to }, quantity),
  );
  const inClauseAfter = named.find(({ from }) => from >= quantity.to && from < scope.clause.to);
  const before = named.findLast(({ to }) => to <= quantity.from);
  const owner = named.findLast(({ to }) => to <= quantity.from && isOwner(reading, to, quantity.from));
  const chosen = owner ?? inClauseAfter ?? before ?? named[0];
  if (chosen !== undefined) return { actor: chosen.entry, at: { from: chosen.from, to: chosen.to } };
  return { actor: context.actor, at: null };
}

const OF_ERA = wordsIn('years era days administration presidency time');
/** "since *the* Obama years", "back to *the* Eisenhower years" */
const LINKS = wordsIn('since to');

/** "the most *since the Obama years*": how long nothing was so, and nobody's doing. */
function isSinceThen({ words }: Reading, { from, to }: Span): boolean {
  if (words[from - 1]?.lower !== 'the' || !LINKS.has(words[from - 2]?.lower ?? '')) return false;
  return OF_ERA.has(words[to]?.lower ?? '') || OF_ERA.has(words[to - 1]?.lower ?? '');
}

const OFFICE = wordsIn('in into to left leaves leaving');

/** "while Truman sat *in the White House*", "when he *left the White House*": where somebody was, and nobody's doing. */
function isOffice({ words }: Reading, { from, to }: Span): boolean {
  if (words[to - 1]?.lower !== 'house' || words[to - 2]?.lower !== 'white') return false;
  return OFFICE.has(words[(words[from]?.lower === 'the' ? from : to - 3) - 1]?.lower ?? '');
}

/** "*Bush's* 2 million deportations were forgotten under Obama": whose they are stands right before them. */
function isOwner(reading: Reading, to: number, number: number): boolean {
  return /['’]s?$/.test(reading.words[to - 1]?.lower ?? '') && to >= number - 1;
}

const COMPARING = wordsIn('than against versus vs compared unlike below beneath');

/** "… fewer than under Biden", "up from 740 under Biden": whom the count is compared with, not whose it is. */
function isCompared(reading: Reading, at: number, quantity: ReadQuantity): boolean {
  const start = Math.max(0, at - 6);
  const before = reading.words.slice(start, at).map(({ lower }) => lower);
  // "more than 400,000" compares with nobody.
  const isHedge = (place: number) => reading.quantities.some(({ from, to }) => from <= place && place < to);
  if (at > quantity.from && before.some((word, order) => COMPARING.has(word) && !isHedge(start + order))) return true;
  const from = before.findLastIndex(word => word === 'from');
  return at > quantity.to && from > 0 && ['up', 'down'].includes(before[from - 1] ?? '');
}

/** "was 125,000 *under Biden*, is now 7,500": whose the number before it was, up to the comma. */
function isOfNumberBefore({ words, quantities }: Reading, { from, to }: Span, quantity: ReadQuantity): boolean {
  const under = words.findLastIndex(({ lower }, at) => at < from && lower === 'under');
  if (under < from - MOST_TITLES || !quantities.some(one => one.to === under && one.to <= quantity.from)) return false;
  return words.slice(to, quantity.from).some(({ text }) => text === ',' || text === ';');
}

/** "under former President Biden" */
const MOST_TITLES = 3;
