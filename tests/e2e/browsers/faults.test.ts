import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampledBrowsers } from '../drivers/browsers.ts';
import type { Driver, Tab } from '../drivers/driver.ts';
import { articleOf, articlePage, statements } from '../journeys/article.ts';
import {
  button,
  cardText,
  clickIn,
  countHosts,
  expectCard,
  expectMarked,
  expectNoCard,
  markedWords,
  openRead,
  pointOn,
  pointTo,
  report,
} from './reader.ts';

const { record2012, year2014, wrong2013 } = statements;
const words = [record2012.words, year2014.words];
const article = `<article><p>${record2012.text}</p><p>${year2014.text}</p></article>`;
const withScript = (script: string) => articlePage(`${article}<script>${script}</script>`);

const pages = {
  '/article.html': articlePage(article),
  '/long.html': articleOf(record2012.text, 'The ferry was late. '.repeat(30_000), wrong2013.text),
  '/clear.html': withScript('setInterval(() => CSS.highlights.clear(), 10)'),
  '/empty.html': withScript(
    'setInterval(() => { for (const [, highlight] of CSS.highlights) highlight.clear(); }, 10)',
  ),
  '/unstyle.html': withScript('setInterval(() => { document.adoptedStyleSheets = []; }, 10)'),
  // On a timer of its own as well as each frame: a frame may not come while nothing is drawn.
  '/evict.html': withScript(`globalThis.evicted = 0; const evict = () => {
    for (const child of [...document.documentElement.children])
      if (child !== document.head && child !== document.body) { child.remove(); evicted += 1; } };
    const each = () => { evict(); requestAnimationFrame(each); }; each(); setInterval(evict, 16)`),
};

/** How many marks and style sheets a page still finds in a second. */
const takenInASecond = `(async () => {
  let found = 0;
  for (const end = performance.now() + 1000; performance.now() < end; ) {
    found += CSS.highlights.size + document.adoptedStyleSheets.length;
    await new Promise(done => setTimeout(done, 1));
  }
  return found;
})()`;

