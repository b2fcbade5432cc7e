import { isOfBase } from './base-period.ts';
import type { ReadPeriod, ReadQuantity, Reading, Span } from './reading.ts';
import { speechTag } from './speech-tag.ts';
import { whenPeriod } from './when-clause.ts';
import { wordsIn } from '../words/words-in.ts';

/** The period nearest to the number in its clause, first those after it; else the only time that the sentence tells. */
export function nearestPeriod(reading: Reading, quantity: ReadQuantity, clause: Span): ReadPeriod | null {
  const ofWhen = whenPeriod(reading, quantity, clause);
  if (ofWhen !== null) return ofWhen;
  const usable = reading.periods.filter(
    one =>
      !one.period.named &&
      !isOfExtreme(reading, one) &&
      !isOfEarlierExtreme(reading, quantity, one) &&
      !isOfBase(reading, one) &&
      !isOfOrigin(reading, quantity, one) &&
      !isOfTag(reading, quantity, one) &&
      !isOfUse(reading, quantity, one) &&
      !isOneOfTimes(reading, quantity, one),
  );
  const inClause = usable.filter(period => period.from >= clause.from && period.to <= clause.to);
  const after = inClause.filter(period => period.from >= quantity.to);
  const nextNumber = reading.quantities.find(other => other.from >= quantity.to)?.from ?? Number.POSITIVE_INFINITY;
  const own = after.find(period => period.from <= nextNumber && !isCompared(reading, quantity, period));
  const before = inClause.filter(period => period.to <= quantity.from);
  // "for fiscal 2009 were 12,500 by the *yearly* report"
  const isDated = before.some(({ period }) => period.type !== 'any-year' && period.resolved);
  if (own !== undefined && !(isDated && own.period.type === 'any-year')) return own;
  const previousNumber = reading.quantities.findLast(other => other.to <= quantity.from)?.to ?? -1;
  const close = before.filter(period => period.from >= previousNumber);
  // "In 2012, its record year, …", "in 2012, the best year of his presidency, …": the year stands before its description.
  const named = close.findLast(({ period }) => period.type !== 'any-year');
  const nearest =
    (named === undefined ? undefined : describedBy(reading, close, named)) ?? named ?? close.at(-1) ?? before.at(-1);
  if (nearest !== undefined) return nearest;
  const [only] = usable;
  if (only === undefined || usable.some(one => !isSameTime(one, only))) return null;
  if (isOfNextNumber(reading, quantity, only)) return null;
  return isOfCondition(reading, quantity, only) ? null : only;
}

/** "*Six years before that*, in *fiscal 2008*, they …": one time, told twice. */
function isSameTime(one: ReadPeriod, other: ReadPeriod): boolean {
  return one === other || (one.period.id !== null && one.period.id === other.period.id);
}

const UNTIL = wordsIn('through until by till');
const USES: ReadonlySet<string> = wordsIn('spend spent use available last expand stretch run');
/** "spend *it on jails and officers* through 2029" */
const MOST_SPENT_ON = 9;

/** "$75 billion for use *through 2029*", "to be spent by *the fall of 2029*": until when a sum may be spent. */
function isOfUse({ words }: Reading, { quantity }: ReadQuantity, { from, period }: ReadPeriod): boolean {
  if (quantity.unit !== 'usd') return false;
  const until = [from, from - 1, from - 2, from - 4].find(at => UNTIL.has(words[at]?.lower ?? ''));
  const isUntil = until !== undefined || UNTIL.has(period.text.split(' ')[0] ?? '');
  return isUntil && words.slice(Math.max(0, from - MOST_SPENT_ON), from).some(({ lower }) => USES.has(lower));
}

/** "“… 140,000 got away,” he said *in March*": when it was said. */
function isOfTag(reading: Reading, { to }: ReadQuantity, { from }: ReadPeriod): boolean {
  const tag = speechTag(reading);
  return tag !== null && to <= tag.from && from >= tag.from;
}

const CONDITIONS = wordsIn('when once until unless if');
const TURNING = wordsIn('closed ended began opened started');

/** "…, which is likely to grow *when subsidies expire in January*": when something else will happen. */
function isOfCondition({ words }: Reading, { to }: ReadQuantity, { from, to: end }: ReadPeriod): boolean {
  // "… *when fiscal 2021* ended" is that day.
  if (CONDITIONS.has(words[from - 2]?.lower ?? '') && TURNING.has(words[end]?.lower ?? '')) return false;
  return from >= to && words.slice(to, from - 1).some(({ lower }) => CONDITIONS.has(lower));
}

const LAWS = wordsIn('law act statute treaty');
/** Words from the verb to its time: "launched under President Joe Biden in 2023". */
const MOST_AFTER_ORIGIN = 6;
const ORIGINS = wordsIn('launched founded created introduced established unveiled enacted built began');

