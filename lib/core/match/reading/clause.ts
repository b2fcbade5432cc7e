import { FUNCTION_WORDS, PRONOUNS } from '../words/function-words.ts';
import { isSentenceEnd } from './sentence-end.ts';
import type { Reading, Span } from './reading.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

// Words that open another clause. "that" and the relatives are left out: what they say still belongs to their noun.
const OPENERS = wordsIn('while but although though whereas because when if unless than');
const CONDITIONS = wordsIn('if unless because although');
// These open a clause only before a subject: "before they can be removed", not "before an immigration judge".
const LOOSE_OPENERS = new Set(['after', 'before']);
const STRONG_MARKS = wordsIn('; : — – ( ) • | …');
const QUOTES = new Set(['"', '“', '”', '«', '»']);

/**
 * The clause around a word: bounded by dashes, semicolons, colons, brackets, and by words that open another clause.
 * A comma ends it only where another clause seems to begin, so that "ICE, in fiscal 2012, removed 409,849" stays whole.
 */
export function clauseAround(reading: Reading, at: number): Span {
  const { words } = reading;
  let from = at;
  while (from > 0 && (!isBoundary(reading, from - 1) || isComparedInPassing(words, from - 1, at))) from -= 1;
  let to = at + 1;
  while (to < words.length && !isBoundary(reading, to)) to += 1;
  return { from, to };
}

/** "Ohio did better *than most*, with a fall of 35 percent": after the comma the statement goes on. */
function isComparedInPassing(words: Reading['words'], than: number, at: number): boolean {
  if (words[than]?.lower !== 'than') return false;
  // No slice: a text may be made of nothing else.
  for (let next = than + 1; next < at; next += 1) if (words[next]?.text === ',') return true;
  return false;
}

/**
 * The clause with what an insertion between dashes or brackets parted from it:
 * "Officials work with federal agencies — the FBI among them — to find people".
 */
export function clauseAcrossInsertions(reading: Reading, at: number): Span {
  let { from, to } = clauseAround(reading, at);
  const after = matchingMark(reading, to, 1);
  if (after !== null && after + 1 < reading.words.length) to = clauseAround(reading, after + 1).to;
  const before = matchingMark(reading, from - 1, -1);
  if (before !== null && before > 0) from = clauseAround(reading, before - 1).from;
  return { from, to };
}

const INSERTION = new Set(['—', '–']);

/** The dash that pairs with the one at `at`, looking one way; null when there is none. */
function matchingMark(reading: Reading, at: number, step: 1 | -1): number | null {
  if (!INSERTION.has(reading.words[at]?.text ?? '')) return null;
  for (let next = at + step; next >= 0 && next < reading.words.length; next += step) {
    if (INSERTION.has(reading.words[next]?.text ?? '')) return next;
  }
  return null;
}

function isBoundary(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined) return true;
  if (word.kind === 'mark') {
    if (QUOTES.has(word.text)) return false;
    // A post is read whole: its sentences are clauses of their own.
    if (isSentenceEnd(reading.words, at) && !isInside(reading, at)) return true;
    if (STRONG_MARKS.has(word.text)) return !isInside(reading, at);
    return word.text === ',' && (startsClause(reading, at + 1) || isLastApposition(reading, at + 1));
  }
  if (word.kind !== 'word') return false;
  // A phrase with a gap found across it ("release … *if* … prisoners") does not hold two clauses together.
  if (CONDITIONS.has(word.lower)) return reading.words[at + 1]?.lower !== 'of';
  const isOpener =
    OPENERS.has(word.lower) || (LOOSE_OPENERS.has(word.lower) && PRONOUNS.has(reading.words[at + 1]?.lower ?? ''));
  // "countries other than their own" is one phrase.
  return isOpener && !isInside(reading, at) && !reading.nouns.some(noun => noun.from < at && at < noun.to);
}

/** A mark or opener that is part of a quantity, predicate or period ("between 2009 and 2016", "10–12 million") bounds nothing. */
function isInside(reading: Reading, at: number): boolean {
  return (
    reading.quantities.some(span => span.from <= at && at < span.to) ||
    reading.predicates.some(span => span.from <= at && at < span.to) ||
    reading.periods.some(span => span.from <= at && at < span.to)
  );
}

const SUBJECTS = wordsIn('he she it they we i you which who and but while so yet');

function startsClause(reading: Reading, at: number): boolean {
  const next = reading.words[at];
  if (next === undefined) return true;
  if (SUBJECTS.has(next.lower)) return true;
  // ", according to …", ", the agency said": attribution, read apart.
  const comma = reading.words.findIndex((word, index) => index >= at && word.text === ',');
  const ahead = reading.words.slice(at, Math.min(at + 10, comma === -1 ? reading.words.length : comma));
  return ahead.some(word => word.kind === 'word' && SPEECH.has(word.stem));
}

const APPOSITION = /^an? [^,;:—–()"“”]{1,40}? (?:that|which|who|\w+ed (?:in|by|under|during|on))\b[^,;:—–()]*$/;

/** "…, *an app that began in 2023*.": what ends a sentence as said of a noun has a time of its own. */
export function isLastApposition({ words, text }: Reading, at: number): boolean {
  const next = words[at];
  return (next?.lower === 'a' || next?.lower === 'an') && APPOSITION.test(text.slice(next.start).toLowerCase());
}

/** Stems of the verbs by which somebody tells something. */
export const SPEECH: ReadonlySet<string> = stemsIn(
  'said say told according reported wrote writes added claimed announced shows stress noted notes argued argues explained explains insisted insists testified warned warns acknowledged acknowledges conceded finds found concluded concludes calculates calculated reckons estimates estimated',
);

/** "40 percent of *the nation's* farmworkers": of all of them. */
export const OF_THE_NATION = /^nation['’]s$/;

/** "*I'm* told", "*they're* paying" */
const DRAWN_TOGETHER = /^(?:i|you|he|she|it|we|they|that|there|who|what|let)['’](?:m|s|re|ve|ll|d)$/;

/** Content words of a span that no term, quantity or period explains. */
export function unreadWords(reading: Reading, span: Span): number[] {
  const unread: number[] = [];
  for (let at = span.from; at < span.to; at += 1) {
    const word = reading.words[at];
    if (word === undefined || word.kind === 'mark' || FUNCTION_WORDS.has(word.lower)) continue;
    if (OF_THE_NATION.test(word.lower) || DRAWN_TOGETHER.test(word.lower)) continue;
    if (isInside(reading, at)) continue;
    if (
      [reading.nouns, reading.predicates, reading.verbs, reading.cues].some(layer =>
        layer.some(t => t.from <= at && at < t.to),
      )
    ) {
      continue;
    }
    unread.push(at);
  }
  return unread;
}
