import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { readYear } from './period-words.ts';
import { resolved, unresolved } from './reading.ts';

/** "Alien Enemies Act of 1798": the year is part of a name. */
const NAMES_BEFORE = new Set(
  'act law code treaty constitution accord accords convention amendment amendments statute compromise census'.split(
    ' ',
  ),
);
const NAMED_AFTER = new Set(
  'election elections campaign law act report ruling decision study census budget bill order memo agreement race primary primaries constitution treaty convention presidential midterm midterms amendment statute convention games olympics world edition model'.split(
    ' ',
  ),
);
const PROJECTS = new Set(['project', 'agenda', 'vision', 'horizon', 'class', 'expo', 'session']);
/** After these four digits are a label or an amount, not a year. */
const NOT_YEARS = new Set(
  'section sections title no number order form route highway flight resolution room chapter page pages proclamation § # $ € £ ¥ than nearly almost exactly least most some roughly approximately'.split(
    ' ',
  ),
);
const COUNTED = new Set(
  'people persons men women children migrants immigrants deportees troops soldiers workers employees officers agents jobs votes beds students refugees families prisoners detainees deaths cases companies homes houses times miles points dollars euros percent % k years'.split(
    ' ',
  ),
);

/** Read a bare year, or "last year", "this year", "the 1990s", "so far this year". */
export function readYearWords(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const soFar = tokens[at]?.text === 'so' && tokens[at + 1]?.text === 'far';
  const start = soFar ? at + 2 : at;
  const word = tokens[start]?.text;
  const step =
    word === 'last' || word === 'previous'
      ? -1
      : word === 'this' || word === 'current'
        ? 0
        : word === 'next'
          ? 1
          : null;
  if (step !== null) return readStep(tokens, at, start, step, published, soFar);
  return soFar ? null : readBareYear(tokens, at);
}

function readStep(
  tokens: readonly Token[],
  from: number,
  at: number,
  step: number,
  published: string | null,
  soFar: boolean,
): PeriodReading | null {
  const calendar = tokens[at + 1]?.text === 'calendar' ? 1 : 0;
  const unit = tokens[at + 1 + calendar]?.text;
  const to = at + 2 + calendar;
  if (unit === 'year') {
    if (published === null) return unresolved(from, to, 'calendar-year');
    const year = Number(published.slice(0, 4)) + step;
    if (soFar) return resolved(from, to, 'span', null, { startDay: `${year}-01-01`, endDay: published });
    return resolved(from, to, 'calendar-year', String(year), { startDay: `${year}-01-01`, endDay: `${year}-12-31` });
  }
  if (unit !== 'month' || calendar > 0) return null;
  if (published === null) return unresolved(from, to, 'month');
  const first = new Date(Date.UTC(Number(published.slice(0, 4)), Number(published.slice(5, 7)) - 1 + step, 1));
  const id = first.toISOString().slice(0, 7);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
  return resolved(from, to, 'month', id, { startDay: `${id}-01`, endDay: last });
}

function readBareYear(tokens: readonly Token[], at: number): PeriodReading | null {
  const year = readYear(tokens, at);
  if (year === null) return null;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before !== undefined && (NOT_YEARS.has(before.text) || isGlued(tokens, at, before))) return null;
  if (after !== undefined && !after.spaced && after.kind === 'word') {
    // "the 1990s" is ten years.
    if (after.text !== 's' || year % 10 !== 0) return null;
    return resolved(at, at + 2, 'span', null, { startDay: `${year}-01-01`, endDay: `${year + 9}-12-31` });
  }
  if (after !== undefined && (COUNTED.has(after.text) || isGroupSign(tokens, at + 1))) return null;
  const lead = before?.text ?? '';
  if (year < 1900 && !/^(?:in|of|since|by|the|from|until)$/.test(lead)) return null;
  const hyphenLead = lead === '-' ? (tokens[at - 2]?.text ?? '') : lead;
  if (/^(?:early|late|mid|before|after|until|pre|post)$/.test(hyphenLead)) return unresolved(at, at + 1, 'span');
  const days = { startDay: `${year}-01-01`, endDay: `${year}-12-31` };
  return { ...resolved(at, at + 1, 'calendar-year', String(year), days), named: isNamed(tokens, at) };
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === 'of' && NAMES_BEFORE.has(tokens[at - 2]?.text ?? '') && tokens[at - 2]!.capital) return true;
  if (before !== undefined && before.capital && PROJECTS.has(before.text)) return true;
  return tokens[at + 1]?.kind === 'word' && NAMED_AFTER.has(tokens[at + 1]!.text);
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
