import type { Token } from '../../quantity/tokens.ts';
import { addMonths, monthDays, yearDays } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { readYear, wordAt } from './period-words.ts';
import { resolved, unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

/** "Alien Enemies Act of 1798": the year is part of a name. */
const NAMES_BEFORE = wordsIn(
  'act law code treaty constitution accord accords convention amendment amendments statute compromise census',
);
const NAMED_AFTER = wordsIn(
  'election elections campaign law act report ruling decision study census budget bill order memo agreement race primary primaries constitution treaty convention presidential midterm midterms amendment statute convention games olympics world edition model',
);
/** Of these a name may have words of its own between: "the 1798 wartime law". In "in 2025 immigration law changed" the year is none. */
const LAWS = wordsIn('act law statute treaty convention amendment constitution');
const mostBetween = 3;
const ARTICLES = wordsIn('the a an this that its his her their our');
/** What ends the noun that a year stands before. */
export const PARTING = wordsIn(
  'of in on at by for from to under over with without and or but as than that which who when while is are was were be been has have had will would could may might can the a an',
);
const PROJECTS = wordsIn('project agenda vision horizon class expo session');
/** After these four digits are a label or an amount, not a year. */
const NOT_YEARS = wordsIn(
  'section sections title no number order form route highway flight resolution room chapter page pages proclamation § # $ € £ ¥ than nearly almost exactly least most some roughly approximately',
);
const COUNTED = wordsIn(
  'people persons men women children migrants immigrants deportees troops soldiers workers employees officers agents jobs votes beds students refugees families prisoners detainees deaths cases companies homes houses times miles points dollars euros percent % k years',
);
const STEPS = new Map<string, number>(Object.entries({ last: -1, this: 0, current: 0, next: 1 }));

/** Read a bare year, or "last year", "this year", "next month" by the page's own date. "the next year" counts from another. */
export function readYearWords(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = wordAt(tokens, at);
  const step = STEPS.get(word);
  if (word === 'calendar') return readCalendarYear(tokens, at);
  if (step === undefined) return readBareYear(tokens, at);
  if (step === 1 && wordAt(tokens, at - 1) === 'the') return null;
  const calendar = wordAt(tokens, at + 1) === 'calendar' ? 1 : 0;
  const unit = wordAt(tokens, at + 1 + calendar);
  const to = at + 2 + calendar;
  if (unit === 'year' || unit === 'yr') {
    if (published === null) return unresolved(at, to, 'calendar-year');
    const year = Number(published.slice(0, 4)) + step;
    return resolved(at, to, 'calendar-year', String(year), yearDays(year, false));
  }
  if (unit !== 'month' || calendar > 0) return null;
  if (published === null) return unresolved(at, to, 'month');
  const id = addMonths(published, step).slice(0, 7);
  return resolved(at, to, 'month', id, monthDays(Number(id.slice(0, 4)), Number(id.slice(5))));
}

/** "calendar 2023", "calendar year 2023": its word stays in the text, because a fiscal year may have the same number. */
function readCalendarYear(tokens: readonly Token[], at: number): PeriodReading | null {
  const from = wordAt(tokens, at + 1) === 'year' ? at + 2 : at + 1;
  const year = readYear(tokens, from);
  return year === null ? null : resolved(at, from + 1, 'calendar-year', String(year), yearDays(year, false));
}

function readBareYear(tokens: readonly Token[], at: number): PeriodReading | null {
  const year = readYear(tokens, at);
  if (year === null) return null;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before !== undefined && (NOT_YEARS.has(before.text) || isGlued(tokens, at, before))) return null;
  if (after !== undefined && !after.spaced && after.kind === 'word') return null;
  if (after !== undefined && (COUNTED.has(after.text) || isGroupSign(tokens, at + 1))) return null;
  const lead = before?.text ?? '';
  if (year < 1900 && !/^(?:in|of|since|by|the|from|until)$/.test(lead)) return null;
  const hyphenLead = lead === '-' ? wordAt(tokens, at - 2) : lead;
  if (/^(?:before|after|until|pre|post)$/.test(hyphenLead)) return unresolved(at, at + 1, 'span');
  return { ...resolved(at, at + 1, 'calendar-year', String(year), yearDays(year, false)), named: isNamed(tokens, at) };
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === 'of' && NAMES_BEFORE.has(wordAt(tokens, at - 2)) && tokens[at - 2]!.capital) return true;
  if (before !== undefined && before.capital && PROJECTS.has(before.text)) return true;
  return (tokens[at + 1]?.kind === 'word' && NAMED_AFTER.has(tokens[at + 1]!.text)) || isOfLaw(tokens, at);
}

function isOfLaw(tokens: readonly Token[], at: number): boolean {
  if (!ARTICLES.has(wordAt(tokens, at - 1))) return false;
  for (let next = at + 1; next <= at + 1 + mostBetween; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word' || PARTING.has(token.text)) return false;
    if (LAWS.has(token.text)) return true;
  }
  return false;
}

/** Digits stuck to a word, a slash or another number: "COVID-2019" is a name, "5/17/2018" no bare year. */
function isGlued(tokens: readonly Token[], at: number, before: Token): boolean {
  if (tokens[at]!.spaced || before.spaced === undefined) return false;
  if (before.kind === 'word' || before.kind === 'code' || before.text === '/' || before.text === '.') return true;
  const beyond = tokens[at - 2];
  if (before.text !== '-' || before.spaced) return false;
  return beyond !== undefined && !/^(?:mid|pre|post|early|late)$/.test(beyond.text) && beyond.kind !== 'mark';
}

function isGroupSign(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]!;
  return !sign.spaced && /^[/:@]$/.test(sign.text) && tokens[at + 1]?.kind === 'digits' && !tokens[at + 1]!.spaced;
}
