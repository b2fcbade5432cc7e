import type { CountedScope } from '../../records/counted-scope.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import type { Term } from '../../lexicon/find-terms.ts';
import { hasKind, type Reading, type Span } from '../../reading/reading.ts';
import { wordsIn } from '../../words/words-in.ts';
import { REFUSING } from '../../reading/negation.ts';
import { ANYTHING } from './number-words.ts';
import type { WordWeights } from '../../records/record-words.ts';

// Signs in a number's own phrase, or right before it, that the record counts something else.

/** Restrictions that point back to what was counted before; what they leave of it is often the record itself. */
export const OF_THEM: ReadonlySet<string> = new Set(['of-them', 'including', 'among']);

/** "Panama *refused* to take 299 people", "*asked for* $85 billion": nobody counted them. */
export function isRefused({ reading: { words }, quantity }: NumberReading, { scope }: FigureReading): boolean {
  const isAsked =
    words[quantity.from - 1]?.lower === 'for' && /^ask(?:s|ed)?$/.test(words[quantity.from - 2]?.lower ?? '');
  const before = words.slice(scope.clause.from, quantity.from);
  // "found a *decline* of 4.5 percent"
  const isFall = (at: number) => before[at]?.lower.startsWith('declin') && before[at + 1]?.lower !== 'to';
  return isAsked || before.some(({ lower }, at) => REFUSING.test(lower) && !isFall(at));
}

/** "says 'Error' five times *a second*": how often something happens, and no record tells of so short a time. */
export function isFrequent({ reading: { words }, quantity: { quantity, to } }: NumberReading): boolean {
  const isEach = EACH.has(words[to]?.lower ?? '') && SHORT_TIMES.has(words[to + 1]?.lower ?? '');
  return quantity.unit === 'times' && isEach;
}

const EACH = wordsIn('a an per each every');
const SHORT_TIMES = wordsIn('second minute hour');

/** "53.3 million *parcels*", "137 *law professors*", "47 *phone* numbers": things or people that the record does not count. */
export function isOfThings({ reading: { words }, quantity, phrase }: NumberReading, own: WordWeights): boolean {
  const isStrange = (at: number) => {
    const word = words[at];
    return word?.capital === false && !ANYTHING.has(word.lower) && word.topic && !own.has(word.stem);
  };
  const strange = phrase.unread.filter(isStrange);
  const isPlural = strange.some(at => /[a-z]s$/.test(words[at]?.lower ?? ''));
  const isOfNeutral = phrase.terms.length > 0 && phrase.terms.every(term => hasKind(term, 'neutral'));
  return quantity.quantity.unit === 'count' && (isPlural || (isOfNeutral && strange.includes(quantity.to)));
}

/** Where something was counted; "516,000 *at midyear*" are all that there were. */
const SOME_PLACES: ReadonlySet<string> = new Set(
  'northern-border between-ports at-ports sea-and-coast airport workplace courthouse school-or-church home'.split(' '),
);

/** "410,000 *criminals*", "48,706 people *with convictions*", "10 million encounters *at airports*": what narrows the count is said in its own phrase. */
export function isPhrasedNarrower({ reading, phrase }: NumberReading, narrower: readonly string[]): boolean {
  const { words, nouns } = reading;
  const isNarrowing = ({ entries }: Term) => entries.some(({ id }) => narrower.includes(id) && !OF_THEM.has(id));
  if (phrase.terms.some(isNarrowing)) return true;
  const preposition = words[phrase.end]?.lower;
  if (preposition !== 'with' && preposition !== 'at') return false;
  const isOfPlace = ({ entries }: Term) => entries.some(({ id }) => SOME_PLACES.has(id));
  return nouns.some(
    term =>
      (term.from === phrase.end || term.from === phrase.end + 1) &&
      isNarrowing(term) &&
      (preposition === 'with' || isOfPlace(term)),
  );
}

/** "*Ohio's* undocumented population": a place right before the measure's own words, other than the record's. */
export function isOwnedElsewhere(
  { nouns, words }: Reading,
  { from }: Span,
  { jurisdiction, restrictions }: CountedScope,
): boolean {
  if (!/['’]s?$/.test(words[from - 1]?.lower ?? '')) return false;
  return nouns.some(
    ({ to, entries }) =>
      to === from &&
      entries.every(({ id, kind }) => kind === 'jurisdiction' && id !== jurisdiction && !restrictions.includes(id)),
  );
}
