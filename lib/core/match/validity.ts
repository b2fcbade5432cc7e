import type { Claim } from '../claim/claim.ts';

/** A page cannot state what began to hold only after it was published. Undated pages are compared with the present. */
export function isKnownBy(claim: Claim, published: string | null): boolean {
  const from = claim.valid.from === null || claim.asOf < claim.valid.from ? claim.asOf : claim.valid.from;
  return published === null || claim.valid.from === null || published >= from;
}

/** The record holds on the page's own day, which must be known. */
export function holdsOn(claim: Claim, published: string | null): boolean {
  if (published === null) return false;
  const { from, until } = claim.valid;
  return (from === null || published >= from) && (until === null || published.slice(0, until.length) <= until);
}
