import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';
import { useSingleKeys } from './use-single-keys.ts';
import { type Choice, chooseAll, chooseRange, toggleChoice } from './choice.ts';
import { useRowWindow } from './row-window.ts';

export interface Column<Row> {
  readonly id: string;
  /** Said and shown above the column. */
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly sort?: 'ascending' | 'descending' | undefined;
}

interface RowsGridProps<Row> {
  /** What the rows are: "Notes". */
  readonly name: string;
  /** A class of its own, where its cells are laid out otherwise in a narrow window. */
  readonly kind?: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** The least height of a row, in px. */
  readonly rowHeight: number;
  /** The rows that are chosen; null where there is nothing to be done with many. */
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onOpen: (row: Row) => void;
  readonly onDelete?: (row: Row) => void;
  /** J and K move, X chooses, Shift and X a range, wherever focus is. */
  readonly singleKeys: boolean;
  /** The row that focus begins at; it is given focus once, when `focusAsked` rises. */
  readonly at?: string;
  readonly focusAsked?: number;
}

/** Height of the row of heads, which stays at the top, and of the line at the bottom, in px. */
const covered = { top: 36, bottom: 44 };

/**
 * Rows without end, of which those near the window are drawn. One stop for Tab; arrows, Page Up and Down, Home and End move
 * the row that has focus, Space chooses it, Shift and Space the rows since the last that was chosen, Enter opens it.
 */
export function RowsGrid<Row>(props: RowsGridProps<Row>) {
  const { name, rows, keyOf, columns, choice, onChoose, onOpen, onDelete } = props;
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { height, first, end, from, to, reveal, turn } = useRowWindow(box, rows.length, props.rowHeight, covered);
  const [active, setActive] = useActiveRow(props);
  const focusWanted = useRef(false);

  const at = Math.min(active.at, rows.length - 1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[next];
    if (!row) return;
    setActive({ at: next, key: keyOf(row) });
    focusWanted.current = true;
    reveal(next);
  };
  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const { focusAsked = 0 } = props;
  useEffect(() => {
    if (focusAsked > 0) move(at);
  }, [focusAsked]);

  const choose = (row: Row, isRange: boolean) => {
    if (!choice) return;
    onChoose(isRange ? chooseRange(choice, rows.map(keyOf), keyOf(row)) : toggleChoice(choice, keyOf(row)));
  };
  useSingleKeys(props.singleKeys, ({ key, shiftKey }) => {
    const row = rows[at];
    if (!row || !['j', 'k', 'x'].includes(key.toLowerCase())) return false;
    const isHere = box.current?.contains(document.activeElement);
    if (key.toLowerCase() === 'x') choose(row, shiftKey);
    // The first press says where one is.
    else move(isHere ? at + (key.toLowerCase() === 'j' ? 1 : -1) : at);
    return true;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, to - from - 1);
    const target = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (target !== undefined) move(target);
    else if (event.key === ' ') choose(row, event.shiftKey);
    else if (event.key === 'Enter') onOpen(row);
    else if (event.key === 'Delete' && onDelete) onDelete(row);
    else return;
    event.preventDefault();
  };
  // The row that has focus is drawn wherever it is: focus must not be lost by scrolling.
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (at >= 0 && at < first) drawn.unshift(at);
  if (at >= end) drawn.push(at);
  const isAll = choice !== null && rows.length > 0 && choice.keys.size >= rows.length;
  return (
    <div class="grid-box">
      <div
        class={['grid', choice && 'grid-choose', props.kind].filter(Boolean).join(' ')}
        role="grid"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={choice ? true : undefined}
      >
        <div role="rowgroup" class="grid-head">
          <div role="row" aria-rowindex={1} class="grid-row">
            {choice && (
              <span role="columnheader" class="c-choose">
                <input
                  type="checkbox"
                  aria-label={t('library.chooseAll')}
                  checked={isAll}
                  onChange={() => onChoose(isAll ? { keys: new Set(), anchor: null } : chooseAll(rows.map(keyOf)))}
                />
              </span>
            )}
            {columns.map(({ id, name: head, sort }) => (
              <span key={id} role="columnheader" class={`c-${id}`} aria-sort={sort}>
                {head}
              </span>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          class="grid-rows"
          ref={box}
          style={{ blockSize: `${rows.length * height}px` }}
          onKeyDown={onKeyDown}
        >
          {drawn.map(index => {
            const row = rows[index] as Row;
            const key = keyOf(row);
            return (
              <div
                key={key}
                role="row"
                class="grid-row"
                data-key={key}
                aria-rowindex={index + 2}
                aria-selected={choice ? choice.keys.has(key) : undefined}
                tabIndex={index === at ? 0 : -1}
                style={{ insetBlockStart: `${index * height}px`, blockSize: `${height}px` }}
                onFocus={() => setActive({ at: index, key })}
                onClick={event => {
                  // Words that were just selected are to be copied.
                  if (getSelection()?.isCollapsed === false && !event.shiftKey) return;
                  if (event.shiftKey && choice) choose(row, true);
                  else onOpen(row);
                }}
              >
                {choice && (
                  <span role="gridcell" class="c-choose">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={t('library.choose')}
                      checked={choice.keys.has(key)}
                      onClick={event => {
                        event.stopPropagation();
                        choose(row, event.shiftKey);
                      }}
                    />
                  </span>
                )}
                {columns.map(({ id, cell }) => (
                  <span key={id} role="gridcell" class={`c-${id}`}>
                    {cell(row)}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <div class="grid-foot">
        <span class="meta num">
          {rows.length > 0 && t('library.rows', { first: from + 1, last: Math.max(to, from + 1), all: rows.length })}
        </span>
        <span class="push row">
          <button type="button" class="btn btn-ico" aria-label={t('library.earlier')} onClick={() => turn(-1)}>
            <Icon name="back" />
          </button>
          <button type="button" class="btn btn-ico" aria-label={t('library.later')} onClick={() => turn(1)}>
            <Icon name="next" />
          </button>
        </span>
      </div>
    </div>
  );
}

interface Active {
  readonly at: number;
  readonly key: string;
}

/** The row that Tab reaches. It stays with its row when others come and go; when it goes itself, with its place. */
function useActiveRow<Row>({ rows, keyOf, at }: RowsGridProps<Row>): [Active, (active: Active) => void] {
  const [active, setActive] = useState<Active>({ at: 0, key: at ?? '' });
  const row = rows[active.at];
  if (active.key === '' || (row && keyOf(row) === active.key)) return [active, setActive];
  const moved = rows.findIndex(one => keyOf(one) === active.key);
  return [moved < 0 ? active : { at: moved, key: active.key }, setActive];
}
