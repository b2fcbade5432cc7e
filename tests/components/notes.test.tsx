import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NotesList } from '../../components/notes-list.tsx';
import { NoteWriting } from '../../components/notes/note-writing.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import type { NoteEditorProps } from '../../components/note-editor.tsx';
import { ExportView, type ExportViewProps } from '../../components/notes/export-view.tsx';
import { exportFormats } from '../../lib/core/export/registry.ts';
import { beginEditing, changeDraft } from '../../lib/core/annotation/editing.ts';
import { mount, preferring, unmount, violations } from './mount.ts';
import {
  editedNote,
  editorProps,
  noteDraft,
  noteItems,
  notesProps,
  sampleConflict,
  sampleDraft,
  savedStates,
} from './note-samples.ts';
import { panelProps } from './sample-props.ts';

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    element => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
}
const field = <T extends HTMLElement = HTMLInputElement>(label: string) => {
  const found = [...document.querySelectorAll('label')].find(element => element.textContent?.trim() === label)?.control;
  if (!found) throw new Error(`no field is called ${label}`);
  return found as unknown as T;
};

afterEach(unmount);

/** An editor whose owner keeps what is changed, as the panel does. */
async function mountEditor(other: Partial<NoteEditorProps> = {}) {
  let editing = beginEditing((other.note ?? noteDraft()).draft);
  const onSave = vi.fn();
  const draw = (): Promise<HTMLElement> =>
    mount(
      <NoteWriting
        {...editorProps({ onSave, ...other })}
        note={{ ...(other.note ?? noteDraft()), draft: editing.draft }}
        onChange={change => {
          editing = changeDraft(editing, change, Date.now());
          void draw();
        }}
      />,
    );
  return { root: await draw(), onSave, draft: () => editing.draft };
}

