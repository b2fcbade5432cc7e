import type { Reading, Span } from './reading.ts';
import { stem } from './stem.ts';

export type Direction = 'up' | 'down';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

const WORDS: Readonly<Record<Direction, ReadonlySet<string>>> = {
  up: stems('rise rose risen increase grow grew grown growth climb jump soar gain add up upward higher raise expand'),
  down: stems(
    'fall fell fallen decline decrease drop lose lost shed shrink shrank shrunk down downward cut trim reduce lower smaller fewer less plunge contract slide slid',
  ),
};
/** "up to 30,000" and "made up 40 percent" tell no direction. */
const AFTER_MAKE: ReadonlySet<string> = new Set(['make', 'makes', 'made', 'making']);

/** "21 percent higher", "911,000 fewer": the words right after a number are said of it. */
const WORDS_AFTER = 2;

/** The one way in which a clause says, up to its number, that something went; null where it names none, or both. */
export function directionOf({ words }: Reading, clause: Span, number: Span): Direction | null {
  const { from } = clause;
  const to = Math.min(clause.to, number.to + WORDS_AFTER);
  const said = new Set<Direction>();
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const isBound =
      word.lower === 'up' && (words[at + 1]?.lower === 'to' || AFTER_MAKE.has(words[at - 1]?.lower ?? ''));
    if (isBound) continue;
    if (WORDS.up.has(word.stem)) said.add('up');
    if (WORDS.down.has(word.stem)) said.add('down');
  }
  return said.size === 1 ? ([...said][0] as Direction) : null;
}
