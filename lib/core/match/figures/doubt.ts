import { isTrueBound } from '../../quantity/implied-interval.ts';
import { LEVEL_STEMS } from '../binding/bind-level.ts';
import { measuresOf } from '../binding/binding.ts';
import { MONTHS } from '../../text/month-names.ts';
import { hasOtherSubject } from '../binding/narrowing-words.ts';
import { unreadWords } from '../reading/clause.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import type { FigureReading } from './figure-reading.ts';
import { isSentenceEnd } from '../reading/sentence-end.ts';
import type { WordWeights } from '../records/record-words.ts';
import { entriesOf, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import { daysIn } from '../time/days.ts';
import { isWholeYear } from '../time/stated-period.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

/** What leaves open whether a number is the record's. */
export interface Doubt {
  readonly detail: string;
  /** Something was read that makes it another count; else only a word was not read. */
  readonly isRead: boolean;
}

/**
 * What leaves open whether the number is the record's at all, so that a page cannot be told that it differs: a part of
 * the time, another way of counting, several counters, a further number or a word that nobody has read. Null when the
 * sentence states measure, period and population and nothing besides.
 */
export function doubtIn(
  read: FigureReading,
  recorded: number,
  isPlan: boolean,
  own: WordWeights,
  isOfNow = false,
): Doubt | null {
  const said = statedPart(read);
  const counted = countedOtherwise(read, said, recorded, isPlan, isOfNow, own);
  if (counted !== null) return { detail: counted, isRead: true };
  const elsewhere = placedIn(read, said);
  if (elsewhere !== null) return { detail: elsewhere, isRead: true };
  const stranger = strangerIn(read, said, own);
  return stranger === null ? null : { detail: stranger, isRead: false };
}

function countedOtherwise(
  read: FigureReading,
  said: Span,
  recorded: number,
  isPlan: boolean,
  isOfNow: boolean,
  own: WordWeights,
): string | null {
  if (isTrueBound(read.quantity.quantity, recorded)) return read.quantity.quantity.comparator;
  if (read.period.kind === 'none' && !isPlan && !isOfNow && !isNow(read)) return 'no time stated';
  // "in twelve months" may be any twelve, unless it is said whose.
  if (read.period.kind === 'length' && read.actor === null) return 'no time stated';
  const unreal = read.reading.words.slice(said.from, said.to).find(({ lower }) => UNREAL.has(lower));
  if (unreal !== undefined && !isPlan) return unreal.text;
  // "ICE met its *goal*: 512,000 removals in fiscal 2012" may give the goal's number
  if (isPlan !== namesGoal(read, isPlan ? NO_WORDS : own)) return isPlan ? 'not called a goal' : 'called a goal';
  if (read.scope.bound === 'by') return 'by';
  return (
    partOfTime(read, said) ??
    otherCounting(read, said, own) ??
    countedBesides(read, said) ??
    saidOfIt(read, said) ??
    otherMeasure(read, said) ??
    partNamed(read)
  );
}

/** The clause of the number without who said it and when: "a rival page printed in March that *ICE removed …*". */
function statedPart({ reading, scope, quantity }: FigureReading): Span {
  const { words } = reading;
  const { from, to } = scope.clause;
  const opened = words.findLastIndex(
    ({ lower, stem }, at) => at >= from && at < quantity.from && (lower === 'that' || SPEECH.has(stem)),
  );
  // "One of your letters had *Pew at 11 million* …"
  const counter = nounsOfKind(reading, 'agency', { from, to: quantity.from }).find(term =>
    HAVING.has(words[term.from - 1]?.lower ?? ''),
  );
  const aside = words.findIndex(
    ({ text, lower }, at) =>
      at >= quantity.to && at < to && (text === ',' || (lower === 'and' && hasOtherSubject(reading, at + 1))),
  );
  return { from: Math.max(opened + 1, counter?.from ?? from), to: aside === -1 ? to : aside };
}

/** "*would* have been 2.4 trillion without the tariffs" */
const UNREAL = new Set(['would', 'could', 'might']);

const NOW = new Set(['now', 'today', 'currently']);

function isNow({ reading: { words } }: FigureReading): boolean {
  return words.some(({ lower }) => NOW.has(lower));
}

const HAVING = wordsIn('had has have put puts');
const SPEECH: ReadonlySet<string> = stemsIn('say said claim claimed write wrote');

/** ", as some charts have it,": an insertion tells how it was said, and nothing of what. */
function isInserted({ words }: Reading, at: number, { from, to }: Span): boolean {
  const opened = words.findLastIndex(({ text }, place) => place >= from && place < at && text === ',');
  return opened !== -1 && words.slice(at, to).some(({ text }) => text === ',') && words[opened + 1]?.lower === 'as';
}

/** "May" is one with its capital alone. */
const PARTS_OF_YEAR: ReadonlySet<string> = new Set([
  ...MONTHS.filter(name => name !== 'may'),
  ...'spring summer autumn winter half quarter'.split(' '),
]);
const SO_FAR = wordsIn('already far date point sometime');

/** "by the end of *June* of fiscal 2024", "*so far*", "at *some time*": not the whole's count; "in 2022 *and 2023*": more than the whole. */
function partOfTime({ reading, period, scope }: FigureReading, { from, to }: Span): string | null {
  const other = reading.periods.find(
    one =>
      one.from >= from &&
      one.to <= to &&
      one.from !== scope.period?.from &&
      (one.period.resolved || one.period.length !== null) &&
      !one.period.named,
  );
  if (other !== undefined) return other.period.text;
  const isYear = isWholeYear(period);
  // "the fiscal year that ended in *September* 2024" is the whole of it.
  const isOwn = (at: number) => scope.period !== null && scope.period.from <= at && at < scope.period.to;
  // "ten *point* two million"
  const isOfNumber = (at: number) => reading.quantities.some(one => one.from <= at && at < one.to);
  const isSomeTime = (at: number) => reading.words[at]?.lower === 'time' && reading.words[at - 1]?.lower === 'some';
  const part = reading.words.find(
    ({ lower, text }, at) =>
      at >= from &&
      at < to &&
      !isOfNumber(at) &&
      (SO_FAR.has(lower) || isSomeTime(at) || (isYear && !isOwn(at) && (PARTS_OF_YEAR.has(lower) || text === 'May'))),
  );
  return part?.text ?? null;
}

const OTHERWISE: ReadonlySet<string> = stemsIn(
  'calendar nominal combined together both gauge measure adjusted unadjusted excluding including alone alternative provisional preliminary',
);

const BEFORE = wordsIn('before after without for');

/** ", *counting* returns", ", if self-deportations are *included*": what is added makes it another count. */
function countedBesides({ reading: { words } }: FigureReading, { to }: Span): string | null {
  const at = words.findIndex(
    (word, place) => place >= to && COUNTED_IN.has(word.stem) && !isCountOfSomebody(words, place),
  );
  // ", which must have included the drivers" only remarks on it.
  const opened = words.findLastIndex(({ text }, place) => place < at && text === ',');
  return at === -1 || words[opened + 1]?.lower === 'which' ? null : (words[at]?.text ?? null);
}

/** "on *the agency's count*": whose number it is. */
function isCountOfSomebody(words: Reading['words'], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return words[at]?.lower === 'count' && (/['’]s?$/.test(before) || COUNTS_OWN.has(before));
}

const COUNTS_OWN = wordsIn('own official its their');
const COUNTED_IN: ReadonlySet<string> = stemsIn('counting counted count including included excluding');

/** "CBP encounters *came* to 4 million" */
const COMES = wordsIn('come comes came coming');

/** "A million deportations in a year *is out of reach*": what is counted has a predicate, and that is not that it was so many. */
function saidOfIt({ reading, binding, quantity }: FigureReading, { to }: Span): string | null {
  if (binding.by !== 'noun') return null;
  const after = Math.max(binding.to, quantity.to);
  const isSum = ({ to: end }: Span) =>
    COMES.has(reading.words[end - 1]?.lower ?? '') && reading.words[end]?.lower === 'to';
  const said = reading.predicates.find(one => one.from >= after && one.to <= to && !isSum(one));
  return said === undefined ? null : (reading.words[said.from]?.text ?? null);
}

/** "ICE *and CBP*", "by another *gauge*", "in the *calendar* year": another way of counting has another result. */
function otherCounting({ reading, scope, period }: FigureReading, said: Span, own: WordWeights): string | null {
  const counters = new Set(
    nounsOfKind(reading, 'agency', said).flatMap(term => entriesOf(term, 'agency').map(({ id }) => id)),
  );
  if (counters.size > 1) return [...counters].join(', ');
  // "A *provisional* tally put ICE removals at …" says so before what it says.
  const { from } = scope.clause;
  // "*ICE alone*" is what the record of ICE counts.
  const isOfCounter = (at: number) =>
    reading.words[at]?.lower === 'alone' && nounsOfKind(reading, 'agency').some(({ to }) => to === at);
  // "5.3 percent *before inflation*", "inflation *without* shelter"
  const isTerm = (at: number) => [...reading.nouns, ...reading.verbs].some(term => term.from <= at && at < term.to);
  const isBefore = (at: number) =>
    (BEFORE.has(reading.words[at]?.lower ?? '') && reading.words[at + 1]?.lower === 'inflation') ||
    (reading.words[at]?.lower === 'without' && !isTerm(at));
  const isSummed = isOfYears(period);
  const isOther = (stem: string, at: number) =>
    OTHERWISE.has(stem) && !own.has(stem) && !isOfCounter(at) && !(isSummed && SUMMING.has(stem));
  return (
    reading.words.slice(from, said.to).find(({ stem }, at) => isOther(stem, from + at) || isBefore(from + at))?.text ??
    null
  );
}

const SUMMING: ReadonlySet<string> = stemsIn('combined together both');
const MOST_OF_A_YEAR = 400;

/** "*both* terms *combined*" are all of the years that the number is of. */
function isOfYears(period: FigureReading['period']): boolean {
  if (period.kind === 'length') return period.days > MOST_OF_A_YEAR;
  return period.kind === 'span' && period.end !== null && daysIn(period.start, period.end) > MOST_OF_A_YEAR;
}

/** "Removals, *with returns*, came to 577,295": two things of a kind are counted. */
function otherMeasure({ reading, binding }: FigureReading, { from, to }: Span): string | null {
  const other = [...reading.nouns, ...reading.verbs].find(
    term =>
      term.from >= from &&
      term.to <= to &&
      (term.to <= binding.from || binding.to <= term.from) &&
      measuresOf(term).some(({ family }) =>
        binding.measures.some(own => own.family === family && family !== 'other'),
      ) &&
      !measuresOf(term).some(({ id }) => binding.measures.some(own => own.id === id)),
  );
  return other === undefined ? null : (reading.words[other.from]?.text ?? null);
}

/** "ICE's enforcement and *removal* budget": a word that qualifies the measure's own noun makes it a part, whatever else the record says. */
function partNamed({ reading, binding }: FigureReading): string | null {
  const at = binding.from - 1;
  const word = reading.words[at];
  if (!COUNTED_BY_NOUN.has(binding.by) || word?.kind !== 'word' || word.capital || FUNCTION_WORDS.has(word.lower))
    return null;
  const isKnown = [...reading.periods, ...reading.quantities].some(({ from, to }) => from <= at && at < to);
  return isKnown || PLAIN.has(word.stem) || LEVEL_STEMS.has(word.stem) || /['’]s?$/.test(word.text) ? null : word.text;
}

const COUNTED_BY_NOUN: ReadonlySet<string> = wordsIn('noun subject of');

/** "14 million … in *six states*", "the Fed's *preferred* rate": something that the rules have not weighed. */
function strangerIn({ reading, quantity }: FigureReading, said: Span, own: WordWeights): string | null {
  const other = reading.quantities.find(
    one => one.from !== quantity.from && one.from >= said.from && one.to <= said.to,
  );
  if (other !== undefined) return other.quantity.text;
  const isPlain = (one: string) => LEVEL_STEMS.has(one) || PLAIN.has(one) || own.has(one);
  const [first] = unreadWords(reading, said).filter(
    at => !isPlain(reading.words[at]?.stem ?? '') && !isInserted(reading, at, said),
  );
  return first === undefined ? null : (reading.words[first]?.text ?? null);
}

/** "officers *at ports*": where some of it was is a part, whatever words the record has. */
function placedIn({ reading }: FigureReading, said: Span): string | null {
  const [first] = unreadWords(reading, said).filter(
    at => PLACING.test(reading.words[at - 1]?.lower ?? '') && !isInserted(reading, at, said),
  );
  return first === undefined ? null : (reading.words[first]?.text ?? null);
}

const PLACING = /^(?:at|near|along|inside)$/;

/** Words that say no more than that something was counted, and how often. */
export const PLAIN: ReadonlySet<string> = stemsIn(
  'carried conducted took place lived paid made recorded counted logged reported saw seen had set put people persons single night day month year annual annually total figure number count government agency administration country federal nation national ' +
    'effected effectuated performed executed tallied registered documented totaled totalled totaling totalling amounted numbered listed showed stood reached came oh please really actually literally just merely mere folks guys look right whole entire',
);

const GOALS: ReadonlySet<string> = stemsIn('goal target quota ceiling cap pledge plan promise aim');

const NO_WORDS: WordWeights = new Map();

/**
 * "a *target* of 700,000": only what is called the goal can be another goal; what is merely expected is none. A record of a *ceiling* is not
 * about a goal, and another sentence of the post ("Promises kept.") says nothing of the number.
 */
function namesGoal({ reading: { words }, quantity }: FigureReading, own: WordWeights): boolean {
  const before = words.findLastIndex((_, at) => at < quantity.from && isSentenceEnd(words, at));
  const after = words.findIndex((_, at) => at >= quantity.to && isSentenceEnd(words, at));
  return words
    .slice(before + 1, after === -1 ? words.length : after)
    .some(({ stem }) => GOALS.has(stem) && !own.has(stem));
}
