import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { type LocatedTarget, locateTarget } from '../../../lib/core/annotation/locate-target.ts';
import { clickInClosedRoot, readClosedText } from '../../../lib/node/session/closed-root.ts';
import { askBackground } from '../../../lib/node/session/read-report.ts';
import { commandSurface, evaluateSurface } from '../click-action.ts';
import { articleOf, statements } from './article.ts';
import { expectCard, expectCardGone } from './card-times.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';
import { checkAnnotationPage, hasSchemas } from '../../web-annotation-schemas.ts';

const { record2012, wrong2013 } = statements;
/** A word that nothing else in the world says. */
const CANARY = 'quillavere';
const NOTE = `Checked against *Table 39*: ${CANARY} </script> | "quoted".`;

const pages = {
  '/article.html': articleOf(record2012.text, wrong2013.text),
};

let journey: Journey;
let page: Page;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'sidelight-downloads-'));
  journey = await startJourney(pages);
  ({ page } = await journey.openRead('/article.html'));
});
afterAll(async () => {
  await journey?.close();
  await rm(downloads, { recursive: true, force: true });
});

/** Evaluate in the side panel that the browser shows beside the page. */
const inPanel = <T>(expression: string) => evaluateSurface<T>(journey.session, 'panel.html', expression);
const panelText = () => inPanel<string>('document.body.innerText');
const clickInPanel = (selector: string) => inPanel(`document.querySelector(${JSON.stringify(selector)}).click()`);

async function storedNotes(): Promise<Annotation[]> {
  const request = { source: null };
  const answer = await journey.evaluate<{ value: Annotation[] }>(askBackground('listAnnotations', request));
  return answer.value;
}

/** How a note is found on the open page, asked as the panel asks. */
async function findOnPage({ target }: Annotation): Promise<LocatedTarget> {
  const message = JSON.stringify({ to: 'page', name: 'getText', request: null });
  const answer = await journey.evaluate<{ value: string }>(
    `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) => chrome.tabs.sendMessage(tab.id, ${message}))`,
  );
  return locateTarget(answer.value, target);
}

/** Let the browser save what is exported, and read it. */
async function exportFromPanel(format: 'md' | 'jsonld'): Promise<{ name: string; text: string }> {
  const cdp = await journey.session.context.browser()?.newBrowserCDPSession();
  await cdp?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const before = await readdir(downloads);
  if (!(await inPanel<boolean>("document.querySelector('.export') !== null"))) await clickInPanel('footer .btn');
  await expect.poll(() => inPanel("document.querySelector('.export select') !== null")).toBe(true);
  await inPanel(`(() => {
    const select = document.querySelector('.export select');
    select.value = '${format}';
    select.dispatchEvent(new window.Event('change', { bubbles: true }));
  })()`);
  const isReady = "document.querySelector('.export [type=submit]').disabled === false";
  await expect.poll(() => inPanel(isReady)).toBe(true);
  await clickInPanel('.export [type=submit]');
  const fresh = async () =>
    (await readdir(downloads)).filter(name => !before.includes(name) && !name.endsWith('.crdownload'));
  await expect.poll(fresh, { timeout: 5000 }).toHaveLength(1);
  await cdp?.detach();
  const [name = ''] = await fresh();
  const text = await readFile(join(downloads, name), 'utf8');
  // The next export of the day has the same name.
  await rm(join(downloads, name));
  return { name, text };
}

