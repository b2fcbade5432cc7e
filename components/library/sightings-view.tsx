import { useMemo, useRef } from 'preact/hooks';
import { type FacetCounts, toggled } from '../../lib/core/library/facets.ts';
import {
  isSeenFiltered,
  noSeenFilter,
  type SeenDimension,
  type SeenFilter,
} from '../../lib/core/library/seen-query.ts';
import type { SeenRow } from '../../lib/core/library/seen-row.ts';
import { Glyph } from '../icons.tsx';
import { comparisonOrder } from '../tally.ts';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';
import { FacetList, useOneOpen } from './facet-menu.tsx';
import { LoadFailed, LoadingLine, type Progress } from './loading-line.tsx';
import { type Column, RowsGrid } from './rows-grid.tsx';
import { SearchField } from './search-field.tsx';
import { useNarrow } from './use-narrow.ts';
import { useSingleKeys } from './use-single-keys.ts';

export interface SightingsViewProps {
  /** Those that the filter leaves, the newest first, and how many there are. */
  readonly rows: readonly SeenRow[];
  readonly all: number;
  readonly counts: FacetCounts<SeenDimension>;
  readonly filter: SeenFilter;
  readonly onFilter: (filter: SeenFilter) => void;
  readonly statementOf: (claim: string) => string;
  readonly progress: Progress | null;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly singleKeys: boolean;
  readonly at: string;
  readonly focusAsked: number;
}

type Menu = 'topic' | 'site' | 'claim';
const menus: readonly Menu[] = ['topic', 'site', 'claim'];

/** Every card that was seen. Enter opens it as it was, Delete deletes it, which can be undone. */
export function SightingsView(props: SightingsViewProps) {
  const { rows, all, filter, onFilter, singleKeys } = props;
  const { t, day } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const columns = useMemo(
    (): Column<SeenRow>[] => [
      {
        id: 'words',
        name: t('library.words'),
        cell: row => (
          <>
            <span class="tq" dir="auto">
              <span class={`quote-u line-${row.underline}`}>{row.quote}</span>
            </span>
            <span class="meta clip" dir="auto">
              {[row.site, row.title].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'record',
        name: t('library.record'),
        cell: row => (
          <>
            <span class="w">
              <Glyph name={row.glyph} />
              <span class="clip">{row.comparison}</span>
            </span>
            <span class="meta" dir="auto">
              {row.record}
            </span>
          </>
        ),
      },
      {
        id: 'claim',
        name: t('history.claim'),
        cell: row => (
          <span class="meta clip" lang="en" dir="auto">
            {row.statement}
          </span>
        ),
      },
      {
        id: 'changed',
        name: t('library.seen'),
        sort: 'descending',
        cell: row => <span class="meta num">{day(dayOfTime(row.seen))}</span>,
      },
    ],
    [t, day],
  );
  useSingleKeys(singleKeys, ({ key }) => {
    if (key !== '/') return false;
    field.current?.focus();
    return true;
  });
  return (
    <>
      <header class="lib-head">
        <h1>{t('library.view-sightings')}</h1>
        <SearchField
          label={t('library.searchSeen')}
          hint={t('history.searchHint')}
          text={filter.text}
          onSearch={text => onFilter({ ...filter, text })}
          field={field}
        />
      </header>
      <LoadingLine progress={props.progress} />
      {props.failed && <LoadFailed onRetry={props.onRetry} />}
      {all === 0 && !props.progress && !props.failed ? (
        <div class="state">
          <h2 class="state-title">{t('history.none')}</h2>
          <p class="meta">{t('history.noneText')}</p>
        </div>
      ) : (
        <>
          <SeenFilters {...props} />
          {rows.length === 0 && props.failed ? null : rows.length === 0 && !props.progress ? (
            <div class="state">
              <h2 class="state-title">{t('history.noneFound')}</h2>
              {isSeenFiltered(filter) && (
                <p>
                  <button type="button" class="btn" onClick={() => onFilter(noSeenFilter)}>
                    {t('filters.showAll')}
                  </button>
                </p>
              )}
            </div>
          ) : (
            <RowsGrid
              name={t('library.view-sightings')}
              rows={rows}
              keyOf={keyOf}
              columns={columns}
              rowHeight={narrow ? 116 : 57}
              choice={null}
              onChoose={() => {}}
              onOpen={({ id }) => props.onOpen(id)}
              onDelete={({ id }) => props.onDelete(id)}
              singleKeys={singleKeys}
              at={props.at}
              focusAsked={props.focusAsked}
            />
          )}
        </>
      )}
    </>
  );
}

const keyOf = ({ id }: SeenRow) => id;

function SeenFilters(props: SightingsViewProps) {
  const { filter, onFilter, counts, rows, all, statementOf } = props;
  const { t } = useWords();
  const { open, toggle, button } = useOneOpen<Menu>();
  const { chosen } = filter;
  const isNarrow = isSeenFiltered(filter);
  const choose = (dimension: SeenDimension, value: string) =>
    onFilter({ ...filter, chosen: toggled(chosen, dimension, value) });
  const glyphs = comparisonOrder.filter(name => counts.relation.has(name) || chosen.relation.includes(name));
  return (
    <div class="filters">
      <div class="chips" role="group" aria-label={t('library.filters')}>
        <button type="button" class="chip" aria-pressed={!isNarrow} onClick={() => onFilter(noSeenFilter)}>
          {t('filters.all', { number: all })}
        </button>
        {glyphs.map(name => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={chosen.relation.includes(name)}
            onClick={() => choose('relation', name)}
          >
            <Glyph name={name} />
            {t(`chips.${name}`, { number: counts.relation.get(name) ?? 0 })}
          </button>
        ))}
        {menus.map(menu => (
          <button
            key={menu}
            type="button"
            class={chosen[menu].length > 0 ? 'chip chip-set' : 'chip'}
            onClick={() => toggle(menu)}
            {...button(menu)}
          >
            {t(`library.facet-${menu}`)}
            {chosen[menu].length > 0 && <span class="vh"> {t('library.isSet')}</span>}
          </button>
        ))}
      </div>
      {open && (
        <div class="facets">
          <FacetList
            key={open}
            name={t(`library.facet-${open}`)}
            values={[...new Set([...counts[open].keys(), ...chosen[open]])].map(value => ({
              value,
              count: counts[open].get(value) ?? 0,
              ...(open === 'claim'
                ? { label: statementOf(value) || value, lang: 'en' }
                : { label: value || t('library.noSite') }),
            }))}
            chosen={chosen[open]}
            onToggle={value => choose(open, value)}
          />
        </div>
      )}
      <div class="shown-line">
        <span class="meta" role="status">
          {isNarrow && t('history.found', { found: rows.length, count: all })}
        </span>
        {isNarrow && (
          <button type="button" class="btn btn-quiet" onClick={() => onFilter(noSeenFilter)}>
            {t('filters.showAll')}
          </button>
        )}
      </div>
    </div>
  );
}
