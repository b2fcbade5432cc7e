import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { statusOf, tagsOf } from '../../../lib/core/annotation/read-annotation.ts';
import { sampleNote } from '../../core/library/note-samples.ts';
import { browsers } from '../drivers/browsers.ts';
import type { Driver } from '../drivers/driver.ts';
import { evaluateInLibrary } from './in-library.ts';

const slow = { timeout: 10_000 };
const notes = [
  sampleNote({ number: 1, text: 'Asked the harbour master.', tags: ['courts'] }),
  sampleNote({ number: 2, text: 'Counts removals and returns together.', verdict: 'Lacks context' }),
  sampleNote({ number: 3, source: 'https://herald.example/b', text: 'See the yearbook.' }),
];

describe.each(browsers)('the library in $name', ({ drive }) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await drive({});
  });
  afterAll(() => driver?.close());

  const ask = <T>(name: string, request: unknown) =>
    driver
      .inExtension<{ value: T }>(`chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })})`)
      .then(({ value }) => value);
  const stored = () => ask<Annotation[]>('listAnnotations', { source: null });
  const inLibrary = <T>(expression: string) => evaluateInLibrary<T>(driver, expression);
  const rows = () =>
    inLibrary<string[]>("[...document.querySelectorAll('.grid-rows > [role=row]')].map(row => row.textContent)");
  const hash = () => inLibrary<string>('window.location.hash');
  const press = async (name: string, scope = 'body') => {
    const found = `[...document.querySelectorAll(${JSON.stringify(`${scope} button`)})]
      .find(one => (one.getAttribute('aria-label') ?? one.textContent.trim()) === ${JSON.stringify(name)})`;
    await expect.poll(() => inLibrary<boolean>(`Boolean(${found}) && !${found}.disabled`), slow).toBe(true);
    await inLibrary(`(${found}.click(), 0)`);
  };
  const click = (selector: string) => inLibrary(`(document.querySelector(${JSON.stringify(selector)}).click(), 0)`);
  const type = (selector: string, text: string) =>
    inLibrary(`(() => {
      const field = document.querySelector(${JSON.stringify(selector)});
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
      return 0;
    })()`);
  const go = (view: string) => inLibrary(`(window.location.hash = ${JSON.stringify(view)}, 0)`);

  test('shows every note', async () => {
    for (const note of notes) await ask('saveAnnotation', note);
    await driver.inExtension("chrome.tabs.create({ url: 'library.html', active: true }).then(() => 0)");
    await expect.poll(rows, slow).toHaveLength(3);
  });

  test('searches and filters, and the address says what is shown; Back takes a step back', async () => {
    await type('.lib-search input', 'harbour');
    await expect.poll(rows, slow).toHaveLength(1);
    expect(await hash()).toBe('#notes?q=harbour');
    await type('.lib-search input', '');
    await expect.poll(rows, slow).toHaveLength(3);
    await press('No verdict 2', '.filters');
    await expect.poll(rows, slow).toHaveLength(2);
    expect(await hash()).toBe('#notes?verdict=');
    await inLibrary('(window.history.back(), 0)');
    await expect.poll(rows, slow).toHaveLength(3);
  });

  test('changes what is chosen, and undoes it, each as a new version', async () => {
    await click('.grid-head input');
    await press('Status', '.bulk');
    await press('Published', '.bulk-part');
    await expect.poll(async () => (await stored()).map(statusOf), slow).toEqual(Array(3).fill('published'));
    await press('Undo');
    await expect.poll(async () => (await stored()).map(statusOf), slow).toEqual(Array(3).fill('draft'));
    expect((await stored()).map(({ rev }) => rev)).toEqual([3, 3, 3]);
    await press('Tags', '.bulk');
    await type('.bulk-part input', 'checked');
    await press('Add', '.bulk-part');
    await expect.poll(async () => (await stored()).every(note => tagsOf(note).includes('checked')), slow).toBe(true);
    await press('Clear choice');
  });

  test('follows a note that is saved elsewhere', async () => {
    await ask('saveAnnotation', sampleNote({ number: 4, text: 'Written in the panel.', quote: 'one million' }));
    await expect.poll(async () => (await rows()).join(), slow).toContain('one million');
  });

  test('opens a note, edits it there, answers it, and moves both to the trash', async () => {
    await inLibrary(
      "([...document.querySelectorAll('.grid-rows > [role=row]')].find(row => row.textContent.includes('one million')).click(), 0)",
    );
    await press('Edit');
    await expect
      .poll(() => inLibrary("document.querySelector('#note-text')?.value"), slow)
      .toBe('Written in the panel.');
    await type('#note-text', 'Written in the library.');
    await press('Save note');
    await expect
      .poll(() => inLibrary("document.querySelector('.note-page .note-text')?.textContent"), slow)
      .toBe('Written in the library.');
    await press('Reply', '.note-actions');
    await expect.poll(() => inLibrary("document.querySelector('#note-text')?.value"), slow).toBe('');
    await type('#note-text', 'An answer.');
    await press('Save note');
    await expect
      .poll(() => inLibrary("document.querySelector('.replies .note-text')?.textContent"), slow)
      .toBe('An answer.');
    await press('Delete', '.replies');
    await expect.poll(() => inLibrary("document.querySelector('.replies')"), slow).toBe(null);
    await press('Undo');
    await expect.poll(() => inLibrary("document.querySelector('.replies') !== null"), slow).toBe(true);
    await press('Delete', '.replies');
    await press('Move to trash');
    await expect.poll(rows, slow).toHaveLength(3);
  });

  test('puts a note back out of the trash, and deletes for good when asked twice', async () => {
    await go('#trash');
    await expect.poll(rows, slow).toHaveLength(2);
    const about = (await rows()).findIndex(row => row.includes('one million'));
    await click(`.grid-rows [role=row]:nth-child(${about + 1})`);
    await press('Put back');
    await expect.poll(async () => (await stored()).length, slow).toBe(4);
    await ask('trashAnnotations', { ids: [notes[0]!.id] });
    await expect.poll(async () => (await rows()).join(), slow).toContain('about 370,000');
    await press('Empty the trash');
    await press('Delete for good', '.confirm');
    await expect.poll(rows, slow).toEqual([]);
    expect((await ask<{ note: unknown; versions: unknown[] }>('getHistory', { id: notes[0]!.id })).versions).toEqual(
      [],
    );
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