describe('a note', () => {
  test('begins at the card and is written in the side panel of the browser, not in the page', async () => {
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
    await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'Note');
    await expect
      .poll(() => inPanel("document.querySelector('form.editor blockquote')?.textContent"))
      .toBe(record2012.words);
    // The same page as a window of its own would say so.
    expect(await inPanel('location.search')).toBe('');
    expect(await inPanel('document.activeElement.id')).toBe('note-text');
    await commandSurface(journey.session, 'panel.html', 'Input.insertText', { text: NOTE });
    await expect.poll(panelText).toContain('Draft kept');
    expect(await storedNotes()).toEqual([]);
  });

  test('is stored as a Web Annotation on these words, and listed', async () => {
    await clickInPanel('form.editor button[type="submit"]');
    await expect.poll(panelText).toContain('Notes 1');
    expect(await panelText()).toContain(CANARY);
    const notes = await storedNotes();
    expect(notes).toHaveLength(1);
    expect(Annotation.parse(notes[0])).toEqual(notes[0]);
    expect(notes[0]).toMatchObject({
      body: [
        { type: 'TextualBody', value: NOTE },
        { type: 'SpecificResource', source: 'urn:sidelight:claim:ice-record-fy2012-409849' },
      ],
      target: {
        source: page.url(),
        selector: expect.arrayContaining([expect.objectContaining({ exact: record2012.words })]),
      },
      rev: 1,
    });
  });

  test('is found again after a reload, and by its quote when the page has new text before it', async () => {
    const [note] = await storedNotes();
    if (!note) throw new Error('nothing is stored');
    await page.reload();
    await journey.report(page);
    expect(await findOnPage(note)).toMatchObject({ found: 'position', why: null });
    pages['/article.html'] = articleOf('This paragraph came later.', record2012.text, wrong2013.text);
    await page.reload();
    await journey.report(page);
    expect(await findOnPage(note)).toMatchObject({ found: 'quote', why: null });
    await expect.poll(panelText, { timeout: 5000 }).toContain(CANARY);
    await clickInPanel('.note button[aria-label="Show on the page"]');
    // For a moment a box in the closed root shows the words; the registry that the page shares is not told.
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(3);
    await expectCardGone(page);
  });

  test('is counted on the card of its claim', async () => {
    await page.bringToFront();
    await pointTo(page, record2012.words);
    await expectCard(page, 'Note (1)');
    expect(await readClosedText(page)).not.toContain(CANARY);
    await page.keyboard.press('Escape');
    await expectCardGone(page);
  });

  test('is nowhere in the page', async () => {
    const traces = await page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      return JSON.stringify({
        dom: roots.map(root => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)),
        highlights: [...CSS.highlights].map(([key, ranges]) => [
          key,
          [...ranges].map(range => range.startContainer.textContent),
        ]),
        sheets: document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)),
        performance: performance.getEntries(),
        storage: [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, name],
        globals: Object.keys(window),
      });
    });
    expect(traces).toContain(record2012.words.slice(0, 10));
    expect(traces).not.toContain(CANARY);
    expect(await readClosedText(page)).not.toContain(CANARY);
  });
});

describe('the exports of the panel', () => {
  test('give the note as Markdown', async () => {
    const { name, text } = await exportFromPanel('md');
    expect(name).toMatch(/^sidelight-\d{4}-\d\d-\d\d\.md$/);
    expect(text).toContain(record2012.words);
    expect(text).toContain(page.url());
    expect(text).toContain(CANARY);
  });

  test('give the note as Web Annotation JSON-LD, which reads back as what is stored', async () => {
    const { name, text } = await exportFromPanel('jsonld');
    expect(name).toMatch(/\.jsonld$/);
    const [item, ...rest] = (JSON.parse(text) as { items: object[] }).items;
    expect(rest).toEqual([]);
    expect(Annotation.parse({ creator: null, ...item })).toEqual((await storedNotes())[0]);
  });

  test.skipIf(!hasSchemas)(
    "give JSON-LD that holds every must of the W3C's conformance suite (skipped: no ../shared)",
    async () => {
      const { text } = await exportFromPanel('jsonld');
      const exported = JSON.parse(text) as Parameters<typeof checkAnnotationPage>[0];
      const { asked, against } = checkAnnotationPage(exported);
      expect(asked).toBeGreaterThan(60);
      expect(against).toEqual([]);
      // The suite does object where there is something to object to.
      const items = exported.items.map(item => ({ ...item, target: undefined, created: 'yesterday' }));
      expect(checkAnnotationPage({ ...exported, items }).against).not.toEqual([]);
    },
  );
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
