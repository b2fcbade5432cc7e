import type { PageReport } from '../lib/core/protocol.ts';
import { type ClaimFilter, comparisonChoices, filterClaims, noFilter, topicChoices } from './filter-claims.ts';
import { Glyph } from './icons.tsx';
import { comparisonNames } from './tally.ts';

interface ClaimFiltersProps {
  readonly items: PageReport['mentions'];
  readonly filter: ClaimFilter;
  /** How many of the items it leaves. */
  readonly shown: number;
  readonly onFilter: (filter: ClaimFilter) => void;
}

/** A chip for each comparison and a list of the topics, with counts, and how many are shown. One kind leaves nothing to choose. */
export function ClaimFilters({ items, filter, shown, onFilter }: ClaimFiltersProps) {
  const isFiltered = filter.comparison !== null || filter.topic !== null;
  return (
    <>
      <Comparisons items={items} filter={filter} onFilter={onFilter} />
      <Topics items={items} filter={filter} onFilter={onFilter} />
      <div class={isFiltered ? 'shown' : ''}>
        <span class="meta" role="status">
          {isFiltered && `${shown} of ${items.length} shown`}
        </span>
        {isFiltered && (
          <button type="button" class="btn btn-quiet" onClick={() => onFilter(noFilter)}>
            Show all
          </button>
        )}
      </div>
    </>
  );
}

type KindProps = Omit<ClaimFiltersProps, 'shown'>;

function Comparisons({ items, filter, onFilter }: KindProps) {
  const choices = comparisonChoices(items, filter);
  const inTopic = filterClaims(items, { comparison: null, topic: filter.topic }).length;
  if (choices.length < 2 && filter.comparison === null) return null;
  const choose = (comparison: string | null) => onFilter({ ...filter, comparison });
  return (
    <div class="chips" role="group" aria-label="Comparison">
      <button type="button" class="chip" aria-pressed={filter.comparison === null} onClick={() => choose(null)}>
        All {inTopic}
      </button>
      {choices.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          class="chip"
          aria-pressed={filter.comparison === value}
          onClick={() => choose(filter.comparison === value ? null : value)}
        >
          <Glyph name={value} />
          {capital(nameOf(value))} {count}
        </button>
      ))}
    </div>
  );
}

function Topics({ items, filter, onFilter }: KindProps) {
  const choices = topicChoices(items, filter);
  if (new Set(items.map(item => item.topic)).size < 2) return null;
  const all = choices.reduce((sum, { count }) => sum + count, 0);
  return (
    <label class="topics">
      <span class="meta">Topic</span>
      <select
        class="in"
        value={filter.topic ?? ''}
        onChange={event => onFilter({ ...filter, topic: event.currentTarget.value || null })}
      >
        <option value="">All topics ({all})</option>
        {choices.map(({ value, count }) => (
          <option key={value} value={value}>
            {value} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf(glyph: string): string {
  return comparisonNames.find(([known]) => known === glyph)?.[1] ?? glyph;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