/** "900,000 came with an app *that was launched in 2023*", "…, a program *created in 2012*": when what is named after the number began. */
function isOfOrigin({ words }: Reading, { to }: ReadQuantity, { from }: ReadPeriod): boolean {
  // "under the act, *a law of 1798*"
  if (['of', 'from'].includes(words[from - 1]?.lower ?? '') && LAWS.has(words[from - 2]?.lower ?? '')) return true;
  const verb = words.slice(0, from).findLastIndex(({ lower }) => ORIGINS.has(lower));
  if (verb < to || from - verb > MOST_AFTER_ORIGIN) return false;
  return words.slice(to, verb).some(({ lower }) => lower === ',' || lower === 'that' || lower === 'which');
}

const EXTREME = /^(?:first|most|least|worst|high|low|\w{3,}est)$/;
/** Words between an extreme and "since". */
const MOST_BETWEEN = 2;

/** "…, *the fewest since 1970*", "the highest total since the war", "the first drop since the 1960s": how long nothing was so, and not when this was. */
function isOfExtreme({ words }: Reading, { from }: ReadPeriod): boolean {
  // "since 1970" is one time, and "the 1960s" is another's end.
  const since = [from, from - 1, from - 2].find(at => words[at]?.lower === 'since');
  if (since === undefined) return false;
  return words
    .slice(Math.max(0, since - 1 - MOST_BETWEEN), since)
    .some(({ lower }, at, near) => EXTREME.test(lower) && near.slice(at).every(({ kind }) => kind === 'word'));
}

/** "40 launches, its most *since* it had 52 *in 1969*": when it last was so much. */
function isOfEarlierExtreme({ words }: Reading, { to }: ReadQuantity, { from }: ReadPeriod): boolean {
  const since = words.findIndex(({ lower }, at) => at >= to && at < from && lower === 'since');
  return (
    since !== -1 && words.slice(Math.max(to, since - 1 - MOST_BETWEEN), since).some(({ lower }) => EXTREME.test(lower))
  );
}

/** "three times: *in 1812*, in …", "twice, *in 1918* and in 1941": when one of them was. */
function isOneOfTimes({ words, periods }: Reading, { to, quantity }: ReadQuantity, period: ReadPeriod): boolean {
  if (quantity.unit !== 'times' || period.from < to) return false;
  const isApart = words.slice(to, period.from).some(({ text }) => text === ':' || text === ',');
  const isListed = periods.some(({ from }) => from >= to && from !== period.from) || words[period.to]?.lower === 'and';
  return isApart && isListed;
}

/** The resolved time right before the comma of an unresolved one that describes it. */
function describedBy(
  { words }: Reading,
  close: readonly ReadPeriod[],
  { from, period }: ReadPeriod,
): ReadPeriod | undefined {
  if (period.resolved && period.type !== 'relative') return undefined;
  return close.find(one => one.period.resolved && one.to < from && words[one.to]?.text === ',');
}

const SEEN = wordsIn('seen matched reached equalled equaled');
const BELOW = wordsIn('than below above exceeding');

/** "…, a quarter *below the year before*", "…, a level *last seen in 1970*": the time of another count, where this one has its own before it. */
function isCompared({ words, periods }: Reading, quantity: ReadQuantity, { from }: ReadPeriod): boolean {
  if (!periods.some(({ to, period }) => to <= quantity.from && !period.named)) return false;
  const before = words.slice(Math.max(quantity.to, from - 3), from).map(({ lower }) => lower);
  return before.some(word => BELOW.has(word)) || (before.includes('last') && before.some(word => SEEN.has(word)));
}

/** "520 judges are left of the 700 *who sat in early 2025*", "61, up *from 32 in 2014*": the other number's time. */
function isOfNextNumber(reading: Reading, { to }: ReadQuantity, period: ReadPeriod): boolean {
  const next = reading.quantities.find(({ from }) => from >= to);
  if (next === undefined || period.from < next.to) return false;
  const between = (from: number, end: number) => reading.words.slice(from, end).map(({ lower }) => lower);
  return (
    between(next.to, period.from).some(word => ['who', 'that', 'which'].includes(word)) ||
    between(to, next.from).some(word => COMPARING.has(word))
  );
}

const COMPARING = wordsIn('than against versus vs compared up down from');

/** "after January 2023", "before 2025" only bound the time; "by 2025" may state it. */
export function boundOf({ words }: Reading, period: ReadPeriod | null): 'after' | 'before' | 'by' | null {
  if (period === null) return null;
  // "by *the end of* December"; with its year a time is one of its own.
  const isEnd =
    !/\d|year/.test(period.period.text) &&
    words[period.from - 1]?.lower === 'of' &&
    words[period.from - 2]?.lower === 'end';
  const word = words[isEnd ? period.from - 4 : period.from - 1]?.lower ?? '';
  if (word === 'after') return 'after';
  if (word === 'by') return 'by';
  return word === 'before' || word === 'until' || word === 'till' ? 'before' : null;
}
