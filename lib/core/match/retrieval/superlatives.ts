import { wordsIn } from '../words/words-in.ts';
const SUPERLATIVE = '(?:most|least)\\s+[a-z]+|[a-z]{2,}est|best|worst';
const NO_SUPERLATIVE = wordsIn(
  'interest protest request contest forest honest invest suggest arrest harvest rest test west',
);
/** "one of the safest", "among the two highest": shared with others, where "the safest" is not. */
const ALL = new RegExp(
  `(\\b(?:one|two|three|some)\\s+of\\s+(?:the\\s+)?(?:[a-z]+\\s+)?|\\bamong\\s+(?:the\\s+)?(?:[a-z]+\\s+)?)?\\b(${SUPERLATIVE})\\b`,
  'gi',
);

/**
 * The first superlative that a text gives to one of several where the other gives it to one alone: "one of the safest
 * cities" is not "the safest city". Null when there is none.
 */
export function findSharedRank(one: string, other: string): string | null {
  const there = ranksOf(other);
  for (const [word, isShared] of ranksOf(one)) {
    const isSharedThere = there.get(word);
    if (isSharedThere !== undefined && isSharedThere !== isShared) return word;
  }
  return null;
}

/** The superlatives of a text, each with whether it is shared. One that a text gives both ways is left out. */
function ranksOf(text: string): Map<string, boolean> {
  const ranks = new Map<string, boolean>();
  const both = new Set<string>();
  for (const [, shared, superlative = ''] of text.matchAll(ALL)) {
    const word = superlative.toLowerCase().replace(/\s+/g, ' ');
    const isShared = shared !== undefined;
    if (NO_SUPERLATIVE.has(word)) continue;
    if (ranks.get(word) === !isShared) both.add(word);
    ranks.set(word, isShared);
  }
  for (const word of both) ranks.delete(word);
  return ranks;
}
