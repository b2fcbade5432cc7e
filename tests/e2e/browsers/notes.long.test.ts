import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { claimOf, statusOf, tagsOf, textOf, verdictOf } from '../../../lib/core/annotation/read-annotation.ts';
import { browsers } from '../drivers/browsers.ts';
import type { Driver, Surface, Tab } from '../drivers/driver.ts';
import { articleOf, statements } from '../journeys/article.ts';
import { cardText, clickIn, expectCard, openRead, pointOn } from './reader.ts';

const { record2012, year2014 } = statements;
const plain = 'Nobody at the desk would say which table was meant.';
const slow = { timeout: 8000 };

const pages = {
  '/article.html': articleOf(record2012.text, plain),
  '/other.html': articleOf(year2014.text, record2012.text),
};

describe.each(browsers)('in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;
  let panel: Surface;

  beforeAll(async () => {
    driver = await drive(pages);
  });
  afterEach(() => driver.closeTabs());
  afterAll(() => driver?.close());

  const ask = <T>(name: string, request: unknown) =>
    driver
      .inExtension<{ ok: boolean; value: T }>(
        `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })})`,
      )
      .then(({ value }) => value);
  const stored = () => ask<Annotation[]>('listAnnotations', { source: null });
  const newest = async () => (await stored())[0] as Annotation;
  const text = () => panel.evaluate<string>('document.body.innerText');
  const expectText = (words: string) => expect.poll(text, slow).toContain(words);

  /** Write into a field as the keyboard would. */
  const fill = (selector: string, value: string, event = 'input') =>
    panel.evaluate(`(() => {
      const field = document.querySelector(${JSON.stringify(selector)});
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new window.Event('${event}', { bubbles: true }));
      return 0;
    })()`);
  const press = async (name: string) => {
    const found = `[...document.querySelectorAll('button')].find(one => (one.getAttribute('aria-label') ?? one.textContent.trim()) === ${JSON.stringify(name)})`;
    await expect.poll(() => panel.evaluate<boolean>(`${found} !== undefined && !${found}.disabled`), slow).toBe(true);
    await panel.evaluate(`(${found}.click(), 0)`);
  };
  const choose = (label: string) =>
    panel.evaluate(
      `([...document.querySelectorAll('label')].find(one => one.textContent.trim() === ${JSON.stringify(label)}).control.click(), 0)`,
    );

  /** Begin a note at the card of the first statement. */
  async function beginAtCard(path: string): Promise<void> {
    tab = await openRead(driver, path);
    panel = await driver.openPanel(tab);
    await expectText('Claims');
    await tab.front();
    const { x, y } = await pointOn(tab, record2012.words);
    await tab.click(x, y);
    await expectCard(tab, 'ICE counted 409,849');
    await clickIn(
      tab,
      ({ tag, attributes, text: said }) =>
        tag === 'button' && /^Note( \(\d\))?$/.test(attributes['aria-label'] ?? said),
    );
    await expect.poll(() => panel.evaluate("document.querySelector('#note-text') !== null"), slow).toBe(true);
  }

  test('a note from a card takes verdict, tags and evidence, is signed, and walks through its review', async () => {
    await ask('changeSettings', { reviewer: 'Ines' });
    await beginAtCard('/article.html');
    await fill('#note-text', 'Checked against the table.');
    await fill('#note-verdict', 'Supported', 'change');
    await fill('#note-tag', 'removals, fiscal-year,');
    await press('Add evidence');
    await fill('#evidence-url', 'https://www.ice.gov/a');
    await press('Done');
    await press('Save note');
    await expectText('Supported, by Ines');
    const [note] = (await stored()) as [Annotation];
    expect(note).toMatchObject({ creator: { name: 'Ines' }, rev: 1, motivation: 'assessing' });
    expect([textOf(note), verdictOf(note)?.value, tagsOf(note)]).toEqual([
      'Checked against the table.',
      'Supported',
      ['removals', 'fiscal-year'],
    ]);
    for (const [rev, status] of ['In review', 'Published', 'Corrected'].entries()) {
      await press('Edit');
      await expect.poll(() => panel.evaluate("document.querySelector('#note-text') !== null"), slow).toBe(true);
      await choose(status);
      await press('Save note');
      await expect.poll(async () => (await newest()).rev, slow).toBe(rev + 2);
    }
    const walked = await newest();
    expect([statusOf(walked), walked.review.map(({ status, by }) => `${status} ${by}`)]).toEqual([
      'corrected',
      ['in-review Ines', 'published Ines', 'corrected Ines'],
    ]);
    await press('Edit');
    await expectText('Published to Corrected by Ines');
    await press('Undo');
    await press('Save note');
    await expect.poll(async () => statusOf(await newest()), slow).toBe('published');
  });

  test('a note that was saved in another tab meanwhile is not overwritten: both are shown and kept', async () => {
    tab = await openRead(driver, '/article.html');
    panel = await driver.openPanel(tab);
    await panel.evaluate("(document.querySelector('#tab-notes').click(), 0)");
    await press('Edit');
    await expect.poll(() => panel.evaluate("document.querySelector('#note-text')?.value"), slow).toMatch(/^Checked/);
    await fill('#note-text', 'Checked against the table. No answer yet.');
    const note = await newest();
    const body = note.body.map(part =>
      part.purpose === 'commenting' ? { ...part, value: 'Checked against the table. They confirmed it.' } : part,
    );
    await ask('saveAnnotation', { ...note, body, rev: note.rev + 1, modified: new Date().toISOString() });
    await press('Save note');
    await expectText('Two versions of this note');
    const added = "[...document.querySelectorAll('.diff ins')].map(one => one.textContent.replace(/^.*: /, '').trim())";
    expect(await panel.evaluate(added)).toEqual(['They confirmed it.', 'No answer yet.']);
    await press('Keep both');
    await expect.poll(async () => (await stored()).length, slow).toBe(2);
    expect((await stored()).map(textOf).toSorted()).toEqual([
      'Checked against the table. No answer yet.',
      'Checked against the table. They confirmed it.',
    ]);
    expect(await ask('listDrafts', null)).toEqual([]);
  });

  test('a note whose words are gone is listed with the reason, and is given the words that are chosen', async () => {
    tab = await openRead(driver, '/article.html');
    panel = await driver.openPanel(tab);
    await panel.evaluate("(document.querySelector('#tab-notes').click(), 0)");
    await expectText('They confirmed it.');
    await tab.evaluate("(document.querySelector('p').remove(), 0)");
    await expectText('2 notes have lost their place.');
    await press('Choose words');
    await press('Attach to the selection');
    await expectText('No words are selected on the page.');
    await tab.evaluate("(getSelection().selectAllChildren(document.querySelector('p')), 0)");
    await press('Attach to the selection');
    await expectText('1 note has lost its place.');
    const moved = await newest();
    expect(moved.target.selector).toContainEqual(expect.objectContaining({ exact: plain }));
    await press('Keep without a place');
    await expectText('Kept without a place');
    // Deleting can be undone.
    await press('Delete');
    await expectText('Moved to the trash.');
    expect(await stored()).toHaveLength(1);
    await press('Undo');
    await expect.poll(async () => (await stored()).length, slow).toBe(2);
  });

  test('a note on the claim itself is shown on every page that states it, and answered there', async () => {
    await beginAtCard('/article.html');
    await fill('#note-text', 'A count of the agency alone.');
    await choose('On this claim, wherever it is marked');
    await press('Save note');
    await expectText('A count of the agency alone.');
    const note = (await stored()).find(one => one.target.source.startsWith('urn:sidelight:claim:')) as Annotation;
    expect([claimOf(note), note.target.state?.type]).toEqual(['ice-record-fy2012-409849', 'ClaimVersion']);
    await beginAtCard('/other.html');
    expect(await cardText(tab)).toContain('Note (1)');
    await press('Back to the list');
    await panel.evaluate("(document.querySelector('#tab-notes').click(), 0)");
    await expectText('A count of the agency alone.');
    await press('Reply');
    await fill('#note-text', 'Say so in the text.');
    await press('Save note');
    await expectText('Say so in the text.');
    expect((await stored()).find(({ motivation }) => motivation === 'replying')?.target.source).toBe(note.id);
  });

  test('what was written and not saved waits in the list, and goes on or is dropped', async () => {
    await beginAtCard('/article.html');
    await fill('#note-text', 'Half a thought');
    await press('Back to the list');
    await expectText('1 draft not saved yet.');
    await press('Go on writing');
    await expect.poll(() => panel.evaluate("document.querySelector('#note-text')?.value"), slow).toBe('Half a thought');
    await press('Back to the list');
    await press('Drop');
    await expectText('Draft dropped.');
    await expect.poll(() => ask('listDrafts', null), slow).toEqual([]);
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
