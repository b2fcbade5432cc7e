import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { NoteKnowledge } from '../../lib/core/library/note-query.ts';
import { isFiltered, noNoteFilter } from '../../lib/core/library/note-query.ts';
import type { NoteRow } from '../../lib/core/library/note-row.ts';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';
import { BulkBar, type BulkBarProps } from './bulk-bar.tsx';
import { type Choice, noChoice } from './choice.ts';
import { LoadFailed, LoadingLine, type Progress } from './loading-line.tsx';
import { noteColumns } from './note-columns.tsx';
import { NoteFilters, type NoteFiltersProps } from './note-filters.tsx';
import { RowsGrid } from './rows-grid.tsx';
import { SearchField } from './search-field.tsx';
import { useEscape } from './use-escape.ts';
import { useNarrow } from './use-narrow.ts';
import { useSingleKeys } from './use-single-keys.ts';

export interface NotesViewProps
  extends Omit<NoteFiltersProps, 'shown'>,
    Pick<BulkBarProps, 'verdicts' | 'tags' | 'busy' | 'onChange'> {
  /** The queue is the same list in another order, of what waits. */
  readonly view: 'notes' | 'queue';
  /** Those that the filter leaves, in order. */
  readonly rows: readonly NoteRow[];
  readonly known: NoteKnowledge;
  readonly progress: Progress | null;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onOpen: (id: string) => void;
  readonly onTrash: (ids: readonly string[]) => void;
  /** Of the notes that are chosen, or with none chosen of all that are listed. */
  readonly onExport: (ids: readonly string[]) => void;
  readonly onImport: () => void;
  readonly singleKeys: boolean;
  /** The note that was open before, whose row gets focus. */
  readonly at: string;
  readonly focusAsked: number;
  readonly plots?: ComponentChildren;
}

/** Every note: searched, filtered, sorted, and changed many at a time. `/` searches, E exports, Escape clears the choice. */
export function NotesView(props: NotesViewProps) {
  const { view, rows, filter, onFilter, choice, onChoose, singleKeys, statementOf } = props;
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const chosen = choice.keys.size;
  // In the order of the list. Worked out when it is asked for: all 50,000 may be chosen.
  const chosenRows = () => rows.filter(({ id }) => choice.keys.has(id));
  const exported = chosen > 0 ? chosen : rows.length;
  const doExport = () => props.onExport((chosen > 0 ? chosenRows() : rows).map(({ id }) => id));
  const columns = useMemo(
    () => noteColumns(words, props.known, statementOf, props.sort),
    [words, props.known, statementOf, props.sort],
  );
  useSingleKeys(singleKeys, ({ key }) => {
    if (key === '/') field.current?.focus();
    else if (key === 'e' && exported > 0) doExport();
    else return false;
    return true;
  });
  useEscape(choice.keys.size > 0, () => onChoose(noChoice));

  // The bar goes with the choice, and with it the button that cleared it: the rows have focus then.
  const [cleared, setCleared] = useState(0);

  const narrow = useNarrow();
  const isEmpty = props.all === 0 && !props.progress && !props.failed;
  return (
    <>
      <header class="lib-head">
        <h1>{t(`library.view-${view}`)}</h1>
        <SearchField
          label={t('library.searchNotes')}
          hint={t('library.searchNotesHint')}
          text={filter.text}
          onSearch={text => onFilter({ ...filter, text })}
          field={field}
        />
        <button type="button" class="btn" onClick={props.onImport}>
          <Icon name="import" />
          {t('library.import')}
        </button>
        <button type="button" class="btn btn-main" disabled={exported === 0} onClick={doExport}>
          <Icon name="export" />
          {t('library.exportCount', { count: exported })}
        </button>
      </header>
      {view === 'notes' && props.plots}
      <LoadingLine progress={props.progress} />
      {props.failed && <LoadFailed onRetry={props.onRetry} />}
      {isEmpty ? (
        <div class="state">
          <h2 class="state-title">{t('library.noNotes')}</h2>
          <p class="meta">{t('library.noNotesText')}</p>
        </div>
      ) : (
        <>
          <NoteFilters {...props} shown={rows.length} />
          {chosen > 0 && (
            <BulkBar
              count={chosen}
              verdicts={props.verdicts}
              tags={props.tags}
              chosenTags={() => tagsOf(chosenRows())}
              busy={props.busy}
              onChange={props.onChange}
              onExport={doExport}
              onTrash={() => props.onTrash([...choice.keys])}
              onClear={() => {
                onChoose(noChoice);
                setCleared(count => count + 1);
              }}
            />
          )}
          {rows.length === 0 && props.failed ? null : rows.length === 0 && !props.progress ? (
            <div class="state">
              <h2 class="state-title">{t('library.noneFound')}</h2>
              {isFiltered(filter) && (
                <p>
                  <button type="button" class="btn" onClick={() => onFilter(noNoteFilter)}>
                    {t('filters.showAll')}
                  </button>
                </p>
              )}
            </div>
          ) : (
            <RowsGrid
              name={t(`library.view-${view}`)}
              rows={rows}
              keyOf={keyOf}
              columns={columns}
              rowHeight={narrow ? 116 : 57}
              choice={choice}
              onChoose={onChoose}
              onOpen={({ id }) => props.onOpen(id)}
              onDelete={({ id }) => props.onTrash([id])}
              singleKeys={singleKeys}
              at={props.at}
              focusAsked={props.focusAsked + cleared}
            />
          )}
          {singleKeys && <p class="meta lib-keys">{t('library.keys')}</p>}
        </>
      )}
    </>
  );
}

const keyOf = ({ id }: NoteRow) => id;
/** More tags than these of what is chosen are too many to take away one by one. */
const mostTags = 40;

function tagsOf(rows: readonly NoteRow[]): string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))].sort().slice(0, mostTags);
}
