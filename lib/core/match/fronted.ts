import { clauseAround } from './clause.ts';
import type { Term } from './lexicon-index.ts';
import { hasKind, type Reading, type Span } from './reading.ts';

const OPENERS = new Set(['among', 'amongst', 'excluding', 'except', 'without', 'outside', 'beyond']);
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
 * count begins. "For" opens so many other things that it narrows only where the restriction is all it holds: "*For
 * women*, the rate was 4 percent".
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
  const isAll = first === 'for' && inside.some(term => term.from <= opened && term.to === end);
  return isAll ? inside : [];
}

const LINKS = new Set(['but', 'and', 'yet', 'so']);
