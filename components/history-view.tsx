import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sighting } from '../lib/core/protocol.ts';
import { Glyph } from './icons.tsx';
import { countOf } from './page-states.tsx';
import { searchHistory } from './search-history.ts';
import { SeenCard } from './seen-card.tsx';
import { seenDay } from './seen-day.ts';
import { useRows } from './use-rows.ts';

/** Cards of other pages that are listed, the latest ones. */
export const otherPagesLimit = 100;

/** The cards that were seen, newest first: on this page, and on others. */
export type HistoryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly here: readonly Sighting[]; readonly others: readonly Sighting[] };

interface HistoryViewProps {
  readonly history: HistoryState;
  readonly onRetry: () => void;
}

/** The history: a list of the cards that were seen, or one of them as it was. */
export function HistoryView({ history, onRetry }: HistoryViewProps) {
  if (history.kind === 'loading') return null;
  if (history.kind === 'failed')
    return (
      <div class="state" role="alert">
        <h2 class="state-title">The history cannot be shown</h2>
        <p class="meta">The cards that are kept were not changed. The store did not answer.</p>
        <button type="button" class="btn btn-wide" onClick={onRetry}>
          Try again
        </button>
      </div>
    );
  if (history.here.length + history.others.length === 0)
    return (
      <div class="state">
        <h2 class="state-title">No cards seen yet</h2>
        <p class="meta">
          A card that is open for a second is kept here as it was, on this device only. Nothing is kept in private
          windows.
        </p>
      </div>
    );
  return <SeenCards here={history.here} others={history.others} />;
}

function SeenCards({ here, others }: { here: readonly Sighting[]; others: readonly Sighting[] }) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Sighting | null>(null);
  const cameFrom = useRef<string | null>(null);
  const groups = [
    { name: 'This page', rows: searchHistory(here, text) },
    { name: 'Other pages', rows: searchHistory(others, text) },
  ].filter(({ rows }) => rows.length > 0);
  const shown = groups.flatMap(({ rows }) => rows);
  const { list, active, setActive, move, moveByKey } = useRows<HTMLDivElement>(shown.length);

  // Back from a card: focus returns to its row.
  useLayoutEffect(() => {
    if (open || cameFrom.current === null) return;
    move(shown.findIndex(({ id }) => id === cameFrom.current));
    cameFrom.current = null;
  }, [open]);

  if (open) return <SeenCard sighting={open} onBack={() => setOpen(null)} />;
  return (
    <>
      <search class="search">
        <input
          class="in"
          type="search"
          aria-label="Search history"
          placeholder="Search cards that you have seen"
          value={text}
          onInput={event => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
        />
      </search>
      <div class="vh" role="status">
        {text.trim() ? `${shown.length} of ${countOf(here.length + others.length, 'card')}.` : ''}
      </div>
      {shown.length === 0 && <p class="search-none meta">No card that is kept has these words.</p>}
      <div ref={list}>
        {groups.map(({ name, rows }) => (
          <section key={name} aria-label={name}>
            <h2 class="label group-name">{name}</h2>
            <ol class="items">
              {rows.map(sighting => {
                const index = shown.indexOf(sighting);
                return (
                  <li key={sighting.id}>
                    <button
                      type="button"
                      class="item item-plain"
                      tabIndex={index === active ? 0 : -1}
                      onFocus={() => setActive(index)}
                      onKeyDown={event => {
                        if (moveByKey(event.key, index)) event.preventDefault();
                      }}
                      onClick={() => {
                        cameFrom.current = sighting.id;
                        setOpen(sighting);
                      }}
                    >
                      <SightingWords sighting={sighting} />
                    </button>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </div>
      <footer class="save-bar">
        <span class="meta">
          {others.length < otherPagesLimit
            ? 'Kept on this device only'
            : `Kept on this device only · the latest ${otherPagesLimit} of other pages`}
        </span>
      </footer>
    </>
  );
}

function SightingWords({ sighting }: { sighting: Sighting }) {
  const { card, pageTitle, page, seen } = sighting;
  return (
    <>
      <span class="q">
        <span class={`quote-u line-${card.underline}`}>{card.quote}</span>
      </span>
      <span class="w">
        <Glyph name={card.glyph} />
        {card.title}
      </span>
      <span class="f">
        <bdi>{pageTitle || page}</bdi> · {seenDay(seen)}
      </span>
    </>
  );
}
