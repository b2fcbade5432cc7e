import { useRef, useState } from 'preact/hooks';
import { type ClaimFilter, noFilter } from '../../components/filter-claims.ts';

/**
 * The filter of the page that is looked at. Each page keeps its own while the panel is open: going to another tab and back
 * changes nothing. `page` tells pages apart.
 */
export function useFilter(page: string): readonly [ClaimFilter, (filter: ClaimFilter) => void] {
  const kept = useRef(new Map<string, ClaimFilter>());
  const [, redraw] = useState(0);
  const set = (filter: ClaimFilter) => {
    kept.current.set(page, filter);
    redraw(count => count + 1);
  };
  return [kept.current.get(page) ?? noFilter, set];
}