describe('the note editor', () => {
  test('begins in the note, keeps every keystroke, and saves by Ctrl+Enter', async () => {
    const { draft, onSave } = await mountEditor();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    expect(button('Save note').disabled).toBe(true);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('Year?');
    expect(draft().text).toBe('Year?');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('is walked by Tab from the note over every part to Save', async () => {
    const { root } = await mountEditor({ note: editedNote });
    const stops = [...root.querySelectorAll<HTMLElement>('input, select, textarea, button')].filter(
      element =>
        element.tabIndex >= 0 && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
    );
    const name = (element: Element) =>
      element.getAttribute('aria-label') ??
      ((element as HTMLInputElement).labels?.[0]?.textContent?.trim() || element.textContent?.trim());
    expect(stops.map(name)).toEqual([
      'Back to the list',
      'Note',
      'Preview',
      'Verdict',
      'Confidence',
      'In review',
      'Remove tag fiscal-year',
      'Remove tag removals',
      'Tags',
      'Edit: ICE Removals by AOR, FY2003–2016',
      'Remove: ICE Removals by AOR, FY2003–2016',
      'Add evidence',
      'Note changed · Tags changed · Evidence changed',
      ...['24 Nov 2026', '24 Nov 2026', '12 Nov 2026'].map((day, index) =>
        expect.stringMatching(index < 2 ? `Restore the note of ${day}` : 'Created'),
      ),
      expect.stringMatching('Restore the note of 12 Nov 2026'),
      'Undo',
      'Save note',
    ]);
  });

  test('Escape goes back', async () => {
    const onBack = vi.fn();
    await mountEditor({ onBack });
    await userEvent.keyboard('{Escape}');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('gives a verdict from the scale, and keeps one that is no longer on it', async () => {
    const { draft, root } = await mountEditor({
      note: noteDraft({ draft: sampleDraft({ verdict: 'Half the story' }) }),
    });
    const verdict = field<HTMLSelectElement>('Verdict');
    expect([...verdict.options].map(({ text }) => text)).toEqual([
      'No verdict',
      'Supported',
      'Lacks context',
      'Not supported',
      'Cannot be settled',
      'Half the story',
    ]);
    expect(verdict.value).toBe('Half the story');
    await userEvent.selectOptions(field('Confidence'), 'High');
    await userEvent.selectOptions(verdict, 'Supported');
    expect(draft()).toMatchObject({ verdict: 'Supported', confidence: 'high' });
    await userEvent.selectOptions(verdict, '');
    expect(field<HTMLSelectElement>('Confidence').disabled).toBe(true);
    expect(root.querySelectorAll('.status-steps input:checked')).toHaveLength(1);
  });

  test('walks the status by arrows', async () => {
    const { draft } = await mountEditor();
    field('Draft').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(draft().status).toBe('in-review');
  });

  test('takes tags at Enter, at a comma and when the field is left, each once; and lets go of one', async () => {
    const { draft, onSave } = await mountEditor();
    field('Tags').focus();
    await userEvent.keyboard('budget{Enter} a b ,budget,late');
    await userEvent.tab();
    expect(draft().tags).toEqual(['budget', 'a b', 'late']);
    await userEvent.click(button('Remove tag a b'));
    expect(draft().tags).toEqual(['budget', 'late']);
    expect(document.activeElement).toBe(field('Tags'));
    expect(onSave).not.toHaveBeenCalled();
    expect([...document.querySelectorAll('#note-tags option')].map(option => option.getAttribute('value'))).toEqual([
      'fiscal-year',
      'removals',
    ]);
  });

  test('a tag that is being typed is part of the note when it is saved by key', async () => {
    const { draft, onSave } = await mountEditor();
    field('Tags').focus();
    await userEvent.keyboard('budget');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect([draft().tags, onSave.mock.calls.length]).toEqual([['budget'], 1]);
  });

  test('keeps evidence as it is written, and asks calmly for a web address before it saves', async () => {
    const { draft, onSave, root } = await mountEditor();
    await userEvent.click(button('Add evidence'));
    expect(document.activeElement).toBe(field('Address'));
    await userEvent.keyboard('javascript:alert(1)');
    await userEvent.fill(field('Title'), 'A table');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
    expect(root.querySelector('#evidence-trouble')?.textContent).toBe(
      'Evidence needs the address of a web page. Write it as https://www.example.org/report.',
    );
    expect(document.activeElement).toBe(field('Address'));
    expect(root.querySelector('a')).toBeNull();
    await userEvent.fill(field('Address'), 'https://www.ice.gov/a');
    await userEvent.keyboard('{Enter}');
    expect(root.querySelector('a')?.href).toBe('https://www.ice.gov/a');
    expect(draft().evidence).toEqual([{ url: 'https://www.ice.gov/a', title: 'A table', date: '', quote: '' }]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(button('Remove: A table'));
    expect(draft().evidence).toEqual([]);
  });

  test('evidence that was begun and left empty is none', async () => {
    const { draft } = await mountEditor({ note: noteDraft({ draft: sampleDraft({ text: 'x' }) }) });
    await userEvent.click(button('Add evidence'));
    await userEvent.click(button('Done'));
    expect(draft().evidence).toEqual([]);
  });

  test('a new note with a claim can be on the claim itself; a saved one stays where it is', async () => {
    const { draft } = await mountEditor();
    await userEvent.click(field('On this claim, wherever it is marked'));
    expect(draft().onClaim).toBe('0.1.0');
    await userEvent.click(field('On these words'));
    expect(draft().onClaim).toBe('');
    await unmount();
    const { root } = await mountEditor({ note: editedNote });
    expect(root.querySelector('[name=note-about]')).toBeNull();
  });

  test('shows the note as it will read, as text alone', async () => {
    const text = 'It **rose**. <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](https://a.example/)';
    const { root } = await mountEditor({ note: noteDraft({ draft: sampleDraft({ text }) }) });
    await userEvent.click(button('Preview'));
    expect(root.querySelector('.note-preview strong')?.textContent).toBe('rose');
    expect(root.querySelector('img')).toBeNull();
    // One of the two, not both.
    expect(field('Note').getBoundingClientRect().height).toBe(0);
    expect([...root.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://a.example/']);
    await userEvent.click(button('Write'));
    expect(root.querySelector('.note-preview')).toBeNull();
  });

  test('says that a private window keeps no notes, and does not save there', async () => {
    const note = noteDraft({ draft: sampleDraft({ text: 'x' }), status: 'refused-private' });
    const { root, onSave } = await mountEditor({ note });
    expect(root.querySelector('.notice')?.textContent).toBe(
      'Not in a private window. Notes are not kept in private windows.',
    );
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
  });

  test.each([
    { status: 'not-saved', said: 'Not saved yet. The note stays in this editor.' },
    { status: 'full', said: 'Not saved yet. The device is full. The note stays in this editor.' },
  ] as const)('says what is safe when a note is $status, and tries again', async ({ status, said }) => {
    const { root, onSave } = await mountEditor({ note: noteDraft({ draft: sampleDraft({ text: 'one' }), status }) });
    expect(root.querySelector('.notice')?.textContent).toContain(said);
    await userEvent.click(button('Try again'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('says why nothing can be written, at the button too, and that nothing else keeps the words', async () => {
    const note = noteDraft({
      draft: sampleDraft({ text: 'one' }),
      status: 'read-only',
      standing: { kind: 'newer', format: 9 },
    });
    const { root } = await mountEditor({ note });
    const said = root.querySelector('[role=alert]')?.textContent;
    expect(said).toContain('Not saved yet. The notes were written by a newer Sidelight. Update the extension.');
    expect(said).toContain('The note stays in this editor. No draft of it can be kept either: copy it');
    expect(button('Save note').getAttribute('aria-describedby')).toBe(root.querySelector('[role=alert]')?.id);
    expect(root.querySelector('footer')?.textContent).toContain('Not saved yet.');
    expect(root.querySelector<HTMLTextAreaElement>('#note-text')?.value).toBe('one');
  });

  test('says that no draft has the words where the device has no room for one', async () => {
    const draft = sampleDraft({ text: 'one' });
    const { root } = await mountEditor({ note: noteDraft({ draft, status: 'full', isUnkept: true }) });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('No draft of it can be kept either: copy it');
  });

  test('is left with what cannot be kept only by a button that says so', async () => {
    const onLeave = vi.fn();
    const note = noteDraft({ draft: sampleDraft({ text: 'one' }), status: 'not-saved', isStuck: true });
    await mountEditor({ note, onLeave });
    await userEvent.click(button('Leave without it'));
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('says whose note it is and where it is kept', async () => {
    const { root } = await mountEditor();
    expect(root.querySelector('footer')?.textContent).toContain('Signed Ines. On this device only.');
    await unmount();
    const unsigned = await mountEditor({ choices: { ...editorProps().choices, reviewer: '' } });
    expect(unsigned.root.querySelector('footer')?.textContent).toContain('Saved on this device only');
  });
});

describe('the history of a note', () => {
  test('tells in words what each save changed and by whom, shows the words, and restores', async () => {
    const onRestore = vi.fn();
    const { root } = await mountEditor({ note: editedNote, onRestore });
    const lines = [...root.querySelectorAll('.hist-what')].map(line => line.textContent);
    expect(lines).toEqual([
      'Note changed · Tags changed · Evidence changed by Ines',
      'Verdict set: Lacks context by Ines',
      'Draft to In review by Ines',
      'Created by Ines',
    ]);
    await userEvent.click(button('Note changed · Tags changed · Evidence changed'));
    expect(root.querySelector('.hist ins')?.textContent).toContain('which year was meant');
    const restores = [...root.querySelectorAll<HTMLElement>('.hist [aria-label^=Restore]')];
    expect(restores).toHaveLength(3);
    await userEvent.click(restores[0]!);
    expect(onRestore).toHaveBeenCalledWith(savedStates[1]);
  });

  test('Undo is there when there is something to go back to', async () => {
    const onUndo = vi.fn();
    await mountEditor({ note: editedNote, onUndo });
    await userEvent.click(button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
    await unmount();
    await mountEditor();
    expect(button('Undo').disabled).toBe(true);
  });
});

describe('two versions of a note', () => {
  const note = noteDraft({ conflict: sampleConflict });

  test('are both shown against the one that they began from, with what else differs', async () => {
    const root = await mount(<NoteWriting {...editorProps({ note })} />);
    expect(document.activeElement?.textContent).toBe('Two versions of this note');
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(
      /saved in another tab at .*Nothing was overwritten/,
    );
    const added = [...root.querySelectorAll('.diff')].map(diff => diff.querySelector('ins')?.textContent);
    expect(added).toEqual([expect.stringContaining('They confirmed 2013.'), expect.stringContaining('No answer yet.')]);
    const cells = [...root.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent));
    expect(cells).toEqual([
      ['Status', 'Published', 'In review'],
      ['Tags', 'None', 'removals'],
      ['Evidence', 'ICE Removals by AOR, FY2003–2016', 'None'],
    ]);
  });

  test.each([
    { name: 'Keep both', call: 'onKeepBoth' },
    { name: /^Use \d|^Use 24 Nov/, call: 'onUseTheirs' },
    { name: 'Use mine', call: 'onUseMine' },
  ] as const)('$name', async ({ name, call }) => {
    const called = vi.fn();
    const root = await mount(<NoteWriting {...editorProps({ note, [call]: called })} />);
    const found = [...root.querySelectorAll('button')].find(({ textContent }) =>
      typeof name === 'string' ? textContent === name : name.test(textContent ?? ''),
    );
    await userEvent.click(found!);
    expect(called).toHaveBeenCalledOnce();
  });

  test('of which one was deleted keep what was written here, as a new note or not', async () => {
    const calls = { onKeepBoth: vi.fn(), onUseTheirs: vi.fn() };
    const gone = noteDraft({ conflict: { ...sampleConflict, theirs: null } });
    const root = await mount(<NoteWriting {...editorProps({ note: gone, ...calls })} />);
    expect(root.textContent).toContain('No answer yet.');
    await userEvent.click(button('Keep mine as a new note'));
    await userEvent.click(button('Drop mine'));
    expect([calls.onKeepBoth.mock.calls.length, calls.onUseTheirs.mock.calls.length]).toEqual([1, 1]);
  });

  test('wait when the reviewer goes back', async () => {
    const onBack = vi.fn();
    await mount(<NoteWriting {...editorProps({ note, onBack })} />);
    await userEvent.keyboard('{Escape}');
    expect(onBack).toHaveBeenCalledOnce();
  });
});

const exportProps = (other: Partial<ExportViewProps> = {}): ExportViewProps => ({
  notes: noteItems.map(({ note }) => note),
  context: { now: '2026-11-24T12:00:00.000Z' },
  step: { kind: 'ready' },
  onExport: () => {},
  onCancel: () => {},
  onSettings: () => {},
  onBack: () => {},
  ...other,
});

describe('the list of notes', () => {
  test('has a note without a place first, with the reason and what became of the words', async () => {
    const root = await mount(<NotesList {...notesProps()} />);
    const rows = [...root.querySelectorAll('article')];
    expect(rows[0]?.querySelector('h2')?.textContent).toBe('The sentence was changed: a figure and a word');
    expect(rows[0]?.querySelector('.diff del')?.textContent).toContain('370,000');
    expect(rows[0]?.querySelector('[aria-label="Show on the page"]')).toBeNull();
    expect(root.textContent).toContain('1 note has lost its place. It is kept. Choose where it belongs.');
  });

  test.each([
    ['note', 'Notes are not kept in private windows.'],
    ['claim', 'Claims of your own are not begun in private windows.'],
  ] as const)('says in a private window why no %s is begun', async (refused, why) => {
    const root = await mount(<NotesList {...notesProps({ notes: [], refused })} />);
    expect(root.querySelector('.notice')?.textContent).toContain(`Not in a private window. ${why}`);
    expect(root.textContent).not.toContain('Open a card');
  });

  test('attaches it to the new words, to words that are chosen, or keeps it without a place', async () => {
    const calls = { onAttach: vi.fn(), onAttachSelection: vi.fn(), onKeepWithout: vi.fn() };
    const root = await mount(<NotesList {...notesProps(calls)} />);
    await userEvent.click(button('Attach to the new words'));
    expect(calls.onAttach).toHaveBeenCalledWith('urn:uuid:2', noteItems[1]!.near);
    await userEvent.click(button('Keep without a place'));
    expect(calls.onKeepWithout).toHaveBeenCalledWith('urn:uuid:2');
    await userEvent.click(button('Choose words'));
    expect(root.querySelector('article [role=status]')?.textContent).toMatch(/^Select the words on the page/);
    await userEvent.click(button('Attach to the selection'));
    expect(calls.onAttachSelection).toHaveBeenCalledWith('urn:uuid:2');
  });

  test('says of one that may belong to another copy of its words that it does, and lets the place be confirmed', async () => {
    const onAttach = vi.fn();
    const item = noteItems.at(-1)!;
    const root = await mount(<NotesList {...notesProps({ notes: [item], onAttach })} />);
    expect(root.querySelector('article h2')?.textContent).toBe(
      'These words are here 2 times. The note may belong to another of them.',
    );
    expect(root.querySelector('[aria-label="Show on the page"]')).not.toBeNull();
    expect(root.textContent).not.toContain('Keep without a place');
    await userEvent.click(button('This is the place'));
    expect(onAttach).toHaveBeenCalledWith(item.note.id, item.near);
  });

  test('says of the last copy left that there were more', async () => {
    const item = { ...noteItems.at(-1)!, isOneOf: 1 };
    const root = await mount(<NotesList {...notesProps({ notes: [item] })} />);
    expect(root.querySelector('article h2')?.textContent).toBe(
      'These words are here once, and were here more often. The note may belong to another of them.',
    );
  });

  test('asks no longer about one that is kept without a place', async () => {
    const root = await mount(<NotesList {...notesProps({ notes: [noteItems[2]!] })} />);
    expect(root.querySelector('.notice')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe('Kept without a place · These words are no longer here.');
    expect(root.textContent).not.toContain('Keep without a place');
  });

  test('names verdict, status and tags, the verdict as somebody’s and of a day', async () => {
    const root = await mount(<NotesList {...notesProps({ notes: [noteItems[0]!] })} />);
    expect(root.querySelector('.note-verdict')?.textContent).toBe('Lacks context, by Ines, 12 Nov 2026');
    expect([...root.querySelectorAll('.tag')].map(tag => tag.textContent)).toEqual(['Published', 'courts']);
  });

  test('shows a talk under its note, and answers by a button', async () => {
    const onReply = vi.fn();
    const root = await mount(<NotesList {...notesProps({ notes: [noteItems[0]!], onReply })} />);
    expect(root.querySelector('section[aria-label="2 replies"]')).not.toBeNull();
    expect([...root.querySelectorAll('.reply .note-text')].map(text => text.textContent)).toEqual([
      'Added to the list.',
      'Thanks.',
    ]);
    await userEvent.click(root.querySelectorAll<HTMLElement>('.reply button')[0]!);
    expect(onReply).toHaveBeenCalledWith('urn:uuid:5');
  });

  test('says that a note is on the claim itself, and offers no way to its words', async () => {
    const root = await mount(<NotesList {...notesProps({ notes: [noteItems[3]!] })} />);
    expect(root.querySelector('h2')?.textContent).toBe('On this claim, wherever it is marked');
    expect(root.querySelector('[aria-label="Show on the page"]')).toBeNull();
  });

  test('shows note text as text', async () => {
    const hostile = '<img src=x><script>1</script>';
    const { note } = noteItems[0]!;
    const body = note.body.map(part => (part.purpose === 'commenting' ? { ...part, value: hostile } : part));
    const root = await mount(<NotesList {...notesProps({ notes: [{ ...noteItems[0]!, note: { ...note, body } }] })} />);
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.querySelector('.note-text')?.textContent).toBe(hostile);
  });

  test('lists drafts that wait, to be gone on with or dropped', async () => {
    const calls = { onResume: vi.fn(), onDrop: vi.fn() };
    const drafts = [sampleDraft({ text: 'Which **year**?' }), sampleDraft({ id: 'urn:uuid:e' })];
    const root = await mount(<NotesList {...notesProps({ drafts, ...calls })} />);
    expect(root.querySelector('.waiting .notice')?.textContent).toBe('2 drafts not saved yet. What you wrote is kept.');
    expect(root.querySelector('.waiting li p')?.textContent).toBe('Which **year**?');
    await userEvent.click(root.querySelectorAll<HTMLElement>('.waiting li button')[0]!);
    await userEvent.click(root.querySelectorAll<HTMLElement>('.waiting li button')[3]!);
    expect([calls.onResume.mock.calls, calls.onDrop.mock.calls]).toEqual([[['urn:uuid:d']], [['urn:uuid:e']]]);
  });

  test('shows a list in a note as a list', async () => {
    const item = noteItems[0]!;
    const body = [{ ...item.note.body[0]!, value: 'Open:\n\n- asked\n\n1. first' }] as typeof item.note.body;
    const root = await mount(<NotesList {...notesProps({ notes: [{ ...item, note: { ...item.note, body } }] })} />);
    const styles = [...root.querySelectorAll('.md-list > li')].map(element => getComputedStyle(element).listStyleType);
    expect(styles).toEqual(['disc', 'decimal']);
  });

  test('has its actions at the bottom of the panel where it is short', async () => {
    const root = await mount(
      <PanelView {...panelProps({ tab: 'notes', notes: notesProps({ notes: [noteItems[0]!] }) })} />,
    );
    const panel = root.querySelector('.panel')!.getBoundingClientRect();
    expect(root.querySelector('.save-bar')!.getBoundingClientRect().bottom).toBe(panel.bottom);
  });

  test('has focus at the note once its editor is closed, also when the note comes into the list a moment later', async () => {
    const draft = sampleDraft({ text: 'x' });
    const item = { ...noteItems[0]!, note: { ...noteItems[0]!.note, id: draft.id } };
    const panel = (other: Partial<Parameters<typeof panelProps>[0]>) =>
      mount(<PanelView {...panelProps({ tab: 'notes', notes: notesProps({ notes: [] }), ...other })} />);
    await panel({ editor: editorProps({ note: noteDraft({ draft }) }) });
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await panel({});
    expect(document.activeElement?.id).toBe('tab-notes');
    await panel({ notes: notesProps({ notes: [item] }) });
    expect(document.activeElement?.getAttribute('data-note')).toBe(draft.id);
  });

  test('has focus at the button that led to the export once that is closed', async () => {
    await mount(<PanelView {...panelProps({ tab: 'notes', exporting: <ExportView {...exportProps()} /> })} />);
    await mount(<PanelView {...panelProps({ tab: 'notes' })} />);
    expect(document.activeElement).toBe(button('Export notes of this page'));
  });

  test('says what was deleted, with a way back', async () => {
    const undo = vi.fn();
    await mount(<NotesList {...notesProps({ done: { text: 'Moved to the trash.', undo } })} />);
    await userEvent.click(button('Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });

  test('leads to a form that takes them out in every format that there is, and back', async () => {
    const onExport = vi.fn();
    await mount(<PanelView {...panelProps({ tab: 'notes', notes: notesProps({ onExport }) })} />);
    await userEvent.click(button('Export notes of this page'));
    expect(onExport).toHaveBeenCalledOnce();
    const onBack = vi.fn();
    const root = await mount(
      <PanelView {...panelProps({ tab: 'notes', exporting: <ExportView {...exportProps({ onBack })} /> })} />,
    );
    expect(document.activeElement?.textContent).toBe('Export notes of this page');
    expect([...root.querySelectorAll('select option')].map(option => option.getAttribute('value'))).toEqual(
      Object.keys(exportFormats),
    );
    await userEvent.keyboard('{Escape}');
    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  const surfaces: [string, () => preact.JSX.Element][] = [
    ['notes', () => <PanelView {...panelProps({ tab: 'notes' })} />],
    ['no notes', () => <PanelView {...panelProps({ tab: 'notes', notes: notesProps({ notes: [] }) })} />],
    ['drafts', () => <PanelView {...panelProps({ tab: 'notes', notes: notesProps({ drafts: [sampleDraft()] }) })} />],
    ['a new note', () => <PanelView {...panelProps({ editor: editorProps() })} />],
    ['a saved note', () => <PanelView {...panelProps({ editor: editorProps({ note: editedNote }) })} />],
    [
      'a note not saved',
      () => <PanelView {...panelProps({ editor: editorProps({ note: noteDraft({ status: 'not-saved' }) }) })} />,
    ],
    [
      'two versions',
      () => <PanelView {...panelProps({ editor: editorProps({ note: noteDraft({ conflict: sampleConflict }) }) })} />,
    ],
  ];
  test.each(surfaces)('%s: no violation', async (_, draw) => {
    await preferring({ 'prefers-color-scheme': scheme });
    const root = await mount(draw());
    expect(await violations(root)).toEqual([]);
    const opens = [...root.querySelectorAll<HTMLElement>('.add-evidence, [aria-expanded=false], .row > .link')];
    for (const one of opens) await userEvent.click(one);
    if (opens.length > 0) expect(await violations(root)).toEqual([]);
  });
});
