import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampledBrowsers } from '../drivers/browsers.ts';
import type { Driver, Tab } from '../drivers/driver.ts';
import { driveFirefox } from '../drivers/firefox-driver.ts';
import { articleOf, statements } from '../journeys/article.ts';
import { expectCard, expectMarked, markedWords, pointTo } from './reader.ts';

const { record2012, wrong2013 } = statements;
const words = [record2012.words, wrong2013.words];
const pages = { '/article.html': articleOf(record2012.text, wrong2013.text) };
/** Long enough for a page of this size to have been read, matched and drawn. */
const readMs = 700;

const expectLeftAlone = async (tab: Tab) => {
  await new Promise(resolve => setTimeout(resolve, readMs));
  expect(await markedWords(tab)).toEqual([]);
};

/** Origins that the extension may read, as the browser says. */
const grantedOrigins = (driver: Driver) =>
  driver.inExtension<string[]>('chrome.permissions.getAll().then(({ origins }) => origins)');

describe.each(sampledBrowsers('site access'))('in $name, as it ships', ({ drive }) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await drive(pages, { build: 'shipped' });
  });
  afterEach(() => driver.closeTabs());
  afterAll(() => driver?.close());

  test('a new user is greeted, with a sample whose marks can be tried', async () => {
    const welcome = await driver.welcome();
    const text = (selector: string) => welcome.evaluate(`document.querySelector('${selector}')?.textContent ?? ''`);
    await expect.poll(() => text('h1')).toMatch(/\S/);
    const figure = 'In fiscal year 2014 ICE removed about 370,000 people';
    await expect.poll(() => markedWords(welcome), { timeout: 8000 }).toContain(figure);
    await welcome.front();
    await pointTo(welcome, figure);
    await expect.poll(() => text('.try-card .cmp-word'), { timeout: 8000 }).toBe('Differs');
  });

  test('a page is left alone until the button is pressed, and the next one again', async () => {
    expect(await grantedOrigins(driver)).toEqual([]);
    const tab = await driver.open('/article.html');
    await expectLeftAlone(tab);
    const popup = await driver.pressButton(tab);
    await expectMarked(tab, words);
    const listed = "[...document.querySelectorAll('.item .q')].map(row => row.textContent)";
    await expect.poll(() => popup.evaluate(listed), { timeout: 8000 }).toEqual(words);
    await driver.closePopup();
    await pointTo(tab, wrong2013.words);
    await expectCard(tab, 'ICE counted 368,644');
    await expectLeftAlone(await driver.open('/article.html'));
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});

// Chromium asks in a window of its own that no script can answer: there the test build stands for the reader's yes.
describe('in Firefox, where the question is answered with yes', () => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await driveFirefox(pages, { build: 'shipped' });
  });
  afterAll(() => driver?.close());

  /** Press the first element that a selector finds, in the page that greeted the reader or what it led to. */
  async function press(tab: Tab, selector: string): Promise<void> {
    const place = `(() => {
      const element = document.querySelector('${selector}');
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element?.getBoundingClientRect() ?? {};
      return element ? { x: left + width / 2, y: top + height / 2 } : null;
    })()`;
    await expect.poll(() => tab.evaluate(place), { timeout: 8000 }).not.toBeNull();
    const { x, y } = await tab.evaluate<{ x: number; y: number }>(place);
    await tab.click(x, y);
  }

  async function choose(access: 'everywhere' | 'click'): Promise<void> {
    const welcome = await driver.welcome();
    await welcome.front();
    const radio = `input[name=access][value=${access}]`;
    const isChosen = async () => {
      await press(welcome, radio);
      return welcome.evaluate(`document.querySelector('${radio}').checked`);
    };
    // The page may move under the pointer while its sample is still being drawn.
    await expect.poll(isChosen, { timeout: 8000 }).toBe(true);
    await press(welcome, 'form button[type=submit]');
  }

  test('all sites are read once they are granted, open pages too, and none once they are taken back', async () => {
    const open = await driver.open('/article.html');
    await expectLeftAlone(open);
    await choose('everywhere');
    await expect.poll(() => grantedOrigins(driver), { timeout: 8000 }).toEqual(['*://*/*']);
    await expectMarked(open, words);
    const later = await driver.open('/article.html');
    await expectMarked(later, words);
    await choose('click');
    await expect.poll(() => grantedOrigins(driver), { timeout: 8000 }).toEqual([]);
    await expectMarked(open, []);
    await expectMarked(later, []);
    await expectLeftAlone(await driver.open('/article.html'));
  });

  test('the settings ask for the same, and take it back', async () => {
    const open = await driver.open('/article.html');
    const settings = await driver.welcome();
    await settings.front();
    await settings.evaluate("location.href = 'options.html'");
    await press(settings, '.segments button:last-child');
    await expect.poll(() => grantedOrigins(driver), { timeout: 8000 }).toEqual(['*://*/*']);
    await expectMarked(open, words);
    await press(settings, '.segments button:nth-child(2)');
    await expect.poll(() => grantedOrigins(driver), { timeout: 8000 }).toEqual([]);
    await expectMarked(open, []);
    const name = "document.querySelector('.add-site input')";
    await settings.evaluate(
      `${name}.value = 'www.news.example', ${name}.dispatchEvent(new Event('input', { bubbles: true }))`,
    );
    await press(settings, '.add-site button');
    await expect
      .poll(() => grantedOrigins(driver), { timeout: 8000 })
      .toEqual(['*://news.example/*', '*://www.news.example/*']);
    await press(settings, '.site-list .btn-quiet');
    await expect.poll(() => grantedOrigins(driver), { timeout: 8000 }).toEqual([]);
  });
});
