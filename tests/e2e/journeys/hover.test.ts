import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot, type DrawnBox, readClosedText } from '../../../lib/node/session/closed-root.ts';
import { articleOf, articlePage, statements } from './article.ts';
import { cardBox, countHosts, expectCard, expectNoCard, readCardTimes, recordCardTimes } from './card-times.ts';
import { linesOf, pointOn, pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;
const COUNTED_2012 = 'ICE counted 409,849 removals in fiscal year 2012';
const space = '<div style="height: 700px">Nothing is stated here.</div>';

const pages = {
  '/article.html': articleOf(record2012.text, year2014.text, wrong2013.text, unauthorized.text),
  '/form.html': articlePage(`<p><input id="field" value="x"></p>${space}<p>${record2012.text}</p>${space}${space}`),
  '/beside.html': articlePage(
    `<div style="display: flex; gap: 24px"><p>${record2012.text}</p><p>${year2014.text}</p></div>${space}`,
  ),
  '/link.html': articlePage(`<p><a href="/next.html">${record2012.text}</a></p>`),
  '/next.html': '<title>What was counted, again</title>',
  '/places.html': articlePage(
    `${space}<p style="width: 300px">${record2012.text}</p><p style="margin-left: 780px">${year2014.text}</p>${space}`,
  ),
};

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney(pages);
});
beforeEach(() => open('/article.html'));
afterEach(() => page.close());
afterAll(() => journey?.close());

async function open(path: string): Promise<void> {
  if (page && !page.isClosed()) await page.close();
  ({ page } = await journey.openRead(path));
  await page.mouse.move(5, 5);
  await recordCardTimes(page);
}

describe('a pointer that rests on marked words', () => {
  test('opens the card after the delay, not before', async () => {
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    const [opened] = (await readCardTimes(page)).opened;
    expect((opened?.at ?? 0) - (opened?.moved ?? 0)).toBeGreaterThanOrEqual(440);
  });

  test('keeps the card by going into it, and loses it by leaving both', async () => {
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    const { left, top } = await cardBox(page);
    await page.mouse.move(left + 60, top + 60, { steps: 8 });
    await page.waitForTimeout(700);
    expect(await countHosts(page)).toBe(1);
    await page.mouse.move(1090, 790, { steps: 4 });
    await expectNoCard(page);
    const [closed] = (await readCardTimes(page)).closed;
    expect((closed?.at ?? 0) - (closed?.moved ?? 0)).toBeLessThan(2000);
    expect((await readCardTimes(page)).opened).toHaveLength(1);
  });

  test('opens nothing by crossing one mark after the other', async () => {
    for (const { words } of [record2012, year2014, wrong2013, unauthorized]) {
      await pointTo(page, words, 2);
      await page.waitForTimeout(150);
    }
    await page.mouse.move(1090, 790);
    await page.waitForTimeout(1200);
    expect((await readCardTimes(page)).opened).toEqual([]);
  });

  test('crosses another mark on the way into the card without losing it to that', async () => {
    await open('/beside.html');
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    await pointTo(page, year2014.words, 2);
    await page.waitForTimeout(80);
    const { left, top } = await cardBox(page);
    await page.mouse.move(left + 60, top + 60, { steps: 2 });
    await page.waitForTimeout(900);
    expect(await readClosedText(page)).toContain(COUNTED_2012);
    expect((await readCardTimes(page)).opened).toHaveLength(1);
  });

  test.each([
    { place: 'at the top of the window', words: record2012.words, at: 10 },
    { place: 'in its middle', words: record2012.words, at: 380 },
    { place: 'at its foot', words: record2012.words, at: 740 },
    { place: 'at its right edge', words: year2014.words, at: 300 },
    { place: 'in its lower right corner', words: year2014.words, at: 740 },
  ])('never gets a card over words $place', async ({ words, at }) => {
    await open('/places.html');
    const [first] = await linesOf(page, words);
    await page.evaluate(y => scrollBy({ top: y, behavior: 'instant' }), (first?.top ?? 0) - at);
    await pointTo(page, words);
    await expectCard(page, 'ICE counted');
    const card = await cardBox(page);
    expect((await linesOf(page, words)).filter(line => overlaps(line, card))).toEqual([]);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1100);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(800);
  });
});

describe('Escape', () => {
  test('closes the card, moves neither focus nor page, and is not told to the page', async () => {
    await open('/form.html');
    await page.focus('#field');
    await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await page.evaluate(() => {
      Object.assign(window, { keys: [] as string[] });
      document.addEventListener('keydown', event => (window as unknown as { keys: string[] }).keys.push(event.key));
    });
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    const look = () => page.evaluate(() => ({ y: scrollY, focus: document.activeElement?.id }));
    expect(await look()).toEqual({ y: 300, focus: 'field' });
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await look()).toEqual({ y: 300, focus: 'field' });
    // With no card open the key is the page's again.
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['Escape']);
  });
});

describe('a click', () => {
  test('pins the card until it is closed', async () => {
    const { x, y } = await pointOn(page, record2012.words);
    await page.mouse.click(x, y);
    await expectCard(page, COUNTED_2012);
    await page.mouse.move(1090, 790, { steps: 3 });
    await page.waitForTimeout(700);
    expect(await countHosts(page)).toBe(1);
    await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Close');
    await expectNoCard(page);
  });

  test('on a link under a mark still follows the link', async () => {
    await open('/link.html');
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    const { x, y } = await pointOn(page, record2012.words);
    await page.mouse.click(x, y);
    await page.waitForURL('**/next.html');
    expect(await page.title()).toBe('What was counted, again');
  });
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});

function overlaps(a: DrawnBox, b: DrawnBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
