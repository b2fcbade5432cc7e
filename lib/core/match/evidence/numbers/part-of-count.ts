import type { LexiconEntry } from '../../../claim/lexicon.ts';
import { isRatio } from '../../binding/bind-measure.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import type { ReadQuantity, Reading, Span } from '../../reading/reading.ts';
import type { WordWeights } from '../../records/record-words.ts';
import { wordsIn } from '../../words/words-in.ts';
import { namesLocalArea } from '../local-place.ts';
import { isOwnedElsewhere } from './not-counted.ts';
import type { RecordAtHand } from './ruled-out.ts';

/** The number is a ratio, or counts a part of what the record counts, or no time's count in particular. */
export function isPartOfCount(
  { reading, quantity, bound }: NumberReading,
  read: FigureReading,
  measure: LexiconEntry,
  { record, isOfYear, own }: RecordAtHand,
): boolean {
  if (isOwnedElsewhere(reading, read.binding, record)) return true;
  const isOwn = bound?.measures.some(({ id }) => id === measure.id) === true;
  if (isOwn && (isNarrowedAfter(read, own) || (isOfYear && isUndated(read, measure, quantity)))) return true;
  return isRatio(reading, quantity) || isOfOwners(reading, quantity) || namesLocalArea(reading, read.scope.clause);
}

export const NARROWING = wordsIn('of for from to with without into');

/** "removed 316,000 people (in fiscal 2014) *for beekeeping* offences": unknown words that narrow the count right after it or its time, and that are no words of the record. */
function isNarrowedAfter({ reading, phrase, scope, binding, quantity }: FigureReading, own: WordWeights): boolean {
  const end = endOfTime(reading, phrase.end);
  const link = reading.words[end]?.lower ?? '';
  const next = reading.words[end + 1];
  if (!NARROWING.has(link) || next?.kind !== 'word') return false;
  // "repatriations *of bank accounts*", but "convicted *of anything*".
  if (link === 'of' && (binding.to !== end || quantity.quantity.unit !== 'count')) return false;
  return scope.unread.includes(end + 1) && !own.has(next.stem);
}

/** Where a time that stands at `at` ends: "people *in fiscal 2014* for …"; `at` itself where none does. */
function endOfTime({ periods }: Reading, at: number): number {
  return periods.find(({ from }) => from === at || from === at + 1)?.to ?? at;
}

const SPAN_NAMED = /\b(?:year|years|months|FY)\b/;

/** "ICE removed 410,000 people.": what happened so often in no stated time happened in any; "over the same 12 months" is one. */
function isUndated({ period, reading }: FigureReading, { type }: LexiconEntry, { quantity }: ReadQuantity): boolean {
  if (SPAN_NAMED.test(reading.text)) return false;
  return period.kind === 'none' && type === 'flow' && quantity.unit === 'count' && quantity.significantDigits <= 2;
}

/** "70,000 claims *of its own*", "19 percent *of theirs*": counted beside the record's, by whoever was named before. */
function isOfOwners({ words }: Reading, { to }: Span): boolean {
  const [of, whose, own, what] = [0, 1, 2, 3].map(step => words[firstOf(words, to) + step]?.lower ?? '');
  if (of !== 'of') return false;
  // "left of their own accord"
  return whose === 'theirs' || (own === 'own' && !['accord', 'will', 'volition', 'free'].includes(what ?? ''));
}

/** Where the next "of" stands, up to three words on. */
function firstOf(words: Reading['words'], from: number): number {
  const step = words.slice(from, from + 4).findIndex(({ lower }) => lower === 'of');
  return step === -1 ? words.length : from + step;
}
