import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Choice, keepShown, noChoice } from '../../components/library/choice.ts';
import { NoteDetail } from '../../components/library/note-detail.tsx';
import { Plots, type PlotsProps } from '../../components/library/note-plots.tsx';
import { NotesView } from '../../components/library/notes-view.tsx';
import type { LibraryPlace } from '../../lib/core/library/address.ts';
import {
  type NoteDimension,
  type NoteFilter,
  type NoteKnowledge,
  type NoteRecord,
  noteDimensions,
  startNoteQuery,
} from '../../lib/core/library/note-query.ts';
import { isWaiting, type NoteRow } from '../../lib/core/library/note-row.ts';
import { figuresByOutlet, notesByVerdict, notesEachMonth, seenEachWeek } from '../../lib/core/library/plots.ts';
import type { SeenRow } from '../../lib/core/library/seen-row.ts';
import { sortKeys, sortSteps } from '../../lib/core/library/sort-notes.ts';
import { LibraryEditor, type Writing } from './library-editor.tsx';
import type { NoteActions } from './use-note-actions.ts';
import { useOpenNote } from './use-open-note.ts';
import type { Step } from './use-place.ts';
import { useLater } from './use-later.ts';
import { type Found, useQuery } from './use-query.ts';
import { useSorted } from './use-sorted.ts';
import type { Rows } from './use-table.ts';

interface LibraryNotesProps {
  readonly view: 'notes' | 'queue';
  readonly place: LibraryPlace;
  readonly go: (change: Partial<LibraryPlace>, step?: Step) => void;
  readonly notes: Rows<NoteRow>;
  readonly seen: Rows<SeenRow>;
  readonly lost: Rows<true>;
  readonly statementOf: (claim: string) => string;
  readonly verdicts: readonly string[];
  readonly singleKeys: boolean;
  readonly actions: NoteActions;
  readonly onExport: (ids: readonly string[]) => void;
  readonly onImport: () => void;
}

const nothing: Found<NoteRow, NoteDimension> = {
  rows: [],
  counts: Object.fromEntries(noteDimensions.map(name => [name, new Map()])) as unknown as Found<
    NoteRow,
    NoteDimension
  >['counts'],
};

/** The notes, or the one that is open. */
export function LibraryNotes(props: LibraryNotesProps) {
  const { view, place, go, notes, seen, lost, actions, statementOf, verdicts } = props;
  const [choice, setChoice] = useState<Choice>(noChoice);
  const known = useKnowledge(seen, lost);
  const sorted = useSorted(() => {
    const rows = inView(view, notes.rows);
    return sortSteps(rows, sortKeys(rows, place.sort));
  }, [notes.version, place.sort, view]);
  const filter = place.notes;
  const filterKey = JSON.stringify(filter);
  const found = useQuery(sorted, () => startNoteQuery(filter, known), [filterKey, known], nothing);
  useEffect(() => {
    if (choice.keys.size === 0) return;
    const shown = new Set(found.rows.map(({ id }) => id));
    setChoice(keepShown(choice, id => shown.has(id)));
  }, [found]);

  const open = useOpenNote(place.open);
  const [writing, setWriting] = useState<Writing | null>(null);
  useEffect(() => setWriting(null), [place.open]);
  const last = useRef({ id: '', count: 0 });
  if (place.open !== '' && place.open !== last.current.id) {
    last.current = { id: place.open, count: last.current.count + 1 };
  }
  // A step for the first letter of a search; those that follow take its place.
  const setFilter = (next: NoteFilter) =>
    go(
      { notes: next, open: '' },
      filter.text !== '' && next.text !== '' && next.text !== filter.text ? 'replace' : 'push',
    );
  const tags = useMemo(() => [...found.counts.tag.keys()].filter(Boolean).sort(), [found]);
  const plots = useLater<PlotsProps | null>(
    function* () {
      const now = Date.now();
      const eachWeek = seenEachWeek(seen.rows.values(), now);
      yield;
      const outlets = figuresByOutlet(seen.rows.values());
      yield;
      const byVerdict = notesByVerdict(found.rows, verdicts);
      yield;
      return { seen: eachWeek, outlets, verdicts: byVerdict, notes: notesEachMonth(found.rows, now) };
    },
    [found, seen.version, verdicts.join()],
    null,
  );

  if (place.open !== '') {
    const index = found.rows.findIndex(({ id }) => id === place.open);
    const row = notes.rows.get(place.open);
    const write = (what: Writing['what'], id: string) => {
      const all = typeof open === 'string' ? [] : [open.note, ...open.replies.map(({ reply }) => reply)];
      const note = all.find(one => one.id === id);
      if (note) setWriting({ what, note });
    };
    return (
      <NoteDetail
        open={open}
        statement={row ? statementOf(row.claim) : ''}
        record={row && known.recordOf(row)}
        isLost={known.isLost(place.open)}
        place={index < 0 ? null : { index: index + 1, all: found.rows.length }}
        onBack={() => go({ open: '' })}
        onTurn={by => {
          const next = found.rows[index + by];
          if (next) go({ open: next.id }, 'replace');
        }}
        onOpen={id => go({ open: id })}
        onEdit={id => write('edit', id)}
        onReply={id => write('reply', id)}
        editor={
          writing && typeof open !== 'string' ? (
            <LibraryEditor
              {...writing}
              claimWords={claim => ({ statement: statementOf(claim), summary: '' })}
              say={actions.say}
              onDone={() => setWriting(null)}
            />
          ) : undefined
        }
        onTrash={id => {
          actions.trash([id]);
          if (id === place.open) go({ open: '' });
        }}
        onChange={change => actions.edit([place.open], change)}
      />
    );
  }
  return (
    <NotesView
      view={view}
      rows={found.rows}
      all={sorted.length}
      counts={found.counts}
      known={known}
      filter={filter}
      onFilter={setFilter}
      sort={place.sort}
      onSort={sort => go({ sort })}
      statementOf={statementOf}
      verdicts={verdicts}
      tags={tags}
      busy={actions.busy}
      progress={notes.progress}
      failed={notes.failed}
      onRetry={notes.retry}
      choice={choice}
      onChoose={setChoice}
      onChange={change => actions.edit([...choice.keys], change)}
      onTrash={actions.trash}
      onOpen={id => go({ open: id })}
      onExport={props.onExport}
      onImport={props.onImport}
      singleKeys={props.singleKeys}
      at={last.current.id}
      focusAsked={last.current.count}
      plots={plots && <Plots {...plots} />}
    />
  );
}

/** All notes, or those of the queue. */
function inView(view: 'notes' | 'queue', rows: ReadonlyMap<string, NoteRow>): NoteRow[] {
  const all = [...rows.values()];
  return view === 'notes' ? all : all.filter(isWaiting);
}

/** Which notes have lost their place, and what the last card of a note's claim on its page showed. */
function useKnowledge(seen: Rows<SeenRow>, lost: Rows<true>): NoteKnowledge {
  const records = useMemo(() => {
    const newest = new Map<string, NoteRecord & { seen: number }>();
    for (const { page, claim, glyph, underline, comparison, record, seen: at } of seen.rows.values()) {
      const key = `${page}\n${claim}`;
      if ((newest.get(key)?.seen ?? 0) < at)
        newest.set(key, { glyph, underline, title: comparison, summary: record, seen: at });
    }
    return newest;
  }, [seen.version]);
  return useMemo(
    () => ({
      isLost: id => lost.rows.has(id),
      recordOf: ({ source, claim }) => (claim === '' ? undefined : records.get(`${source}\n${claim}`)),
    }),
    [records, lost.version],
  );
}
