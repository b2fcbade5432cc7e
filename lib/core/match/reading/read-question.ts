import { once } from '../../once.ts';

/** Where the first verb of a clause stands that says what is counted; null when it has none. */
export type VerbIn = (clause: string) => { readonly start: number; readonly end: number } | null;

/** A question as a statement with a place for the answer's number between `pre` and `post`. */
export interface Question {
  readonly pre: string;
  readonly post: string;
  /** It has a verb, so that number and question are one clause. */
  readonly isWhole: boolean;
}

const LONGEST = 160;

/** The hour of a live page, who speaks, and a quotation's mark. */
const BEGINNING =
  /^(?:\d{1,2}(?::\d\d|\.\d\d(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\.?)?[:.]?\s+)?(?:(?:[A-Z][a-z]{1,3}\.? )?[A-Z][A-Z.'’ -]*[A-Z][:.] |Q[:.]? |A[:.] )?["“‘]?/;

/** Where the sentence itself begins, behind its speaker. */
export function withoutSpeaker(text: string): number {
  return BEGINNING.exec(text)?.[0].length ?? 0;
}

/**
 * Whether the next sentence may answer this one, whatever it tells besides: "… in May?", "“… in May?” asked the senator.", "The
 * senator asked how many were held in May."
 */
export function isQuestion(text: string): boolean {
  return text.endsWith('?') || (text.includes('?') && TOLD().test(text)) || INDIRECT.test(text);
}

const TOPIC =
  /^(?:\d+\/ ?)?["“‘]?(?:(?:and|but|so|then|now|ok|okay)\b,? )*(?:what|how) about [^,]+(?:\?["”’]?|["”’])$/i;

/** "*What about* the 13,000 murderers?" names what is to be spoken of, and says nothing of it. */
export function isTopicQuestion(text: string): boolean {
  return text.includes(' about ') && TOPIC.test(text.slice(withoutSpeaker(text)));
}

const OPEN =
  /^(?:(?:and|but|so|then|now|ok|okay|well|right|wait|um|uh),? )*(?:what|why|who|which|when|where)(?:['’](?:s|re))? [^.!]*\?["”’]?$/i;

/** "*What* parts a removal from a return?", "*Why* do cases take years?": states no more than what it is about. */
export function isOpenQuestion(text: string): boolean {
  return text.includes('?') && OPEN.test(text.slice(withoutSpeaker(text)));
}

const TOLD = once(() => /\?["”’](?: \p{L}[^?"“”]{0,60}\.)?$/u);
const INDIRECT =
  /\b(?:ask(?:s|ed)?|wonder(?:s|ed)?|want(?:s|ed) to know)(?: \S+){0,4}? (?=(?:how many|how much|what) )/i;

const ASKED =
  /\b(?:how many|how much|what (?:share|percentage|percent|proportion|fraction)(?= (?:of|has|have|had|is|are|was|were|do|does|did)\b)|what(?= (?:did|does|do)\b))/i;
const AUXILIARY = /\b(did|does|do|has|have|had|is|are|was|were|will|would|can|could)\b/i;
const WHAT_IS = /^(?:what|how (?:high|large|big|long)) (is|was|are|were) (?!it\b|that\b|this\b|they\b)(.+)$/i;
const ASKED_AFTER = /^(.+), (?:what|how (?:high|large|big|much|many)) (is|was|are|were) (?:it|that|they)$/i;
const CLAUSAL = /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|what|where|when|why|how)\b/i;
/** "the share *who have no conviction*" */
const RELATIVE = / (?:who|that|which) .*$/i;
const MOST_WORDS = 12;
/** "*Secretary Ames*, what was …": who is asked. */
const CALLED = once(
  () => /^(?:(?:[A-Z][\p{L}’'-]*|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.|of|the) ?){1,4}, (?=(?:what|how|and)\b)/u,
);
/** "In 2021", "The year after that": a time or place, behind which a clause goes on. */
const PLACING =
  /^(?:in|by|at|for|of|during|since|on|under|as of|before|after|(?:a|the|that|last|this) (?:fiscal )?year)\b/i;

/** Null where the question asks for no number, or in a way that is not understood. */
export function readQuestion(text: string, verbIn: VerbIn): Question | null {
  const { index = 0, 0: telling = '' } = text.includes('?') ? {} : (INDIRECT.exec(text) ?? {});
  const asked = text
    .slice(telling === '' ? withoutSpeaker(text) : index + telling.length)
    .replace(/\?(?:["”’].*)?$/, '')
    .replace(/\.$/, '')
    .replace(/^(?:(?:and|but|so|then|now|ok)\b,? )+/i, '')
    .replace(CALLED(), '')
    .replace(/^(?:what|how) about /i, '');
  if (asked.length > LONGEST) return null;
  const counting = ASKED.exec(asked);
  if (counting !== null) return counted(asked, counting, verbIn);
  const after = ASKED_AFTER.exec(asked);
  if (after !== null) return { pre: `${after[1]} ${after[2]} `, post: '', isWhole: true };
  // "asked *what the law gave ICE*"
  if (telling !== '' && /^what /i.test(asked))
    return { pre: `${asked.slice('what '.length)} `, post: '', isWhole: true };
  const is = WHAT_IS.exec(asked);
  if (is !== null) return { pre: `${is[2]} ${is[1]} `, post: '', isWhole: true };
  if (CLAUSAL.test(asked.replace(RELATIVE, '')) || asked.split(' ').length > MOST_WORDS) return null;
  return { pre: `${asked}${PLACING.test(asked) ? ', ' : ': '}`, post: '', isWhole: false };
}

/** "How many people *did ICE remove* in 2012": the number goes behind the verb whose object it counts. */
function counted(asked: string, { 0: words, index }: RegExpExecArray, verbIn: VerbIn): Question {
  const pre = asked.slice(0, index);
  const post = asked.slice(index + words.length);
  const whole = { pre, post, isWhole: true };
  const found = AUXILIARY.exec(post);
  const auxiliary = found?.[0] ?? '';
  const noun = post.slice(0, found?.index).trimEnd();
  if (auxiliary === '' || /\b(?:who|that|which)$/.test(noun)) return whole;
  const isDone = DONE.test(auxiliary);
  const clause = post.slice(noun.length + 1 + (isDone ? auxiliary.length + 1 : 0));
  const verb = verbIn(clause);
  // "were deported in 2012" has the counted for its subject.
  const isSubject = !isDone && verb !== null && verb.start <= auxiliary.length + 1;
  if (verb === null || isSubject) return whole;
  return { pre: `${pre}${clause.slice(0, verb.end)} `, post: `${noun}${clause.slice(verb.end)}`, isWhole: true };
}

const DONE = /^d/i;
