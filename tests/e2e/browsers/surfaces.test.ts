import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampledBrowsers } from '../drivers/browsers.ts';
import type { Driver, Surface, Tab } from '../drivers/driver.ts';
import { articleOf, articlePage, statements } from '../journeys/article.ts';
import { button, clickIn, countHosts, expectCard, expectMarked, openRead, pointOn } from './reader.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;
const words = [record2012.words, year2014.words, wrong2013.words];
const space = '<div style="height: 2000px">Nothing is stated here.</div>';

const pages = {
  '/article.html': articlePage(
    `<p>${record2012.text}</p><p>${year2014.text}</p>${space}<p id="last">${wrong2013.text}</p>`,
  ),
  '/other.html': articleOf(unauthorized.text),
};

describe.each(sampledBrowsers('the surfaces'))('in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await drive(pages);
  });
  afterEach(() => driver.closeTabs());
  afterAll(() => driver?.close());

  /** The words that a surface lists, in order. */
  const listed = (surface: Surface) =>
    surface.evaluate<string[]>("[...document.querySelectorAll('.item .q')].map(row => row.textContent)");
  const expectListed = (surface: Surface, expected: readonly string[]) =>
    expect.poll(() => listed(surface), { timeout: 8000 }).toEqual(expected);

  describe('the side panel of the browser', () => {
    test('lists the claims of the tab in front, follows its changes, and another tab', async () => {
      tab = await openRead(driver, '/article.html');
      const panel = await driver.openPanel(tab);
      await expectListed(panel, words);
      await tab.evaluate("document.getElementById('last').remove()");
      await expectListed(panel, words.slice(0, 2));
      const other = await openRead(driver, '/other.html');
      await expectListed(panel, [unauthorized.words]);
      await tab.front();
      await expectListed(panel, words.slice(0, 2));
      await other.close();
    });

    test('leads to the words of a claim, and opens its card', async () => {
      tab = await openRead(driver, '/article.html');
      const panel = await driver.openPanel(tab);
      await expectListed(panel, words);
      await panel.evaluate("document.querySelectorAll('.item')[2].click()");
      await expect.poll(() => tab.evaluate('scrollY'), { timeout: 5000 }).toBeGreaterThan(500);
      await expect.poll(() => countHosts(tab), { timeout: 5000 }).toBe(1);
      const keys = "({ key: 'Enter', altKey: true, bubbles: true, cancelable: true })";
      await panel.evaluate(
        `document.querySelectorAll('.item')[2].dispatchEvent(new window.KeyboardEvent('keydown', ${keys}))`,
      );
      await expectCard(tab, 'ICE counted 368,644');
    });

    test('has the editor when a note is begun at a card', async () => {
      tab = await openRead(driver, '/article.html');
      const panel = await driver.openPanel(tab);
      await expectListed(panel, words);
      const { x, y } = await pointOn(tab, record2012.words);
      await tab.click(x, y);
      await expectCard(tab, 'ICE counted 409,849');
      await clickIn(tab, button('Note'));
      const quote = "document.querySelector('form.editor blockquote')?.textContent";
      await expect.poll(() => panel.evaluate(quote), { timeout: 8000 }).toBe(record2012.words);
    });
  });

  describe('the popup', () => {
    const pressSwitch = async (at: 0 | 1) => {
      const popup = await driver.pressButton(tab);
      const isThere = `document.querySelectorAll('[role=switch]').length`;
      await expect.poll(() => popup.evaluate(isThere), { timeout: 8000 }).toBe(2);
      await popup.evaluate(`document.querySelectorAll('[role=switch]')[${at}].click()`);
    };

    test.each([
      { what: 'the site', at: 0 },
      { what: 'everything', at: 1 },
    ] as const)('turns $what off at once, for later loads too, and on again', async ({ at }) => {
      tab = await openRead(driver, '/article.html');
      await expectMarked(tab, words);
      const popup = await driver.pressButton(tab);
      await expectListed(popup, words);
      await driver.closePopup();
      await pressSwitch(at);
      await expectMarked(tab, []);
      await driver.closePopup();
      await tab.reload();
      await new Promise(resolve => setTimeout(resolve, 500));
      await expectMarked(tab, []);
      await pressSwitch(at);
      await expectMarked(tab, words);
      await driver.closePopup();
    });
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
