import type { NoteEditorProps } from '../../components/note-editor.tsx';
import type { NoteDraft } from '../../components/notes/editor-props.ts';
import type { NoteItem, NotesViewProps } from '../../components/notes/notes-props.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { type NoteConflict, readConflict } from '../../lib/core/annotation/compare-versions.ts';
import type { Draft } from '../../lib/core/annotation/draft.ts';
import { draftOf, newAnnotation, newDraft, newReply } from '../../lib/core/annotation/new-annotation.ts';
import { readVersions } from '../../lib/core/annotation/note-changes.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';

const nothing = () => {};
const page = 'https://daily.example/a-year';
const pageTitle = 'What a year of removals counts';
const ines = { type: 'Person' as const, name: 'Ines' };
const made = '2026-11-12T13:51:00.000Z';

/** A new draft on words of the sample page. */
export function sampleDraft(other: Partial<Draft> = {}): Draft {
  const target = {
    type: 'SpecificResource' as const,
    source: page,
    selector: [
      { type: 'TextQuoteSelector' as const, exact: 'about 370,000 in fiscal year 2014', prefix: '', suffix: '' },
    ],
  };
  const draft = newDraft({ id: 'urn:uuid:d', now: made, target, claim: 'ice-fy2014-315943', pageTitle });
  return { ...draft, ...other };
}

function note(id: string, exact: string, other: Partial<Draft>, now = made): Annotation {
  const target = {
    type: 'SpecificResource' as const,
    source: page,
    selector: [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }],
  };
  const draft = newDraft({ id: `urn:uuid:${id}`, now, target, claim: '', pageTitle });
  return newAnnotation({ ...draft, ...other }, now, ines);
}

const source = {
  url: 'https://www.ice.gov/doclib/foia/Removals-AOR-FY2003-2016.xlsx',
  title: 'ICE Removals by AOR, FY2003–2016',
  date: '2016-10',
  quote: 'Total 315,943',
};

/** A note that was saved four times. */
export const savedStates: readonly Annotation[] = (() => {
  const first = note('d', 'about 370,000 in fiscal year 2014', { text: 'Asked the desk.' });
  const review = newAnnotation({ ...draftOf(first, made), status: 'in-review' }, '2026-11-24T13:58:00.000Z', ines);
  const judged = newAnnotation(
    { ...draftOf(review, made), verdict: 'Lacks context', confidence: 'medium' },
    '2026-11-24T14:02:00.000Z',
    ines,
  );
  const written = newAnnotation(
    {
      ...draftOf(judged, made),
      text: 'Asked the desk which year was meant.',
      tags: ['fiscal-year', 'removals'],
      evidence: [source],
    },
    '2026-11-24T14:04:00.000Z',
    ines,
  );
  return [written, judged, review, first];
})();
const newest = savedStates[0] as Annotation;

export function noteDraft(other: Partial<NoteDraft> = {}): NoteDraft {
  return {
    draft: sampleDraft(),
    claim: 'ICE removed 315,943 people in fiscal year 2014.',
    record: 'ICE, fiscal year 2014: 315,943',
    repliedTo: null,
    keptAt: '14:02',
    status: 'writing',
    standing: null,
    isUnkept: false,
    isStuck: false,
    canUndo: false,
    versions: [],
    conflict: null,
    ...other,
  };
}

/** A saved note that is written on. */
export const editedNote: NoteDraft = noteDraft({
  draft: draftOf(newest, made),
  canUndo: true,
  versions: readVersions(newest, savedStates.slice(1)),
});

/** The same note saved in another tab meanwhile. */
export const sampleConflict: NoteConflict = (() => {
  const began = savedStates[1] as Annotation;
  const mine = { ...draftOf(began, made), text: 'Asked the desk. No answer yet.', tags: ['removals'] };
  const theirs = newAnnotation(
    { ...draftOf(began, made), text: 'Asked the desk. They confirmed 2013.', status: 'published', evidence: [source] },
    '2026-11-24T14:05:00.000Z',
    ines,
  );
  return readConflict(mine, theirs);
})();

export function editorProps(other: Partial<NoteEditorProps> = {}): NoteEditorProps {
  return {
    note: noteDraft(),
    choices: {
      verdicts: defaultSettings.verdicts,
      tags: ['fiscal-year', 'removals', 'budget'],
      reviewer: 'Ines',
      packVersion: '0.1.0',
    },
    onChange: nothing,
    onSave: nothing,
    onBack: nothing,
    onLeave: nothing,
    onUndo: nothing,
    onRestore: nothing,
    onKeepBoth: nothing,
    onUseTheirs: nothing,
    onUseMine: nothing,
    ...other,
  };
}

const placed = { why: null, isOneOf: null, near: null, isKept: false, claim: '', replies: [] };
const hearing = note('1', 'most have the right to a hearing', {
  text: 'Exceptions are named in **paragraph nine**: see https://www.uscis.gov/a.',
  status: 'published',
  verdict: 'Lacks context',
  tags: ['courts'],
  evidence: [source],
});
const answer = newAnnotation({ ...newReply(hearing, 'urn:uuid:5', made), text: 'Added to the list.' }, made, ines);

export const noteItems: readonly NoteItem[] = [
  {
    ...placed,
    note: hearing,
    found: 'quote',
    replies: [
      { reply: answer, depth: 1 },
      { reply: newAnnotation({ ...newReply(answer, 'urn:uuid:6', made), text: 'Thanks.' }, made), depth: 2 },
    ],
  },
  {
    ...placed,
    note: note('2', 'it removed about 370,000 in fiscal year 2014', {
      text: 'The year of this figure needs checking with the desk.',
    }),
    found: 'orphan',
    why: { kind: 'figure-changed', count: 1 },
    near: { start: 0, end: 51, words: 'it removed about 316,000 people in fiscal year 2014' },
  },
  {
    ...placed,
    note: note('3', 'words that are gone', { text: 'Kept for the record.' }),
    found: 'orphan',
    why: { kind: 'gone', count: 0 },
    isKept: true,
  },
  {
    ...placed,
    note: newAnnotation({ ...sampleDraft({ id: 'urn:uuid:4', text: 'A preliminary count.' }), onClaim: '0.1.0' }, made),
    found: 'claim',
    claim: 'ICE removed 315,943 people in fiscal year 2014.',
  },
  {
    ...placed,
    note: note('7', 'nearly a third of the total', { text: 'Said in the summary, too.' }),
    found: 'quote',
    isOneOf: 2,
    near: { start: 0, end: 27, words: 'nearly a third of the total' },
  },
];

export function notesProps(other: Partial<NotesViewProps> = {}): NotesViewProps {
  return {
    refused: null,
    notes: noteItems,
    drafts: [],
    done: null,
    onEdit: nothing,
    onDelete: nothing,
    onReply: nothing,
    onGo: nothing,
    onAttach: nothing,
    onAttachSelection: nothing,
    onKeepWithout: nothing,
    onResume: nothing,
    onDrop: nothing,
    onExport: nothing,
    onDoneEnd: nothing,
    ...other,
  };
}