describe.each(sampledBrowsers('faults'))('in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;
  let fights: Tab[];

  beforeAll(async () => {
    driver = await drive(pages);
    fights = [];
    // Each takes some seconds to be given up: they begin here, behind what else is tried, and are looked at near the end.
    for (const path of ['/empty.html', '/clear.html']) fights.push(await driver.open(path));
  });
  afterEach(() => driver.closeTabs(fights));
  afterAll(() => driver?.close());

  describe('with its background ended', () => {
    test('before a page is opened, the page is read', async () => {
      await driver.stopBackground();
      tab = await driver.open('/article.html');
      await expectMarked(tab, words);
    });

    test('while a page is read, the page is read to its end', async () => {
      tab = await driver.open('/long.html');
      await driver.stopBackground();
      // There was more to be asked then.
      expect(await markedWords(tab)).not.toContain(wrong2013.words);
      const { state, mentions } = await report(driver, tab);
      expect(state).toBe('done');
      expect(mentions.map(({ mention }) => mention.quote)).toEqual([record2012.words, wrong2013.words]);
    });

    test('before a card, between card and note, and before the note is kept, nothing is missing', async () => {
      tab = await openRead(driver, '/article.html');
      await tab.front();
      await driver.stopBackground();
      await tab.front();
      const { x, y } = await pointOn(tab, record2012.words);
      await tab.click(x, y);
      await expectCard(tab, 'ICE counted 409,849');
      const panel = await driver.openPanel(tab);
      await driver.stopBackground();
      await tab.front();
      await clickIn(tab, button('Note'));
      const note = "document.querySelector('#note-text')";
      await expect.poll(() => panel.evaluate(`${note} !== null`), { timeout: 8000 }).toBe(true);
      await driver.stopBackground();
      await panel.evaluate(
        `(${note}.value = 'Kept.', ${note}.dispatchEvent(new window.Event('input', { bubbles: true })), 0)`,
      );
      const ask = (name: string, request: unknown) =>
        driver.inExtension<{ value: unknown }>(
          `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })})`,
        );
      await expect
        .poll(async () => (await ask('getDraft', null)).value, { timeout: 8000 })
        .toMatchObject({ claim: 'ice-record-fy2012-409849', text: 'Kept.' });
      await driver.stopBackground();
      await panel.evaluate("document.querySelector('form.editor button[type=submit]').click()");
      await expect
        .poll(async () => (await ask('listAnnotations', { source: null })).value, { timeout: 8000 })
        .toMatchObject([{ body: [{ value: 'Kept.' }, {}] }]);
    });

    test('before a site is turned off, it is turned off', async () => {
      tab = await openRead(driver, '/article.html');
      const { x, y } = await pointOn(tab, record2012.words);
      await tab.click(x, y);
      await expectCard(tab, 'ICE counted 409,849');
      await driver.stopBackground();
      await tab.front();
      await clickIn(tab, button('More'));
      await clickIn(tab, ({ attributes, text }) => attributes.role === 'menuitem' && text.includes('localhost'));
      await expectMarked(tab, []);
      await expectCard(tab, 'Off on localhost.');
      await driver.stopBackground();
      await tab.front();
      await clickIn(tab, button('Undo'));
      await expectMarked(tab, words);
      // The marks are back before the choice is kept.
      const isKept = `chrome.runtime.sendMessage({ to: 'background', name: 'getSite', request: { host: 'localhost' } }).then(({ value }) => value.site)`;
      await expect.poll(() => driver.inExtension(isKept), { timeout: 8000 }).toBe(true);
    });
  });

  test('on a page that removes our host each frame, it comes back a few times only, and the page can be read on', async () => {
    tab = await openRead(driver, '/evict.html');
    await expectMarked(tab, words);
    await pointTo(tab, record2012.words);
    await new Promise(resolve => setTimeout(resolve, 1500));
    const evicted = () => tab.evaluate<number>('evicted');
    const before = await evicted();
    expect(before).toBeGreaterThan(0);
    // Once, five times back, and once for each further time that a slow browser says that the pointer came.
    expect(before).toBeLessThanOrEqual(8);
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(await evicted()).toBe(before);
    expect(await countHosts(tab)).toBe(0);
    expect(await markedWords(tab)).toEqual(words);
  });

  test('on a page that empties its style sheets every 10 ms, marks are drawn, since the browser has their style', async () => {
    tab = await openRead(driver, '/unstyle.html');
    await expectMarked(tab, words);
    await new Promise(resolve => setTimeout(resolve, 1500));
    const drawn = "getComputedStyle(document.documentElement, '::highlight(sl-1)').textDecorationLine";
    expect(await tab.evaluate(drawn)).toBe('underline');
    expect((await report(driver, tab)).state).toBe('done');
    expect(await markedWords(tab)).toEqual(words);
  });

  test('on a page that takes the marks away every 10 ms, they are given up, and the popup says so', async () => {
    for (const fight of fights) {
      const state = async () => (await report(driver, fight)).state;
      await expect.poll(state, { timeout: 30_000, interval: 250 }).toBe('marks-cleared');
      // It has stopped: the page finds nothing more to take away.
      expect(await fight.evaluate(takenInASecond)).toBe(0);
    }
    const popup = await driver.pressButton(fights.at(-1) as Tab);
    const items = "document.querySelectorAll('.item').length";
    await expect.poll(() => popup.evaluate(items), { timeout: 8000 }).toBe(2);
    expect(await popup.evaluate("document.querySelector('.notice')?.textContent")).toMatch(/\S/);
    await driver.closePopup();
    fights = [];
  });

  test('after an update, the new script takes over what the old one left in an open page', async () => {
    tab = await openRead(driver, '/article.html');
    const { x, y } = await pointOn(tab, record2012.words);
    // A click pins the card: nothing but the end of its script takes it away.
    await tab.click(x, y);
    await expectCard(tab, 'ICE counted 409,849');
    await driver.update();
    await tab.front();
    await tab.moveTo(1000, 600);
    // What style the browser put in for the old script, it keeps or not.
    const residue = `({ keys: [...CSS.highlights.keys()], isOne: document.adoptedStyleSheets.length <= 1,
      hosts: document.documentElement.children.length - 2 })`;
    await expect
      .poll(() => tab.evaluate(residue), { timeout: 8000 })
      .toEqual({ keys: ['sl-1'], isOne: true, hosts: 0 });
    await expectMarked(tab, words);
    // The old script's marks stand until the new one has read the page: before that nobody looks where the pointer is.
    const card = async () => {
      await tab.moveTo(1000, 600);
      await pointTo(tab, year2014.words);
      await new Promise(resolve => setTimeout(resolve, 1000));
      return cardText(tab);
    };
    await expect.poll(card, { timeout: 20_000 }).toContain('ICE counted 315,943');
    expect(await cardText(tab)).not.toContain('409,849 removals');
    await tab.press('Escape');
    await expectNoCard(tab);
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
