import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot } from '../../../lib/node/session/closed-root.ts';
import { evaluateSurface } from '../click-action.ts';
import { articlePage, statements } from './article.ts';
import { expectCard, expectCardGone } from './card-times.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, wrong2013, year2014, unauthorized } = statements;
const sentences = [record2012, wrong2013, year2014, unauthorized];

let journey: Journey;
let page: Page;

beforeAll(async () => {
  const body = sentences.map(({ text }) => `<p style="margin-block: 900px">${text}</p>`).join('');
  journey = await startJourney({
    '/long.html': articlePage(`<article><h1>What was counted</h1>${body}</article>`),
    '/empty.html': articlePage(
      '<article><h1>Gardens</h1><p>In fiscal year 2012, ICE removed 409,849 people from Mexico.</p></article>',
    ),
  });
  ({ page } = await journey.openRead('/long.html'));
});
beforeEach(() => page.bringToFront());
afterAll(() => journey?.close());

const inPanel = <T>(expression: string) => evaluateSurface<T>(journey.session, 'panel.html', expression);
const rows = () => inPanel<string[]>("[...document.querySelectorAll('.item .q')].map(row => row.textContent)");
const current = () => inPanel<string | undefined>("document.querySelector('.item[aria-current] .q')?.textContent");
const said = () => inPanel<string>("document.querySelector('.tab-panel [role=status]').textContent");
const press = (text: string) =>
  inPanel(`[...document.querySelectorAll('button')].find(button => button.textContent.trim() === '${text}').click()`);
const isInView = (index: number) =>
  page.evaluate(`(() => {
    const { top, bottom } = document.querySelectorAll('p')[${index}].getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);

test('lists the claims in reading order, and the one that the reader is at is current', async () => {
  await page.evaluate("document.querySelector('p').scrollIntoView({ block: 'center' })");
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Open in panel');
  await page.keyboard.press('Escape');
  await expectCardGone(page);
  await expect.poll(rows).toEqual(sentences.map(({ words }) => words));
  await expect.poll(current).toBe(record2012.words);
});

test('follows the reader as the page scrolls, and leaves the focus alone', async () => {
  for (const [index, { words }] of [...sentences.entries()].reverse()) {
    await page.evaluate(`document.querySelectorAll('p')[${index}].scrollIntoView({ block: 'center' })`);
    await expect.poll(current).toBe(words);
  }
  expect(await inPanel('document.activeElement === document.body')).toBe(true);
});

test('a click in the list scrolls the page to the words', async () => {
  await inPanel("document.querySelectorAll('.item')[2].click()");
  await expect.poll(() => isInView(2)).toBe(true);
  await expect.poll(current).toBe(year2014.words);
});

test('filters stay while the page is open, and say how many are left', async () => {
  await press('Differs 1');
  await expect.poll(rows).toEqual([wrong2013.words]);
  expect(await said()).toBe('1 of 4 shown');
  const other = (await journey.openRead('/empty.html')).page;
  await expect.poll(() => inPanel<string>('document.body.innerText')).toContain('Nothing is marked here');
  await expect.poll(() => inPanel<string>('document.body.innerText')).toContain('is close to a known claim');
  await other.close();
  await page.bringToFront();
  await expect.poll(rows).toEqual([wrong2013.words]);
  await press('Show all');
  await expect.poll(rows).toHaveLength(4);
});

test('words are looked up, those selected on the page or any others', async () => {
  await page.evaluate("getSelection().selectAllChildren(document.querySelectorAll('p')[0])");
  await inPanel(`document.querySelector('[aria-label="Look words up"]').click()`);
  await press('Use selected words');
  const found = () => inPanel<string>("document.querySelector('.look-up').innerText");
  await expect.poll(found).toMatch(/These words state[\s\S]*Near these words/i);
  const area = "document.querySelector('.look-up textarea')";
  expect(await inPanel(`${area}.value`)).toBe(record2012.text);
  await inPanel(
    `(${area}.value = 'refugees resettled', ${area}.dispatchEvent(new Event('input', { bubbles: true })), undefined)`,
  );
  await press('Look up');
  await expect.poll(found).not.toMatch(/These words state/i);
  await expect.poll(() => inPanel("document.querySelectorAll('.look-up .item').length")).toBeGreaterThan(0);
  await inPanel("document.querySelector('.look-up .item').click()");
  await expect
    .poll(() => inPanel<string>("document.querySelector('.seen').innerText"))
    .toContain('What the record says');
  await inPanel(`document.querySelector('[aria-label="Back to what was found"]').click()`);
  await inPanel(`document.querySelector('[aria-label="Back to the panel"]').click()`);
  await expect.poll(rows).toHaveLength(4);
});

test('the reading view tells the claims alone, notices that the page changed, and goes back to the words', async () => {
  const opening = journey.session.context.waitForEvent('page');
  await inPanel(`document.querySelector('[aria-label="Reading view"]').click()`);
  const reading = await opening;
  const statements = () =>
    reading.evaluate<string[]>("[...document.querySelectorAll('mark')].map(mark => mark.textContent)");
  await expect.poll(statements).toEqual(sentences.map(({ words }) => words));
  expect(await reading.title()).toBe('Claims: What was counted');
  await page.evaluate("document.querySelectorAll('p')[3].remove()");
  const text = () => reading.evaluate<string>('document.body.innerText');
  await expect.poll(text, { timeout: 5000 }).toContain('The page has changed since this was read.');
  expect(await statements()).toHaveLength(4);
  await reading.evaluate(
    "[...document.querySelectorAll('button')].find(button => button.textContent === 'Read it again').click()",
  );
  await expect.poll(statements).toHaveLength(3);
  await reading.evaluate(
    "[...document.querySelectorAll('button')].filter(button => button.textContent.trim() === 'Show on the page')[1].click()",
  );
  await expect.poll(() => isInView(1)).toBe(true);
  await expect.poll(() => page.evaluate('document.visibilityState')).toBe('visible');
  await page.goto('about:blank');
  await expect.poll(text, { timeout: 5000 }).toContain('The page is no longer open.');
  await reading.close();
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
