import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { DoneLine } from '../../components/card-done.tsx';
import { ClaimsView } from '../../components/library/claims-view.tsx';
import { LibraryLayout } from '../../components/library/library-layout.tsx';
import { PagesView } from '../../components/library/pages-view.tsx';
import { TransferView } from '../../components/library/transfer-view.tsx';
import { TrashView } from '../../components/library/trash-view.tsx';
import { ImportView } from '../../components/transfer/import-view.tsx';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { openNewClaim, openOwnClaim } from '../../lib/browser/open-page.ts';
import { libraryStart } from '../../lib/core/library/address.ts';
import { noNoteFilter } from '../../lib/core/library/note-query.ts';
import { isWaiting, noteRow } from '../../lib/core/library/note-row.ts';
import { type PageRow, pageRows } from '../../lib/core/library/page-rows.ts';
import { noSeenFilter } from '../../lib/core/library/seen-query.ts';
import { seenRow } from '../../lib/core/library/seen-row.ts';
import { trashRow } from '../../lib/core/library/trash-row.ts';
import type { NotePlace } from '../../lib/core/annotation/note-place.ts';
import type { Trashed } from '../../lib/core/annotation/trashed.ts';
import type { KeptPage } from '../../lib/core/text/kept-page.ts';
import { useImport } from '../shared/use-import.ts';
import { useSettings } from '../shared/use-settings.ts';
import { ExportPart } from './export-part.tsx';
import { LibraryNotes } from './library-notes.tsx';
import { LibrarySightings } from './library-sightings.tsx';
import { useClaims } from './use-claims.ts';
import { useLater } from './use-later.ts';
import { useNoteActions } from './use-note-actions.ts';
import { usePlace } from './use-place.ts';
import { useSeenTime } from './use-seen-time.ts';
import { useTable } from './use-table.ts';

const idOf = ({ id }: { readonly id: string }) => id;
const sourceOf = ({ source }: KeptPage) => source;
const lostRow = ({ found }: NotePlace) => (found === 'orphan' ? true : null);
const keptRow = ({ source, page, kept }: KeptPage) => ({ source, title: page.title, kept: Date.parse(kept) });

const nothingYet: { readonly waiting: number; readonly pages: readonly PageRow[] } = { waiting: 0, pages: [] };

/** The library: everything that the reviewer has written and the reader has seen. */
export function Library() {
  const { t } = useWords();
  const [place, go] = usePlace();
  const { settings } = useSettings();
  const { lookup, statementOf, own, bundled } = useClaims();
  const seenTime = useSeenTime();
  const database = openDatabase();
  const toNoteRow = useMemo(() => lookup && ((note: Parameters<typeof noteRow>[0]) => noteRow(note, lookup)), [lookup]);
  const notes = useTable({
    table: database.annotations,
    keyOf: idOf,
    toRow: toNoteRow,
    notice: 'annotations',
    partSize: 250,
    newest: 'modified',
  });
  // A card holds a chart and its sources: ten times what a note does.
  const seen = useTable({
    table: database.sightings,
    keyOf: idOf,
    toRow: seenRow,
    notice: 'sightings',
    partSize: 40,
    newest: 'seen',
  });
  const lost = useTable({ table: database.places, keyOf: idOf, toRow: lostRow, notice: 'places', partSize: 500 });
  const kept = useTable({ table: database.pages, keyOf: sourceOf, toRow: keptRow, notice: 'pages', partSize: 4 });
  const toTrashRow = useMemo(() => seenTime && ((row: Trashed) => trashRow(row, seenTime, seenTime.last)), [seenTime]);
  const trash = useTable({
    table: database.trash,
    keyOf: idOf,
    toRow: toTrashRow,
    notice: 'annotations',
    partSize: 250,
  });
  const actions = useNoteActions();
  /** The ids of the notes that are to be exported; null is all. */
  const [exported, setExported] = useState<readonly string[] | null>(null);
  const importing = useImport();
  const [wanted, setWanted] = useState<'import' | 'export' | null>(null);
  const { view } = place;

  useEffect(() => {
    document.title = t('library.pageTitle', { view: t(`library.view-${view}`) });
    if (view !== 'transfer') setWanted(null);
  }, [view, t]);

  const toTransfer = useCallback((what: 'import' | 'export') => {
    setWanted(what);
    go({ ...libraryStart, view: 'transfer' });
  }, []);
  const { waiting, pages } = useLater(
    function* () {
      let waiting = 0;
      for (const row of notes.rows.values()) if (isWaiting(row)) waiting += 1;
      // The rows of now: what changes while they are counted has this counted anew.
      return { waiting, pages: yield* pageRows(notes.rows.values(), seen.rows.values(), kept.rows.values()) };
    },
    [notes.version, seen.version, kept.version],
    nothingYet,
  );
  const trashed = useMemo(() => [...trash.rows.values()].sort((a, b) => b.deleted - a.deleted), [trash.version]);
  const singleKeys = settings?.singleKeys ?? false;

  return (
    <LibraryLayout
      view={view}
      counts={{
        notes: notes.progress?.all || notes.rows.size,
        sightings: seen.progress?.all || seen.rows.size,
        pages: pages.length,
        queue: waiting,
        claims: own.length,
        trash: trashed.length,
        transfer: null,
      }}
      onOptions={() => void browser.runtime.openOptionsPage()}
    >
      {(view === 'notes' || view === 'queue') && (
        <LibraryNotes
          key={view}
          view={view}
          place={place}
          go={go}
          notes={notes}
          seen={seen}
          lost={lost}
          statementOf={statementOf}
          verdicts={settings?.verdicts.map(({ name }) => name) ?? []}
          singleKeys={singleKeys}
          actions={actions}
          onExport={ids => {
            setExported(ids);
            toTransfer('export');
          }}
          onImport={() => toTransfer('import')}
        />
      )}
      {view === 'sightings' && (
        <LibrarySightings place={place} go={go} seen={seen} singleKeys={singleKeys} actions={actions} />
      )}
      {view === 'pages' && (
        <PagesView
          rows={pages}
          progress={notes.progress ?? seen.progress}
          singleKeys={singleKeys}
          onNotes={page => go({ ...libraryStart, notes: { ...noNoteFilter, page } })}
          onSightings={page => go({ ...libraryStart, view: 'sightings', seen: { ...noSeenFilter, page } })}
        />
      )}
      {view === 'claims' && (
        <ClaimsView
          claims={own}
          bundled={bundled}
          onNew={() => void openNewClaim(null)}
          onOpen={id => void openOwnClaim(id)}
          onDelete={actions.deleteClaim}
        />
      )}
      {view === 'trash' && (
        <TrashView
          rows={trashed}
          loading={trash.progress !== null}
          onPutBack={actions.putBack}
          onDeleteForGood={actions.deleteForGood}
          singleKeys={singleKeys}
        />
      )}
      {view === 'transfer' && (
        <TransferView
          count={exported?.length ?? notes.rows.size}
          all={notes.rows.size}
          onAll={() => setExported(null)}
          exporting={<ExportPart ids={exported} version={notes.version} />}
          importing={<ImportView {...importing} />}
          wanted={wanted}
        />
      )}
      {actions.done && <DoneLine done={actions.done} onEnd={actions.endDone} />}
    </LibraryLayout>
  );
}
