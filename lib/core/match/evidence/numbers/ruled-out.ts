import type { CountedScope } from '../../records/counted-scope.ts';
import type { LexiconEntry } from '../../../claim/lexicon.ts';
import { unknownPlace } from '../../figures/unknown-place.ts';
import { LEVEL_STEMS } from '../../binding/bind-level.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import { DETERMINERS } from '../../words/function-words.ts';
import { FIGURE_RULES } from '../../figures/figure-rules.ts';
import type { RuleInput } from '../../figures/rule-input.ts';
import type { ReadQuantity, Reading, Span } from '../../reading/reading.ts';
import { isPartOfCount, NARROWING } from './part-of-count.ts';
import { hasModal } from './has-modal.ts';
import { isPlaceAround } from './counts-other.ts';
import type { AGAINST, OddSign } from './number-features.ts';
import { isStrangeHead, isWhatOfOther } from './number-words.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import { isOfUs, isOurs } from './is-ours.ts';
import { idsIn } from './rule-details.ts';
import { isCountedElsewhere } from '../said-after.ts';
import { stem, stemsIn } from '../../words/stem.ts';
import { isFrequent, isOfThings, isPhrasedNarrower, isRefused, OF_THEM } from './not-counted.ts';
import { isTakenAway } from './taken-away.ts';
import { wordsIn } from '../../words/words-in.ts';

/** Nothing that speaks for a record outweighs these. */
const HARD_RULES = [
  'other-unit',
  'other-direction',
  'other-counted',
  'said-of-them',
  'other-planner',
  'hypothetical',
] as const;
const NOBODY = 'nobody named';

const SOFT_RULES = Object.entries(FIGURE_RULES).filter(([rule]) => !HARD_RULES.some(hard => hard === rule));

/** One of the rules that nothing outweighs speaks against the record. */
export function isRuledOut(input: RuleInput): boolean {
  return HARD_RULES.some(rule => FIGURE_RULES[rule]?.(input) != null);
}

/** Every rule that speaks against a record that is not ruled out, with the words or ids that it found. */
export function rulesAgainst(input: RuleInput): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [rule, test] of SOFT_RULES) {
    const detail = test(input);
    if (detail !== null) found.set(rule, detail);
  }
  return found;
}

export interface RecordAtHand {
  readonly record: CountedScope;
  readonly input: RuleInput;
  readonly isPlan: boolean;
  /** It counts what happened in one year. */
  readonly isOfYear: boolean;
  readonly own: WordWeights;
  /** The words of the record's statement. */
  readonly stated: WordWeights;
  /** The words plainly speak of the record. */
  readonly isTold: boolean;
}

type Signs<T extends string> = Readonly<Record<T, boolean>>;

/** What a sentence says against a record of which nothing is beyond all evidence. */
export interface Spoken {
  readonly against: Signs<(typeof AGAINST)[number]>;
  /** What is asked of the number's time, of other constructions and of the words around stands elsewhere. */
  readonly odd: Signs<Exclude<OddSign, 'otherTime' | 'otherYears' | 'ruledOut' | 'ofAnotherAlone'>>;
}

