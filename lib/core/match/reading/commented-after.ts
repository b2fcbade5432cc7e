import { BEING, HOW, UNTRUE, UNTRUE_NOT_WRONG } from './untrue-words.ts';

// What a sentence says behind a statement that makes it untrue: "…, and that's just not so".

/** The rest of a sentence: a point within "3.4" and "U.S." ends none. */
const SENTENCE = '(?:[^.;?!]|\\.(?=\\S)|(?<=\\b[A-Z])\\.)*';

/** Who is said to be so says what is not true. */
export const MISTAKEN =
  /\b(?:(?:is|are|was|were|['’]re|['’]s) (?:\w+ )?(?:lying|mistaken|wrong|misinformed|fooling|kidding|a liar|liars|full of it|having you on|pulling your leg)|(?:has|have|had) it wrong|lied to you)\b/i;

const REPORTING = "(?:[\\w’' ]{0,30}\\b(?:report|say|tell you|think|find|add) (?:that )?)?";
const COMMENT = `(?:that|this|it|which|all of (?:it|that)|none of (?:it|that))${BEING}${HOW} ${UNTRUE_NOT_WRONG}(?![\\p{L}-])`;
/** "…, *and that's just not so*", "…, and I am sorry to report that *it is bunk*" */
const IN_THE_SENTENCE = new RegExp(
  `^${SENTENCE}(?:[,;–—]|\\p{Extended_Pictographic}\\uFE0F?) ?(?:(?:and|but|so|well|look|no|folks|friends|people),? )*${REPORTING}${COMMENT}`,
  'iu',
);
const IN_THE_NEXT = new RegExp(`^${SENTENCE}[.?!]["”]? ${COMMENT}`, 'iu');

/** "…; *wrong, dead wrong*.", "…, you say. *Nonsense.*" */
const JUDGEMENT =
  '(?:(?:total |utter |pure |complete |sheer )?(?:nonsense|rubbish|baloney|bunk|hogwash|fiction|lies?)|false|wrong|untrue|not true|bogus|nope)';
const IN_A_WORD = new RegExp(
  `^${SENTENCE}(?:[;—–] ?(?:sorry, |no, |well, )?${JUDGEMENT}(?=[,.!;]|$)|[.!]["”]? (?:sorry, |no, |well, )?${JUDGEMENT}(?=[.!]|$))`,
  'i',
);
/** "…, they write: *there was no such* year" */
const NO_SUCH = new RegExp(
  `^${SENTENCE}[:;,—–] ?(?:and |but )?there (?:is|was|are|were|has been|have been)(?: never)?(?: been)? no such\\b`,
  'i',
);

const CONJUNCTIONS = '(?:and|but|though|although|because|while|who|which|that|if|when|where|since)';
const NOT_SO = [
  `${BEING}${HOW} ${UNTRUE_NOT_WRONG}(?![\\p{L}-])`,
  " (?:do|does)(?:n['’]t| not) exist\\b",
  " (?:does|do|did)(?:n['’]t| not) (?:hold up|add up|check out)\\b",
  ' never (?:happened|took place|occurred)\\b',
  // "is *something the other side made up*"
  " (?:is|are|was|were) (?:something|a (?:thing|number|figure)) (?:that )?(?:[\\w’']+ ){1,5}(?:(?:made|cooked|dreamed|dreamt|thought) (?:it |this |that )?up|invented)\\b",
  // "was never *the agency's goal*"
  " (?:is|was|were|has|have|had)(?: not|n['’]t| never)(?: been)? (?:the|an?|any|his|her|their|our|its|[\\w. ]{1,24}['’]s?) (?:goal|target|plan|aim|pledge|promise)\\b",
];
/** "…*, Senator,* do not exist" */
const INSERTED = ", (?:[A-Z]\\w+|sir|ma[’']am|folks|friends)(?: [A-Z]\\w+)?,";
/** "… *that you go on about* do not exist" */
const OF_WHOM = ' (?:that|which) (?:you|they|people|every(?:one|body)|folks|some|we)(?: all)? [^,;:.?!—–]{1,40}?';
/** "3 million removals under Obama *is still a lie*", "that $46 billion *doesn't exist*" */
const IN_THE_CLAUSE = new RegExp(
  `^(?:(?!\\b${CONJUNCTIONS}\\b)(?:[^,;:.?!—–]|[.,](?=\\d)|${INSERTED})|${OF_WHOM})*?(?:${NOT_SO.join('|')})`,
  'iu',
);

const ANSWERS = [
  'no|nope|nah|false|wrong|not true|not (?:even |remotely )?close|not on your life',
  "(?:it )?isn['’]?t true|(?:it|that) (?:never|didn['’]?t) happen(?:ed)?",
  "(?:they|he|she|somebody|someone|you)(?:['’]re| are|['’]s| is)?(?: just)? (?:made|making) (?:that|this|it) up",
  "(?:do not|don['’]?t)(?: you)? (?:believe|buy) (?:it|that|a word)",
];
/** "…? *Isn't true.*", "…? yeah *that never happened*" */
const ANSWER = new RegExp(`\\? ["“]?(?:(?:yeah|yes|sure|lol|um|well|sorry),? )*(?:${ANSWERS.join('|')})\\b`, 'i');
/** "66 percent of them voted, *my foot*" */
const SNEER = /^[^.?!:;]*[, ](?:my (?:foot|ass|arse|eye)|in your dreams|lol no|lmao no|not a chance)\W*$/i;
/** "…, and there is *not a shred of truth in it*" */
const NO_TRUTH = new RegExp(
  `^${SENTENCE}\\b(?:not an?|no|without an?|n['’]t an?) (?:(?:single |one )?(?:shred|grain|ounce|iota|scrap|word|kernel|bit) of )?truth (?:in|to|behind) (?:it|that|this|any of it)\\b`,
  'i',
);
/** "…, or so goes *the fairy tale*" */
const FABLE =
  /, (?:or )?(?:so )?(?:goes|runs|says|according to) (?:the|this|that|their) (?:\w+ )?(?:fairy[ -]?tale|myth|legend|fable|hoax)\b/i;
/** "…, they tell you. *They're lying.*", "…, says the chart. *The chart is fake.*" */
const TOLD_AFTER = new RegExp(
  `^${SENTENCE}, (?:so )?(?:(?:they|he|she|people|folks) (?:keep |will |like to )?(?:says?|saying|tell|telling|claim|insist|swear)|(?:says?|goes|claims?) (?:the|this|that|his|her|their|an?))\\b[^.?!,]*[.!?] (?:(?:they|he|she|it)|(?:the|this|that) \\w+)(?: (?:is|are|was|were))?(?:${MISTAKEN.source.replace('\\b', '')}|${BEING}${HOW} ${UNTRUE}(?![\\p{L}-]))`,
  'iu',
);

/** Whether what stands behind a statement, in its sentence or the next of its segment, says that it is not so. */
export function isCommented(rest: string): boolean {
  return [
    IN_THE_SENTENCE,
    IN_THE_NEXT,
    IN_A_WORD,
    NO_SUCH,
    IN_THE_CLAUSE,
    ANSWER,
    SNEER,
    NO_TRUTH,
    FABLE,
    TOLD_AFTER,
  ].some(pattern => pattern.test(rest));
}
