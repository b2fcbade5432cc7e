import { useEffect, useRef } from 'preact/hooks';
import type { PageReport } from '../lib/core/page-protocol.ts';
import { ClaimFilters } from './claim-filters.tsx';
import { type ClaimFilter, filterClaims, listedKeyOf, noFilter, repeatsOf } from './filter-claims.ts';
import { Glyph, Icon } from './icons.tsx';
import { useRows } from './use-rows.ts';
import { useWords } from './words.tsx';

type Item = PageReport['mentions'][number];

export interface ClaimListActions {
  /** Scroll the page to the words. */
  readonly onGo: (key: string) => void;
  /** Open the card there. */
  readonly onOpen: (key: string) => void;
  readonly onNoteOn: (key: string) => void;
}

interface ClaimListProps extends ClaimListActions {
  readonly items: readonly Item[];
  /** Key of the mark that the reader is at; the list follows it. */
  readonly current: string | null;
  /** Without `onFilter`, in a small place, there are no filters. */
  readonly filter?: ClaimFilter;
  readonly onFilter?: (filter: ClaimFilter) => void;
  /** Raised to ask for focus: it goes to the current claim, or to the first. */
  readonly focusAsked?: number;
}

/**
 * The claims of a page in reading order. A repeat is listed with its first mention, not again.
 *
 * Arrows, Home and End move; Enter goes to the place; Alt+Enter opens the card; N begins a note.
 */
export function ClaimList(props: ClaimListProps) {
  const { items, current, filter = noFilter, onFilter, focusAsked = 0, onGo, onOpen, onNoteOn } = props;
  const all = items.filter(item => !item.repeat);
  const shown = filterClaims(all, filter);
  const here = listedKeyOf(items, current);
  const { list, active, setActive, move, moveByKey } = useRows<HTMLOListElement>(shown.length);

  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    // Who walks the list by key, or has the pointer on it, is not moved away from where they are.
    const isUsed = document.hasFocus() && list.current?.matches(':focus-within, :hover');
    if (row && !isUsed) row.scrollIntoView({ block: 'nearest' });
  }, [here]);

  const answered = useRef(0);
  useEffect(() => {
    // A list that is still empty is asked again when it has claims.
    if (focusAsked === answered.current || shown.length === 0) return;
    answered.current = focusAsked;
    move(
      Math.max(
        0,
        shown.findIndex(item => item.key === here),
      ),
    );
  }, [focusAsked, shown.length]);

  const onKeyDown = (event: KeyboardEvent, index: number, key: string) => {
    if (event.key === 'Enter' && event.altKey) onOpen(key);
    else if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey) onNoteOn(key);
    else if (!moveByKey(event.key, index)) return;
    event.preventDefault();
  };

  return (
    <>
      {onFilter && (
        <ClaimFilters
          items={all}
          filter={filter}
          shown={shown.length}
          onFilter={next => {
            setActive(0);
            onFilter(next);
          }}
        />
      )}
      <ol class="items" ref={list}>
        {shown.map((item, index) => (
          <li key={item.key}>
            <button
              type="button"
              class="item"
              tabIndex={index === active ? 0 : -1}
              aria-current={item.key === here ? 'true' : undefined}
              aria-keyshortcuts="Alt+Enter N"
              onClick={event => (event.altKey ? onOpen : onGo)(item.key)}
              onFocus={() => setActive(index)}
              onKeyDown={event => onKeyDown(event, index, item.key)}
            >
              <span class="n">{all.indexOf(item) + 1}</span>
              <span class="item-words">
                <span class="q">
                  <bdi class={`quote-u line-${lineOf(item)}`}>{item.mention.quote}</bdi>
                </span>
                <span class="w">
                  <Glyph name={item.glyph} />
                  {item.title}
                </span>
                <span class="f">{item.summary}</span>
              </span>
            </button>
            <Repeats keys={repeatsOf(items, item.key)} isActive={index === active} onGo={onGo} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The other places that state a claim: each press goes to the next of them. */
function Repeats({
  keys,
  isActive,
  onGo,
}: {
  keys: readonly string[];
  isActive: boolean;
  onGo: (key: string) => void;
}) {
  const { t } = useWords();
  const next = useRef(0);
  if (keys.length === 0) return null;
  return (
    <button
      type="button"
      class="again"
      tabIndex={isActive ? 0 : -1}
      onClick={() => {
        const key = keys[next.current % keys.length];
        next.current += 1;
        if (key !== undefined) onGo(key);
      }}
    >
      <Icon name="next" />
      {t('filters.again', { count: keys.length })}
    </button>
  );
}

const lines = {
  agrees: 'solid',
  differs: 'double',
  'other-period': 'dashed',
  'other-measure': 'dotted',
  'no-figure': 'none',
};

/** The underline that the card would give these words. */
function lineOf({ glyph, mention }: Item): string {
  return glyph === 'denied' || glyph === 'asked' || glyph === 'dated' ? 'none' : lines[mention.relation];
}