/** What speaks strongly against a record that is not ruled out; null where what stands against it is beyond all evidence. */
export function spokenAgainst(
  number: NumberReading,
  read: FigureReading,
  measure: LexiconEntry,
  spoken: ReadonlyMap<string, string>,
  at: RecordAtHand,
): Spoken | null {
  const { reading, quantity, bound } = number;
  if (isRefused(number, read) || isFrequent(number)) return null;
  if ((isOfThings(number, at.own) && !at.isTold) || isOfUs(number, at.own)) return null;
  if (measure.type === 'flow' && isTakenAway(reading, quantity, at.own)) return null;
  if (isPartOfCount(number, read, measure, at)) return null;
  const places = idsIn(spoken.get('other-place'));
  // "Some 410,000 people were deported" after "Berlin published its figures": the measure is that country's.
  const isBound = bound?.measures.some(({ id }) => id === measure.id) === true && !at.input.isExact;
  const isHere = !isPlaceAround(read, spoken) || (isBound && !isAside(at.input));
  const narrower = idsIn(spoken.get('narrower'));
  // "$75 billion *a year*" is no sum; a rate that goes without saying may be the record's.
  if (spoken.has('other-rate') && read.scope.per !== null) return null;
  if (quantity.quantity.unit === 'count' && isPhrasedNarrower(number, narrower)) return null;
  if (isWhatOfOther(reading, quantity.to, at.own)) return null;
  const isUnfit = spoken.has('plan-for-outcome');
  // "deported two million people": what is said to have happened is no plan.
  const isPlanned = read.modality.prospective || reading.cues.some(({ entries }) => entries[0]?.operator === 'planned');
  return {
    against: {
      otherPlace: isHere && places.some(id => !isStatedBy(at.stated, reading, id)),
      narrowerHere: narrower.some(id => !OF_THEM.has(id) && !isStatedBy(at.stated, reading, id)),
      otherNoun:
        isOfStrange(number, at) || isWhatStrangeIs(number, read, at.own) || isCountOfOther(number, measure, at.own),
      otherRate: spoken.has('other-rate'),
      otherMode: isUnfit && (at.isPlan ? !isPlanned : read.modality.planned),
    },
    odd: {
      otherDoer: spoken.has('other-actor') && spoken.get('other-actor') !== NOBODY,
      otherAgency: spoken.has('other-agency'),
      otherPeople: spoken.has('other-population'),
      otherHead: spoken.has('other-head'),
      ofTeller: isOurs(number, read, at),
      countedElsewhere:
        isCountedElsewhere(reading, number.phrase, at.own) ||
        unknownPlace(reading, read.scope.clause, quantity, at.own, read.binding.to) !== null,
      mayBe: isMaybe(number, read, measure, spoken, at),
      narrowerAround: narrower.some(id => !read.scope.restrictions.some(one => one.id === id)),
      narrowedBefore: isNarrowedBefore(reading, read.binding, at.record, measure),
      moved: isChange(reading, quantity, measure),
      ofThose: isOfThose(reading, quantity),
    },
  };
}

/** "*could* reach 400,000": no projection, which is always said so. */
function isMaybe(
  { reading, quantity }: NumberReading,
  { scope: { clause } }: FigureReading,
  { type }: LexiconEntry,
  spoken: ReadonlyMap<string, string>,
  { isPlan, stated }: RecordAtHand,
): boolean {
  if (isPlan || type === 'estimate' || UNDERTAKEN.some(one => stated.has(one))) return false;
  // "would pass *the 409,849* of fiscal 2012": that one was.
  const isGiven = [-1, 0].some(step => reading.words[quantity.from + step]?.lower === 'the');
  return !(isGiven && spoken.size === 0) && hasModal(reading, clause.from, quantity.from);
}

/** "*Germany lost 120,000 factory jobs.* Employers here added …": a country is held against this one, with a number of its own. */
function isAside({ context: { antecedents, foreign } }: RuleInput): boolean {
  const isNamedIn = ({ nouns }: Reading) =>
    nouns.some(({ entries }) => entries.some(({ id }) => foreign.some(one => one.id === id)));
  return (antecedents.find(isNamedIn)?.quantities.length ?? 0) > 0;
}

/** "said that it *would* shelter 200" tells what a record of an agreement says. */
const UNDERTAKEN = ['agree', 'promise', 'pledge', 'offer'].map(stem);

/** "El Salvador *freed* 252 Venezuelans": the words that would narrow or move the count are those of the record's statement. */
function isStatedBy(stated: WordWeights, { nouns, words }: Reading, id: string): boolean {
  const terms = nouns.filter(({ entries }) => entries.some(entry => entry.id === id));
  const stems = terms.map(({ from, to }) => topicStems(words.slice(from, to)));
  return stems.some(({ size }) => size > 0) && stems.every(all => [...all].every(one => stated.has(one)));
}

/** "409,849 trees" are no removals, nor "43 pounds of paper" fentanyl, whatever else agrees; a share or sum may be of anything. */
function isOfStrange({ reading, quantity, phrase }: NumberReading, { own }: RecordAtHand): boolean {
  const { unit } = quantity.quantity;
  // "21,900 pounds of *the drug*" points back to what was named.
  const isPointing = ['the', 'this', 'that'].includes(reading.words[quantity.to + 1]?.lower ?? '');
  const isNamed = unit !== 'count' && (isPointing || phrase.terms.length > 0);
  return !OF_ANYTHING.has(unit) && !isNamed && isStrangeHead(reading, phrase, own);
}

