import type { LexiconEntry } from './lexicon.ts';
import type { OwnClaim } from './own-claim.ts';
import type { Pack, PackFile } from './pack.ts';

/** A pack with the reviewer's own claims beside those that it came with. A record of its own id stays as it came. */
export function withOwnClaims(pack: Pack, own: readonly OwnClaim[]): Pack {
  if (own.length === 0) return pack;
  const claims = own.map(({ claim }) => claim);
  return joinPacks(pack, { ...pack, claims, series: [], lexicon: own.flatMap(({ entries }) => entries) });
}

/** Two packs as one. What both have under one id stays the first one's. */
export function joinPacks(pack: Pack, other: Pack): Pack {
  const taken = new Set(pack.claims.flatMap(({ id, aliases }) => [id, ...aliases]));
  const series = new Set(pack.series.map(({ id }) => id));
  const entries = new Set(pack.lexicon.map(({ id }) => id));
  return {
    manifest: pack.manifest,
    claims: [...pack.claims, ...other.claims.filter(({ id }) => !taken.has(id))],
    series: [...pack.series, ...other.series.filter(({ id }) => !series.has(id))],
    lexicon: [...pack.lexicon, ...other.lexicon.filter(({ id }) => !entries.has(id))],
  };
}

/** The reviewer's claims as a pack that stands on its own: with the lexicon entries that they need, and those that these need. */
export function ownPack(own: readonly OwnClaim[], lexicon: readonly LexiconEntry[], manifest: PackFile): Pack {
  const names = new Set(own.map(({ id }) => id));
  const claims = own.map(({ claim }) => ({
    ...claim,
    series: null,
    related: claim.related.filter(id => names.has(id)),
  }));
  const all = [...lexicon, ...ownEntries(own, lexicon)];
  const terms = new Map(all.flatMap(entry => (entry.terms ?? []).map(term => [term.id, entry.id] as const)));
  const wanted = new Set(claims.flatMap(idsOf).map(id => terms.get(id) ?? id));
  // A set that is added to while it is walked goes on to what was added.
  const byId = new Map(all.map(entry => [entry.id, entry]));
  for (const id of wanted) {
    const { counts = [], comparable = [], broader = [], needs = [], implies = [] } = byId.get(id) ?? {};
    for (const other of [...counts, ...comparable, ...broader, ...needs, ...implies])
      wanted.add(terms.get(other) ?? other);
  }
  // What any sentence is read with.
  const isCommon = ({ kind }: LexiconEntry) => kind === 'cue' || kind === 'neutral' || kind === 'restriction';
  return {
    manifest: { ...manifest, corrections: [] },
    claims,
    series: [],
    lexicon: all.filter(entry => wanted.has(entry.id) || isCommon(entry)),
  };
}

function idsOf({ figure, proposition }: Pack['claims'][number]): string[] {
  const named = figure
    ? [figure.measure, figure.population, figure.actor, figure.agency, figure.jurisdiction, figure.period.within]
    : [];
  return [
    ...named.filter(id => id !== null),
    ...(figure?.restrictions ?? []),
    ...(proposition ? [proposition.predicate, ...Object.values(proposition.roles).flat()] : []),
  ];
}

/** Each once; one that the lexicon has under the same id stays the lexicon's. */
function ownEntries(own: readonly OwnClaim[], lexicon: readonly LexiconEntry[]): LexiconEntry[] {
  const known = new Set(lexicon.map(({ id }) => id));
  return own.flatMap(({ entries }) => entries).filter(({ id }) => !known.has(id) && known.add(id));
}
