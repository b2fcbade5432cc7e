import { type Chosen, type FacetQuery, startFacets } from './facets.ts';
import { holdsAll, wordsOfSearch } from './search-text.ts';
import type { SeenRow } from './seen-row.ts';

/** What cards that were seen are told apart by. `relation` is the glyph. */
export const seenDimensions = ['relation', 'topic', 'site', 'claim'] as const;
export type SeenDimension = (typeof seenDimensions)[number];

/** Which cards are wanted. `page` is the address of one page; '' for all. */
export interface SeenFilter {
  readonly text: string;
  readonly page: string;
  readonly chosen: Chosen<SeenDimension>;
}

export const noSeenFilter: SeenFilter = {
  text: '',
  page: '',
  chosen: { relation: [], topic: [], site: [], claim: [] },
};

/** Whether anything narrows the list. */
export function isSeenFiltered({ text, page, chosen }: SeenFilter): boolean {
  return text.trim() !== '' || page !== '' || seenDimensions.some(name => chosen[name].length > 0);
}

/** Filter and count cards, one after another. */
export function startSeenQuery(filter: SeenFilter): FacetQuery<SeenRow, SeenDimension> {
  const words = wordsOfSearch(filter.text);
  return startFacets({
    dimensions: seenDimensions,
    chosen: filter.chosen,
    valuesOf: (row, dimension) => (dimension === 'relation' ? row.glyph : row[dimension]),
    fits: ({ page, searched }) => (filter.page === '' || page === filter.page) && holdsAll(searched, words),
  });
}
