import type { Reading } from './reading.ts';
import { isCommented, MISTAKEN } from './commented-after.ts';
import { isRejectedBefore } from './rejected-saying.ts';
import { BEING, HOW, SAYINGS, UNTRUE, UNTRUE_NOT_WRONG } from './untrue-words.ts';

// A statement that its own sentence calls untrue as a whole, however far from the number or verb.

/** "*FALSE:* ICE removed a million people", "*Debunked –* the wall …" */
const LABEL =
  /^["“]?(?:false|fake|fiction|hoax|lie|debunked|baseless|bogus|not true|untrue|misinformation|disinformation|pants on fire)(?: claim| news)? ?[:–—!]/i;

/** "*The notion that* prices went up 21 percent", "*this idea of* a million deportations", "*that "300,000 children" line*" */
const OPENING = new RegExp(
  `^(?:(?:that |this |the )?["“'‘][^"“”]{8,}["”'’]|["“]?(?:(?:and|but|so|well|look|no|sure),? )*(?:the|this|that|any|every|their|his|her) (?:\\w+ ){0,2}?${SAYINGS} (?:that|of|about|is that)\\b)`,
  'i',
);
/** "*You'll hear people say* that it did", "*There's this idea* out there that they have", "*Anyone telling you* so" */
const HEARD =
  /\b(?:(?:people|they|some|many|folks|everybody|everyone|politicians|critics) (?:\w+ ){0,2}?(?:say|saying|tell|telling|claim|claiming|insist|repeat|repeating)|(?:we|you|i)(?:['’]ll|['’]re|['’]ve| are| have| keep)? (?:\w+ )?(?:hear|heard|told|hearing)|there(?:['’]s| is) (?:this|an?|the) (?:idea|notion|myth|story|claim|belief))\b/i;
const TELLER =
  /^["“]?(?:any(?:one|body)|whoever|those|people|everyone|everybody)(?: who| that)?(?:['’]s| is| are)? (?:says?|saying|said|tells?|telling|told|claim(?:s|ed|ing)?|think(?:s|ing)?|believe[sd]?|insist(?:s|ed|ing)?|repeat(?:s|ed|ing)?)\b/i;
/** "…, and, well, *it didn't*." */
const ELLIPSIS =
  /[,.;—–-] (?:(?:and|but|well|uh|um|no|actually),? )*(?:it|they|he|she|we|there|that|this)(?: did| does| do| is| are| was| were| has| have| had)(?:n['’]t| not)\s*(?=[.,;!?]|$)/i;

const CALLED_SO = new RegExp(`\\b(?:[\\p{L}\\d]+|it|that)${BEING}${HOW} ${UNTRUE}(?![\\p{L}-])`, 'iu');

/** "*Let me stop you there*, …, that's *just not right*" */
const STOPPING = /\b(?:stop|correct|interrupt) you(?: right)?(?: there| here)?\b/i;
const NOT_RIGHT =
  /^[^.?!;]*[,;–—] ?(?:and |but )?(?:that|it|this)(?:['’]s| is) (?:\w+ )?(?:wrong|not (?:right|so|true))\b/i;

/** "removed *in no single year* so many" */
const IN_NO_YEAR = /\bin no (?:single |one |fiscal |other )?(?:year|month|quarter|decade)\b/i;
const COMPARED = /\b(?:as|so|more|fewer|such|than)\b/i;

/** "*That* prices doubled, as the posters say, *is untrue*" */
const THAT_IS = new RegExp(`^["“]?that [^.;:?!]*${BEING}${HOW} ${UNTRUE_NOT_WRONG}(?![\\p{L}-])`, 'iu');

/** Whether a sentence denies as a whole what is stated at a place. */
export function isCalledUntrue({ text, words }: Reading, at: number): boolean {
  const [start, end] = [words[at]?.start ?? 0, words[at]?.end ?? text.length];
  const before = text.slice(0, start);
  const rest = text.slice(end);
  return (
    LABEL.test(text) ||
    isCommented(rest) ||
    isRejectedBefore(before, rest) ||
    isThatUntrue(text, before, rest) ||
    (STOPPING.test(before) && NOT_RIGHT.test(rest)) ||
    (IN_NO_YEAR.test(text) && !COMPARED.test(text)) ||
    isOpened(text, end, rest)
  );
}

/** The statement stands in the clause that begins with "that", and its verb behind it. */
function isThatUntrue(text: string, before: string, rest: string): boolean {
  const [whole] = THAT_IS.exec(text) ?? [''];
  const end = before.length;
  return whole.length > end && CALLED_SO.test(rest.slice(0, whole.length - (text.length - rest.length)));
}

/** "*The idea that* … *is false*", "*People say* …, and *it isn't*" */
function isOpened(text: string, end: number, rest: string): boolean {
  const opening = OPENING.exec(text);
  if (opening !== null && (opening[0].length <= end || /["“'‘]/.test(opening[0])) && CALLED_SO.test(rest)) return true;
  if (TELLER.test(text) && MISTAKEN.test(rest)) return true;
  return HEARD.test(text.slice(0, end)) && (ELLIPSIS.test(rest) || MISTAKEN.test(rest) || CALLED_SO.test(rest));
}
