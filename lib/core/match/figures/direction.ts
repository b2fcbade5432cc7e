import type { Figure } from '../../claim/claim.ts';
import type { Series } from '../../claim/series.ts';
import type { FigureReading } from './figure-reading.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import { wordsIn } from '../words/words-in.ts';

export type Direction = 'up' | 'down';

const WORDS: Readonly<Record<Direction, ReadonlySet<string>>> = {
  up: stemsIn(
    'rise rose risen increase grow grew grown growth climb jump soar surge gain add up upward higher raise expand',
  ),
  down: stemsIn(
    'fall fell fallen decline decrease drop tumble sink sank sunk plummet lose lost shed shrink shrank shrunk down downward cut trim reduce lower smaller fewer less plunge contract slide slid knock lop shave slash',
  ),
};
/** "up to 30,000" and "made up 40 percent" tell no direction. */
const AFTER_MAKE: ReadonlySet<string> = wordsIn('make makes made making');

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
    if (isBound || isOfTaxes(words, at)) continue;
    // "would take two trillion *off* deficits"
    if (word.lower === 'off' && at >= number.to) said.add('down');
    if (WORDS.up.has(word.stem)) said.add('up');
    if (WORDS.down.has(word.stem)) said.add('down');
  }
  return said.size === 1 ? ([...said][0] as Direction) : null;
}

/** "the *tax-cut* law", "the *tax cuts*": a law's name tells no direction. */
function isOfTaxes(words: Reading['words'], at: number): boolean {
  return words[at]?.stem === 'cut' && /^tax(?:es)?$/.test(words[at - 1]?.lower ?? '');
}

const TOLD = /\b(?:rose|grew|the most|highest|record(?! low)|(fell|lowest|fewest|low|down))\b/g;

/** Names what rules out every record that such a number fits. */
export const CONTRARY_WAY = 'contrary-way';

/**
 * "*rose to* 10.6 percent" of what fell to it: the way that a clause tells, where the year before or the record's own words tell
 * the other one; null where it may be. "Was down to" looks back to some year or other.
 */
export function contraryWay(
  { reading, scope: { clause }, quantity }: FigureReading,
  { value, agency }: Pick<Figure, 'value' | 'agency'>,
  time: string | null,
  statement: string,
  series: readonly Series[] = [],
): Direction | null {
  const { words } = reading;
  if (words[quantity.from - 1]?.lower !== 'to' || words[quantity.from - 2]?.lower === 'down') return null;
  const said = directionOf(reading, clause, quantity);
  const isFromElsewhere = words
    .slice(clause.from, clause.to)
    .some(({ lower }) => lower === 'from' || lower === 'since');
  const yearBefore = time?.replace(/\d{4}$/, year => `${Number(year) - 1}`);
  const ways = new Set<Direction>();
  for (const one of isFromElsewhere ? [] : series) {
    const before = one.values.find(({ period }) => period === yearBefore)?.value ?? value;
    if (one.agency === agency && before !== value) ways.add(before < value ? 'up' : 'down');
  }
  if (ways.size === 0) for (const [, down] of statement.matchAll(TOLD)) ways.add(down === undefined ? 'up' : 'down');
  return said === null || ways.size === 0 || ways.has(said) ? null : said;
}
