import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot } from '../../../lib/node/session/closed-root.ts';
import { clickAction, evaluateSurface } from '../click-action.ts';
import { articleOf, statements } from './article.ts';
import { expectCard, expectCardGone } from './card-times.ts';
import { expectMarked } from './marked-words.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, wrong2013 } = statements;

let journey: Journey;
let page: Page;

// As it ships: without access to any page.
beforeAll(async () => {
  journey = await startJourney({ '/article.html': articleOf(record2012.text, wrong2013.text) }, { build: 'shipped' });
});
afterAll(() => journey?.close());

const popupText = () => evaluateSurface<string>(journey.session, 'popup.html', 'document.body.innerText');

test('a click on the toolbar button has the page read and marked, and the popup lists the claims', async () => {
  page = await journey.open('/article.html');
  await clickAction(journey.session, page);
  await expectMarked(page, [record2012.words, wrong2013.words]);
  await expect.poll(popupText, { timeout: 5000 }).toContain('2 claims marked');
  expect(await popupText()).toContain(record2012.words);
  await evaluateSurface(journey.session, 'popup.html', 'window.close()').catch(() => undefined);
});

test('the page has cards then, and a note can be begun', async () => {
  await page.bringToFront();
  await page.mouse.move(900, 700);
  await pointTo(page, wrong2013.words);
  await expectCard(page, 'ICE counted 368,644');
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Keep open');
  await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'Note');
  const quote = "document.querySelector('form.editor blockquote')?.textContent";
  await expect
    .poll(() => evaluateSurface(journey.session, 'panel.html', quote), { timeout: 5000 })
    .toBe(wrong2013.words);
  await page.bringToFront();
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Close');
  await expectCardGone(page);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
