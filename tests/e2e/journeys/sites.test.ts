import { afterAll, beforeAll, beforeEach, describe, expect, test, afterEach } from 'vitest';
import type { Page } from 'playwright-core';
import { clickInClosedRoot } from '../../../lib/node/session/closed-root.ts';
import { clickAction, evaluateSurface } from '../click-action.ts';
import { articleOf, articlePage, statements } from './article.ts';
import { expectCard, expectNoCard } from './card-times.ts';
import { expectMarked, readMarkedWords } from './marked-words.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, wrong2013 } = statements;
const words = [record2012.words, year2014.words, wrong2013.words];

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/article.html': articleOf(record2012.text, year2014.text, wrong2013.text),
    '/repeat.html': articleOf(record2012.text, year2014.text, `Again: ${record2012.text}`),
    '/nothing.html': articlePage('<p>Tea is best hot.</p>'),
  });
});
beforeEach(async () => {
  ({ page } = await journey.openRead('/article.html'));
});
afterEach(() => page.close());
afterAll(() => journey?.close());

const expectOn = (on: boolean) => expectMarked(page, on ? words : []);

/** Open the real popup by the toolbar's button, and read or do something there. */
async function inPopup<T>(expression: string): Promise<T> {
  await clickAction(journey.session, page);
  const ready =
    "new Promise(done => { const look = () => document.querySelector('.popup') ? done() : setTimeout(look, 20); look(); })";
  return evaluateSurface<T>(journey.session, 'popup.html', `${ready}.then(() => (${expression}))`);
}

async function closePopup(): Promise<void> {
  await evaluateSurface(journey.session, 'popup.html', 'window.close()').catch(() => undefined);
}

/** Press the switch with this label in the popup; answers what is written there afterwards. */
async function pressSwitch(label: string): Promise<void> {
  await inPopup(
    `[...document.querySelectorAll('.sw-row')].find(row => row.textContent.startsWith('${label}')).querySelector('input').click()`,
  );
  await closePopup();
}

function badge(): Promise<{ text: string; title: string }> {
  return journey.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(async ([tab]) => ({
    text: await chrome.action.getBadgeText({ tabId: tab.id }),
    title: await chrome.action.getTitle({ tabId: tab.id }),
  }))`);
}

describe('the badge', () => {
  test('counts the claims that are marked', async () => {
    await expectOn(true);
    await expect.poll(badge).toEqual({ text: '3', title: 'Sidelight: 3 claims marked on this page' });
  });

  test('counts a claim once, however often the page states it', async () => {
    await page.goto(`${journey.server.url}/repeat.html`);
    await journey.report(page);
    expect(await readMarkedWords(page)).toHaveLength(3);
    await expect.poll(badge).toMatchObject({ text: '2' });
  });

  test('is empty where nothing is marked', async () => {
    await page.goto(`${journey.server.url}/nothing.html`);
    await journey.report(page);
    await expect.poll(badge).toEqual({ text: '', title: 'Sidelight: nothing is marked on this page' });
  });
});

describe('the popup', () => {
  test('lists what is marked', async () => {
    const shown = await inPopup<string>('document.body.innerText');
    expect(shown).toContain('3 claims marked');
    for (const marked of words) expect(shown).toContain(marked);
    await closePopup();
  });

  test('turns a site off at once, for later loads too, and on again', async () => {
    await expectOn(true);
    await pressSwitch('On this site');
    await expectOn(false);
    await expect.poll(badge).toEqual({ text: '', title: 'Sidelight: off on this page' });
    await page.reload();
    expect(await journey.report(page)).toMatchObject({ state: 'off', mentions: [] });
    await page.waitForTimeout(500);
    await expectOn(false);
    expect(await inPopup('document.body.innerText')).toContain('Off on this site');
    await closePopup();
    await pressSwitch('On this site');
    await expectOn(true);
    await expect.poll(badge).toMatchObject({ text: '3' });
    await page.reload();
    await expectOn(true);
  });

  test('turns everything off and on, in tabs that are open', async () => {
    const other = await journey.open('/repeat.html');
    await expectOn(true);
    await pressSwitch('Everywhere');
    await expectOn(false);
    await expect.poll(() => readMarkedWords(other)).toEqual([]);
    expect(await inPopup('document.body.innerText')).toContain('Off everywhere');
    await closePopup();
    await pressSwitch('Everywhere');
    await expectOn(true);
    await expect.poll(() => readMarkedWords(other)).toHaveLength(3);
    await other.close();
  });
});

describe('the card', () => {
  const chooseMore = async (item: string) => {
    await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'More');
    await clickInClosedRoot(page, ({ attributes, text }) => attributes.role === 'menuitem' && text.startsWith(item));
  };

  test('turns its site off, and on again by Undo', async () => {
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
    await chooseMore('Turn off on');
    await expectOn(false);
    await expectCard(page, 'Off on localhost.');
    await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'Undo');
    await expectOn(true);
  });

  test('never marks words again that the reader has dismissed', async () => {
    await pointTo(page, wrong2013.words);
    await expectCard(page, 'ICE counted 368,644');
    await chooseMore('Not this claim');
    await expect.poll(() => readMarkedWords(page)).toEqual([record2012.words, year2014.words]);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await page.reload();
    await journey.report(page);
    expect(await readMarkedWords(page)).toEqual([record2012.words, year2014.words]);
  });
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
