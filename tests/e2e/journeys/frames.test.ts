import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { articleOf, articlePage, statements } from './article.ts';
import { readMarkedWords } from './marked-words.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;
const inside = (text: string) => articlePage(`<p>${text}</p>`).replaceAll('"', '&quot;');

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/article.html': articlePage(
      `<p>${record2012.text}</p>
      <iframe name="story" src="/story.html" width="700" height="240"></iframe>
      <iframe name="written" srcdoc="${inside(wrong2013.text)}" width="700" height="210"></iframe>
      <iframe name="small" src="/small.html" width="200" height="100"></iframe>`,
    ),
    '/story.html': articleOf(year2014.text),
    '/small.html': articleOf(unauthorized.text),
  });
});
beforeEach(async () => {
  ({ page } = await journey.openRead('/article.html'));
});
afterEach(() => page.close());
afterAll(() => journey?.close());

function frame(name: string): Frame {
  const found = page.frame({ name });
  if (!found) throw new Error(`There is no frame "${name}".`);
  return found;
}

const countIn = (of: Frame) => of.evaluate(() => document.documentElement.children.length - 2);

test('each frame that is large enough to be read marks its own words', async () => {
  await expect.poll(() => readMarkedWords(frame('story'))).toEqual([year2014.words]);
  await expect.poll(() => readMarkedWords(frame('written'))).toEqual([wrong2013.words]);
  expect(await readMarkedWords(page.mainFrame())).toEqual([record2012.words]);
  expect(await readMarkedWords(frame('small'))).toEqual([]);
});

test('a card opens in the frame of its words, and the others have none', async () => {
  const story = frame('story');
  await expect.poll(() => readMarkedWords(story)).toEqual([year2014.words]);
  await page.mouse.move(1000, 20);
  await story.locator('p').hover({ position: { x: 60, y: 8 } });
  await expect.poll(() => countIn(story), { timeout: 5000 }).toBe(1);
  expect(await countIn(page.mainFrame())).toBe(0);
  expect(await countIn(frame('written'))).toBe(0);
  await page.keyboard.press('Escape');
  await page.mouse.move(1000, 20, { steps: 3 });
  await expect.poll(() => countIn(story), { timeout: 5000 }).toBe(0);
});

test('the badge and the report are those of the page itself', async () => {
  const { mentions } = await journey.report(page);
  expect(mentions.map(({ mention }) => mention.quote)).toEqual([record2012.words]);
  const badge = `chrome.tabs.query({ url: ${JSON.stringify(page.url())} })
    .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;
  await expect.poll(() => journey.evaluate(badge)).toBe('1');
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
