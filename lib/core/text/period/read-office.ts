import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { wordAt } from './period-words.ts';
import { placePoint, readPoint } from './read-point.ts';
import { resolved, unresolved } from './reading.ts';

/** The index after the name of the highest office, "office", "the White House", "power", "the presidency"; null for any other place. */
export function placeOfOffice(tokens: readonly Token[], at: number): number | null {
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  const [word, next] = [wordAt(tokens, start), wordAt(tokens, start + 1)];
  if ((word === 'white' && next === 'house') || (word === 'oval' && next === 'office')) return start + 2;
  if (word === 'presidency') return start + 1;
  return start === at && (word === 'office' || word === 'power') ? start + 1 : null;
}

/** What they do with an office, in the past or as a participle, with the words that may follow. */
const TAKING =
  /^(?:took|taking|retook|retaking|entered|entering|re|assumed|assuming|regained|regaining|reclaimed|reclaiming)$/;
const COMING = /^(?:came|coming|returned|returning|moved|moving)$/;

/** The index after "took office", "returned to the White House", "came back to power", "was sworn in", "took the oath", "became president"; null otherwise. */
export function tookOffice(tokens: readonly Token[], at: number): number | null {
  const verbAt = /^(?:has|had|first)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  const verb = wordAt(tokens, verbAt);
  const after = verbAt + 1;
  if (/^(?:was|is|got|gets|being)$/.test(verb)) {
    const said = wordAt(tokens, after);
    if (said === 'inaugurated') return after + 1;
    return said === 'sworn' && /^(?:in|into)$/.test(wordAt(tokens, after + 1))
      ? (placeOfOffice(tokens, after + 2) ?? (wordAt(tokens, after + 1) === 'in' ? after + 2 : null))
      : null;
  }
  if (verb === 'became' || verb === 'becoming') return wordAt(tokens, after) === 'president' ? after + 1 : null;
  let index = after;
  if (TAKING.test(verb)) {
    if (wordAt(tokens, index) === '-') index += 2;
    if (verb.endsWith('took') && wordAt(tokens, index) === 'the' && wordAt(tokens, index + 1) === 'oath')
      return oathEnd(tokens, index + 2);
    if (wordAt(tokens, index) === 'back') index++;
    return placeOfOffice(tokens, index);
  }
  if (!COMING.test(verb)) return null;
  const isBack = wordAt(tokens, index) === 'back';
  if (isBack) index++;
  // "since he came back", "since he returned": where to, a reader of politics knows.
  if ((isBack || verb === 'returned') && isEnd(tokens, index)) return index;
  return /^(?:to|into|in)$/.test(wordAt(tokens, index)) ? placeOfOffice(tokens, index + 1) : null;
}

/** "took the oath *of office*", "took the oath *again*" */
function oathEnd(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) === 'of' && wordAt(tokens, at + 1) === 'office') return at + 2;
  return wordAt(tokens, at) === 'again' ? at + 1 : at;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === 'mark' && token.text !== '-');
}

/** The month in which terms of office begin. */
const INAUGURAL = 1;

/**
 * Read a time that runs from somebody's start in office, left to whoever knows the terms: "since he took office",
 * "since Trump returned to the White House", "since Inauguration Day", "since the start of the second term". With a
 * date of its own ("… in January 2021") it has its place.
 */
export function readSinceOffice(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  if (wordAt(tokens, at) !== 'since') return null;
  const start = readStart(tokens, at + 1);
  if (start === null) return null;
  let to = start.to;
  if (/^(?:again|back)$/.test(wordAt(tokens, to))) to++;
  const linkAt = wordAt(tokens, to) === ',' ? to + 1 : to;
  const isDated = wordAt(tokens, linkAt) === 'in' || wordAt(tokens, linkAt) === 'on';
  const point = isDated || wordAt(tokens, linkAt) === 'last' ? readPoint(tokens, isDated ? linkAt + 1 : linkAt) : null;
  // "put it at 300,000 since the inauguration *on Nov. 30*": that is when it was told.
  const isTold = start.isKnown && point !== null && point.month !== null && point.month !== INAUGURAL;
  if (point === null || isTold) return unresolved(at, to, start.isKnown ? 'relative' : 'span');
  const placed = placePoint(point, published, false);
  // A year tells which term, not which day.
  if (placed === null || placed.type === 'calendar-year') {
    return unresolved(at, point.to, start.isKnown ? 'relative' : 'span');
  }
  // The day within a month is not said.
  const isDay = placed.type === 'date';
  return resolved(at, point.to, 'span', null, {
    startDay: placed.startDay,
    endDay: null,
    loose: isDay
      ? null
      : { start: Math.round((Date.parse(placed.endDay) - Date.parse(placed.startDay)) / 86_400_000), end: 0 },
  });
}

