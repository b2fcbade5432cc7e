import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot, readClosedText } from '../../../lib/node/session/closed-root.ts';
import { evaluateSurface } from '../click-action.ts';
import { stopServiceWorker } from '../service-worker.ts';
import { articleOf, statements } from './article.ts';
import { expectCard, expectCardGone } from './card-times.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, wrong2013 } = statements;
const CANARY = 'quillavere';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/article.html': articleOf(record2012.text, wrong2013.text),
    '/other.html': articleOf(year2014.text),
  });
  ({ page } = await journey.openRead('/article.html'));
});
beforeEach(() => page.bringToFront());
afterAll(() => journey?.close());

/** Evaluate in the side panel that the browser shows beside the page. */
const inPanel = <T>(expression: string) => evaluateSurface<T>(journey.session, 'panel.html', expression);
const panelText = () => inPanel<string>('document.body.innerText');
const rows = () => inPanel<string[]>("[...document.querySelectorAll('.item .q')].map(row => row.textContent)");
const chosenTab = () => inPanel<string>("document.querySelector('[aria-selected=true]')?.textContent ?? 'none'");
const chooseTab = (name: string) =>
  inPanel(`[...document.querySelectorAll('[role=tab]')].find(tab => tab.textContent.startsWith('${name}')).click()`);

/** Without the spaces, which the parts of a card's text are told apart by in one reading and not in the other. */
const lettersOf = (text: string) => text.replace(/\s+/g, '');

async function closeCard(): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expectCardGone(page);
  await page.mouse.move(1000, 700, { steps: 2 });
}

/** Look at a card until it counts as seen, and answer what it showed. */
async function see(words: string, text: string): Promise<string> {
  await pointTo(page, words);
  await expectCard(page, text);
  await page.waitForTimeout(1200);
  const shown = await readClosedText(page);
  await closeCard();
  return shown;
}

test('a card that was seen is in the history of the panel, and opens there as it was', async () => {
  const shown = await see(record2012.words, 'ICE counted 409,849');
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Open in panel');
  await expect.poll(chosenTab).toMatch(/^Claims/);
  await closeCard();
  await chooseTab('History');
  await expect.poll(rows).toEqual([record2012.words]);
  await inPanel("document.querySelector('.item').click()");
  const text = await panelText();
  expect(text).toMatch(/Seen \d+ \w+ \d{4}, \d\d:\d\d · card as it was/);
  for (const selector of ['.card-claim', '.cmp-word', '.cmp-line', '.context'])
    expect(lettersOf(shown)).toContain(
      lettersOf(await inPanel(`document.querySelector('.seen ${selector}').textContent`)),
    );
  expect(await inPanel("document.querySelector('.seen-page a').href")).toBe(page.url());
});

test('a card that is seen while the history is shown is listed at once', async () => {
  await inPanel(`document.querySelector('[aria-label="Back to the history"]').click()`);
  await see(wrong2013.words, 'ICE counted 368,644');
  await expect.poll(rows).toEqual([wrong2013.words, record2012.words]);
});

test('the panel says how old its database is', async () => {
  await chooseTab('Claims');
  await expect.poll(panelText).toMatch(/2 claims marked · database of \d+ \w+ \d{4}/);
});

test('another page lists its own cards first; and all are there after the background was stopped', async () => {
  const other = (await journey.openRead('/other.html')).page;
  await stopServiceWorker(journey.session);
  await other.bringToFront();
  await chooseTab('History');
  await expect.poll(rows, { timeout: 5000 }).toEqual([wrong2013.words, record2012.words]);
  const groups = () => inPanel("[...document.querySelectorAll('.group-name')].map(name => name.textContent)");
  await expect.poll(groups).toEqual(['Other pages']);
  await pointTo(other, year2014.words);
  await expectCard(other, '315,943');
  await expect.poll(rows, { timeout: 5000 }).toEqual([year2014.words, wrong2013.words, record2012.words]);
  expect(await groups()).toEqual(['This page', 'Other pages']);
  await inPanel("document.querySelectorAll('.item')[2].click()");
  expect(await panelText()).toContain('409,849');
  await other.close();
});

test('a note that is begun at a card takes the place of the tabs', async () => {
  await chooseTab('Claims');
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'Note');
  const area = "document.querySelector('#note-text')";
  await expect.poll(() => inPanel(`${area} !== null`)).toBe(true);
  await inPanel(
    `(${area}.value = '${CANARY}', ${area}.dispatchEvent(new Event('input', { bubbles: true })), undefined)`,
  );
  await expect.poll(panelText).toContain('Draft kept');
});

test('where the words of a card have gone, "Open history" shows the card there', async () => {
  await closeCard();
  await pointTo(page, wrong2013.words);
  await expectCard(page, 'ICE counted 368,644');
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Keep open');
  await page.evaluate(text => {
    for (const paragraph of document.querySelectorAll('p')) if (paragraph.textContent === text) paragraph.remove();
  }, wrong2013.text);
  await expectCard(page, 'These words are no longer on the page');
  await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'Open history');
  await expect.poll(chosenTab, { timeout: 5000 }).toBe('History');
  expect(await rows()).toContain(wrong2013.words);
  // The note that was being written comes back with the other tabs.
  await chooseTab('Notes');
  await expect.poll(() => inPanel("document.querySelector('#note-text')?.value")).toBe(CANARY);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
