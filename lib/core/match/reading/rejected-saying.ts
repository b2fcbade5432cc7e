import { BEING, HOW, SAYINGS, UNTRUE_NOT_WRONG } from './untrue-words.ts';

// A saying that a sentence rejects before it tells what it says: "It is a myth that …", "Do not swallow the line that …".

/** What goes on, as far as its clause: a point within "3.4" and "U.S." ends none. */
const REST = '(?:[^.;:?!]|\\.(?=\\S)|(?<=\\b[A-Z])\\.)*';

/** "*It is a fantasy*, and a convenient one, *that* it reached 2.8 million" */
const SAID_FIRST = new RegExp(
  `\\b(?:it|this|that)${BEING}${HOW} (?:${UNTRUE_NOT_WRONG})(?:,[^.;]{1,80},)? (?:that|to say|to claim)\\b`,
  'iu',
);
/** "*rejected as 'flatly wrong' reports that* 29 had died", "*waved away the idea that* it had" */
const REJECTED = new RegExp(
  `\\b(?:rejected|dismissed|denounced|branded|derided|disputed|rebutted|refuted|waved away|brushed off|brushed aside|shot down|knocked down|pushed back (?:on|against)|retracted|withdrew|walked back|took back)\\b[^.;:]{0,60}\\b${SAYINGS} (?:that|of)\\b${REST}$`,
  'i',
);
/** "*rated as false the claim that* …" */
const RATED = new RegExp(
  `\\b(?:calls?|called|rate[sd]?|ruled|labell?ed|branded|found|judged|deemed|declared) (?:as )?["“]?${UNTRUE_NOT_WRONG}["”]? [^.;:]{0,30}\\b${SAYINGS} (?:that|of)\\b${REST}$`,
  'iu',
);
/** "*called a report that* … *untrue*" */
const CALLED = new RegExp(
  `\\b(?:calls?|called|labell?ed|branded|declared) [^.;:,]{0,30}\\b${SAYINGS} (?:that|of)\\b${REST}$`,
  'i',
);
const SO = new RegExp(`^(?:[^,;:.?!]|[.,](?=\\d))* (?:as )?(?:${UNTRUE_NOT_WRONG})(?=[,;.!]|$| and\\b)`, 'iu');
/** "*Do not swallow the line that* …"; but "Don't fall for the line that they were soft*,* …" tells what follows. */
const REFUSED = new RegExp(
  `\\b(?:do not|don['’]?t|never) (?:you )?(?:swallow|buy|fall for|believe|repeat|trust|accept) [^,.;:]{0,40}\\b${SAYINGS} (?:that|of)\\b[^,;:]*$`,
  'i',
);
const FABLES =
  '(?:myth|fairy[ -]?tale|falsehood|fiction|canard|hoax|fable|fabrication|fantasy|delusion|misconception)s?';
/** "*the fairy tale that* …", but "it is *no* myth that …" */
const FABLED = new RegExp(
  `\\b(?:the|that|this|their|his|her|your|popular|old|common|persistent) ${FABLES} that\\b[^,;:.]*$`,
  'i',
);
/** "*He lied when he said* …", "*fibbed by claiming* …" */
const LIED = new RegExp(
  `\\b(?:lied|lying|misspoke|fibbed) (?:when|in saying|by saying|as) (?:\\w+ )?(?:said|says|saying|told|claimed|claiming|wrote|tweeted|posted)?\\b${REST}$`,
  'i',
);
/** "*Another lie from the posters:* …"; but "This is false: …" mostly sets right what was said before. */
const ANNOUNCED =
  /\b(?:here['’]?s|here is|another|one more|today['’]s|the latest) (?:\w+ )?(?:lie|myth|falsehood|hoax|fib|fake)(?: (?:for|from|of) (?:[\w’']+ ?){1,3})?: [^.;:]*$/i;
/** "*There is not a grain of truth in* the report that has them …" */
const NO_TRUTH_IN =
  /\b(?:no|not an?|n['’]t an?) (?:(?:\w+ )?(?:shred|grain|ounce|iota|scrap|word|kernel|bit) of )?truth (?:in|to|behind) [^.;:,]*$/i;

/** Whether the saying that ends in a statement is rejected, by what stands before the statement or right behind it. */
export function isRejectedBefore(before: string, rest: string): boolean {
  return (
    SAID_FIRST.test(before) ||
    REJECTED.test(before) ||
    RATED.test(before) ||
    REFUSED.test(before) ||
    FABLED.test(before) ||
    ANNOUNCED.test(before) ||
    NO_TRUTH_IN.test(before) ||
    LIED.test(before) ||
    (CALLED.test(before) && SO.test(rest))
  );
}
