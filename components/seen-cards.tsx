import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../lib/core/words/words.ts';
import type { HistoryViewProps, ShownHistory } from './history-props.ts';
import { SeenCard } from './seen-card.tsx';
import { SightingRow } from './sighting-row.tsx';
import { useRows } from './use-rows.ts';
import { useWords } from './words.tsx';

type SeenCardsProps = HistoryViewProps & { readonly history: ShownHistory };

/**
 * The cards that were seen, to search and to open. Arrows, Home and End move; Enter opens; Delete deletes, which can be
 * undone.
 */
export function SeenCards(props: SeenCardsProps) {
  const { history, text, now, onSearch, onOpen, onDelete } = props;
  const { here, others, found, kept } = history;
  const words = useWords();
  const { t } = words;
  const [openId, setOpenId] = useState<string | null>(null);
  const groups = [
    { name: t('history.here'), rows: here },
    { name: t('history.others'), rows: others },
  ].filter(({ rows }) => rows.length > 0);
  const shown = groups.flatMap(({ rows }) => rows);
  const { list, active, setActive, move, moveByKey } = useRows<HTMLDivElement>(shown.length);
  const open = shown.find(({ id }) => id === openId) ?? null;

  const show = (id: string | null) => {
    setOpenId(id);
    onOpen(id);
  };
  const isGone = openId !== null && open === null;
  useEffect(() => {
    if (isGone) show(null);
  }, [isGone]);
  // Back from a card: focus returns to its row, or to the one in its place.
  const last = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useLayoutEffect(() => {
    if (open) last.current = { id: open.id, at: shown.indexOf(open) };
    else if (last.current) {
      const { id, at } = last.current;
      const stands = shown.findIndex(sighting => sighting.id === id);
      move(stands === -1 ? at : stands);
      last.current = null;
    }
  }, [open]);

  const removedAt = useRef<number | null>(null);
  // The row that had focus is gone: focus goes to the one in its place.
  useLayoutEffect(() => {
    if (removedAt.current !== null) move(removedAt.current);
    removedAt.current = null;
  }, [shown.length]);
  const removeRow = (id: string, index: number) => {
    removedAt.current = index;
    onDelete({ id });
  };

  if (open) return <SeenCard sighting={open} now={now} onBack={() => show(null)} onDelete={onDelete} />;
  return (
    <>
      <search class="search">
        <input
          class="in"
          type="search"
          aria-label={t('history.search')}
          placeholder={t('history.searchHint')}
          value={text}
          onInput={event => {
            onSearch(event.currentTarget.value);
            setActive(0);
          }}
        />
      </search>
      <div class="vh" role="status">
        {text.trim() ? t('history.found', { found, count: kept }) : ''}
      </div>
      {shown.length === 0 && <p class="search-none meta">{t('history.noneFound')}</p>}
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
                      aria-keyshortcuts="Delete"
                      tabIndex={index === active ? 0 : -1}
                      onFocus={() => setActive(index)}
                      onKeyDown={event => {
                        if (event.key === 'Delete') removeRow(sighting.id, index);
                        else if (!moveByKey(event.key, index)) return;
                        event.preventDefault();
                      }}
                      onClick={() => show(sighting.id)}
                    >
                      <SightingRow sighting={sighting} />
                    </button>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </div>
      <footer class="save-bar">
        <span class="meta">{keptWords(history, shown.length, words)}</span>
      </footer>
    </>
  );
}

function keptWords({ isOn, days, found }: ShownHistory, shown: number, { t }: Words): string {
  const kept = days === null ? t('history.kept') : t('history.keptDays', { count: days });
  const older = found - shown;
  const parts = [isOn ? kept : t('history.offNow'), ...(older > 0 ? [t('history.older', { count: older })] : [])];
  return parts.join(' · ');
}
