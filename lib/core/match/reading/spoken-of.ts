import { FUNCTION_WORDS } from '../words/function-words.ts';
import type { Reading, Span } from './reading.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

const TALK = stemsIn(
  'lawsuit suit case challenge fight battle dispute protest demonstration rally hearing film documentary book debate question litigation argument brief appeal petition story column',
);
const ABOUT = wordsIn('over about on against challenging concerning involving');
/** "a lawsuit over the *administration's sweeping* use of": words between the preposition and what is spoken of. */
const MOST_BETWEEN = 4;

/** "A lawsuit over Trump's *use of* the act", "a hearing on the *revocation* of parole": the event is what something else is about. */
export function isSpokenOf({ words }: Reading, { from }: Span): boolean {
  for (let at = from - 1; at >= Math.max(1, from - MOST_BETWEEN); at -= 1) {
    if (words[at]?.kind === 'mark') return false;
    if (ABOUT.has(words[at]?.lower ?? '')) return TALK.has(words[at - 1]?.stem ?? '');
  }
  return false;
}

const HANGING = wordsIn('to for against about over');
const LIGHT = stemsIn('number share rate count total level figure half most many');

/** "*Donations to* abortion funds rose": what stands before the verb is no subject, but hangs on one. */
export function hangsOnSubject({ words }: Reading, span: Span, predicate: Span): boolean {
  if (span.to > predicate.from) return false;
  const link = words[span.from - 1]?.lower ?? '';
  const head = words[span.from - 2];
  if (!HANGING.has(link) || head?.kind !== 'word') return false;
  return !FUNCTION_WORDS.has(head.lower) && !LIGHT.has(head.stem) && head.lower.endsWith('s');
}
