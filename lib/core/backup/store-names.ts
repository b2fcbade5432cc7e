import type { Annotation } from '../annotation/annotation.ts';
import type { Draft } from '../annotation/draft.ts';
import type { Trashed } from '../annotation/trashed.ts';
import type { OwnClaim } from '../claim/own-claim.ts';
import type { Sighting } from '../sighting/sighting.ts';
import type { KeptPage } from '../text/kept-page.ts';
import type { Dismissal } from './stores.ts';

/** What the reader and the reviewer own, store by store. */
export interface Stores {
  readonly annotations: readonly Annotation[];
  /** What notes were before they were changed: every earlier `rev` of each. */
  readonly versions: readonly Annotation[];
  readonly trash: readonly Trashed[];
  readonly sightings: readonly Sighting[];
  readonly drafts: readonly Draft[];
  readonly dismissals: readonly Dismissal[];
  readonly pages: readonly KeptPage[];
  readonly claims: readonly OwnClaim[];
}
export type StoreName = keyof Stores;

export const noStores: Stores = {
  annotations: [],
  versions: [],
  trash: [],
  sightings: [],
  drafts: [],
  dismissals: [],
  pages: [],
  claims: [],
};
export const storeNames = Object.keys(noStores) as readonly StoreName[];

export type Counts = Readonly<Record<StoreName, number>>;

/** One value a store. */
export function byStore<T>(valueOf: (store: StoreName) => T): Record<StoreName, T> {
  return Object.fromEntries(storeNames.map(name => [name, valueOf(name)])) as Record<StoreName, T>;
}

export function countRows(stores: Readonly<Record<StoreName, readonly unknown[]>>): Counts {
  return byStore(store => stores[store].length);
}
