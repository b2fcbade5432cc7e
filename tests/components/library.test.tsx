import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClaimsView } from '../../components/library/claims-view.tsx';
import { NoteDetail, type OpenNote } from '../../components/library/note-detail.tsx';
import { NotesView } from '../../components/library/notes-view.tsx';
import { TrashView } from '../../components/library/trash-view.tsx';
import { noNoteFilter } from '../../lib/core/library/note-query.ts';
import { seenCards } from './sample-props.ts';
import {
  detailProps,
  librarySurfaces,
  LiveNotes,
  noteRows,
  notesProps,
  SamplePlots,
  trashProps,
} from './library-samples.tsx';
import { focused, mount, preferring, unmount, violations } from './mount.ts';
import '../../components/library/library.css';

beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
  await unmount();
  scrollTo(0, 0);
  await page.viewport(800, 600);
});

const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.grid-rows > [role=row]')];
const indexOf = (row: Element | null) => Number(row?.getAttribute('aria-rowindex')) - 1;
const button = (root: HTMLElement, name: string | RegExp) =>
  [...root.querySelectorAll<HTMLElement>('button')].find(element =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().match(name),
  )!;

const surfaces = librarySurfaces([...seenCards.here, ...seenCards.others]);

describe.each([
  ['light', {}, surfaces],
  // What differs by colour is in the list and in one note.
  ['dark', { 'prefers-color-scheme': 'dark' }, [surfaces[0]!, surfaces[3]!]],
  ['forced colours', { 'forced-colors': 'active' }, [surfaces[0]!, surfaces[3]!]],
])('in %s', (_, features, drawn) => {
  test.each(drawn)('%s has nothing that axe objects to', async (__, draw) => {
    await preferring(features);
    const root = await mount(draw());
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await violations(root)).toEqual([]);
    await preferring({});
  });
});

describe('a list of 50,000 notes', () => {
  const rows = noteRows(50_000);

  test('draws the rows near the window, and says how many there are', async () => {
    const root = await mount(<LiveNotes rows={rows} />);
    expect(rowsOf(root).length).toBeLessThan(60);
    const grid = root.querySelector('[role=grid]')!;
    expect(grid.getAttribute('aria-rowcount')).toBe('50001');
    expect(root.querySelector('.grid-foot')?.textContent).toMatch(/^1 to \d+ of 50,000$/);
    scrollTo(0, 1_000_000);
    await expect.poll(() => indexOf(rowsOf(root)[1] ?? null)).toBeGreaterThan(15_000);
    expect(rowsOf(root).length).toBeLessThan(60);
  });

  test('keeps focus in its row when that is scrolled out of sight', async () => {
    const root = await mount(<LiveNotes rows={rows} />);
    rowsOf(root)[2]!.focus();
    scrollTo(0, 500_000);
    await expect.poll(() => rowsOf(root).length).toBeLessThan(60);
    await expect.poll(() => indexOf(rowsOf(root)[1] ?? null)).toBeGreaterThan(5000);
    expect(indexOf(document.activeElement)).toBe(3);
    await userEvent.keyboard('{ArrowDown}');
    expect(indexOf(document.activeElement)).toBe(4);
    expect(document.activeElement!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  });

  test('is walked by arrows, pages, Home and End, and each row comes into view', async () => {
    const root = await mount(<LiveNotes rows={rows} />);
    rowsOf(root)[0]!.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => indexOf(document.activeElement)).toBe(50_000);
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight]).toEqual([true, true]);
    await userEvent.keyboard('{PageUp}{ArrowUp}');
    await expect.poll(() => indexOf(document.activeElement)).toBeLessThan(49_998);
    await userEvent.keyboard('{Home}');
    await expect.poll(() => indexOf(document.activeElement)).toBe(1);
  });
});

