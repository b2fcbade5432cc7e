// The words of what calls a saying untrue, as sources of patterns.

/** What is said, as a noun. */
export const SAYINGS =
  '(?:idea|notion|claim|story|tale|talk|belief|suggestion|rumou?r|assertion|allegation|theory|line|figure|number|statistic|stat|report|account|estimate|talking point|statement)s?';

/** What a saying is called that is not so. */
export const UNTRUE =
  '(?:false|untrue|(?:an? (?:[\\w-]+ ){0,2})?(?:lie|myth|fiction|fantasy|fabrication|falsehood|hoax|invention|fib|fairy[ -]?tale)|nonsense|bogus|baloney|bunk|hogwash|rubbish|garbage|baseless|fake|fabricated|invented|made up|wrong|not (?:so|true|right|the case)|(?:nowhere|not even) (?:close to|near) true|(?:shown|proven?|proved|found) (?:to be )?(?:wrong|false)|(?:thoroughly |repeatedly |long |widely |since )*(?:debunked|discredited|disproved|refuted))';
/** Of what was done "wrong" and "not right" judge, and say nothing of whether it was. */
export const UNTRUE_NOT_WRONG = UNTRUE.replace('|wrong', '').replace('|right', '');
/** The verb of what it is called, with the space or apostrophe before it. */
export const BEING =
  "(?:['’]s|['’]s been| is| are| was| were| isn['’]t anything but| has been| have been| had been| remains| turned out to be)";
/** How much it is so, each word with the space before it. */
export const HOW =
  '(?: (?:just|simply|plainly?|flat(?:ly)?|flat out|all|completely|totally|utterly|entirely|pure|sheer|demonstrably|of course|quite|also|still))*';
