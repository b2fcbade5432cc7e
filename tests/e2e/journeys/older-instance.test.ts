import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { articleOf, statements } from './article.ts';
import { countHosts, expectCard, expectNoCard } from './card-times.ts';
import { expectMarked, readMarkedWords } from './marked-words.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014 } = statements;
const words = [record2012.words, year2014.words];

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({ '/article.html': articleOf(record2012.text, year2014.text) });
});
beforeEach(async () => {
  page = await journey.open('/article.html');
  await expectMarked(page, words);
});
afterEach(() => page.close());
afterAll(() => journey?.close());

/** Put the page script into the page once more, as a click or an update does. */
async function injectAgain(): Promise<void> {
  await journey.evaluate(
    `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) =>
      chrome.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['page.js'] }))`,
  );
}

/** What a page can see of us: keys, style sheets of ours, elements outside head and body. */
async function residue(): Promise<{ keys: string[]; sheets: number; hosts: number }> {
  const seen = await page.evaluate(() => ({
    keys: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
  }));
  return { ...seen, hosts: await countHosts(page) };
}

test('a page script that is put in twice marks once, and opens one card', async () => {
  await injectAgain();
  await injectAgain();
  await page.waitForTimeout(300);
  expect(await readMarkedWords(page)).toEqual(words);
  expect(await residue()).toEqual({ keys: ['sl-1'], sheets: 0, hosts: 0 });
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  expect((await residue()).hosts).toBe(1);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
});

test('a page script that is put in while a card is open leaves the card alone', async () => {
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  await injectAgain();
  await page.waitForTimeout(300);
  await expectCard(page, 'ICE counted 409,849');
  expect(await residue()).toEqual({ keys: ['sl-1'], sheets: 0, hosts: 1 });
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
