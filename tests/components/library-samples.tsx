import { finish } from '../../lib/core/steps.ts';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { ClaimsView } from '../../components/library/claims-view.tsx';
import { type Choice, noChoice } from '../../components/library/choice.ts';
import { LibraryLayout } from '../../components/library/library-layout.tsx';
import { NoteDetail, type NoteDetailProps } from '../../components/library/note-detail.tsx';
import { Plots } from '../../components/library/note-plots.tsx';
import { NotesView, type NotesViewProps } from '../../components/library/notes-view.tsx';
import { PagesView } from '../../components/library/pages-view.tsx';
import { SightingsView, type SightingsViewProps } from '../../components/library/sightings-view.tsx';
import { TransferView } from '../../components/library/transfer-view.tsx';
import { TrashView, type TrashViewProps } from '../../components/library/trash-view.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { LibraryView } from '../../lib/core/library/address.ts';
import { type NoteKnowledge, noNoteFilter, startNoteQuery } from '../../lib/core/library/note-query.ts';
import { type NoteRow, noteRow } from '../../lib/core/library/note-row.ts';
import { pageRows } from '../../lib/core/library/page-rows.ts';
import { figuresByOutlet, notesByVerdict, notesEachMonth, seenEachWeek } from '../../lib/core/library/plots.ts';
import { noSeenFilter, startSeenQuery } from '../../lib/core/library/seen-query.ts';
import { seenRow, type SeenRow } from '../../lib/core/library/seen-row.ts';
import { trashRow } from '../../lib/core/library/trash-row.ts';
import { seeTime } from '../../lib/core/safety/seen-time.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import { sampleNote } from '../core/library/note-samples.ts';

const nothing = () => {};
const now = Date.parse('2026-11-27T12:00:00.000Z');
const statement = 'ICE removed 315,943 people in fiscal year 2014.';
export const verdicts = ['Supported', 'Lacks context', 'Not supported'];

const quotes = ['about 370,000', 'Most people whom the government seeks to deport have the right to a hearing'];
const steps = [undefined, 'in-review', 'published', 'corrected', 'withdrawn'] as const;

/** Stored notes, of every status and kind. */
export function sampleNotes(count: number): Annotation[] {
  return Array.from({ length: count }, (_, at) => {
    const status = steps[at % steps.length];
    const modified = new Date(now - at * 36e5).toISOString();
    return sampleNote({
      number: at + 1,
      source: at % 7 === 5 ? 'urn:sidelight:claim:a' : `https://${at % 2 ? 'daily' : 'herald'}.example/${at % 30}`,
      quote: quotes[at % quotes.length]!,
      text: `Asked the desk ${at}.`,
      verdict: at % 4 === 3 ? '' : verdicts[at % 3]!,
      tags: at % 3 ? ['courts'] : ['courts', 'removals'],
      claim: at % 2 ? 'a' : '',
      title: 'What a year of removals counts, and what it does not',
      other: { modified, review: status ? [{ status, at: modified, by: 'Rosa Lind' }] : [] },
    });
  });
}

export const knownNotes: NoteKnowledge = {
  isLost: id => id.endsWith('3'),
  recordOf: ({ claim }) =>
    claim === ''
      ? undefined
      : { glyph: 'differs', underline: 'double', title: 'Differs', summary: 'ICE, fiscal year 2014: 315,943' },
};
export const noteRows = (count: number): NoteRow[] =>
  sampleNotes(count).map(note => noteRow(note, id => (id === 'a' ? { statement, topic: 'removals' } : undefined)));

/** The list of some notes, whose callbacks do nothing but for what is given. */
export function notesProps(rows: readonly NoteRow[], other: Partial<NotesViewProps> = {}): NotesViewProps {
  const query = startNoteQuery(other.filter ?? noNoteFilter, knownNotes);
  return {
    view: 'notes',
    rows: rows.filter(query.take),
    all: rows.length,
    counts: query.counts,
    known: knownNotes,
    filter: noNoteFilter,
    onFilter: nothing,
    sort: 'changed',
    onSort: nothing,
    statementOf: id => (id === 'a' ? statement : ''),
    verdicts,
    tags: ['courts', 'removals'],
    busy: false,
    progress: null,
    failed: false,
    onRetry: nothing,
    choice: noChoice,
    onChoose: nothing,
    onChange: nothing,
    onTrash: nothing,
    onOpen: nothing,
    onExport: nothing,
    onImport: nothing,
    singleKeys: true,
    at: '',
    focusAsked: 0,
    ...other,
  };
}

/** The list with a choice and a filter that are kept, as the page keeps them. */
export function LiveNotes({ rows, ...other }: { rows: readonly NoteRow[] } & Partial<NotesViewProps>) {
  const [choice, setChoice] = useState<Choice>(noChoice);
  const [filter, setFilter] = useState(noNoteFilter);
  return <NotesView {...notesProps(rows, { choice, onChoose: setChoice, filter, onFilter: setFilter, ...other })} />;
}