/** The event that began the time; `isKnown` when a president or an administration is its subject. */
function readStart(tokens: readonly Token[], at: number): { to: number; isKnown: boolean } | null {
  const bare = tookOffice(tokens, at);
  if (bare !== null) return { to: bare, isKnown: true };
  const inauguration = readInauguration(tokens, at) ?? readBeginning(tokens, at);
  if (inauguration !== null) return { to: inauguration, isKnown: true };
  const subject = readSubject(tokens, at);
  if (subject === null) return null;
  const event = readInauguration(tokens, subject.to) ?? tookOffice(tokens, subject.to);
  return event === null ? null : { to: event, isKnown: subject.isKnown };
}

/** "Inauguration Day", "the inauguration", "his second inauguration", "his return to office", "Trump's swearing-in". */
function readInauguration(tokens: readonly Token[], at: number): number | null {
  let index = /^(?:the|his|her|their)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  if (/^(?:first|second|presidential|latest)$/.test(wordAt(tokens, index))) index++;
  const word = wordAt(tokens, index);
  if (word === 'inauguration') return wordAt(tokens, index + 1) === 'day' ? index + 2 : index + 1;
  if (word === 'inaugural') return index + 1;
  if (word === 'swearing' && wordAt(tokens, index + 1) === '-') return index + 3;
  if (word === 'return' && isEnd(tokens, index + 1)) return index + 1;
  if (word !== 'return' || wordAt(tokens, index + 1) !== 'to') return null;
  return placeOfOffice(tokens, index + 2);
}

/** "the start of his second term", "the beginning of the administration". */
function readBeginning(tokens: readonly Token[], at: number): number | null {
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  if (!/^(?:start|beginning|outset)$/.test(wordAt(tokens, start)) || wordAt(tokens, start + 1) !== 'of') return null;
  return endOfTerm(tokens, start + 2);
}

/** Who took office: "he", "the president", "the new administration", "President Donald Trump", "Mr. Trump's". */
export function readSubject(
  tokens: readonly Token[],
  at: number,
  eventAt: (tokens: readonly Token[], at: number) => number | null = tookOffice,
): { to: number; isKnown: boolean } | null {
  if (/^(?:he|she|they)$/.test(wordAt(tokens, at))) return { to: at + 1, isKnown: true };
  let isKnown = true;
  let names = 0;
  let index = wordAt(tokens, at) === 'the' ? at + 1 : at;
  for (; index < at + 7; index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (eventAt(tokens, index) !== null) break;
    if (token.text === '.' && !token.spaced) continue;
    if (token.kind !== 'word') return null;
    const isRole = /^(?:president|administration|new|current|second)$/.test(token.text);
    // Whether the name is a president's, whoever knows the actors must say.
    if (!isRole && !token.capital) isKnown = false;
    names++;
    if (token.text.endsWith("'s") || token.text === 'his') return { to: index + 1, isKnown };
  }
  return names === 0 ? null : { to: index, isKnown };
}

/**
 * The index after "his second term", "Trump's presidency", "the Biden administration", within a few words; null where
 * another thing is named.
 */
export function endOfTerm(tokens: readonly Token[], at: number): number | null {
  for (let index = at; index <= at + 5; index++) {
    const token = tokens[index];
    if (/^(?:term|administration|presidency|tenure)$/.test(token?.text ?? '')) return index + 1;
    if (token === undefined || (token.kind !== 'word' && !(token.text === '.' && !token.spaced))) return null;
  }
  return null;
}

/** Words of a name with its title: "President Joseph R. Biden Jr." */
const mostOfName = 5;

/** The index after "under Obama", "under President Joe Biden", "under the Trump administration"; `at` itself where no name follows. */
export function nameEnd(tokens: readonly Token[], under: number): number {
  if (wordAt(tokens, under) !== 'under') return under;
  const at = under + 1;
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  let index = start;
  for (; index < start + mostOfName; index++) {
    const token = tokens[index];
    if (token?.text === 'administration' && index > start) return index + 1;
    const isInitial = token?.text === '.' && !token.spaced;
    if (token === undefined || (!isInitial && (token.kind !== 'word' || !token.capital))) break;
  }
  return index > start && start === at ? index : under;
}

/** The index after "back in office", "in the White House", "as president", "of his second term", "of taking office"; `at` itself where nothing of the kind follows. */
export function officeEnd(tokens: readonly Token[], at: number): number {
  const to = wordAt(tokens, at) === 'back' ? at + 1 : at;
  const word = wordAt(tokens, to);
  if (word === 'in' || word === 'to') {
    const end = placeOfOffice(tokens, to + 1);
    if (end !== null) return end;
  }
  if (word === 'as' && wordAt(tokens, to + 1) === 'president') return to + 2;
  if (word === 'office') return to + 1;
  if (word === 'of' || word === 'in' || word === 'into') {
    const end = endOfTerm(tokens, to + 1) ?? tookOffice(tokens, to + 1);
    if (end !== null) return end;
    const isHis = /^(?:his|her|their)$/.test(wordAt(tokens, to + 1));
    if (isHis && wordAt(tokens, to + 2) === 'return') return readInauguration(tokens, to + 1) ?? to;
    if (isHis && wordAt(tokens, to + 2) === 'time' && wordAt(tokens, to + 3) === 'in') {
      return placeOfOffice(tokens, to + 4) ?? to;
    }
  }
  return to;
}
