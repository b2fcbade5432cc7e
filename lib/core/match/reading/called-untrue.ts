import type { Reading } from './reading.ts';

// A statement that its own sentence calls untrue as a whole, however far from the number or verb.

/** "*FALSE:* ICE removed a million people", "*Debunked –* the wall …" */
const LABEL =
  /^["“]?(?:false|fake|fiction|hoax|lie|debunked|baseless|bogus|not true|untrue|misinformation|disinformation|pants on fire)(?: claim| news)? ?[:–—!]/i;

/** "*The notion that* prices went up 21 percent", "*this idea of* a million deportations" */
const OPENING =
  /^(?:["“'‘][^"“”'‘’]{8,}["”'’]|["“]?(?:(?:and|but|so|well|look|no|sure),? )*(?:the|this|that|any|every|their|his|her) (?:\w+ ){0,2}?(?:idea|notion|claim|story|tale|talk|belief|suggestion|rumou?r|assertion|allegation|theory|line|figure|number|statistic)s? (?:that|of|about|is that)\b)/i;
const UNTRUE =
  '(?:false|untrue|a lie|a myth|a fiction|a fantasy|a hoax|nonsense|bogus|baloney|bunk|hogwash|rubbish|garbage|baseless|fabricated|invented|made up|wrong|not (?:so|true|right|the case)|(?:nowhere|not even) (?:close to|near) true|(?:shown|proven?|proved|found) (?:to be )?(?:wrong|false)|(?:thoroughly |repeatedly |long |widely |since )*(?:debunked|discredited|disproved|refuted))';
const BEING = "(?:['’]s|['’]s been| is| are| was| were| has been| have been| had been| remains| turned out to be)";
const HOW =
  '(?: (?:just|simply|plainly?|flat(?:ly)?|flat out|all|completely|totally|utterly|entirely|pure|sheer|demonstrably|an? outright|of course|quite|also|still))*';
const CALLED_SO = new RegExp(`\\b(?:[\\p{L}\\d]+|it|that)${BEING}${HOW} ${UNTRUE}(?![\\p{L}-])`, 'iu');

/** "…, *and that's just not so*": a comment on all that stands before it. "Wrong" and "not right" may judge what was done, and say nothing of whether it was. */
const COMMENT = `(?:that|this|it|which|all of (?:it|that)|none of (?:it|that))${BEING}${HOW} ${UNTRUE.replace('|wrong', '').replace('|right', '')}(?![\\p{L}-])`;
const IN_THE_SENTENCE = new RegExp(`^[^.?!;]*[,;–—] ?(?:and |but |so )?${COMMENT}`, 'iu');
const IN_THE_NEXT = new RegExp(`^[^.?!;]*[.?!]["”]? ${COMMENT}`, 'iu');
/** "removed *in no single year* so many" */
const IN_NO_YEAR = /\bin no (?:single |one |fiscal |other )?(?:year|month|quarter|decade)\b/i;
const COMPARED = /\b(?:as|so|more|fewer|such|than)\b/i;
/** "…? *Isn't true.*", "…? *Nope.*" */
const ANSWER = /\? ["“]?(?:no|nope|nah|false|wrong|not true|(?:it )?isn['’]?t true)\b/i;

/** Whether a sentence denies as a whole what is stated at a place. */
export function isCalledUntrue({ text, words }: Reading, at: number): boolean {
  if (LABEL.test(text)) return true;
  const end = words[at]?.end ?? text.length;
  const rest = text.slice(end);
  if (IN_THE_SENTENCE.test(rest) || IN_THE_NEXT.test(rest) || ANSWER.test(rest)) return true;
  if (IN_NO_YEAR.test(text) && !COMPARED.test(text)) return true;
  const opening = OPENING.exec(text);
  return opening !== null && (opening[0].length <= end || /^["“'‘]/.test(text)) && CALLED_SO.test(rest);
}
