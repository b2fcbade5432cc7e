import { mayHoldAmount } from '../../quantity/may-hold-amount.ts';
import { ANAPHORS, POINTING_IN_PLACE, POINTING_NOUNS } from './function-words.ts';
import { isTopicForm } from './topic-words.ts';
import { isPlainText, type Word } from './words.ts';
import { wordsIn } from './words-in.ts';

/** What a word is besides its stem, as bits. A phrase's word asks for some of them. */
export const CAPITAL = 1;
/** Several letters, all in capitals, its possessive ending aside. */
export const ACRONYM = 2;
/** Ends in -ing. */
export const ING = 4;
/** In the plural it is another word: "years" and "months" say how long, "last year" and "this month" when; "illegals" are people. */
export const PLURAL = 8;
export const MARK = 16;
/** May point back to something said before. */
export const POINTING = 32;
/** Says what a text is about. */
export const TOPIC = 64;
/** May be part of an amount. */
export const AMOUNT = 128;

/** "*Wyoming's* own" too. */
const ENDS_IN_ING = /ings?(?:['’]s?)?$/;
const PLURALS = wordsIn('days weeks months years decades illegals');

/** The bits of a word of letters but for its capitals. */
export function bitsOfForm(lower: string): number {
  return bitsOfText(lower) | (isTopicForm(lower) ? TOPIC : 0);
}

function bitsOfText(lower: string): number {
  return (
    (ENDS_IN_ING.test(lower) ? ING : 0) |
    (PLURALS.has(lower) ? PLURAL : 0) |
    (ANAPHORS.has(lower) || POINTING_NOUNS.has(lower) || POINTING_IN_PLACE.has(lower) ? POINTING : 0) |
    // "a first"
    (mayHoldAmount(`a ${lower}`) ? AMOUNT : 0)
  );
}

const POSSESSIVE = /['’]s?$/;

export function bitsOf(word: Word): number {
  const { kind, lower, text } = word;
  // Digits and letters may be hidden behind what is no ASCII, such as those of full width.
  const amount = kind === 'number' || !isPlainText(text) ? AMOUNT : 0;
  return (
    capitalsOf(word) | (kind === 'mark' ? MARK : 0) | amount | (kind === 'word' ? bitsOfForm(lower) : bitsOfText(lower))
  );
}

export function capitalsOf({ text, capital }: Word): number {
  if (!capital) return 0;
  const own = text.replace(POSSESSIVE, '');
  return CAPITAL | (own.length > 1 && own === own.toUpperCase() ? ACRONYM : 0);
}
