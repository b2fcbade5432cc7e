import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampledBrowsers } from '../drivers/browsers.ts';
import type { Driver, Tab } from '../drivers/driver.ts';
import { articlePage, statements } from '../journeys/article.ts';
import {
  button,
  cardText,
  clickIn,
  countHosts,
  expectCard,
  expectNoCard,
  focused,
  isCard,
  linesOf,
  openRead,
  pointOn,
  pointTo,
} from './reader.ts';

const { record2012, year2014, unauthorized } = statements;
const COUNTED_2012 = 'ICE counted 409,849 removals in fiscal year 2012';
/** The machine may have other things to do. */
const slow = { timeout: 5000 };
const space = '<div style="height: 900px">Nothing is stated here.</div>';

const pages = {
  '/article.html': articlePage(
    `<p><input id="field" value="x"></p><p>${record2012.text}</p><p>${year2014.text}</p>${space}<p>${unauthorized.text}</p>${space}`,
  ),
  '/link.html': articlePage(`<p><a href="/next.html">${record2012.text}</a></p>`),
  '/next.html': '<title>What was counted, again</title>',
};

describe.each(sampledBrowsers('cards'))('in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await drive(pages);
  });
  afterEach(() => driver.closeTabs());
  afterAll(() => driver?.close());

  const open = async (path = '/article.html') => {
    tab = await openRead(driver, path);
    await tab.moveTo(5, 5);
  };

  test('a pointer that rests on marked words opens the card, in a root that the page cannot look into', async () => {
    await open();
    await pointTo(tab, record2012.words);
    await expectCard(tab, COUNTED_2012);
    const host =
      '(() => { const { shadowRoot, childNodes } = document.documentElement.lastElementChild; return [shadowRoot, childNodes.length]; })()';
    expect(await tab.evaluate(host)).toEqual([null, 0]);
    expect(await countHosts(tab)).toBe(1);
    const card = await tab.boxInRoot(isCard);
    for (const line of await linesOf(tab, record2012.words))
      expect(line.bottom <= card.top || line.top >= card.bottom).toBe(true);
  });

  test('the card stays while the pointer is in it, and goes when it has left both', async () => {
    await open();
    await pointTo(tab, record2012.words);
    await expectCard(tab, COUNTED_2012);
    const { left, top } = await tab.boxInRoot(isCard);
    await tab.moveTo(left + 60, top + 60, 8);
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(await cardText(tab)).toContain(COUNTED_2012);
    await tab.moveTo(1000, 600);
    await expectNoCard(tab);
  });

  test('a pointer that crosses one mark after the other opens nothing', async () => {
    await open();
    for (const { words } of [record2012, year2014]) {
      await pointTo(tab, words);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    await tab.moveTo(1000, 600);
    await new Promise(resolve => setTimeout(resolve, 1100));
    expect(await countHosts(tab)).toBe(0);
  });

  test('Escape closes the card, moves neither focus nor page, and is not told to the page', async () => {
    await open();
    await tab.evaluate(`(field.focus(), scrollTo({ top: 20, behavior: 'instant' }),
      globalThis.keys = [], document.addEventListener('keydown', event => keys.push(event.key)), 0)`);
    const look = () => tab.evaluate<{ y: number; focus: string }>('({ y: scrollY, focus: document.activeElement.id })');
    // Firefox rounds the place to its own pixels a little later.
    await new Promise(resolve => setTimeout(resolve, 200));
    const before = await look();
    expect(before.y).toBeGreaterThan(0);
    await pointTo(tab, record2012.words);
    await expectCard(tab, COUNTED_2012);
    expect(await look()).toEqual({ ...before, focus: 'field' });
    await tab.press('Escape');
    await expectNoCard(tab);
    expect(await look()).toEqual(before);
    await tab.press('Escape');
    expect(await tab.evaluate('keys')).toEqual(['Escape']);
  });

  test('a click pins the card until its button closes it', async () => {
    await open();
    const { x, y } = await pointOn(tab, record2012.words);
    await tab.click(x, y);
    await expectCard(tab, COUNTED_2012);
    await tab.moveTo(1000, 600);
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(await countHosts(tab)).toBe(1);
    await clickIn(tab, button('Close'));
    await expectNoCard(tab);
  });

  test('a click on a link under a mark still follows the link', async () => {
    await open('/link.html');
    await pointTo(tab, record2012.words);
    await expectCard(tab, COUNTED_2012);
    const { x, y } = await pointOn(tab, record2012.words);
    await tab.click(x, y);
    await expect.poll(() => tab.evaluate('document.title').catch(() => ''), slow).toBe('What was counted, again');
  });

  test('a tap opens a sheet clear of the words, and a tap beside it closes it', async () => {
    await open();
    const { x, y } = await pointOn(tab, record2012.words);
    await tab.tap(x, y);
    await expectCard(tab, COUNTED_2012);
    const sheet = await tab.boxInRoot(isCard);
    for (const line of await linesOf(tab, record2012.words)) expect(line.bottom).toBeLessThanOrEqual(sheet.top);
    expect(await tab.boxInRoot(isCard)).toMatchObject({ left: 0 });
    await tab.tap(700, 20);
    await expectNoCard(tab);
  });

  test('keys walk the claims, and open a card from which Escape leads back', async () => {
    await open();
    await tab.evaluate('field.focus()');
    const first = `Claim 1 of 3: ${record2012.words}. Agrees.`;
    const said = async () => (await tab.readRoot()).find(({ attributes }) => attributes.role === 'status')?.text;
    await tab.press('Alt+Shift+N');
    await expect.poll(said, slow).toBe(first);
    await expect.poll(() => focused(tab), slow).toBe(`button ${first} Open card.`);
    await tab.press('Alt+Shift+P');
    await expect.poll(said, slow).toContain('Claim 3 of 3');
    await tab.press('Alt+Shift+N');
    await expect.poll(said, slow).toBe(first);
    await tab.press('Enter');
    await expectCard(tab, COUNTED_2012);
    await expect.poll(() => focused(tab), slow).toBe('dialog Context for a claim');
    const [dialog] = (await tab.accessible()).filter(({ role }) => role === 'dialog');
    expect(dialog?.description).toMatch(/409,849.*This page:.*ICE counted 409,849 removals/s);
    const names: string[] = [];
    for (let at = 0; at < 20 && !names.at(-1)?.startsWith('button Claim'); at += 1) {
      await tab.press('Tab');
      // Assistive technology hears of it a little later.
      await expect.poll(() => focused(tab), slow).not.toBe(names.at(-1) ?? 'dialog Context for a claim');
      names.push(await focused(tab));
    }
    expect(names.slice(0, 2)).toEqual(['button Keep open', 'button Close']);
    expect(names).toContain('button Note');
    expect(names.at(-1)).toBe(`button ${first} Open card.`);
    // The card first, then the walk.
    await tab.press('Escape');
    await expect.poll(() => cardText(tab), slow).toBe('');
    expect(await focused(tab)).toBe(`button ${first} Open card.`);
    await tab.press('Escape');
    await expect.poll(() => tab.evaluate('document.activeElement.id'), slow).toBe('field');
    await expectNoCard(tab);
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
