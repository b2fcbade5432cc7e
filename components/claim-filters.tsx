import type { PageReport } from '../lib/core/page-protocol.ts';
import { type ClaimFilter, comparisonChoices, filterClaims, noFilter, topicChoices } from './filter-claims.ts';
import { Glyph } from './icons.tsx';
import { useWords } from './words.tsx';

interface ClaimFiltersProps {
  readonly items: PageReport['mentions'];
  readonly filter: ClaimFilter;
  /** How many of the items it leaves. */
  readonly shown: number;
  readonly onFilter: (filter: ClaimFilter) => void;
}

/** A chip for each comparison and a list of the topics, with counts, and how many are shown. One kind leaves nothing to choose. */
export function ClaimFilters({ items, filter, shown, onFilter }: ClaimFiltersProps) {
  const { t } = useWords();
  const isFiltered = filter.comparison !== null || filter.topic !== null;
  return (
    <>
      <Comparisons items={items} filter={filter} onFilter={onFilter} />
      <Topics items={items} filter={filter} onFilter={onFilter} />
      <div class={isFiltered ? 'shown' : ''}>
        <span class="meta" role="status">
          {isFiltered && t('filters.shown', { shown, all: items.length })}
        </span>
        {isFiltered && (
          <button type="button" class="btn btn-quiet" onClick={() => onFilter(noFilter)}>
            {t('filters.showAll')}
          </button>
        )}
      </div>
    </>
  );
}

type KindProps = Omit<ClaimFiltersProps, 'shown'>;

function Comparisons({ items, filter, onFilter }: KindProps) {
  const { t } = useWords();
  const choices = comparisonChoices(items, filter);
  const inTopic = filterClaims(items, { comparison: null, topic: filter.topic }).length;
  if (choices.length < 2 && filter.comparison === null) return null;
  const choose = (comparison: string | null) => onFilter({ ...filter, comparison });
  return (
    <div class="chips" role="group" aria-label={t('filters.comparison')}>
      <button type="button" class="chip" aria-pressed={filter.comparison === null} onClick={() => choose(null)}>
        {t('filters.all', { number: inTopic })}
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
          {t(`chips.${value}`, { number: count })}
        </button>
      ))}
    </div>
  );
}

function Topics({ items, filter, onFilter }: KindProps) {
  const { t } = useWords();
  const choices = topicChoices(items, filter);
  if (new Set(items.map(item => item.topic)).size < 2) return null;
  const all = choices.reduce((sum, { count }) => sum + count, 0);
  return (
    <label class="topics">
      <span class="meta">{t('filters.topic')}</span>
      <select
        class="in"
        value={filter.topic ?? ''}
        onChange={event => onFilter({ ...filter, topic: event.currentTarget.value || null })}
      >
        <option value="">{t('filters.allTopics', { number: all })}</option>
        {choices.map(({ value, count }) => (
          <option key={value} value={value}>
            {t('filters.oneTopic', { topic: value, number: count })}
          </option>
        ))}
      </select>
    </label>
  );
}
