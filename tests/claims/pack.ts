import { join } from 'node:path';
import { readClaims } from '../../lib/node/read-claims.ts';

/** The claims folder of this project. */
export const claimsFolder = join(import.meta.dirname, '../../claims');

/** The bundled pack, drafts included. Reading it checks every schema, file name, reference and source rule. */
export const pack = await readClaims(claimsFolder);

export const shownClaims = pack.claims.filter(claim => claim.status === 'shown');
export const shownSeries = pack.series.filter(series => series.status === 'shown');

/** A claim by id; throws when there is none, so that a renamed record fails by name. */
export function claimOf(id: string) {
  const claim = pack.claims.find(one => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
}

/** A series by id; throws when there is none. */
export function seriesOf(id: string) {
  const series = pack.series.find(one => one.id === id);
  if (!series) throw new Error(`no series ${id}`);
  return series;
}
