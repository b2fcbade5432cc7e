import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot } from '../../../lib/node/session/closed-root.ts';
import { evaluateSurface } from '../click-action.ts';
import { articleOf, statements } from './article.ts';
import { expectCard, expectNoCard } from './card-times.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, wrong2013 } = statements;

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({ '/article.html': articleOf(record2012.text, wrong2013.text) });
  ({ page } = await journey.openRead('/article.html'));
});
beforeEach(() => page.bringToFront());
afterAll(() => journey?.close());

const inPanel = <T>(expression: string) => evaluateSurface<T>(journey.session, 'panel.html', expression);
const rows = () => inPanel<string[]>("[...document.querySelectorAll('.item .q')].map(row => row.textContent)");
const changes = () => inPanel<string>("document.querySelector('.changed').innerText");
const runs = (section: number) =>
  inPanel<string[]>(
    `[...document.querySelectorAll('.changed section')[${section}].querySelectorAll('del, ins')].map(run => run.textContent)`,
  );
const press = (text: string) =>
  inPanel(`[...document.querySelectorAll('button')].find(button => button.textContent.trim() === '${text}').click()`);

async function see(words: string, text: string): Promise<void> {
  await pointTo(page, words);
  await expectCard(page, text);
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Keep open');
}

test('a card whose page and record read as they did says so', async () => {
  await see(wrong2013.words, 'ICE counted 368,644');
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Open in panel');
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await expect.poll(() => inPanel<boolean>("document.querySelectorAll('[role=tab]').length === 3")).toBe(true);
  await inPanel("[...document.querySelectorAll('[role=tab]')].at(-1).click()");
  await expect.poll(rows).toEqual([wrong2013.words]);
  await inPanel("document.querySelector('.item').click()");
  await expect.poll(changes, { timeout: 5000 }).toContain('Nothing. The record reads as it did.');
  await expect.poll(changes, { timeout: 5000 }).toContain('Nothing. The words still read so on');
});

test('what the page says otherwise is told word by word', async () => {
  await page.evaluate(
    ([before, after]) => {
      const text = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === before)?.firstChild;
      if (text) text.nodeValue = after;
    },
    [wrong2013.text, 'In fiscal year 2013, ICE removed 368,644 people, it says now.'] as const,
  );
  await expect
    .poll(() => runs(1), { timeout: 8000 })
    .toEqual(['removed: 268,644', 'added: 368,644', 'added: , it says now']);
});

test('what the database says otherwise is told word by word', async () => {
  // As if the card had been seen when the record was another one.
  await journey.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidelight');
    opening.onsuccess = () => {
      const store = opening.result.transaction('sightings', 'readwrite').objectStore('sightings');
      store.getAll().onsuccess = ({ target }) => {
        const [row] = target.result;
        const sentence = row.card.sentence.map(part => ({ ...part, text: part.text.replace('368,644', '368,600') }));
        store.put({ ...row, card: { ...row.card, sentence } }).onsuccess = () => {
          opening.result.close();
          resolve();
        };
      };
    };
    opening.onerror = reject;
  })`);
  await inPanel(`document.querySelector('[aria-label="Back to the history"]').click()`);
  await see(record2012.words, 'ICE counted 409,849');
  await page.keyboard.press('Escape');
  await expect.poll(rows).toEqual([record2012.words, wrong2013.words]);
  await inPanel("document.querySelectorAll('.item')[1].click()");
  await expect.poll(() => runs(0), { timeout: 5000 }).toEqual(['removed: 368,600', 'added: 368,644']);
});

test('a card is deleted and brought back, and with it all of its site', async () => {
  await press('Delete this card');
  await expect.poll(rows).toEqual([record2012.words]);
  await press('Undo');
  await expect.poll(rows).toEqual([record2012.words, wrong2013.words]);
  await inPanel("document.querySelector('.item').click()");
  await expect
    .poll(() => inPanel<string>("document.querySelector('.seen-page').innerText"))
    .toContain('Delete all 2 cards of');
  await inPanel("document.querySelectorAll('.seen-page .btn')[1].click()");
  await expect.poll(() => inPanel<string>('document.body.innerText')).toContain('No cards seen yet');
  expect(await inPanel<string>("document.querySelector('.done').innerText")).toContain('2 cards deleted.');
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