export function detailProps(other: Partial<NoteDetailProps> = {}): NoteDetailProps {
  const [before] = sampleNotes(2) as [Annotation, Annotation];
  const note = sampleNote({
    text: 'Close to the count for fiscal year 2013.\nAsked the desk.',
    verdict: 'Lacks context',
    tags: ['courts'],
    claim: 'a',
    evidence: 'Yearbook, table 39',
    other: {
      rev: 2,
      creator: { type: 'Person', name: 'Rosa Lind' },
      review: [{ status: 'in-review', at: '2026-11-24T12:00:00.000Z', by: 'Rosa Lind' }],
      modifiedBy: 'Noor Haddad',
    },
  });
  return {
    open: {
      note,
      versions: [before],
      parent: undefined,
      replies: [{ reply: sampleNote({ number: 7, text: 'Seen.' }), depth: 1 }],
    },
    statement,
    record: knownNotes.recordOf(noteRows(2)[1]!),
    isLost: true,
    place: { index: 2, all: 40 },
    onBack: nothing,
    onTurn: nothing,
    onOpen: nothing,
    onEdit: nothing,
    onReply: nothing,
    onTrash: nothing,
    onChange: nothing,
    ...other,
  };
}

export const seenRowsOf = (sightings: readonly Sighting[]): SeenRow[] => sightings.map(seenRow);

export function sightingsProps(rows: readonly SeenRow[], other: Partial<SightingsViewProps> = {}): SightingsViewProps {
  const query = startSeenQuery(other.filter ?? noSeenFilter);
  return {
    rows: rows.filter(query.take),
    all: rows.length,
    counts: query.counts,
    filter: noSeenFilter,
    onFilter: nothing,
    statementOf: () => statement,
    progress: null,
    failed: false,
    onRetry: nothing,
    onOpen: nothing,
    onDelete: nothing,
    singleKeys: true,
    at: '',
    focusAsked: 0,
    ...other,
  };
}

export function trashProps(count: number, other: Partial<TrashViewProps> = {}): TrashViewProps {
  return {
    rows: sampleNotes(count).map(annotation =>
      trashRow({ id: annotation.id, deleted: '2026-11-20T12:00:00.000Z', annotation }, seeTime(null, now), now),
    ),
    loading: false,
    onPutBack: nothing,
    onDeleteForGood: nothing,
    singleKeys: true,
    ...other,
  };
}

/** Plots of the sample notes, and of enough seen figures for two outlets. */
export function SamplePlots() {
  const figures = Array.from({ length: 26 }, (_, at): SeenRow => {
    const site = at % 2 ? 'daily.example' : 'herald.example';
    return {
      id: String(at),
      page: `https://${site}/${at}`,
      site,
      title: '',
      quote: String(at),
      underline: 'solid',
      claim: 'a',
      statement,
      topic: at % 3 ? 'ICE removals' : 'Immigration courts',
      glyph: 'agrees',
      comparison: '',
      record: '',
      fit: at % 5 === 0 ? 'differs' : at % 5 === 1 ? 'other' : 'agrees',
      seen: now - at * 2 * 864e5,
      searched: '',
    };
  });
  const rows = noteRows(40);
  return (
    <Plots
      seen={seenEachWeek(figures, now)}
      outlets={figuresByOutlet(figures)}
      verdicts={notesByVerdict(rows, verdicts)}
      notes={notesEachMonth(rows, now)}
    />
  );
}

const counts = { notes: 1284, sightings: 3902, pages: 517, queue: 23, claims: 2, trash: 4, transfer: null };

export function InLibrary({ view, children }: { view: LibraryView; children: ComponentChild }) {
  return (
    <LibraryLayout view={view} counts={counts} onOptions={nothing}>
      {children}
    </LibraryLayout>
  );
}

/** Every part of the library, as it is told of some seen cards. */
export function librarySurfaces(sightings: readonly Sighting[]): [name: string, draw: () => ComponentChild][] {
  const rows = noteRows(40);
  const two = { keys: new Set(rows.slice(0, 2).map(({ id }) => id)), anchor: null };
  return [
    [
      'library, notes',
      () => (
        <InLibrary view="notes">
          <NotesView {...notesProps(rows, { choice: two, plots: <SamplePlots /> })} />
        </InLibrary>
      ),
    ],
    [
      'library, reading notes',
      () => (
        <InLibrary view="queue">
          <NotesView {...notesProps([], { view: 'queue', progress: { read: 12_000, all: 50_000 }, failed: true })} />
        </InLibrary>
      ),
    ],
    [
      'library, no notes',
      () => (
        <InLibrary view="notes">
          <NotesView {...notesProps([])} />
        </InLibrary>
      ),
    ],
    [
      'library, a note',
      () => (
        <InLibrary view="notes">
          <NoteDetail {...detailProps()} />
        </InLibrary>
      ),
    ],
    [
      'library, sightings',
      () => (
        <InLibrary view="sightings">
          <SightingsView {...sightingsProps(seenRowsOf(sightings))} />
        </InLibrary>
      ),
    ],
    [
      'library, pages',
      () => (
        <InLibrary view="pages">
          <PagesView
            rows={finish(pageRows(rows, [], []))}
            progress={null}
            onNotes={nothing}
            onSightings={nothing}
            singleKeys={false}
          />
        </InLibrary>
      ),
    ],
    [
      'library, claims',
      () => (
        <InLibrary view="claims">
          <ClaimsView
            claims={[{ id: 'own', statement, lang: 'en', status: 'draft', modified: now }]}
            bundled={{ claims: 226, modified: '2026-11-24' }}
            onNew={nothing}
            onOpen={nothing}
            onDelete={nothing}
          />
        </InLibrary>
      ),
    ],
    [
      'library, trash',
      () => (
        <InLibrary view="trash">
          <TrashView {...trashProps(4)} />
        </InLibrary>
      ),
    ],
    [
      'library, import and export',
      () => (
        <InLibrary view="transfer">
          <TransferView count={12} all={40} onAll={nothing} exporting={null} wanted={null} />
        </InLibrary>
      ),
    ],
  ];
}
