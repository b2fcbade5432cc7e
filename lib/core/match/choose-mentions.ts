import type { Mention } from './mention.ts';

/** A claim is marked once in a sentence: at its own figure rather than at another period's, then at its best reading. */
export function onePerClaim(mentions: readonly Mention[]): Mention[] {
  const best = new Map<string, Mention>();
  for (const mention of mentions) {
    const known = best.get(mention.claim);
    if (known === undefined || preference(mention) > preference(known)) best.set(mention.claim, mention);
  }
  return [...best.values()].sort((a, b) => a.start - b.start || a.end - b.end || a.claim.localeCompare(b.claim, 'en'));
}

function preference({ relation, score }: Mention): number {
  return (relation === 'agrees' ? 1 : 0) + score;
}

/**
 * "*More than 80 percent are citizens*, a change of 7 percent", "Speaking to 500 supporters, he said that *the men were returned*": where
 * what is on record is read with its number, or in other words than those around a wrong one, that number is of something else.
 */
export function isInPassing(number: Mention, stated: Mention): boolean {
  const isWeighed = number.reasons.some(({ rule }) => rule === 'measure-by-evidence');
  if (number.relation !== 'differs' || !isWeighed) return false;
  return stated.relation === 'agrees' || number.end <= stated.start || stated.end <= number.start;
}
