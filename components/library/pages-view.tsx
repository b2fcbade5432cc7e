import { useMemo, useRef, useState } from 'preact/hooks';
import type { PageRow } from '../../lib/core/library/page-rows.ts';
import { foldForSearch, holdsAll, wordsOfSearch } from '../../lib/core/library/search-text.ts';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';
import { LoadingLine, type Progress } from './loading-line.tsx';
import { type Column, RowsGrid } from './rows-grid.tsx';
import { SearchField } from './search-field.tsx';
import { useNarrow } from './use-narrow.ts';
import { useSingleKeys } from './use-single-keys.ts';

export interface PagesViewProps {
  readonly rows: readonly PageRow[];
  readonly progress: Progress | null;
  readonly onNotes: (source: string) => void;
  readonly onSightings: (source: string) => void;
  readonly singleKeys: boolean;
}

/** Every page that has notes or seen cards, or whose text is kept. Enter shows its notes, or its cards where it has no notes. */
export function PagesView({ rows, progress, onNotes, onSightings, singleKeys }: PagesViewProps) {
  const { t, day } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const narrow = useNarrow();
  const shown = useMemo(() => {
    const words = wordsOfSearch(text);
    if (words.length === 0) return rows;
    return rows.filter(({ title, source }) => holdsAll(foldForSearch(`${title}\n${source}`), words));
  }, [rows, text]);
  const columns = useMemo(
    (): Column<PageRow>[] => [
      {
        id: 'words',
        name: t('library.page'),
        cell: ({ title, source, site }) => (
          <>
            <span class="tq" dir="auto">
              {title || source}
            </span>
            <span class="meta clip">
              <bdi>{site}</bdi>
            </span>
          </>
        ),
      },
      {
        id: 'record',
        name: t('library.view-notes'),
        cell: ({ notes }) => t('library.notesCount', { count: notes }),
      },
      {
        id: 'verdict',
        name: t('library.view-sightings'),
        cell: ({ cards }) => t('library.cardsCount', { count: cards }),
      },
      {
        id: 'status',
        name: t('library.text'),
        cell: ({ isKept }) => <span class="meta">{isKept ? t('library.textKept') : t('library.textNotKept')}</span>,
      },
      {
        id: 'changed',
        name: t('library.last'),
        sort: 'descending',
        cell: ({ last }) => <span class="meta num">{day(dayOfTime(last))}</span>,
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
        <h1>{t('library.view-pages')}</h1>
        <SearchField
          label={t('library.searchPages')}
          hint={t('library.searchPagesHint')}
          text={text}
          onSearch={setText}
          field={field}
        />
      </header>
      <LoadingLine progress={progress} />
      {shown.length === 0 && !progress ? (
        <div class="state">
          <h2 class="state-title">{t(rows.length === 0 ? 'library.noPages' : 'library.noPageFound')}</h2>
        </div>
      ) : (
        <RowsGrid
          kind="grid-pages"
          name={t('library.view-pages')}
          rows={shown}
          keyOf={({ source }) => source}
          columns={columns}
          rowHeight={narrow ? 104 : 57}
          choice={null}
          onChoose={() => {}}
          onOpen={({ source, notes, cards }) => (notes === 0 && cards > 0 ? onSightings(source) : onNotes(source))}
          singleKeys={singleKeys}
        />
      )}
    </>
  );
}
