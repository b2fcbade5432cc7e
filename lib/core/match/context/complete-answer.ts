import { once } from '../../once.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import type { Segment } from '../../text/segment.ts';
import { isQuestion, readQuestion, type VerbIn, withoutSpeaker } from '../reading/read-question.ts';
import { wordsIn } from '../words/words-in.ts';

/** A text that says in full what a sentence says together with its question or heading. */
export interface CompleteAnswer {
  readonly text: string;
  /** Where the sentence's number begins in `text`. */
  readonly at: number;
  /** The number's place in the sentence. */
  readonly start: number;
  readonly end: number;
  /** A question says what is counted. */
  readonly isAsked: boolean;
}

/** What one says before the number of an answer: "Well, it was about". */
const FILLER =
  /^(?:(?:well|oh|yes|no|so|and|but|then|now|i believe|i think|there (?:were|are)|that(?:'s|’s| is| was)|it(?:'s|’s| is| was| came to| stood at| stands at)),? )*/i;
/** Other words before the number, or right after it, begin a clause of their own: "The city said 400,000", "400,000 geese left". */
const HEDGES =
  /^(?:(?:about|all told|almost|altogether|around|at|by then|close to|exactly|he said|i(?:'d|’d| would) say|in all|it had|just|maybe|nearly|officially|only|perhaps|probably|roughly|she said|some|something like|they had|they say|upwards? of|north of|we had),? )*["“‘]?$/i;
const AFTER =
  /^["”’]?(?:$|[.,;:!?()—–]| ?(?:[—–(-]|(?:a|all|and|as|at|but|by|during|early|for|give|if|in|last|late|more|nationally|nationwide|now|on|or|since|so|that|then|this|to|today|under|when|while)\b))/i;
/** Whoever is answered: "285, *Mr. Chairman*." */
const ADDRESSED = once(
  () =>
    /^, (?:sir|ma['’]am|madam|your honou?r|(?:(?:Mr|Mrs|Ms|Madam)\.? )?(?:Chair(?:man|woman)?|Senator|Congress(?:man|woman)|Representative|President|Speaker|Secretary)|(?:Mr|Mrs|Ms|Dr|Senator|Rep|Sen)\.? \p{Lu}[\p{L}’'-]+)(?=[.,;?!]|$)/iu,
);
const LONGEST_ITEM = 80;
const LONGEST_SUBJECT = 40;
const POINTING = /^(?:It|They|That|This|These|Those)(?=['’ ])/;

/**
 * "How many people were held in May?" "About 51,000.": both together state "About 51,000 people were held in May". "ICE
 * removals" over "2017: 226,119" states "ICE removals, 2017: 226,119", what "it" is right under a heading is the heading, and "51,000." is
 * of what "That's how many were held" names behind it. Null where a sentence is neither answer nor item, or
 * has no number.
 */
export function completeAnswer(
  { text, heading, before: [before, ...others], after }: Pick<Segment, 'text' | 'heading' | 'before' | 'after'>,
  verbIn: VerbIn,
): CompleteAnswer | null {
  const named = namedOf(text, after[0] ?? '');
  if (named !== null) return named;
  const asked = before ?? heading ?? '';
  if (isQuestion(asked)) return answerOf(text, asked, verbIn);
  if (before === undefined && heading !== null) {
    const told = toldOf(text, heading, verbIn);
    if (told !== null) return told;
  }
  if (text.length > LONGEST_ITEM || /[.!?]["”]?$/.test(text)) return null;
  const intro = [asked, ...others].find(one => one.endsWith(':'))?.slice(0, -1) ?? heading;
  return intro === null ? null : itemOf(text, intro);
}

/** "*That's how many* people were held in May.", "*That was what* the law gave them." */
const NAMING =
  /^(?:(?:and|so),? )?that(?:['’]?s| is| was) (how (?:many|much|long|high|big|low)|what) (.+?)[.!…]?["”’]?$/i;
const LONGEST_NAMED = 60;
const NAMED_ENDS = once(() => /^(?: \p{Ll}+){0,2}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)?[.!…]["”’]?$/u);

/** "51,000." before "That's how many people were held in May": the number of what is named behind it. */
function namedOf(text: string, after: string): CompleteAnswer | null {
  const [, words = '', clause = ''] = text.length > LONGEST_NAMED ? [] : (NAMING.exec(after) ?? []);
  const [number, another] = words === '' ? [] : findQuantities(text);
  if (number === undefined || another !== undefined) return null;
  const { start, end } = number;
  const begin = withoutSpeaker(text);
  const from = begin + (FILLER.exec(text.slice(begin))?.[0].length ?? 0);
  if (from > start || !HEDGES.test(text.slice(from, start))) return null;
  const rest = text.slice(end).replace(ADDRESSED(), '');
  if (!NAMED_ENDS().test(rest)) return null;
  const noun = /^(?: \p{Ll}+)*/u.exec(rest)?.[0] ?? '';
  const link = words.toLowerCase() === 'how many' && noun === '' ? '' : `is ${words} `;
  const head = text.slice(from, start);
  return {
    text: `${head}${text.slice(start, end)}${noun} ${link}${clause}.`,
    at: head.length,
    start,
    end,
    isAsked: true,
  };
}

function answerOf(text: string, asked: string, verbIn: VerbIn): CompleteAnswer | null {
  const [number] = findQuantities(text);
  if (number === undefined) return null;
  const { start, end } = number;
  const begin = withoutSpeaker(text);
  const from = begin + (FILLER.exec(text.slice(begin))?.[0].length ?? 0);
  if (from > start) return null;
  const hedges = text.slice(from, start);
  const question = readQuestion(asked, verbIn);
  if (question === null) return null;
  const { pre, post, isWhole } = question;
  const [noun = ''] = /^ \p{L}+/u.exec(post) ?? [];
  const after = text.slice(end);
  // "How many *people* …?" "Some 51,000 *people*."
  const rest = (noun !== '' && after.startsWith(noun) ? after.slice(noun.length) : after).replace(ADDRESSED(), '');
  if (isWhole && !(HEDGES.test(hedges) && AFTER.test(rest))) return null;
  const head = pre + hedges;
  return {
    text: `${head}${text.slice(start, end)}${post}${rest}`,
    at: head.length,
    start,
    end,
    isAsked: isWhole,
  };
}

const TIMES: ReadonlySet<string> = wordsIn('hour day week month year');

/** "*It* went past 38 trillion" right under "The debt" is said of the debt. */
function toldOf(text: string, heading: string, verbIn: VerbIn): CompleteAnswer | null {
  const pointing = POINTING.exec(text)?.[0];
  if (pointing === undefined || heading.length > LONGEST_SUBJECT || /[.!?:,;]/.test(heading)) return null;
  if (verbIn(heading) !== null) return null;
  const [number] = findQuantities(text);
  if (number === undefined) return null;
  const { start, end } = number;
  const moved = heading.length - pointing.length;
  return { text: heading + text.slice(pointing.length), at: start + moved, start, end, isAsked: false };
}

function itemOf(text: string, intro: string): CompleteAnswer | null {
  if (intro.length > LONGEST_ITEM || /[.!?]$/.test(intro)) return null;
  const numbers = findQuantities(text);
  // "139,000 *in a hundred days*"
  const number = numbers.findLast(({ unit }) => !TIMES.has(unit)) ?? numbers.at(-1);
  if (number === undefined) return null;
  const { start, end } = number;
  const pre = `${intro}${start === 0 ? ': ' : ', '}`;
  return { text: pre + text, at: pre.length + start, start, end, isAsked: false };
}
