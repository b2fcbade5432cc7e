import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { trashDays } from '../../lib/core/annotation/trashed.ts';
import type { TrashRow } from '../../lib/core/library/trash-row.ts';
import { useWords } from '../words.tsx';
import { type Choice, noChoice, toggleChoice } from './choice.ts';
import { dayOfTime } from './day-of-time.ts';
import { type Column, RowsGrid } from './rows-grid.tsx';
import { useNarrow } from './use-narrow.ts';

export interface TrashViewProps {
  /** The last that was deleted first. */
  readonly rows: readonly TrashRow[];
  readonly loading: boolean;
  readonly onPutBack: (ids: readonly string[]) => void;
  readonly onDeleteForGood: (ids: readonly string[]) => void;
  readonly singleKeys: boolean;
}

/** Deleted notes, until their days are over: to be put back, or deleted for good, which is asked about since nothing undoes it. */
export function TrashView({ rows, loading, onPutBack, onDeleteForGood, singleKeys }: TrashViewProps) {
  const { t, day } = useWords();
  const [choice, setChoice] = useState<Choice>(noChoice);
  /** The ids that are to be deleted for good, once that is confirmed. */
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const narrow = useNarrow();
  const chosen = rows.filter(({ id }) => choice.keys.has(id)).map(({ id }) => id);
  const columns = useMemo(
    (): Column<TrashRow>[] => [
      {
        id: 'words',
        name: t('library.words'),
        cell: ({ quote, text, site, title }) => (
          <>
            <span class="tq" dir="auto">
              {quote || text || t('library.noWords')}
            </span>
            <span class="meta clip" dir="auto">
              {[site, title].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'record',
        name: t('notes.note'),
        cell: ({ quote, text }) => (
          <span class="meta clip" dir="auto">
            {quote ? text : ''}
          </span>
        ),
      },
      { id: 'status', name: t('library.daysLeft'), cell: row => t('library.daysLeftOf', { count: row.daysLeft }) },
      {
        id: 'changed',
        name: t('library.deleted'),
        sort: 'descending',
        cell: ({ deleted }) => <span class="meta num">{day(dayOfTime(deleted))}</span>,
      },
    ],
    [t, day],
  );
  return (
    <>
      <header class="lib-head">
        <h1>{t('library.view-trash')}</h1>
        <p class="meta lib-lead">{t('library.trashLead', { count: trashDays })}</p>
        <button
          type="button"
          class="btn push"
          disabled={rows.length === 0}
          onClick={() => setAsked(rows.map(({ id }) => id))}
        >
          {t('library.emptyTrash')}
        </button>
      </header>
      {asked && (
        <Confirm
          count={asked.length}
          onNo={() => setAsked(null)}
          onYes={() => {
            onDeleteForGood(asked);
            setAsked(null);
            setChoice(noChoice);
          }}
        />
      )}
      {chosen.length > 0 && !asked && (
        <section class="bulk" aria-label={t('library.bulk')}>
          <b role="status">{t('library.chosen', { count: chosen.length })}</b>
          <button
            type="button"
            class="btn"
            onClick={() => {
              onPutBack(chosen);
              setChoice(noChoice);
            }}
          >
            {t('library.putBack')}
          </button>
          <button type="button" class="btn" onClick={() => setAsked(chosen)}>
            {t('library.deleteForGood')}
          </button>
          <button type="button" class="btn btn-quiet push" onClick={() => setChoice(noChoice)}>
            {t('library.clearChoice')}
          </button>
        </section>
      )}
      {rows.length === 0 && !loading ? (
        <div class="state">
          <h2 class="state-title">{t('library.trashEmpty')}</h2>
        </div>
      ) : (
        <RowsGrid
          name={t('library.view-trash')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={columns}
          rowHeight={narrow ? 104 : 57}
          choice={choice}
          onChoose={setChoice}
          onOpen={({ id }) => setChoice(toggleChoice(choice, id))}
          singleKeys={singleKeys}
        />
      )}
    </>
  );
}

/** More notes than these are not deleted for good by a press alone. */
const fewNotes = 5;

function Confirm({ count, onYes, onNo }: { count: number; onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const phrase = t('library.deletePhrase', { count });
  const mustType = count > fewNotes;
  useEffect(() => (field.current ?? keep.current)?.focus(), []);
  return (
    <form
      class="notice confirm"
      aria-labelledby="confirm-title"
      onSubmit={event => {
        event.preventDefault();
        if (!mustType || typed.trim() === phrase) onYes();
        else field.current?.focus();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onNo();
      }}
    >
      <span id="confirm-title">
        <b>{t('library.deleteAsk', { count })}</b> {t('library.deleteAskText')}
      </span>
      {mustType && (
        <label class="field">
          <span class="label">{t('library.deleteType', { phrase })}</span>
          <input class="in" ref={field} value={typed} onInput={event => setTyped(event.currentTarget.value)} />
        </label>
      )}
      <span class="row">
        <button type="button" class="btn" ref={keep} onClick={onNo}>
          {t('library.keepThem')}
        </button>
        <button type="submit" class="btn" disabled={mustType && typed.trim() !== phrase}>
          {t('library.deleteForGood')}
        </button>
      </span>
    </form>
  );
}