describe('keys', () => {
  const rows = noteRows(40);

  test('/ searches, J and K move, X chooses, Shift+X a range, Enter opens, E exports what is chosen, Escape clears', async () => {
    const onOpen = vi.fn();
    const onExport = vi.fn();
    const root = await mount(<LiveNotes rows={rows} onOpen={onOpen} onExport={onExport} />);
    await userEvent.keyboard('/');
    expect(focused()).toBe('input Search all notes');
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('j');
    expect(indexOf(document.activeElement)).toBe(1);
    await userEvent.keyboard('jjk');
    expect(indexOf(document.activeElement)).toBe(2);
    await userEvent.keyboard('xjj{Shift>}X{/Shift}');
    expect(
      rowsOf(root)
        .map(row => row.getAttribute('aria-selected') === 'true')
        .slice(0, 5),
    ).toEqual([false, true, true, true, false]);
    expect(root.querySelector('.bulk [role=status]')?.textContent).toBe('3 chosen');
    await userEvent.keyboard('e');
    expect(onExport).toHaveBeenLastCalledWith(rows.slice(1, 4).map(({ id }) => id));
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rows[3]!.id);
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.bulk')).toBeNull();
  });

  test('that are letters can be turned off; arrows, Space and Enter stay', async () => {
    const root = await mount(<LiveNotes rows={rows} singleKeys={false} />);
    await userEvent.keyboard('/jx');
    expect(document.activeElement).toBe(document.body);
    rowsOf(root)[0]!.focus();
    await userEvent.keyboard('x{ArrowDown} ');
    expect(
      rowsOf(root)
        .filter(row => row.getAttribute('aria-selected') === 'true')
        .map(indexOf),
    ).toEqual([2]);
  });

  test('are written where something is written', async () => {
    const onFilter = vi.fn();
    const root = await mount(<NotesView {...notesProps(rows, { onFilter })} />);
    root.querySelector<HTMLElement>('input[type=search]')!.focus();
    await userEvent.keyboard('j');
    expect(onFilter).toHaveBeenLastCalledWith({ ...noNoteFilter, text: 'j' });
  });

  test('the grid is one stop for Tab, with the box that chooses all before it', async () => {
    const root = await mount(<LiveNotes rows={rows} />);
    expect(rowsOf(root).filter(row => row.tabIndex === 0)).toHaveLength(1);
    expect(root.querySelectorAll('.grid-rows input:not([tabindex="-1"])')).toHaveLength(0);
    await userEvent.click(root.querySelector('.grid-head input')!);
    expect(root.querySelector('.bulk [role=status]')?.textContent).toBe('40 chosen');
    await userEvent.click(root.querySelector('.grid-head input')!);
    expect(root.querySelector('.bulk')).toBeNull();
  });
});

