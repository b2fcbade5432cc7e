import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot, readClosedText } from '../../../lib/node/session/closed-root.ts';
import { articlePage, statements } from './article.ts';
import { cardBox, countHosts, expectCard, expectNoCard } from './card-times.ts';
import { expectMarked, readMarkedWords } from './marked-words.ts';
import { pointOn, pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014 } = statements;
const words = [record2012.words, year2014.words];
const COUNTED_2012 = 'ICE counted 409,849 removals in fiscal year 2012';
const article = `<article><p>${record2012.text}</p><p>${year2014.text}</p></article>`;

const policy =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** Inputs whose names stand in the way of the properties that a script would ask a form for. */
const clobbers = [
  'parentNode',
  'nodeType',
  'textContent',
  'children',
  'firstChild',
  'childNodes',
  'nodeName',
  'attributes',
]
  .map(name => `<input name="${name}" type="hidden">`)
  .join('');

const pages = {
  '/plain.html': articlePage(article),
  '/huge.html': articlePage(article, '<style>html { font-size: 200px } p { font-size: 16px }</style>'),
  '/unset.html': articlePage(article, '<style>* { all: unset !important }</style>'),
  '/hidden.html': articlePage(
    article,
    `<style>html > div { display: none !important; opacity: 0 !important; visibility: hidden !important;
      transform: scale(0) !important; pointer-events: none !important; clip-path: inset(50%) !important }</style>`,
  ),
  '/form.html': articlePage(
    `<form>${clobbers}<p>${record2012.text}</p><div>${clobbers}</div></form><p>${year2014.text}</p>`,
  ),
  '/dialog.html': articlePage(
    `<dialog id="modal"><p>${record2012.text}</p></dialog><div popover id="pop">A popover of the page.</div><p>${year2014.text}</p>
    <script>document.getElementById('modal').showModal()</script>`,
  ),
  '/popover.html': articlePage(
    `${article}<div popover="manual" id="pop" style="inset: 0; width: 100vw; height: 100vh; opacity: 0; pointer-events: none"></div>
    <script>document.getElementById('pop').showPopover()</script>`,
  ),
  '/policy.html': { body: articlePage(article), headers: { 'content-security-policy': policy } },
};

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney(pages);
});
afterEach(() => page.close());
afterAll(() => journey?.close());

async function open(path: string): Promise<void> {
  page = await journey.open(path);
}

/** Nothing of ours is in the page, wherever it may have stood. */
async function expectNoHost(): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('[data-sl]').length)).toBe(0);
}

async function openCardAt(marked: string): Promise<void> {
  await page.mouse.move(1050, 750);
  await pointTo(page, marked);
  await expectCard(page, 'ICE counted');
}

describe('a page that takes the marks away', () => {
  test('once has them back soon', async () => {
    await open('/plain.html');
    await expectMarked(page, words);
    await page.evaluate(() => CSS.highlights.clear());
    await expectMarked(page, words);
    await page.evaluate(() => {
      for (const [, highlight] of CSS.highlights) highlight.clear();
    });
    await expectMarked(page, words);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    const line = () => getComputedStyle(document.documentElement, '::highlight(sl-1)').textDecorationLine;
    expect(await page.evaluate(line)).toBe('underline');
    await openCardAt(record2012.words);
  });

  test('leaves the keys of others alone', async () => {
    await open('/plain.html');
    await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.body);
      CSS.highlights.set('other', new Highlight(range));
      CSS.highlights.delete('sl-1');
    });
    await expectMarked(page, words);
    expect(await page.evaluate(() => CSS.highlights.get('other')?.size)).toBe(1);
  });
});

