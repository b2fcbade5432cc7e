import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot, type DrawnBox, readClosedText } from '../../../lib/node/session/closed-root.ts';
import { articleOf, articlePage, statements } from './article.ts';
import { cardBox, expectCard, expectNoCard, readCardTimes, recordCardTimes } from './card-times.ts';
import { linesOf, pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;
const COUNTED_2012 = 'ICE counted 409,849 removals in fiscal year 2012';
const space = '<div style="height: 700px">Nothing is stated here.</div>';

const pages = {
  '/article.html': articleOf(record2012.text, year2014.text, wrong2013.text, unauthorized.text),
  '/beside.html': articlePage(
    `<div style="display: flex; gap: 24px"><p>${record2012.text}</p><p>${year2014.text}</p></div>${space}`,
  ),
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

  test('keeps a card that is being used, and not one that was dismissed', async () => {
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'More');
    await page.mouse.move(1000, 700, { steps: 2 });
    await page.waitForTimeout(600);
    expect(await readClosedText(page)).toContain('Mute this claim');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await pointTo(page, record2012.words);
    await expectCard(page, COUNTED_2012);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    const [line] = await linesOf(page, record2012.words);
    await page.mouse.move((line?.left ?? 0) + 90, ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2, { steps: 3 });
    await page.waitForTimeout(900);
    await expectNoCard(page);
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

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});

function overlaps(a: DrawnBox, b: DrawnBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
