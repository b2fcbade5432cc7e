import type { LexiconEntry } from '../../claim/lexicon.ts';
import { yearOf } from '../../text/period/calendar.ts';
import { dayNumber } from './days.ts';
import type { StatedPeriod } from './stated-period.ts';
import { wordsIn } from '../words/words-in.ts';

/** "second year in office" begins after the first. */
const RANKS = ['first', 'second', 'third', 'fourth'];

/** "year one" is the first year. */
function asRank(_: string, count: string): string {
  return `${RANKS[['one', 'two', 'three', 'four'].indexOf(count)]} year`;
}

export const DAYS_OF = { day: 1, week: 7, month: 30.4, year: 365.25 } as const;

interface Term {
  readonly start: string;
  /** Null = it runs. */
  readonly end: string | null;
}

/**
 * The days that words about a term in office mean: "his first year", "the second term", "the Obama years", "since he
 * took office". `days` is the length that they name, if any. Unresolved when the words name somebody else than `actor`.
 */
export function termOf(
  text: string,
  actor: LexiconEntry | null,
  published: string | null,
  days: number | null = null,
): StatedPeriod {
  const lower = text.toLowerCase().replace(/\byear (one|two|three|four)\b/, asRank);
  const begun = (actor?.terms ?? []).filter(({ start }) => published === null || start <= published);
  const [earliest, latest] = [begun[0], begun.at(-1)];
  if (actor === null || earliest === undefined || latest === undefined || namesAnother(text, actor)) {
    return { kind: 'unresolved' };
  }
  const left = LEFT.exec(lower);
  if (left !== null) {
    const term = begun.findLast(({ end }) => end !== null && (left[1] === undefined || end.startsWith(left[1])));
    return term === undefined ? { kind: 'unresolved' } : span(term.start, term.end, published);
  }
  if (FROM_TO.test(lower)) {
    const over = begun.findLast(({ end }) => end !== null && (published === null || end <= published));
    return over === undefined ? { kind: 'unresolved' } : span(over.start, over.end, published);
  }
  if (MOMENT.test(lower)) return momentOf(lower, actor, begun);
  const isWhole =
    /years in office|presidency|tenure|two terms|\byears\b|\bera\b/.test(lower) && !/\bfirst\b/.test(lower);
  if (isWhole && days === null) return span(earliest.start, latest.end, published);
  const term = chooseTerm(lower, actor, begun);
  if (term === null) return { kind: 'unresolved' };
  if (FISCAL.test(lower)) return begun.length === 1 ? fiscalYearOf(term, lower) : { kind: 'unresolved' };
  if (days !== null) return partOf(term, lower, days);
  // It runs on until the page's day, or until the term was over.
  if (lower.startsWith('since')) return span(term.start, isOver(term, published) ? term.end : null, published);
  return span(term.start, term.end, published);
}

/** "fewer when he *left office in 2021* than when he came in" is told of the term between. */
const LEFT = /^left (?:office|the white house)(?: in ((?:19|20)\d\d))?/;

/** "*from when* he took office to when he left" */
const FROM_TO = /^(?:from|between) /;

/** "*when* Trump took office", "*the day* he did", "*at the end* of the Biden administration". */
const MOMENT = /^(?:when|at|day|week|month|moment|hour|minute|time) /;
const LAST_DAY = /^(?:when .*\bleft|at the (?:end|close))\b/;

/** The month in which a term began or ended. */
function momentOf(lower: string, actor: LexiconEntry, begun: readonly Term[]): StatedPeriod {
  const year = /\b(?:19|20)\d\d\b/.exec(lower)?.[0] ?? '';
  const day = LAST_DAY.test(lower)
    ? begun.findLast(({ end }) => end?.startsWith(year) === true)?.end
    : chooseTerm(lower, actor, begun)?.start;
  if (day === undefined || day === null) return { kind: 'unresolved' };
  const id = day.slice(0, 'YYYY-MM'.length);
  const days = { start: `${id}-01`, end: `${id}-31` };
  return { kind: 'single', year: Number(id.slice(0, 4)), id, fiscal: false, ...days, isMoment: true };
}

