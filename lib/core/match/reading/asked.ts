import { FINITE } from './cue-elsewhere.ts';
import { withoutSpeaker } from './read-question.ts';
import type { Reading } from './reading.ts';
import { isSentenceEnd } from './sentence-end.ts';
import { wordsIn } from '../words/words-in.ts';

const INVERTED = /^(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)n['’]t$/;
const BEFORE_QUESTION = wordsIn('and but so well now or');
const TELLING_NOT_TO = /^don['’]t$/;
const SUBJECTS = wordsIn('they we you i people folks the these those our their your some all most');

/** "*Didn't* they remove a million?": who asks so denies nothing; but "*Don't believe* it" is told. */
export function isInverted({ words }: Reading): boolean {
  return words.some(({ lower }, at) => {
    const before = words[at - 1];
    const isFirst = before === undefined || before.kind === 'mark' || BEFORE_QUESTION.has(before.lower);
    if (TELLING_NOT_TO.test(lower) && !SUBJECTS.has(words[at + 1]?.lower ?? '')) return false;
    return isFirst && INVERTED.test(lower);
  });
}

const QUESTION_STARTS = wordsIn(
  'did does do is are was were can could will would has have had should how what why when which who whether',
);
const MORE_STARTS = wordsIn("where anybody anyone what's who's how's where's why's");
const LINKS = wordsIn('and but so or then now because ok okay well yet');
const PARTING = wordsIn(', ; : — –');
/** "removed a million, *did they?*" asks of the million. */
const LONGEST_TAG = 3;
/** "…, *is that about right*?", "… *do you believe that*?" */
const OF_IT =
  /^(?:(?:is|was|are) (?:that|this|it|those) (?:\w+ )?(?:right|true|correct|so|real|thing|fair|accurate)|do(?:es)? \w+ (?:really )?(?:believe|buy|accept) (?:that|this|it))\b/i;
/** "*Remember when* it hit 9.1 percent?", "*Did you know that* …?" and "*can you believe* …??" tell. */
const REMINDING =
  /^(?:(?:and|but|so|hey|ok|okay),? )*(?:do(?:n['’]t)? (?:you|we) (?:all )?|you |y['’]all )?remember\b|^(?:(?:and|but|so|hey|ok|okay|wait),? )*(?:did (?:you|y['’]all|anyone|any of you) (?:even |ever |all )?know\b|do(?:es)? (?:you|anyone|people|they) (?:even |ever )?reali[sz]e\b|can (?:you|we|anyone) (?:even |honestly )?believe\b(?! (?:that|this|it)\?)|are (?:you|we) aware\b|who knew\b|what does (?:it|that) say about [^,]+ that\b)/i;

/** "*have you forgotten* that it hit 9.1 percent?" tells too. */
const FORGOTTEN =
  /(?:^|[,;:—–] ?)(?:(?:and|but|so|did|have|has) )*(?:you|we|they|y['’]?all|people|every(?:one|body)|folks)(?: all| just| already)? (?:forg[eo]t|forgotten)\b/i;

/**
 * Whether a text asks of what stands at a place: what stands before its question is told, and so is what other sentences of it say. Unlike
 * `isQuestion` of `read-question.ts` it takes no indirect question for one, "whether" aside. `number` is where the number stands that is told there.
 */
export function asksOf(reading: Reading, at: number, number = at): boolean {
  const { words, text } = reading;
  const from = words.findLastIndex((_, index) => index < at && isSentenceEnd(words, index)) + 1;
  const end = words.findIndex((_, index) => index >= at && isSentenceEnd(words, index));
  const first = words.find(({ kind }, index) => index >= from && kind === 'word')?.lower ?? '';
  if (first === 'whether') return true;
  if (end === -1 && isPosted(reading)) return true;
  const isMarked = end !== -1 && words[end]?.text === '?';
  const isAsking = isMarked || (text.trimEnd().endsWith('?') && QUESTION_STARTS.has(first)) || isTagged(words, end);
  return (
    isAsking &&
    !isReminding(reading, at) &&
    !isOnlyInForm(reading, at, number) &&
    at >= questionStart(reading, from, end)
  );
}

/** "… *and yall want* a sequel??", "… *and nobody* went looking?" */
const NOT_PARTED =
  /^ ?(?:[^,;:—–.?!]|[.,](?=\d))*? (?:and|but|yet) (?:y['’]?all|nobody|no one|you(?:['’]re)?(?: still)?) (?!(?:\w+ )?(?:believe|buy|think|trust|know)\b)/i;
/** "had *what, 35,000* of them?" tells the number that the speaker looks for: `withoutFillers` leaves a gap there. */
const WHAT = /(?:\bwhat,| {5}) (?:like |about |maybe |some |around |roughly )*$/i;

/** "…, *okay?* One point four.": goes on where the question is none. */
const OKAY = /^[^.?!]*,? (?:okay|ok|all right|alright|you know|see)\?/i;

function isOnlyInForm({ words, text }: Reading, at: number, number: number): boolean {
  const end = words[at]?.end ?? 0;
  return (
    NOT_PARTED.test(text.slice(end)) || WHAT.test(text.slice(0, words[number]?.start)) || OKAY.test(text.slice(end))
  );
}

function isReminding({ words, text }: Reading, at: number): boolean {
  const begin = withoutSpeaker(text);
  return REMINDING.test(text.slice(begin)) || FORGOTTEN.test(text.slice(begin, words[at]?.start));
}

/** "They removed a million. *Right?*" */
function isTagged(words: Reading['words'], end: number): boolean {
  if (end === -1 || words[end]?.text === '?') return false;
  const close = words.findIndex(({ text }, index) => index > end && text === '?');
  const tag = words.slice(end + 1, close).filter(({ kind }) => kind === 'word');
  return close !== -1 && tag.length < LONGEST_TAG && tag.length > 0 && tag.every(({ lower }) => TAGS.has(lower));
}

const TAGS = wordsIn('right correct true really no yes huh eh seriously so agreed ok okay');

/** "*did they* really remove a million": who posts leaves the mark out. */
function isPosted({ words, text }: Reading): boolean {
  const first = words.find(({ kind, lower }) => kind === 'word' && !LINKS.has(lower));
  if (/[.!]["”’]?$/.test(text.trimEnd())) return false;
  if (/^(?:did|does)$/.test(first?.lower ?? '') || TAILS.test(text) || ANNOUNCED.test(text)) return true;
  return /^(?:is|are|was|were)$/.test(first?.lower ?? '') && WONDERING.test(text);
}

/** "*are* these *really* from there" */
const WONDERING = /\b(?:really|actually|honestly|seriously|truly)\b/i;
/** "…, *did i read that right*" */
const TAILS =
  /, (?:did i (?:read|hear|get) that right|am i reading (?:that|this) right|is that (?:right|true|real|correct))$|(?:^|[,:] ?)(?:did|do|does|is|are|was|were|has|have) [^.!?]*[ ,]or (?:not|what|nah)$|\b(?:yes or no|true or false)$/i;
/** "*wait do we* really give out so many", "*genuine question*, did he get 312" */
const ASKING =
  '(?:do|does|did|is|are|was|were|has|have|can) (?:i|you|he|she|it|we|they|there|the|that|this|these|those|any|all|people|[a-z]+s|[A-Z]\\w+)\\b';
const ANNOUNCED = new RegExp(
  `^(?:(?:wait|hey|hold on|hang on|sorry|so|ok|okay|um|q|qq)[,:]? )+${ASKING}|^[^.!?]{0,60}\\b(?:question|asking|curious|wondering|settle|lawyers|anyone)\\b[^.!?:,]{0,40}[,:] ${ASKING}`,
  'i',
);

/** "They got the money, *so what do they want now?*": where what the sentence from `from` to `close` asks begins; -1 is the text's end. */
function questionStart({ words, text }: Reading, from: number, close: number): number {
  const begin = withoutSpeaker(text);
  const first = words.findIndex(
    ({ start, kind, lower }, at) => at >= from && start >= begin && kind === 'word' && !LINKS.has(lower),
  );
  const end = words.findLastIndex(({ kind }, at) => kind === 'word' && (close === -1 || at < close));
  if (first === -1 || isStart(words[first]?.lower ?? '')) return 0;
  let start = 0;
  for (let mark = end - 1; mark > first; mark -= 1) {
    if (!PARTING.has(words[mark]?.text ?? '') && !isGapBehind(words, mark)) continue;
    let at = mark + 1;
    while (LINKS.has(words[at]?.lower ?? '')) at += 1;
    const lower = words[at]?.lower ?? '';
    if (isOfSomebody(words, mark, at) && !OF_WHAT_IS_TOLD.test(text.slice(words[at]?.start))) return mark;
    // "the bill, *which is* what, 90 dollars?" begins a relative.
    const isRelative = lower === 'which' && at === mark + 1;
    // "…, *which*, I mean, *where* are they to sleep?" begins anew.
    if (isRelative && isStart(words[at + 1]?.lower ?? '') && !FINITE.has(words[at + 1]?.lower ?? '')) return mark;
    if (isPrepositional(words, at)) start = mark;
    if (!isStart(lower) || isRelative || (start > 0 && OPEN.test(lower))) continue;
    const isTag = (end - at < LONGEST_TAG && !OPEN.test(lower)) || OF_IT.test(text.slice(words[at]?.start));
    // "These judges, *do they work* for the department, *or have I* got that backwards?"
    if (!isTag) start = mark;
  }
  return start;
}

const LEAST_GAP = 5;

/** "… people*, I mean,* what are we doing?": `withoutFillers` leaves a gap where the commas were. */
function isGapBehind(words: Reading['words'], at: number): boolean {
  return (words[at + 1]?.start ?? 0) - (words[at]?.end ?? 0) >= LEAST_GAP;
}

const PREPOSITIONS = wordsIn('for to by on at in with from');
const INTERROGATIVES = wordsIn('what whom whose which');

/** "…, and *for what*?", "…, *to what end*?" */
function isPrepositional(words: Reading['words'], at: number): boolean {
  return PREPOSITIONS.has(words[at]?.lower ?? '') && INTERROGATIVES.has(words[at + 1]?.lower ?? '');
}

/** "…, *so why* the fuss?" is no tag. */
const OPEN = /^(?:wh|how)/;
const BUT = wordsIn('and but yet so');
const SOMEBODY = /^(?:you|we|they|he|she|i|nobody)(?:['’](?:re|ve|ll|d|s|m))?$/;
const OF_WHAT_IS_TOLD = /^\S+ (?:\w+ ){0,2}(?:believe|buy|think|trust|say|know|fall)/i;

/** "We lost a million, *and you're* closing the clinics?": what the last clause tells of somebody is asked, though no word stands before another. */
function isOfSomebody(words: Reading['words'], mark: number, at: number): boolean {
  return at > mark + 1 && BUT.has(words[mark + 1]?.lower ?? '') && SOMEBODY.test(words[at]?.lower ?? '');
}

function isStart(lower: string): boolean {
  return QUESTION_STARTS.has(lower) || MORE_STARTS.has(lower) || INVERTED.test(lower);
}
