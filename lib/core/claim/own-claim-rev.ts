import type { OwnClaim } from './own-claim.ts';

/** How often a claim was saved. One that was kept before saves were counted has been saved once. */
export function revOf({ rev = 1 }: Pick<OwnClaim, 'rev'>): number {
  return rev;
}

/** A state of a claim that takes the place of another, and counts a save more: whoever has that one open sees it. */
export function ownClaimOnTop(own: OwnClaim, before: OwnClaim): OwnClaim {
  return { ...own, rev: Math.max(revOf(own), revOf(before) + 1) };
}