describe('a page that talks to us', () => {
  test('by events and messages is not heard', async () => {
    await open('/plain.html');
    await expectMarked(page, words);
    const asked = journey.session.requests.asked.length;
    await page.evaluate(id => {
      const values = [
        '',
        'x',
        null,
        0,
        {},
        [],
        { to: 'page', name: 'getReport', request: null },
        { to: 'background', name: 'listAnnotations' },
      ];
      const names = ['next', 'close', 'applySite', 'setSite', 'message', 'keydown', 'click', 'sidelight'];
      for (const contentScriptName of ['page', 'content', 'sidelight'])
        document.dispatchEvent(
          new CustomEvent(`${id}:${contentScriptName}:wxt:content-script-started`, {
            detail: { contentScriptName, messageId: 'x' },
          }),
        );
      for (let at = 0; at < 1000; at += 1) {
        const detail: unknown = values[at % values.length];
        document.dispatchEvent(new CustomEvent<unknown>(names[at % names.length] ?? '', { detail, bubbles: true }));
        window.postMessage(detail, '*');
      }
      // What a page can make of a reader's hand: none of these is trusted.
      const key = { key: 'o', code: 'KeyO', altKey: true, shiftKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
      const at = { clientX: 60, clientY: 30, bubbles: true, pointerType: 'mouse' };
      for (const type of ['pointermove', 'pointerover', 'click'])
        document.body.dispatchEvent(new PointerEvent(type, at));
    }, journey.session.extensionId);
    await page.waitForTimeout(700);
    expect(await countHosts(page)).toBe(0);
    expect(await readMarkedWords(page)).toEqual(words);
    expect(journey.session.requests.asked.length).toBe(asked);
    await openCardAt(record2012.words);
  });

  test('cannot press a button of the card', async () => {
    await open('/plain.html');
    await expectMarked(page, words);
    await openCardAt(record2012.words);
    const { left, top, right } = await cardBox(page);
    const reached = await page.evaluate(
      ({ x, y }) => {
        const host = document.elementFromPoint(x, y);
        host?.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, composed: true }));
        (host as HTMLElement | null)?.click();
        return [host?.tagName, host?.shadowRoot ?? null, host?.childNodes.length];
      },
      { x: (left + right) / 2, y: top + 20 },
    );
    expect(reached).toEqual(['DIV', null, 0]);
    expect(await countHosts(page)).toBe(1);
  });
});

describe('a page whose styles are against us', () => {
  const size = async () => {
    const { left, top, right, bottom } = await cardBox(page);
    return { width: Math.round(right - left), height: Math.round(bottom - top) };
  };

  test('gets the same card as any other', async () => {
    await open('/plain.html');
    await expectMarked(page, words);
    await openCardAt(record2012.words);
    const usual = await size();
    expect(usual.width).toBe(380);
    for (const path of ['/huge.html', '/unset.html', '/hidden.html']) {
      await page.close();
      await open(path);
      await expectMarked(page, words);
      await openCardAt(record2012.words);
      // Only the room beside the words may differ, and with it the height.
      expect({ path, width: (await size()).width }).toEqual({ path, width: usual.width });
      const { left, top } = await cardBox(page);
      // It is really there: a click arrives.
      expect(
        await page.evaluate(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.tagName, [left + 20, top + 20]),
      ).toBe('DIV');
      await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Close');
      await expectNoCard(page);
    }
  });
});

test('a form whose inputs are named like properties of nodes is read like any other', async () => {
  await open('/form.html');
  await expectMarked(page, words);
  await openCardAt(record2012.words);
  await page.evaluate(text => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('form')?.append(paragraph);
  }, statements.wrong2013.text);
  await expectMarked(page, [record2012.words, statements.wrong2013.words, year2014.words]);
});

describe('a page with something in the top layer', () => {
  test('that is a modal dialog has its words explained inside it', async () => {
    await open('/dialog.html');
    await expectMarked(page, words);
    await openCardAt(record2012.words);
    expect(await readClosedText(page)).toContain(COUNTED_2012);
    // A modal dialog makes the rest of its page inert; the card must not be part of that.
    await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Keep open');
    await page.mouse.move(1050, 750);
    await page.waitForTimeout(700);
    expect(await readClosedText(page)).toContain(COUNTED_2012);
    // Nor does it go with the dialog.
    await page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).close());
    await expect.poll(() => countHosts(page)).toBe(1);
    await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Close');
    await expectNoCard(page);
    await expectNoHost();
  });

  test('that is a modal dialog is not closed by the Escape that closes the card', async () => {
    await open('/dialog.html');
    await expectMarked(page, words);
    const isModalOpen = () => page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).open);
    await openCardAt(record2012.words);
    await page.keyboard.press('Escape');
    await expectNoHost();
    expect(await isModalOpen()).toBe(true);
    await page.keyboard.press('Alt+Shift+N');
    await page.keyboard.press('Alt+Shift+O');
    await expectCard(page, 'ICE counted');
    await page.keyboard.press('Escape');
    await expect.poll(() => readClosedText(page)).not.toContain('ICE counted');
    expect(await isModalOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await expectNoHost();
    expect(await isModalOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(isModalOpen).toBe(false);
  });

  test('that covers the window lets the card through', async () => {
    await open('/popover.html');
    await expectMarked(page, words);
    await openCardAt(record2012.words);
    await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Close');
    await expectNoCard(page);
  });
});

test('a page whose policy allows nothing is read, and has cards', async () => {
  await open('/policy.html');
  await expectMarked(page, words);
  expect(await pointOn(page, record2012.words)).toBeDefined();
  await openCardAt(record2012.words);
  expect(await readClosedText(page)).toContain(COUNTED_2012);
  const { left, right } = await cardBox(page);
  expect(Math.round(right - left)).toBe(380);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
