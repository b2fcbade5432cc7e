import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tab } from '../drivers/driver.ts';
import { driveFirefox, type FirefoxDriver } from '../drivers/firefox-driver.ts';
import { articleOf, statements } from '../journeys/article.ts';
import { button, clickIn, expectCard, focused, openRead, pointOn } from './reader.ts';

// What a reader does in the browser's own window. Chromium lets no script press its shortcuts or choose from its menus:
// there the listeners are tested by themselves.

const { record2012, year2014 } = statements;
const slow = { timeout: 8000 };

let driver: FirefoxDriver;
let tab: Tab;

beforeAll(async () => {
  driver = await driveFirefox({ '/article.html': articleOf(record2012.text, year2014.text) });
});
beforeEach(async () => {
  await driver.closeTabs();
  await driver.window.closeSidebar();
  tab = await openRead(driver, '/article.html');
});
afterAll(() => driver?.close());

test('the keys of the commands walk the claims and open a card', async () => {
  await driver.window.pressCommand('N');
  await expect.poll(() => focused(tab), slow).toContain('button Claim 1 of 2');
  await driver.window.pressCommand('N');
  await expect.poll(() => focused(tab), slow).toContain('button Claim 2 of 2');
  await driver.window.pressCommand('P');
  await driver.window.pressCommand('O');
  await expectCard(tab, 'ICE counted 409,849');
});

async function chooseFromMenu(item: string): Promise<void> {
  const { x, y } = await pointOn(tab, year2014.words);
  await tab.evaluate("getSelection().selectAllChildren(document.querySelectorAll('p')[1]), 0");
  await tab.contextMenu(x, y);
  expect(await driver.window.chooseMenuItem(item)).toMatch(/\S/);
}

test('the context menu begins a note on the selected words, in the sidebar', async () => {
  await chooseFromMenu('note');
  const quote = "document.querySelector('form.editor blockquote')?.textContent";
  await expect.poll(() => driver.panel().evaluate(quote), slow).toBe(year2014.text);
});

test('the context menu looks the selected words up, in the sidebar', async () => {
  await chooseFromMenu('look-up');
  await expect
    .poll(() => driver.panel().evaluate<string>('document.body.innerText'), slow)
    .toMatch(/315,943 removals in fiscal year 2014/);
});

test('a note that is begun while words are looked up takes their place', async () => {
  await chooseFromMenu('look-up');
  const looked = "document.querySelector('form.editor') === null && document.body.innerText.includes('315,943')";
  await expect.poll(() => driver.panel().evaluate(looked), slow).toBe(true);
  await tab.evaluate('getSelection().removeAllRanges()');
  const { x, y } = await pointOn(tab, record2012.words);
  await tab.click(x, y);
  await expectCard(tab, 'ICE counted 409,849');
  await clickIn(tab, button('Note'));
  const quote = "document.querySelector('form.editor blockquote')?.textContent";
  await expect.poll(() => driver.panel().evaluate(quote), slow).toBe(record2012.words);
});

test('a note that is begun at a card with the sidebar closed gets a window of its own', async () => {
  const { x, y } = await pointOn(tab, record2012.words);
  await tab.click(x, y);
  await expectCard(tab, 'ICE counted 409,849');
  await clickIn(tab, button('Note'));
  const quote = `browser.extension.getViews().find(view => view.location.search === '?window')
    ?.document.querySelector('form.editor blockquote')?.textContent`;
  await expect.poll(() => driver.inExtension(quote), slow).toBe(record2012.words);
});

test('nothing threw, and nothing left the browser', () => {
  expect(driver.errors).toEqual([]);
  expect(driver.leaving()).toEqual([]);
});
