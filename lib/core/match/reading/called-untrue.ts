import type { Reading } from './reading.ts';

// A statement that its own sentence calls untrue as a whole, however far from the number or verb.

/** "*FALSE:* ICE removed a million people", "*Debunked –* the wall …" */
const LABEL =
  /^["“]?(?:false|fake|fiction|hoax|lie|debunked|baseless|bogus|not true|untrue|misinformation|disinformation|pants on fire)(?: claim| news)? ?[:–—!]/i;

const SAYINGS =
  '(?:idea|notion|claim|story|tale|talk|belief|suggestion|rumou?r|assertion|allegation|theory|line|figure|number|statistic|stat|report|account|estimate|talking point)s?';
/** "*The notion that* prices went up 21 percent", "*this idea of* a million deportations", "*that "300,000 children" line*" */
const OPENING = new RegExp(
  `^(?:(?:that |this |the )?["“'‘][^"“”]{8,}["”'’]|["“]?(?:(?:and|but|so|well|look|no|sure),? )*(?:the|this|that|any|every|their|his|her) (?:\\w+ ){0,2}?${SAYINGS} (?:that|of|about|is that)\\b)`,
  'i',
);
/** "*You'll hear people say* that it did", "*There's this idea* out there that they have", "*Anyone telling you* so" */
const HEARD =
  /\b(?:(?:people|they|some|many|folks|everybody|everyone|politicians|critics) (?:\w+ ){0,2}?(?:say|saying|tell|telling|claim|claiming|insist|repeat|repeating)|(?:we|you|i)(?:['’]ll|['’]re|['’]ve| are| have| keep)? (?:\w+ )?(?:hear|heard|told|hearing)|there(?:['’]s| is) (?:this|an?|the) (?:idea|notion|myth|story|claim|belief))\b/i;
const TELLER =
  /^["“]?(?:any(?:one|body)|whoever|those|people|everyone|everybody)(?: who| that)?(?:['’]s| is| are)? (?:say|tell|claim|think|believe|insist|repeat)(?:s|ing)?\b/i;
const MISTAKEN =
  /\b(?:(?:is|are|was|were|['’]re|['’]s) (?:\w+ )?(?:lying|mistaken|wrong|misinformed|fooling|kidding|a liar|liars|full of it)|(?:has|have|had) it wrong)\b/i;
/** "…, and, well, *it didn't*." */
const ELLIPSIS =
  /[,.;—–-] (?:(?:and|but|well|uh|um|no|actually),? )*(?:it|they|he|she|we|there|that|this)(?: did| does| do| is| are| was| were| has| have| had)(?:n['’]t| not)\s*(?=[.,;!?]|$)/i;

const UNTRUE =
  '(?:false|untrue|a lie|a myth|a fiction|a fantasy|a fabrication|a falsehood|a hoax|nonsense|bogus|baloney|bunk|hogwash|rubbish|garbage|baseless|fabricated|invented|made up|wrong|not (?:so|true|right|the case)|(?:nowhere|not even) (?:close to|near) true|(?:shown|proven?|proved|found) (?:to be )?(?:wrong|false)|(?:thoroughly |repeatedly |long |widely |since )*(?:debunked|discredited|disproved|refuted))';
const BEING =
  "(?:['’]s|['’]s been| is| are| was| were| isn['’]t anything but| has been| have been| had been| remains| turned out to be)";
const HOW =
  '(?: (?:just|simply|plainly?|flat(?:ly)?|flat out|all|completely|totally|utterly|entirely|pure|sheer|demonstrably|an? outright|of course|quite|also|still))*';
const CALLED_SO = new RegExp(`\\b(?:[\\p{L}\\d]+|it|that)${BEING}${HOW} ${UNTRUE}(?![\\p{L}-])`, 'iu');

/** Of what was done "wrong" and "not right" judge, and say nothing of whether it was. */
const UNTRUE_NOT_WRONG = UNTRUE.replace('|wrong', '').replace('|right', '');
const REPORTING = "(?:[\\w’' ]{0,30}\\b(?:report|say|tell you|think|find|add) (?:that )?)?";
const COMMENT = `(?:that|this|it|which|all of (?:it|that)|none of (?:it|that))${BEING}${HOW} ${UNTRUE_NOT_WRONG}(?![\\p{L}-])`;
/** "…, *and that's just not so*", "…, and I am sorry to report that *it is bunk*" */
const IN_THE_SENTENCE = new RegExp(`^[^.?!;]*[,;–—] ?(?:and |but |so )?${REPORTING}${COMMENT}`, 'iu');
const IN_THE_NEXT = new RegExp(`^[^.?!;]*[.?!]["”]? ${COMMENT}`, 'iu');
const CONJUNCTIONS = '(?:and|but|though|although|because|while|who|which|that|if|when|where|since)';
/** "3 million removals under Obama *is still a lie*", "that $46 billion *doesn't exist*" */
const IN_THE_CLAUSE = new RegExp(
  `^(?:(?!\\b${CONJUNCTIONS}\\b)[^,;:.?!—–])*?(?:${BEING}${HOW} ${UNTRUE_NOT_WRONG}(?![\\p{L}-])| (?:do|does)(?:n['’]t| not) exist\\b| (?:does|do|did)(?:n['’]t| not) (?:hold up|add up|check out)\\b)`,
  'iu',
);

/** "…? *Isn't true.*", "…? yeah *that never happened*" */
const ANSWER =
  /\? ["“]?(?:(?:yeah|yes|sure|lol|um|well|sorry),? )*(?:no|nope|nah|false|wrong|not true|(?:it )?isn['’]?t true|(?:it|that) (?:never|didn['’]?t) happen(?:ed)?)\b/i;
/** "66 percent of them voted, *my foot*" */
const SNEER = /^[^.?!:;]*[, ](?:my (?:foot|ass|arse|eye)|in your dreams|lol no|lmao no|not a chance)\W*$/i;

/** "*It is a fantasy*, and a convenient one, *that* it reached 2.8 million" */
const SAID_FIRST = new RegExp(
  `\\b(?:it|this|that)${BEING}${HOW} (?:${UNTRUE_NOT_WRONG})(?:, [^,.;]{1,40},)? (?:that|to say|to claim)\\b`,
  'iu',
);
/** "*rejected as 'flatly wrong' reports that* 29 had died", "*waved away the idea that* it had" */
const REJECTED = new RegExp(
  `\\b(?:rejected|dismissed|denounced|branded|derided|disputed|rebutted|refuted|waved away|brushed off|brushed aside|shot down|knocked down|pushed back (?:on|against))\\b[^.;:]{0,60}\\b${SAYINGS} (?:that|of)\\b[^.;:]*$`,
  'i',
);

/** "removed *in no single year* so many" */
const IN_NO_YEAR = /\bin no (?:single |one |fiscal |other )?(?:year|month|quarter|decade)\b/i;
const COMPARED = /\b(?:as|so|more|fewer|such|than)\b/i;

/** Whether a sentence denies as a whole what is stated at a place. */
export function isCalledUntrue({ text, words }: Reading, at: number): boolean {
  const [start, end] = [words[at]?.start ?? 0, words[at]?.end ?? text.length];
  const before = text.slice(0, start);
  const rest = text.slice(end);
  return (
    LABEL.test(text) ||
    isCommented(rest) ||
    SNEER.test(rest) ||
    SAID_FIRST.test(before) ||
    REJECTED.test(before) ||
    (IN_NO_YEAR.test(text) && !COMPARED.test(text)) ||
    isOpened(text, end, rest)
  );
}

function isCommented(rest: string): boolean {
  return IN_THE_SENTENCE.test(rest) || IN_THE_NEXT.test(rest) || IN_THE_CLAUSE.test(rest) || ANSWER.test(rest);
}

/** "*The idea that* … *is false*", "*People say* …, and *it isn't*" */
function isOpened(text: string, end: number, rest: string): boolean {
  const opening = OPENING.exec(text);
  if (opening !== null && (opening[0].length <= end || /["“'‘]/.test(opening[0])) && CALLED_SO.test(rest)) return true;
  if (TELLER.test(text) && MISTAKEN.test(rest)) return true;
  return HEARD.test(text.slice(0, end)) && (ELLIPSIS.test(rest) || MISTAKEN.test(rest) || CALLED_SO.test(rest));
}
