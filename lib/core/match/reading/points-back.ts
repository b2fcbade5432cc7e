import type { Term } from '../lexicon/find-terms.ts';
import { ANAPHORS, POINTING_NOUNS } from '../words/function-words.ts';
import type { Reading, Span } from './reading.ts';
import { wordsIn } from '../words/words-in.ts';

// Words that stand for what was named before.

/** A pronoun, or a noun that "the" makes point back: "condemned the move". */
export function isPointing(reading: Reading, at: number): boolean {
  const lower = reading.words[at]?.lower ?? '';
  if (!ANAPHORS.has(lower) && lower !== 'such' && !POINTING_NOUNS.has(lower)) return false;
  // "this month" is a time.
  if (reading.periods.some(period => period.from <= at && at < period.to)) return false;
  if ((lower === 'those' || lower === 'these') && isDescribed(reading, at + 1)) return false;
  if (/^(?:those|these|such)$/.test(lower) && isOfOther(reading, at + 1)) return false;
  if (lower === 'it' && isCleft(reading, at)) return false;
  if (lower === 'this' && HOME.has(reading.words[at + 1]?.lower ?? '')) return false;
  return !POINTING_NOUNS.has(lower) || isDefinite(reading, at);
}

function isDefinite({ words }: Reading, at: number): boolean {
  return /^(?:the|same|such|that)$/.test(words[at - 1]?.lower ?? '');
}

/** "*More than* half", "*The great* majority" */
const MOST_TO_PART = 2;
const GOING_ON = /^(?:are|were|ha(?:ve|d)|d(?:o|id)|will|can|could|may|come|came|live|of them)\b/;

/** "*Most* have been here for years", "more than *half* of them come from Honduras": at the start of a sentence, a part of those named before. */
export function isRest({ words, text }: Reading, at: number, predicate: Span): boolean {
  const word = words[at];
  if (word === undefined || at > MOST_TO_PART || !/^(?:most|half|some|many|majority)$/.test(word.lower)) return false;
  return at + 1 === predicate.from || GOING_ON.test(text.slice(word.end + 1));
}

/** "*the court*" is the one last named. */
export function isTheCourt(reading: Reading, at: number): boolean {
  return reading.words[at]?.lower === 'court' && isDefinite(reading, at);
}

/** "no right to stay in *this country*" points to where whoever speaks is. */
const HOME = wordsIn('country nation state county city town');

/** "*It* is the Americans who gave more": the pronoun stands for what follows. */
function isCleft({ words }: Reading, at: number): boolean {
  if (!['is', 'was'].includes(words[at + 1]?.lower ?? '')) return false;
  return words.slice(at + 2, at + 8).some(({ lower }) => lower === 'who' || lower === 'that');
}

/** "those *sent* to third countries", "those *who* crossed", "those *in* jail": named by what follows, not by what stands before. */
function isDescribed(reading: Reading, at: number): boolean {
  const next = reading.words[at]?.lower ?? '';
  return (
    ['who', 'whom', 'that', 'which', 'in', 'with', 'without', 'from', 'on', 'at'].includes(next) ||
    PARTICIPLE.test(next)
  );
}

/** "these *exhibits*" are of something that no record has; "such *as*" points to nothing. */
function isOfOther({ words, nouns, verbs }: Reading, at: number): boolean {
  const next = words[at]?.lower ?? '';
  const holds = ({ from, to }: Span) => from <= at && at < to;
  return next.endsWith('s') && !POINTING_NOUNS.has(next) && ![...nouns, ...verbs].some(holds);
}

const PARTICIPLE = /(?:ed|en|sent|held|caught|brought|taken|ing)$/;

/** "Costa Rica, which agreed …": a relative takes the noun before it; it points farther back only through one that does ("the same app, which"). */
export function isOfThisSentence(reading: Reading, at: number): boolean {
  if (isOfItsSubject(reading, at)) return true;
  if (!RELATIVES.has(reading.words[at]?.lower ?? '')) return false;
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (!RELATIVES.has(reading.words[before]?.lower ?? '') && isPointing(reading, before)) return false;
  }
  return true;
}

const RELATIVES = wordsIn('who whom whose which');
const JOINING = wordsIn('but and yet so though');

/** "*The program* spares many, but *it* ends in June": with what it is about a sentence begins, and says one thing more of it. */
function isOfItsSubject({ words, nouns }: Reading, at: number): boolean {
  const isJoined = words[at]?.lower === 'it' && JOINING.has(words[at - 1]?.lower ?? '') && words[at - 2]?.text === ',';
  if (!isJoined) return false;
  const isBegun = ({ from, to, entries }: Term) =>
    from <= 1 && to < at && entries.some(({ kind }) => kind === 'entity');
  return nouns.some(isBegun);
}
