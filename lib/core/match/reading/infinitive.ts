import { wordsIn } from '../words/words-in.ts';
import type { Reading } from './reading.ts';
import { MODALS, NEGATIONS, PERFECT } from './verb-words.ts';

/** "has yet *to be* revoked"; what "is said *to be*" so is so. */
export function isPassiveInfinitive({ words }: Reading, to: number, verbAt: number): boolean {
  return words[to + 1]?.lower === 'be' && verbAt > to + 1 && !REPORTED.has(words[to - 1]?.lower ?? '');
}

const REPORTED = wordsIn('said reported thought believed known found understood shown considered deemed ruled held');

/** "was used *to expel*", "the justices allowed Trump *to end*": the infinitive of a past verb that brought it about. */
export function isBroughtAbout(reading: Reading, to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - MOST_BETWEEN); at -= 1) {
    const word = reading.words[at];
    if (word === undefined || word.kind !== 'word') return false;
    // "have *had to pay*": they did.
    if (at === to - 1 && word.lower === 'had' && PERFECT.has(reading.words[at - 1]?.lower ?? '')) return true;
    // "became the first president *to use* it": said of one who did.
    if (word.lower === 'first' && reading.words[at - 1]?.lower === 'the') return true;
    if (BRINGING.has(word.lower)) {
      const group = reading.words.slice(Math.max(0, at - 3), at);
      return !group.some(({ lower }) => NEGATIONS.has(lower) || MODALS.has(lower) || UNDONE.has(lower));
    }
  }
  return false;
}

const BRINGING = wordsIn(
  'allowed permitted enabled forced led managed began started continued used helped cleared authorized authorised freed assigned reassigned deployed redeployed diverted',
);
/** "cleared the way for the administration *to strip*" */
const MOST_BETWEEN = 6;

// "is allowed to remove" grants a power; "was allowed to" used it.
const UNDONE = wordsIn('is are be if to being');

/** "The bench ruled by six votes *to allow* the sale": what a court decides is so, unless it "has *yet to decide* to". */
export function isDecided({ words }: Reading, to: number): boolean {
  if (!LETTING.test(words[to + 1]?.lower ?? '')) return false;
  const from = Math.max(0, to - MOST_TO_DECIDED);
  const verb = words.findLastIndex(({ lower }, at) => at >= from && at < to && DECIDED.test(lower));
  if (verb === -1 || words.slice(verb, to).some(({ kind }) => kind === 'mark')) return false;
  return !words.slice(Math.max(0, verb - 3), verb).some(({ lower }) => NEGATIONS.has(lower) || MODALS.has(lower));
}

/** "voted *on Tuesday by six to three* to let" */
const MOST_TO_DECIDED = 7;
const DECIDED = /^(?:voted|decided|ruled)$/;
const LETTING = /^(?:let|allow|permit|uphold|keep|leave|restore|reinstate|lift|block)$/;

/** Participles before "to" by which a rule demands or allows. */
export const RULED: ReadonlySet<string> = wordsIn('required obliged obligated bound allowed permitted entitled');

/** What something comes to. */
export const MARKS = wordsIn('lowest highest fewest smallest largest biggest worst level levels');
