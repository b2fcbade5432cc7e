import type { CountedScope } from '../records/counted-scope.ts';
import type { Figure } from '../../claim/claim.ts';
import type { Period } from '../../claim/period.ts';
import type { FigureReading } from './figure-reading.ts';
import type { WordWeights } from '../records/record-words.ts';
import { isCertainty } from '../binding/narrows-nothing.ts';
import { LEFT_OUT } from '../records/recorded-values.ts';
import { AMERICAN_AGENCIES, PARTS } from '../reading/american.ts';
import { entriesOf, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import { isOwnCounter } from './other-agency.ts';
import { daysIn } from '../time/days.ts';
import { stem, stemsIn } from '../words/stem.ts';
import type { ToldTime } from './told-level.ts';
import { isWholeYear, type PeriodFit, type StatedPeriod } from '../time/stated-period.ts';
import { wordsIn } from '../words/words-in.ts';

/** Beyond this ratio the sentence is about something else, not about another figure. */
const MAX_RATIO = 5;
/** What somebody is said to have said may be wrong by a digit. */
export const MAX_RATIO_TOLD = 10;
/** A share of one percent is taken for a quarter, or for half. */
export const MAX_RATIO_SHARE = 60;
/** Estimates of one stock differ among themselves: below this ratio a number without a date says nothing against one of them. */
export const CLEARLY_ANOTHER = 1.25;
export const EXACT_DIGITS = 4;

/** The number is the record's own to the last of at least four digits: chance is no explanation for that. */
export function isExactValue(read: FigureReading, value: number): boolean {
  const { quantity } = read.quantity;
  return quantity.significantDigits >= EXACT_DIGITS && quantity.value === value;
}

/** "Differs" accuses: it needs the measure read without doubt, a stated time, nothing unread, and a figure of the same order. */
export function mayDiffer(
  figure: CountedScope & Pick<Figure, 'period'>,
  read: FigureReading,
  period: PeriodFit,
  ratio: number,
  isPlan: boolean,
  hasRival: boolean,
  told: ToldTime,
  isStanding = false,
): boolean {
  const { comparator } = read.quantity.quantity;
  if (comparator === 'plural' || comparator === 'up-to') return false;
  if (hasRival || read.scope.unread.length > 0) return false;
  // "*ICE removals, fiscal 2021*: 190,000": a heading of which every word was read says what is counted where it says when.
  if (isInferred(read) && !(read.binding.by === 'heading' && period === 'same' && !isUnitLeftOut(read))) return false;
  const isOfSmallShare = isStanding && read.quantity.quantity.unit === 'percent';
  const most = isOfSmallShare ? MAX_RATIO_SHARE : told === null ? MAX_RATIO : MAX_RATIO_TOLD;
  if (ratio > most || isRestrictedSomewhere(read, figure)) return false;
  if (isCountOfOthers(read, figure)) return false;
  if (figure.actor !== null && read.actorAt === null && period !== 'same') return false;
  // What came in a year is another count than what there was on its last day.
  if (period === 'same') return !(figure.period.type === 'date' && isWholeYear(read.period));
  if (isPlan || ratio < CLEARLY_ANOTHER) return false;
  // A stock is stated for the day of the page; a goal for the term it belongs to.
  return told === 'now' || (figure.period.type === 'date' && isPresent(read)) || isStanding;
}

/** Somebody else counted it, or more or less of the record's time. `stated` are words of the record, which may name a part. */
export function isCountOfOthers(
  read: FigureReading,
  figure: CountedScope & Pick<Figure, 'period'>,
  stated: Pick<WordWeights, 'has'> = new Set(),
): boolean {
  if (isOtherCounter(read, figure) || isPartOfCounter(read, figure.agency, stated)) return true;
  return isWholeOfCounter(read, figure.agency) || isOfPartOfTime(read, figure.period);
}

/** Longer counts are cut and defined in more ways: their figures differ more among themselves. */
const LONG_DAYS = 731;
export const CLEARLY_ANOTHER_LONG = 2;
const NEARLY_AS_LONG = 1.15;

/**
 * How much longer one of two spans is than what they share, as a ratio, where they are nearly one; null where what they give is not so far apart, by
 * `ratio`, that it cannot come of the days that one has more than the other.
 */
export function lengthBeyond(stated: StatedPeriod, { start, end }: Period, ratio: number): number | null {
  if (stated.kind !== 'span' || start === null || end === null) return null;
  const last = stated.end ?? stated.asOf ?? null;
  if (last === null) return null;
  const [said, recorded] = [daysIn(stated.start, last), daysIn(start, end)];
  const [from, to] = [stated.start > start ? stated.start : start, last < end ? last : end];
  // A calendar year is as long as the fiscal year, and shares nine months with it.
  const longer = Math.max(said, recorded) / daysIn(from, to);
  const least = longer * (recorded > LONG_DAYS ? CLEARLY_ANOTHER_LONG : CLEARLY_ANOTHER);
  return longer <= NEARLY_AS_LONG && ratio >= least ? longer : null;
}

/** "The murder rate was *5.1*", "paid *90 billion* in taxes" */
export function isUnitLeftOut({ quantity: { quantity } }: Pick<FigureReading, 'quantity'>): boolean {
  if (LEFT_OUT.includes(quantity.unit) && /^[^\d$]*\d+(?:\.\d+)?$/.test(quantity.text)) return true;
  return quantity.unit === 'usd' && !/\$|dollar|buck|cent\b/i.test(quantity.text);
}

/** The measure, or the unit, was not said of this number: it may agree, but not be told apart. */
function isInferred(read: FigureReading): boolean {
  const { binding } = read;
  if (isUnitLeftOut(read)) return true;
  return binding.by === 'antecedent' || binding.by === 'record' || binding.by === 'heading';
}

/** A restriction anywhere in the clause may be the count's, however it is put: enough to agree, too much to accuse. */
export function isRestrictedSomewhere(
  { reading, scope, binding }: FigureReading,
  { restrictions, measure }: CountedScope,
): boolean {
  const own = binding.measures.find(({ id }) => id === measure);
  const known = [...restrictions, ...(own?.implies ?? [])];
  const isNew = (id: string) => !known.includes(id);
  // "American *children*" are counted by some other measure, and are children here too.
  return (
    nounsOfKind(reading, 'restriction', scope.clause).some(
      term => !isCertainty(reading, term) && entriesOf(term, 'restriction').some(({ id }) => isNew(id)),
    ) ||
    nounsOfKind(reading, 'measure', scope.clause).some(term =>
      entriesOf(term, 'measure').every(({ implies = [] }) => implies.includes('child') && isNew('child')),
    )
  );
}

/** "… by the count of Syracuse University": somebody else's count is no wrong figure of this one. */
function isOtherCounter({ reading }: FigureReading, figure: CountedScope): boolean {
  // "a slide that a *sheriffs'* group passed around": who tells it did not count it.
  const isSheriff = ({ from, to }: Span) => reading.words.slice(from, to).some(({ stem }) => stem === SHERIFF);
  const named = nounsOfKind(reading, 'agency')
    .filter(term => !isSheriff(term))
    .flatMap(term => entriesOf(term, 'agency'));
  const isOfficial = figure.agency !== null && AMERICAN_AGENCIES.has(figure.agency);
  // "*A think tank* put it at 310,000."
  if (
    isOfficial &&
    reading.words.some(({ stem }) => STUDENTS.has(stem)) &&
    !named.some(one => isOwnCounter(one, figure))
  )
    return true;
  return named.some(one => !AMERICAN_AGENCIES.has(one.id) && one.id !== figure.agency && !isOwnCounter(one, figure));
}

const SHERIFF = stem('sheriff');
const STUDENTS: ReadonlySet<string> = stemsIn('tank institute researcher economist scholar analyst newspaper estimate');

/** "ICE removed 65,682": one agency's count is no wrong figure of a record that counts for all. A longer phrase may hold its name: "ICE arrests". */
function isPartOfCounter(
  { scope, reading }: FigureReading,
  agency: string | null,
  stated: Pick<WordWeights, 'has'>,
): boolean {
  const named = reading.words.slice(scope.clause.from, scope.clause.to).filter(({ capital }) => capital);
  const ids = [...scope.agencies.map(({ id }) => id), ...named.map(({ lower }) => lower)];
  return ids.some(id => PARTS.has(id) && id !== agency && !stated.has(id));
}

/** "*The department's* removals": a department counts for all of its agencies, and its count is no wrong figure of one of them. */
function isWholeOfCounter({ scope: { agencies, clause }, reading }: FigureReading, agency: string | null): boolean {
  if (agency === null || !PARTS.has(agency) || agencies.some(({ id }) => id === agency)) return false;
  return reading.words.slice(clause.from, clause.to).some(({ lower }) => /^department(?:['’]s)?$/.test(lower));
}

/** Days of a count's time that may lie outside a term in office: a fiscal year begins before the inauguration in January. */
const HANDED_OVER = 31;

const LIMITS = wordsIn('before until till after when');

const WHICH = wordsIn('first second third fourth last final opening');

/** "in fiscal 2021, *Biden's first*": which of somebody's years it was. */
function isWhichYear({ words }: Reading, { to }: Span): boolean {
  return /['’]s?$/.test(words[to - 1]?.text ?? '') && WHICH.has(words[to]?.lower ?? '');
}

/** "*Under Biden* 172,026 were counted in fiscal 2025": of a time that two administrations share, what is said of one is a part. */
function isOfPartOfTime({ actor, actorAt, reading }: FigureReading, { start, end }: Period): boolean {
  if (actor?.terms === undefined || actorAt === null || start === null || end === null) return false;
  // "when *the second Trump term* began", "before *Biden* shut it down" tell when, and not whose count it is.
  const isTime = reading.periods.some(({ from, to }) => from <= actorAt.from && actorAt.to <= to);
  if (isTime || LIMITS.has(reading.words[actorAt.from - 1]?.lower ?? '') || isWhichYear(reading, actorAt)) return false;
  // The fiscal years of a term begin before it.
  if (daysIn(start, end) > LONG_DAYS) return false;
  const isWhole = (term: { start: string; end: string | null }) =>
    daysIn(start, term.start) <= HANDED_OVER && (term.end === null || daysIn(term.end, end) <= HANDED_OVER);
  return !actor.terms.some(isWhole);
}

const PRESENT = wordsIn('is are has have live lives remain remains stands now currently');

function isPresent(read: FigureReading): boolean {
  const { words } = read.reading;
  const { clause } = read.scope;
  return words.slice(clause.from, clause.to).some(word => PRESENT.has(word.lower));
}
