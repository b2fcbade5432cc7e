import { reviewStatuses } from '../../lib/core/annotation/annotation.ts';
import type { FacetCounts } from '../../lib/core/library/facets.ts';
import { toggled } from '../../lib/core/library/facets.ts';
import { isFiltered, type NoteDimension, type NoteFilter, noNoteFilter } from '../../lib/core/library/note-query.ts';
import { type NoteSort, noteSorts } from '../../lib/core/library/sort-notes.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { Glyph, Icon } from '../icons.tsx';
import { OutLink } from '../out-link.tsx';
import { comparisonOrder } from '../tally.ts';
import { useWords } from '../words.tsx';
import { FacetList, type FacetValue, useOneOpen } from './facet-menu.tsx';

export interface NoteFiltersProps {
  readonly filter: NoteFilter;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly counts: FacetCounts<NoteDimension>;
  readonly sort: NoteSort;
  readonly onSort: (sort: NoteSort) => void;
  /** How many notes the filter leaves, and how many there are. */
  readonly shown: number;
  readonly all: number;
  readonly statementOf: (claim: string) => string;
}

const menus = ['tag', 'site', 'verdict', 'date', 'more'] as const;
type Menu = (typeof menus)[number];
const inMore = ['status', 'relation', 'claim', 'kind'] as const;

/** What is looked for most is one press away; the rest opens beneath. Each choice says how many notes it would leave. */
export function NoteFilters(props: NoteFiltersProps) {
  const { filter, onFilter, counts, shown, all } = props;
  const { t } = useWords();
  const { open, toggle: toggleMenu, button } = useOneOpen<Menu>();
  const { chosen } = filter;
  const isNarrow = isFiltered(filter);
  const choose = (dimension: NoteDimension, value: string) =>
    onFilter({ ...filter, chosen: toggled(chosen, dimension, value) });
  const chip = (dimension: NoteDimension, value: string, label: string, glyph?: string) => {
    const isOn = chosen[dimension].includes(value);
    const count = counts[dimension].get(value) ?? 0;
    if (count === 0 && !isOn) return null;
    return (
      <button type="button" class="chip" aria-pressed={isOn} onClick={() => choose(dimension, value)}>
        {glyph && <Glyph name={glyph} />}
        {label} <span class="num">{count}</span>
      </button>
    );
  };
  const isSet: Record<Menu, boolean> = {
    tag: chosen.tag.length > 0,
    site: chosen.site.length > 0 || filter.page !== '',
    verdict: chosen.verdict.length > 0,
    date: filter.from + filter.to !== '',
    more: inMore.some(name => chosen[name].length > 0),
  };
  return (
    <div class="filters">
      <div class="chips" role="group" aria-label={t('library.filters')}>
        <button
          type="button"
          class="chip"
          aria-pressed={!isNarrow}
          onClick={() => onFilter({ ...noNoteFilter, text: '' })}
        >
          {t('filters.all', { number: all })}
        </button>
        {chip('relation', 'differs', t('comparison.differs'), 'differs')}
        {chip('status', 'in-review', t('editor.status-in-review'))}
        {chip('place', 'lost', t('library.lost'))}
        {chip('verdict', '', t('library.noVerdict'))}
        {menus.map(menu => (
          <button
            key={menu}
            type="button"
            class={isSet[menu] ? 'chip chip-set' : 'chip'}
            onClick={() => toggleMenu(menu)}
            {...button(menu)}
          >
            {menu === 'more' && <Icon name="filter" />}
            {t(`library.menu-${menu}`)}
            {isSet[menu] && <span class="vh"> {t('library.isSet')}</span>}
          </button>
        ))}
      </div>
      <label class="row meta push">
        {t('library.sort')}{' '}
        <select class="in" value={props.sort} onChange={event => props.onSort(event.currentTarget.value as NoteSort)}>
          {noteSorts.map(sort => (
            <option key={sort} value={sort}>
              {t(`library.sort-${sort}`)}
            </option>
          ))}
        </select>
      </label>
      {open && (
        <div class="facets">
          {open === 'date' ? (
            <Days filter={filter} onFilter={onFilter} />
          ) : (
            (open === 'more' ? inMore : [open]).map(dimension => (
              <FacetList
                key={dimension}
                name={t(`library.facet-${dimension}`)}
                values={valuesOf(dimension, props, t)}
                chosen={chosen[dimension]}
                onToggle={value => choose(dimension, value)}
              />
            ))
          )}
        </div>
      )}
      <div class="shown-line">
        <span class="meta" role="status">
          {isNarrow && t('library.shown', { shown, count: all })}
        </span>
        {isNarrow && (
          <button type="button" class="btn btn-quiet" onClick={() => onFilter(noNoteFilter)}>
            {t('filters.showAll')}
          </button>
        )}
        {filter.page !== '' && (
          <span class="meta clip">
            {t('library.onPage')} <OutLink url={filter.page}>{filter.page}</OutLink>
          </span>
        )}
      </div>
    </div>
  );
}

function Days({ filter, onFilter }: Pick<NoteFiltersProps, 'filter' | 'onFilter'>) {
  const { t } = useWords();
  return (
    <fieldset class="facet">
      <legend class="label">{t('library.facet-date')}</legend>
      <div class="row">
        {(['from', 'to'] as const).map(end => (
          <label key={end} class="field">
            <span class="label">{t(`library.${end}`)}</span>
            <input
              class="in"
              type="date"
              value={filter[end]}
              onChange={event => onFilter({ ...filter, [end]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The values of a dimension that occur, or are chosen, in words. */
function valuesOf(
  dimension: NoteDimension,
  { counts, filter, statementOf }: NoteFiltersProps,
  t: Words['t'],
): FacetValue[] {
  const map = counts[dimension];
  const known: readonly string[] =
    dimension === 'status' ? reviewStatuses : dimension === 'relation' ? [...comparisonOrder, ''] : [];
  const names = new Set([...known.filter(name => map.has(name)), ...map.keys(), ...filter.chosen[dimension]]);
  return [...names].map(value => ({ value, count: map.get(value) ?? 0, ...labelOf(dimension, value, statementOf, t) }));
}

function labelOf(
  dimension: NoteDimension,
  value: string,
  statementOf: (claim: string) => string,
  t: Words['t'],
): { label: string; lang?: string } {
  switch (dimension) {
    case 'status':
      return { label: isOneOf(reviewStatuses, value) ? t(`editor.status-${value}`) : value };
    case 'relation':
      return {
        label: isOneOf(comparisonOrder, value) ? t(`comparison.${comparisonNames[value]}`) : t('library.noRecord'),
      };
    case 'verdict':
      return { label: value || t('library.noVerdict') };
    case 'tag':
      return { label: value || t('library.noTag') };
    case 'site':
      return { label: value || t('library.noSite') };
    case 'claim':
      return value === '' ? { label: t('library.noClaim') } : { label: statementOf(value) || value, lang: 'en' };
    case 'place':
      return { label: t(value === 'lost' ? 'library.lost' : 'library.notLost') };
    case 'kind':
      return { label: isOneOf(['page', 'claim', 'reply'] as const, value) ? t(`library.kind-${value}`) : value };
  }
}

/** What cards call the comparison that a glyph draws. */
const comparisonNames = {
  agrees: 'agrees',
  differs: 'differs',
  period: 'otherPeriod',
  measure: 'otherMeasure',
  goal: 'goal',
  denied: 'denied',
  asked: 'asked',
  dated: 'dated',
  none: 'noFigure',
} as const;

function isOneOf<T extends string>(all: readonly T[], value: string): value is T {
  return all.some(one => one === value);
}
