import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { evaluateIsolated } from '../../../lib/node/session/isolated-world.ts';
import { articlePage, statements } from './article.ts';
import { expectCard } from './card-times.ts';
import { expectMarked, readMarkedWords } from './marked-words.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';
import { watchErrors } from './watch-errors.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;
const html = (body: string) => `<!doctype html><meta property="article:published_time" content="2025-04-22">${body}`;

/** The smallest image: one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const bare: Readonly<Record<string, string | { body: string | Uint8Array; type: string }>> = {
  '/no-text.html': html('<div><img alt=""><hr></div>'),
  '/empty-body.html': '<!doctype html><title>x</title><body></body>',
  '/empty.html': '',
  '/frameset.html': '<frameset cols="50%,50%"><frame src="/frame.html"><frame src="/frame.html"></frameset>',
  '/frame.html': html('<p>A frame.</p>'),
  '/plain.txt': { body: record2012.text, type: 'text/plain; charset=utf-8' },
  '/image.png': { body: pixel, type: 'image/png' },
  '/data.json': { body: JSON.stringify({ text: record2012.text }), type: 'application/json' },
  '/drawing.svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${record2012.text}</text></svg>`,
    type: 'image/svg+xml',
  },
  '/page.xml': { body: `<?xml version="1.0"?><a>${record2012.text}</a>`, type: 'application/xml' },
};

const edited: Readonly<Record<string, string>> = {
  contenteditable: `<div contenteditable="true"><p>${record2012.text}</p></div>`,
  'contenteditable, plain text only': `<div contenteditable="plaintext-only">${record2012.text}</div>`,
  textarea: `<textarea>${record2012.text}</textarea>`,
  input: `<input value="${record2012.text}">`,
  'role=textbox': `<div role="textbox" tabindex="0"><p>${record2012.text}</p></div>`,
  'an editor inside a shadow root': `<div><template shadowrootmode="open"><div contenteditable="true">${record2012.text}</div></template></div>`,
};

const journeyPages = {
  ...bare,
  '/article.html': articlePage(`<article><p>${record2012.text}</p><p>${year2014.text}</p></article>`),
  '/edited.html': articlePage(`<p>${unauthorized.text}</p>${Object.values(edited).join('\n')}<p>${wrong2013.text}</p>`),
  '/design-mode.html': articlePage(`<p>${record2012.text}</p><script>document.designMode = 'on'</script>`),
};

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney(journeyPages);
});
afterEach(() => page.close());
afterAll(() => journey?.close());

const expectNoMarks = async () => {
  // Long enough for a page of this size to have been read, matched and drawn.
  await page.waitForTimeout(400);
  expect(await readMarkedWords(page)).toEqual([]);
};

test.each(Object.keys(bare))('a page with nothing to read is left alone: %s', async path => {
  page = await journey.open(path);
  await expectNoMarks();
  await page.mouse.move(100, 20, { steps: 3 });
  await page.keyboard.press('Alt+Shift+N');
  await page.keyboard.press('Alt+Shift+O');
  await page.waitForTimeout(100);
  expect(journey.errors.seen).toEqual([]);
});

describe('text that somebody writes', () => {
  test(`is never marked: ${Object.keys(edited).join(', ')}`, async () => {
    ({ page } = await journey.openRead('/edited.html'));
    await expectMarked(page, [unauthorized.words, wrong2013.words]);
  });

  test('is never marked in a document that is edited as a whole', async () => {
    page = await journey.open('/design-mode.html');
    await expectNoMarks();
  });

  test('is not marked while it is typed', async () => {
    ({ page } = await journey.openRead('/edited.html'));
    await page.click('[contenteditable="true"]');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(` ${year2014.text}`);
    await page.waitForTimeout(600);
    await expectMarked(page, [unauthorized.words, wrong2013.words]);
  });
});

describe('a page that loses what it stands on', () => {
  const withCard = async () => {
    ({ page } = await journey.openRead('/article.html'));
    await expectMarked(page, [record2012.words, year2014.words]);
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
  };

  test('its body: the marks go, and come back with it', async () => {
    await withCard();
    await page.evaluate(() => {
      Object.assign(window, { kept: document.body });
      document.body.remove();
    });
    await expectMarked(page, []);
    await page.waitForTimeout(600);
    await page.evaluate(() => document.documentElement.append((window as unknown as { kept: Element }).kept));
    await expectMarked(page, [record2012.words, year2014.words]);
  });

  test('its root element', async () => {
    await withCard();
    await page.evaluate(() => document.documentElement.remove());
    await expectMarked(page, []);
    await page.mouse.move(200, 200, { steps: 3 });
    await page.waitForTimeout(800);
    expect(journey.errors.seen).toEqual([]);
  });

  test('its whole document, written anew', async () => {
    await withCard();
    await page.evaluate(text => {
      document.open();
      document.write(`<!doctype html><html><body><p>${text}</p></body></html>`);
      document.close();
    }, unauthorized.text);
    await expectMarked(page, [unauthorized.words]);
  });

  test('its text, split and joined under the marks', async () => {
    ({ page } = await journey.openRead('/article.html'));
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      for (let at = 0; at < 5; at += 1) text.splitText(10);
      document.body.normalize();
    });
    await expectMarked(page, [record2012.words, year2014.words]);
  });
});

test('an exception in either world would have been seen', async () => {
  const errors = watchErrors();
  page = await journey.session.context.newPage();
  await errors.watch(page);
  await page.goto(`${journey.server.url}/article.html`);
  await journey.report(page);
  const later = "setTimeout(() => { throw new Error('thrown') }); Promise.reject(new Error('rejected')); 0";
  await evaluateIsolated(page, later);
  await page.evaluate(later);
  await expect.poll(() => errors.seen.map(line => line.split('\n')[0])).toHaveLength(4);
  for (const world of ['extension', 'page'])
    for (const word of ['thrown', 'rejected'])
      expect(errors.seen.some(line => line.startsWith(`${world}: Error: ${word}`))).toBe(true);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
