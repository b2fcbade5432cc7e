import type { Claim } from '../../claim/claim.ts';

/** A page cannot state what began to hold only after it was published. Undated pages are compared with the present. */
export function isKnownBy(claim: Claim, published: string | null): boolean {
  if (published === null) return true;
  if (claim.modality === 'planned' && Number(published.slice(0, 4)) < firstYear(claim) - LONG_PLANNED) return false;
  const from = claim.valid.from === null || claim.asOf < claim.valid.from ? claim.asOf : claim.valid.from;
  return claim.valid.from === null || published >= from;
}

/** A plan or outlook may be some years older than the record of it. */
const LONG_PLANNED = 3;

/** The earliest that a record's words name, or in which it came out. */
function firstYear({ statement, figure, published, asOf }: Claim): number {
  const told = `${published ?? asOf} ${statement} ${figure?.period.label ?? ''}`;
  return Math.min(...(told.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number));
}

/** The record holds on the page's own day, which must be known. */
export function holdsOn(claim: Claim, published: string | null): boolean {
  if (published === null) return false;
  const { from, until } = claim.valid;
  return (from === null || published >= from) && (until === null || published.slice(0, until.length) <= until);
}
