import { clauseAround } from './clause.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { hasKind, type Reading, type Span } from './reading.ts';
import { wordsIn } from '../words/words-in.ts';

const OPENERS = wordsIn('among amongst excluding except without outside beyond');
const OPENING_PAIRS = new Set([
  'leaving out',
  'stripping out',
  'taking out',
  'not counting',
  'apart from',
  'aside from',
]);

/**
 * The restrictions of a phrase that stands before the subject and narrows all that follows in its clause: "*Among Black
 * workers* the rate fell to 4.8 percent", "*Excluding food and energy*, prices rose 3.3 percent". `before` is where the
 * count begins. "For" and "at" open so many other things that they narrow only where the restriction is all they hold:
 * "*For Black families*, the median was …".
 */
export function frontedRestrictions(reading: Reading, before: Span): Term[] {
  const { words } = reading;
  const clause = clauseAround(reading, before.from);
  let from = clause.from;
  while (from < before.from && (words[from]?.kind !== 'word' || LINKS.has(words[from]?.lower ?? ''))) from += 1;
  const first = words[from]?.lower ?? '';
  const isPair = OPENING_PAIRS.has(`${first} ${words[from + 1]?.lower ?? ''}`);
  const opened = from + (isPair ? 2 : 1);
  const comma = words.findIndex(({ text }, at) => at >= opened && at < before.from && text === ',');
  const end = comma === -1 ? before.from : comma;
  const inside = reading.nouns.filter(
    term => term.from >= from && term.to > opened && term.to <= end && hasKind(term, 'restriction'),
  );
  if (OPENERS.has(first) || isPair) return inside;
  const isRead = (at: number) =>
    FUNCTION_WORDS.has(words[at]?.lower ?? '') || inside.some(term => term.from <= at && at < term.to);
  let run = opened;
  while (run < end && isRead(run)) run += 1;
  // "At the northern border officers seized …" needs no comma.
  const isWhole = run === end || (comma === -1 && first !== 'for');
  return PLACING.has(first) && isWhole ? inside.filter(({ to }) => to <= run) : [];
}

const PLACING = wordsIn('for at along on');

const LINKS = wordsIn('but and yet so');
