import { useState } from 'preact/hooks';
import type { PageReport } from '../lib/core/protocol.ts';
import { Glyph } from './icons.tsx';
import { comparisonNames } from './tally.ts';
import { useRows } from './use-rows.ts';

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
  readonly current: string | null;
  /** In a small place: without the filters. */
  readonly plain?: boolean;
}

/**
 * The claims of a page in reading order. A repeat is listed with its first mention, not again.
 *
 * Arrows, Home and End move; Enter goes to the place; Alt+Enter opens the card; N begins a note.
 */
export function ClaimList({ items, current, plain, onGo, onOpen, onNoteOn }: ClaimListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const all = items.filter(item => !item.repeat);
  const shown = chosen ? all.filter(item => item.glyph === chosen) : all;
  const { list, active, setActive, moveByKey } = useRows<HTMLOListElement>(shown.length);

  const onKeyDown = (event: KeyboardEvent, index: number, key: string) => {
    if (event.key === 'Enter' && event.altKey) onOpen(key);
    else if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey) onNoteOn(key);
    else if (!moveByKey(event.key, index)) return;
    event.preventDefault();
  };

  return (
    <>
      {!plain && <Filters items={all} chosen={chosen} onChoose={glyph => (setChosen(glyph), setActive(0))} />}
      <div class="vh" role="status">
        {chosen ? `${shown.length} of ${all.length} claims.` : ''}
      </div>
      <ol class="items" ref={list}>
        {shown.map((item, index) => (
          <li key={item.key}>
            <button
              type="button"
              class="item"
              tabIndex={index === active ? 0 : -1}
              aria-current={item.key === current ? 'true' : undefined}
              aria-keyshortcuts="Alt+Enter N"
              onClick={event => (event.altKey ? onOpen : onGo)(item.key)}
              onFocus={() => setActive(index)}
              onKeyDown={event => onKeyDown(event, index, item.key)}
            >
              <span class="n">{all.indexOf(item) + 1}</span>
              <span class="item-words">
                <span class="q">
                  <span class={`quote-u line-${lineOf(item)}`}>{item.mention.quote}</span>
                </span>
                <span class="w">
                  <Glyph name={item.glyph} />
                  {item.title}
                </span>
                <span class="f">{item.summary}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
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

interface FiltersProps {
  readonly items: readonly Item[];
  readonly chosen: string | null;
  readonly onChoose: (glyph: string | null) => void;
}

/** One chip a comparison that occurs. With one kind there is nothing to choose. */
function Filters({ items, chosen, onChoose }: FiltersProps) {
  const kinds = comparisonNames
    .map(([glyph, name]) => ({ glyph, name, count: items.filter(item => item.glyph === glyph).length }))
    .filter(kind => kind.count > 0);
  if (kinds.length < 2) return null;
  return (
    <div class="chips" role="group" aria-label="Comparison">
      <button type="button" class="chip" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        All {items.length}
      </button>
      {kinds.map(kind => (
        <button
          key={kind.glyph}
          type="button"
          class="chip"
          aria-pressed={chosen === kind.glyph}
          onClick={() => onChoose(chosen === kind.glyph ? null : kind.glyph)}
        >
          <Glyph name={kind.glyph} />
          {kind.name.charAt(0).toUpperCase() + kind.name.slice(1)} {kind.count}
        </button>
      ))}
    </div>
  );
}