function span(start: string, end: string | null, published: string | null): StatedPeriod {
  return { kind: 'span', start, end, asOf: end === null ? published : null };
}

function isOver({ end }: Term, published: string | null): boolean {
  return end !== null && (published === null || end <= published);
}

/** Two terms of four years that one entry gives as eight. */
function halves(term: Term): Term[] {
  const middle = `${Number(term.start.slice(0, 4)) + 4}${term.start.slice(4)}`;
  return term.end !== null && middle < term.end
    ? [
        { start: term.start, end: middle },
        { start: middle, end: term.end },
      ]
    : [term];
}

const ORDINAL_TERM =
  /\b(first|second) (?:\S+ )?(?:term|administration|presidency|inauguration)|\b(first) (?:four (?:fiscal |budget )?years|took|came|entered|became|was)/;

/** The term that is meant: by the year in which it began or by its number, or else the last. An entry that is one numbered term has no other. */
function chooseTerm(lower: string, actor: LexiconEntry, begun: readonly Term[]): Term | null {
  const year = /\b(?:19|20)\d\d\b/.exec(lower)?.[0];
  if (year !== undefined) return begun.find(({ start }) => start.startsWith(year)) ?? null;
  const said = ORDINAL_TERM.exec(lower);
  const ordinal = said?.[1] ?? said?.[2];
  if (ordinal === undefined) return begun.at(-1) ?? null;
  const numbered = /\b(?:first|second)\b/.exec(actor.label ?? '')?.[0];
  if (numbered !== undefined) return numbered === ordinal ? (begun[0] ?? null) : null;
  return begun.flatMap(halves)[ordinal === 'first' ? 0 : 1] ?? null;
}

/** "his first year", "the final year of the presidency", "third year in office". */
function partOf({ start, end }: Term, lower: string, days: number): StatedPeriod {
  const length = Math.round(days);
  if (/\b(?:final|last)\b/.test(lower)) {
    return end === null ? { kind: 'unresolved' } : { kind: 'span', start: shift(end, -length), end };
  }
  const before = Math.max(0, RANKS.indexOf(lower.split(' ')[0] ?? ''));
  return { kind: 'span', start: shift(start, before * length), end: shift(start, (before + 1) * length) };
}

/** Of "the first fiscal year" nobody knows whether it is the one in which the term began. */
const FISCAL = /^(?:last|final|first) (?:full |whole )?(?:fiscal|budget) year/;

/** "last fiscal year", "first full fiscal year": those that lie within a term. */
function fiscalYearOf({ start, end }: Term, lower: string): StatedPeriod {
  const isFirst = lower.startsWith('first');
  if (isFirst ? !/full|whole/.test(lower) : end === null) return { kind: 'unresolved' };
  const year = isFirst ? yearOf(start, true) + 1 : yearOf(end ?? start, true) - 1;
  return {
    kind: 'single',
    year,
    id: `FY${year}`,
    fiscal: true,
    start: `${year - 1}-10-01`,
    end: `${year}-09-30`,
  };
}

function shift(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Words of a time in office that stand with a capital and name nobody. */
const NO_NAMES = wordsIn(
  'since when at start beginning outset end close in over during under within throughout for across first second third fourth last final opening both two the his her their inauguration day white house oval office president presidency administration mr mrs january jan',
);

/** "since Starmer took power", "the Reagan years": a name that is none of the actor's. */
function namesAnother(text: string, actor: LexiconEntry): boolean {
  const own = new Set(
    [actor.label, ...actor.phrases]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
  const names = text.match(/(?<!\p{L})\p{Lu}[\p{L}'’-]*/gu) ?? [];
  return names.some(name => {
    const plain = name.toLowerCase().replace(/['’]s?$/, '');
    return plain.split(/[-'’]/).some(word => word !== '' && !NO_NAMES.has(word) && !own.has(word));
  });
}
