import { z } from 'zod/mini';
import { Annotation } from '../annotation/annotation.ts';
import { Draft } from '../annotation/draft.ts';
import { Trashed } from '../annotation/trashed.ts';
import { OwnClaim } from '../claim/own-claim.ts';
import { Sighting } from '../sighting/sighting.ts';
import { KeptPage } from '../text/kept-page.ts';
import { type Counts, type StoreName, type Stores, storeNames } from './store-names.ts';

export { byStore, type Counts, countRows, noStores, type StoreName, type Stores, storeNames } from './store-names.ts';

/** Words that the reader said do not state this claim. */
export const Dismissal = z.object({ claim: z.string().check(z.minLength(1)), quote: z.string().check(z.minLength(1)) });
export type Dismissal = z.infer<typeof Dismissal>;

interface Kind<Row> {
  readonly schema: Pick<z.ZodMiniType<Row>, 'safeParse'>;
  readonly keyOf: (row: Row) => string;
  /** Of two rows with one key the one with the greater is newer. Where they are equal in it, the one that is kept stays. */
  readonly ageOf: (row: Row) => string;
}

const kinds: { readonly [S in StoreName]: Kind<Stores[S][number]> } = {
  annotations: {
    schema: Annotation,
    keyOf: ({ id }) => id,
    // Every save counts one up; digits are padded so that texts compare as numbers do.
    ageOf: ({ rev, modified }) => `${String(rev).padStart(9, '0')} ${modified}`,
  },
  versions: { schema: Annotation, keyOf: ({ id, rev }) => `${id} ${rev}`, ageOf: ({ modified }) => modified },
  trash: { schema: Trashed, keyOf: ({ id }) => id, ageOf: ({ deleted }) => deleted },
  // A page that was looked at again adds to what was seen.
  sightings: { schema: Sighting, keyOf: ({ id }) => id, ageOf: ({ seen, again }) => `${seen} ${again?.at ?? ''}` },
  drafts: { schema: Draft, keyOf: ({ id }) => id, ageOf: ({ modified }) => modified },
  dismissals: { schema: Dismissal, keyOf: ({ claim, quote }) => `${claim}\n${quote}`, ageOf: () => '' },
  pages: { schema: KeptPage, keyOf: ({ source }) => source, ageOf: ({ kept }) => kept },
  claims: { schema: OwnClaim, keyOf: ({ id }) => id, ageOf: ({ modified }) => modified },
};

/** How the rows of a store are told apart and compared. The caller gives rows of that store alone. */
export function kindOf(store: StoreName): Kind<unknown> {
  return kinds[store] as Kind<unknown>;
}

/** All rows together. */
export function sumOf(counts: Counts): number {
  return storeNames.reduce((sum, name) => sum + counts[name], 0);
}
