import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { readClosedRoots } from '../../../lib/node/session/closed-root.ts';
import { articlePage, statements } from './article.ts';
import { cardBox, expectCard } from './card-times.ts';
import { linesOf, pointOn } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014 } = statements;
const space = '<div style="height: 460px">Nothing is stated here.</div>';

let journey: Journey;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  journey = await startJourney(
    { '/article.html': articlePage(`<p>${record2012.text}</p>${space}<p>${year2014.text}</p>`) },
    { viewport: { width: 390, height: 740 } },
  );
});
beforeEach(async () => {
  ({ page } = await journey.openRead('/article.html'));
  // A card that fades in is not where it will be.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
});
afterEach(() => page.close());
afterAll(() => journey?.close());

async function tap({ x, y }: { x: number; y: number }): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a tap on marked words opens a sheet at the foot of the window, clear of the words', async () => {
  await tap(await pointOn(page, record2012.words));
  await expectCard(page, 'ICE counted 409,849');
  const sheet = await cardBox(page);
  expect(sheet).toMatchObject({ left: 0, right: 390, bottom: 740 });
  for (const line of await linesOf(page, record2012.words)) expect(line.bottom).toBeLessThanOrEqual(sheet.top);
  const [dialog] = (await readClosedRoots(page)).filter(({ attributes }) => attributes.role === 'dialog');
  expect(dialog?.attributes).toMatchObject({ 'aria-modal': 'true', 'aria-label': 'Context for a claim' });
});

test('a tap on words in the lower half has the sheet at the top', async () => {
  await tap(await pointOn(page, year2014.words));
  await expectCard(page, 'ICE counted 315,943');
  const sheet = await cardBox(page);
  expect(sheet.top).toBe(0);
  for (const line of await linesOf(page, year2014.words)) expect(line.top).toBeGreaterThanOrEqual(sheet.bottom);
});

test('a tap elsewhere opens nothing', async () => {
  await tap({ x: 200, y: 200 });
  await page.waitForTimeout(700);
  expect(await readClosedRoots(page)).toEqual([]);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
