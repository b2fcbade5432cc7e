import { hashText } from '../hash-text.ts';
import type { Claim } from './claim.ts';
import type { ClaimWordings } from './wordings.ts';

/** A claim with all sentences that are known to state it, and those known only to seem to. */
export interface WordedClaim {
  readonly claim: Claim;
  readonly states: readonly string[];
  readonly near: readonly string[];
}

/** The statement and examples of each claim, with what was written for this alone. */
export function sentencesOf(claims: readonly Claim[], wordings: readonly ClaimWordings[] = []): WordedClaim[] {
  const written = new Map(wordings.map(one => [one.claim, one]));
  return claims.map(claim => {
    const { statement, examples } = claim;
    const { states = [], near = [] } = written.get(claim.id) ?? {};
    return { claim, states: [statement, ...examples.matches, ...states], near: [...examples.near, ...near] };
  });
}

/** The same for the same sentences of the same claims, in whatever order these come. */
export function hashSentences(worded: readonly WordedClaim[]): string {
  const sorted = worded.map(({ claim, states, near }) => JSON.stringify([claim.id, states, near])).sort();
  return (hashText(sorted.join('\n')) >>> 0).toString(16);
}
