import type { Pack } from './pack.ts';

/**
 * The part of a pack that readers may see: shown claims and series, and the whole lexicon.
 *
 * Links to records that are left out are dropped, so that the result stands on its own.
 */
export function shownPack(pack: Pack): Pack {
  const claims = pack.claims.filter(claim => claim.status === 'shown');
  const series = pack.series.filter(record => record.status === 'shown');
  const names = new Set([...claims.flatMap(claim => [claim.id, ...claim.aliases]), ...series.map(record => record.id)]);
  const ids = new Set(claims.map(({ id }) => id));
  return {
    ...pack,
    wordings: pack.wordings?.filter(({ claim }) => ids.has(claim)),
    claims: claims.map(claim => ({
      ...claim,
      series: claim.series !== null && names.has(claim.series) ? claim.series : null,
      related: claim.related.filter(id => names.has(id)),
    })),
    series: series.map(record => ({ ...record, related: record.related.filter(id => names.has(id)) })),
  };
}