describe('filters', () => {
  const rows = noteRows(40);

  test('say how many notes each choice leaves, and Escape closes a list and goes back to its button', async () => {
    const root = await mount(<LiveNotes rows={rows} />);
    await userEvent.click(button(root, /^Verdict$/));
    const labels = [...root.querySelectorAll('.facet label')].map(label => label.textContent);
    expect(labels).toContain('No verdict 10');
    await userEvent.click(root.querySelector('.facet input[type=checkbox]')!);
    const shown = Number(labels[0]!.match(/\d+$/)![0]);
    expect(root.querySelector('.shown-line [role=status]')?.textContent).toBe(`${shown} of 40 notes`);
    expect(root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe(String(shown + 1));
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.facet')).toBeNull();
    expect(focused()).toMatch(/^button Verdict/);
    await userEvent.click(button(root, /^Show all$/));
    expect(root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('41');
  });

  test('of many sites are searched', async () => {
    const many = rows.map((row, at) => ({ ...row, site: `site-${at}.example` }));
    const root = await mount(<LiveNotes rows={many} />);
    await userEvent.click(button(root, /^Site$/));
    await userEvent.fill(root.querySelector('.facet input[type=search]')!, 'SITE-39');
    expect([...root.querySelectorAll('.facet label')].map(label => label.textContent)).toEqual(['site-39.example 1']);
  });
});

describe('what is chosen', () => {
  const rows = noteRows(10);
  const choice = { keys: new Set(rows.slice(0, 2).map(({ id }) => id)), anchor: null };

  test('is given a status, a verdict and tags', async () => {
    const onChange = vi.fn();
    const root = await mount(<NotesView {...notesProps(rows, { choice, onChange })} />);
    const bulk = root.querySelector<HTMLElement>('.bulk')!;
    await userEvent.click(button(bulk, /^Status$/));
    await userEvent.click(button(bulk, /^Published$/));
    expect(onChange).toHaveBeenLastCalledWith({ status: 'published' });
    await userEvent.click(button(bulk, /^Verdict$/));
    await userEvent.click(button(bulk, /^No verdict$/));
    expect(onChange).toHaveBeenLastCalledWith({ verdict: '' });
    await userEvent.click(button(bulk, /^Tags$/));
    await userEvent.fill(bulk.querySelector('.bulk-part input')!, 'new, one more ,');
    await userEvent.keyboard('{Enter}');
    expect(onChange).toHaveBeenLastCalledWith({ addTags: ['new', 'one more'] });
    await userEvent.click(button(bulk, /^Tags$/));
    await userEvent.click(button(bulk, /^Remove the tag removals$/));
    expect(onChange).toHaveBeenLastCalledWith({ removeTags: ['removals'] });
  });

  test('leaves focus in the rows when it is cleared', async () => {
    const root = await mount(<NotesView {...notesProps(rows, { choice })} />);
    await userEvent.click(button(root, /^Clear choice$/));
    await mount(<NotesView {...notesProps(rows)} />);
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('row');
  });

  test('goes to the trash', async () => {
    const onTrash = vi.fn();
    const root = await mount(<NotesView {...notesProps(rows, { choice, onTrash })} />);
    await userEvent.click(button(root, /^Move to trash$/));
    expect(onTrash).toHaveBeenLastCalledWith([...choice.keys]);
  });
});

test('a list that could not be read does not say that no note fits', async () => {
  const root = await mount(<NotesView {...notesProps([], { failed: true })} />);
  expect(root.textContent).toContain('The library cannot be shown');
  expect(root.textContent).not.toContain('No note fits');
});

describe('one note', () => {
  test('shows its words, verdict, status, evidence, replies and what it was, and its heading has focus', async () => {
    const root = await mount(<NoteDetail {...detailProps()} />);
    expect(focused()).toBe('h1 Note');
    const text = root.textContent;
    expect(text).toContain('Lacks context, 20 Nov 2026');
    expect(text).toContain('In review, by Rosa Lind, 24 Nov 2026');
    expect(text).toContain('Yearbook, table 39');
    expect(text).toContain('1 reply');
    expect(text).toContain('1 earlier version');
    expect(root.querySelector('.versions .meta')?.textContent).toMatch(/2026.* by Noor Haddad$/);
    expect(root.querySelector<HTMLAnchorElement>('a[href*=":~:text="]')?.href).toContain('about%20370%2C000');
  });

  test('reads as its Markdown sets it, and has focus again once it was edited', async () => {
    const open = detailProps().open as OpenNote;
    const body = open.note.body.map(part =>
      part.purpose === 'commenting' ? { ...part, value: 'It is **close**.\n\n- asked' } : part,
    ) as typeof open.note.body;
    const props = detailProps({ open: { ...open, note: { ...open.note, body } } });
    const root = await mount(<NoteDetail {...props} />);
    expect(root.querySelector('.note-text strong')?.textContent).toBe('close');
    expect(root.querySelector('.note-text li')?.textContent).toBe('asked');
    await mount(<NoteDetail {...props} editor={<textarea />} />);
    expect(focused()).not.toBe('h1 Note');
    await mount(<NoteDetail {...props} />);
    expect(focused()).toBe('h1 Note');
  });

  test('is taken to the next step of its review', async () => {
    const onChange = vi.fn();
    const root = await mount(<NoteDetail {...detailProps({ onChange })} />);
    await userEvent.click(button(root, /^Set to: Published$/));
    expect(onChange).toHaveBeenLastCalledWith({ status: 'published' });
  });

  test('is answered, and so is an answer to it; an answer is edited, opened and deleted where it stands', async () => {
    const act = { onReply: vi.fn(), onEdit: vi.fn(), onTrash: vi.fn(), onOpen: vi.fn() };
    const props = detailProps(act);
    const { note, replies } = props.open as OpenNote;
    const answer = replies[0]!.reply.id;
    const root = await mount(<NoteDetail {...props} />);
    const thread = root.querySelector('.replies') as HTMLElement;
    await userEvent.click(button(root.querySelector('.note-actions') as HTMLElement, /^Reply$/));
    await userEvent.click(button(thread, /^Reply$/));
    expect(act.onReply.mock.calls).toEqual([[note.id], [answer]]);
    for (const name of [/^Edit$/, /^Delete$/, /^Open$/]) await userEvent.click(button(thread, name));
    for (const call of [act.onEdit, act.onTrash, act.onOpen]) expect(call).toHaveBeenLastCalledWith(answer);
  });

  test('says so when it is gone', async () => {
    const root = await mount(<NoteDetail {...detailProps({ open: 'gone', place: null })} />);
    expect(root.textContent).toContain('It may be in the trash');
  });
});

describe('claims of one’s own', () => {
  test('say whether they are marked, and where the first one comes from', async () => {
    const onNew = vi.fn();
    const own = { id: 'a', statement: 'A.', lang: 'en', status: 'draft', modified: 0 } as const;
    const root = await mount(
      <ClaimsView claims={[own, { ...own, id: 'b', status: 'shown' }]} bundled={null} onNew={onNew} />,
    );
    expect([...root.querySelectorAll('.own-claims .tag')].map(tag => tag.textContent)).toEqual([
      'Draft',
      'Marked on pages',
    ]);
    await userEvent.click(button(root, /^New claim$/));
    expect(onNew).toHaveBeenCalledOnce();
    await mount(<ClaimsView claims={[]} bundled={null} onNew={onNew} />);
    expect(root.textContent).toContain('New claim from these words');
  });
});

describe('the trash', () => {
  test('puts back what is chosen', async () => {
    const onPutBack = vi.fn();
    const props = trashProps(3, { onPutBack });
    const root = await mount(<TrashView {...props} />);
    await userEvent.click(rowsOf(root)[1]!);
    await userEvent.click(button(root, /^Put back$/));
    expect(onPutBack).toHaveBeenLastCalledWith([props.rows[1]!.id]);
  });

  test('asks before it deletes a few notes for good', async () => {
    const onDeleteForGood = vi.fn();
    const root = await mount(<TrashView {...trashProps(3, { onDeleteForGood })} />);
    await userEvent.click(button(root, /^Empty the trash$/));
    await expect.poll(focused).toBe('button Keep them');
    await userEvent.keyboard('{Escape}');
    expect(onDeleteForGood).not.toHaveBeenCalled();
    await userEvent.click(button(root, /^Empty the trash$/));
    await userEvent.click(button(root, /^Delete for good$/));
    expect(onDeleteForGood.mock.lastCall?.[0]).toHaveLength(3);
  });

  test('has many typed', async () => {
    const onDeleteForGood = vi.fn();
    const root = await mount(<TrashView {...trashProps(6, { onDeleteForGood })} />);
    await userEvent.click(button(root, /^Empty the trash$/));
    await userEvent.keyboard('delete 5 notes{Enter}');
    expect(onDeleteForGood).not.toHaveBeenCalled();
    await userEvent.fill(root.querySelector('.confirm input')!, 'delete 6 notes');
    await userEvent.keyboard('{Enter}');
    expect(onDeleteForGood.mock.lastCall?.[0]).toHaveLength(6);
  });
});

describe('plots', () => {
  test('are folded away where they would push the list out of sight', async () => {
    await page.viewport(320, 800);
    const root = await mount(<SamplePlots />);
    const fold = root.querySelector<HTMLDetailsElement>('.plots-fold')!;
    expect(fold.open).toBe(false);
    expect(fold.getBoundingClientRect().height).toBeLessThan(60);
    await userEvent.click(fold.querySelector('summary')!);
    expect(root.querySelector('svg[role=img]')?.getBoundingClientRect().height).toBeGreaterThan(40);
  });

  test('are images with a title and a description, and their figures are tables', async () => {
    const root = await mount(<SamplePlots />);
    const images = [...root.querySelectorAll('svg[role=img]')];
    expect(images.map(image => image.querySelector('title')?.textContent)).toEqual([
      'Claims seen each week',
      'Figures by outlet',
      'Notes by verdict',
      'Notes begun each month',
    ]);
    for (const image of images) expect(image.querySelector('desc')?.textContent?.length).toBeGreaterThan(20);
    expect(root.querySelectorAll('details table')).toHaveLength(4);
    expect(images[1]!.querySelector('desc')?.textContent).toMatch(
      /^daily\.example: \d+ agree, \d+ differ, \d+ of another period or measure\./,
    );
  });
});