/** "the *deposit was* $2,600", "the *bus to town is* $1,000": a sum is what its subject is, which is no word of the record. */
function isWhatStrangeIs({ reading, quantity }: NumberReading, { scope }: FigureReading, own: WordWeights): boolean {
  const { words, nouns, periods } = reading;
  const verb = quantity.from - 1;
  if (quantity.quantity.unit !== 'usd' || !['was', 'is', 'were', 'are'].includes(words[verb]?.lower ?? ''))
    return false;
  const isStrange = (at: number) => {
    const head = words[at];
    const isKnown = [...nouns, ...periods].some(term => term.from <= at && at < term.to);
    return head?.topic === true && !head.capital && !isKnown && !own.has(head.stem);
  };
  const from = words.findIndex(({ kind }, at) => at >= scope.clause.from && kind === 'word');
  const link = words.findIndex(
    ({ kind, lower }, at) => at > from && at < verb && (kind === 'mark' || NARROWING.has(lower)),
  );
  return isStrange(verb - 1) || (link !== -1 && DETERMINERS.has(words[from]?.lower ?? '') && isStrange(link - 1));
}

const OF_ANYTHING: ReadonlySet<string> = wordsIn('usd percent times ratio');

/** "The city's own *arrests* came to 267,000", "made 267,000 *arrests*": the number is another measure's, which a noun that the record lacks names. */
function isCountOfOther({ bound, reading }: NumberReading, { family }: LexiconEntry, own: WordWeights): boolean {
  if (bound === null || !bound.measures.every(one => one.family !== family)) return false;
  const named = [...topicStems(reading.words.slice(bound.from, bound.to))];
  return bound.by === 'subject' || (bound.by === 'noun' && named.length > 0 && named.every(stem => !own.has(stem)));
}

/** Words from the verb to "by": "shrink the whole economy by" */
const MOST_MOVED = 4;
const MOVES = stemsIn('shrink reduce cut lower raise boost swell increase grow');

/** "would *shrink the economy* by $315 billion" */
function isMoved({ words }: Reading, by: number): boolean {
  return words.slice(Math.max(0, by - MOST_MOVED), by).some(({ stem: one }) => MOVES.has(one));
}

/** "*food* inflation", "*Black* unemployment": a restriction right before the measure's own words that the record does not have. */
function isNarrowedBefore(
  { nouns }: Reading,
  { from }: Span,
  { restrictions, population }: CountedScope,
  { implies = [] }: LexiconEntry,
): boolean {
  const own = new Set([...restrictions, ...implies, population]);
  return nouns.some(
    ({ to, entries }) =>
      to === from && entries.every(({ id, kind }) => kind === 'restriction' && !own.has(id) && !OF_THEM.has(id)),
  );
}

/** "rose *by $195 billion*": how far a level moved, unless the measure's own words say that it moves. */
function isChange(reading: Reading, { from }: Span, { id }: LexiconEntry): boolean {
  if (reading.words[from - 1]?.lower !== 'by' && reading.words[from]?.lower !== 'by') return false;
  const by = reading.words[from]?.lower === 'by' ? from : from - 1;
  if (!LEVEL_STEMS.has(reading.words[by - 1]?.stem ?? '')) return isMoved(reading, by);
  return ![...reading.verbs, ...reading.nouns].some(
    term => term.from <= by - 1 && by - 1 < term.to && term.entries.some(entry => entry.id === id),
  );
}

const POINTING: ReadonlySet<string> = new Set(['the', 'those', 'these']);
const SUBJECTS: ReadonlySet<string> = wordsIn('it he she they we who whom');

/** "316,000 *of the people it* had arrested": a part of others, whom a clause of its own tells. */
function isOfThose({ words }: Reading, { quantity, to }: ReadQuantity): boolean {
  if (quantity.unit !== 'count' || words[to]?.lower !== 'of' || !POINTING.has(words[to + 1]?.lower ?? '')) return false;
  return words.slice(to + 2, to + 4).some(({ lower }) => SUBJECTS.has(lower));
}
