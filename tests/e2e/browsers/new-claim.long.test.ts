import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../drivers/browsers.ts';
import type { Driver, Tab } from '../drivers/driver.ts';
import { articleOf } from '../journeys/article.ts';
import { expectMarked, openRead } from './reader.ts';

const sentence = 'About 12,300 ferry crossings were cancelled in the United States in 2024.';
const other = 'In 2024 some 12,000 ferry crossings were cancelled in the United States.';
const slow = { timeout: 15_000 };

/** The view of the page on which the claim is written, from another page of the extension. */
const VIEW = "chrome.extension.getViews().find(view => view.location.pathname === '/new-claim.html')";

describe.each(browsers)('a new claim in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;
  let open: Tab;

  beforeAll(async () => {
    driver = await drive({
      '/article.html': articleOf('The islands had a hard year.', sentence, 'Storms took 12,300 roofs.'),
      '/open.html': articleOf(other),
    });
    open = await openRead(driver, '/open.html');
    tab = await openRead(driver, '/article.html');
  });
  afterAll(() => driver?.close());

  const inView = <T>(expression: string) =>
    driver.inExtension<T>(`(view => view && (({ document }) => (${expression}))(view))(${VIEW})`);
  const text = () => inView<string>('document.body.innerText');
  /** Write into the field with this label, as a person does: an event of input or change follows. */
  const write = (label: string, value: string) =>
    inView(`(() => {
      const label = [...document.querySelectorAll('label')].find(one => one.textContent === ${JSON.stringify(label)});
      const field = document.getElementById(label.htmlFor);
      const proto = Object.getPrototypeOf(field);
      Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, ${JSON.stringify(value)});
      for (const type of ['input', 'change']) field.dispatchEvent(new field.ownerDocument.defaultView.Event(type, { bubbles: true }));
      return field.value;
    })()`);
  const press = (name: string) =>
    inView(`[...document.querySelectorAll('button')].find(one => one.textContent === ${JSON.stringify(name)}).click()`);

  test('begins with the sentence around the selected words, as it is read', async () => {
    await tab.evaluate(`(() => {
      const text = document.querySelectorAll('p')[1].firstChild;
      const range = new Range();
      range.setStart(text, 6);
      range.setEnd(text, 28);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    // Firefox matches no address with a port.
    await driver.inExtension(`chrome.tabs.query({})
      .then(tabs => tabs.find(({ url }) => url === ${JSON.stringify(tab.url())}))
      .then(({ id }) => chrome.tabs.create({ url: chrome.runtime.getURL('/new-claim.html?tab=' + id), active: false }))`);
    await expect.poll(text, slow).toContain('As it is read');
    expect(await inView('document.querySelector("textarea").value')).toBe(sentence);
    expect(await text()).toContain('12,300');
    expect(await text()).toContain('Fill in what is missing to try it.');
  });

  test('is tried at once on its page and on other open tabs, and on no other sentence', async () => {
    const fields = {
      Statement: '12,300 ferry crossings were cancelled in 2024.',
      Id: 'ferry-crossings-2024',
      Topic: 'harbour',
      'What is counted': '',
      'Or by words of your own': 'ferry crossings, cancelled crossings',
      Unit: 'crossings',
      Where: 'United States',
      'Who counted': 'Harbour Office',
      'What is counted, in one sentence': 'Crossings in the timetable that did not run.',
      Title: 'Annual report 2024',
      Publisher: 'Harbour Office',
      Address: 'https://harbour.example.org/2024',
      Published: '2025-02',
      'Where in it': 'Table 3',
      'Read there on': '2026-11-26',
      Context: 'The count is of crossings, not of days. Crossings that ran late are left out.',
      'Sentences that state it, one a line':
        'The ferries called off 12,300 crossings in 2024.\nSome 12,300 ferry crossings fell to the storms of 2024.\nTwelve thousand three hundred crossings of the ferry never ran in 2024.',
      'Near misses that do not, one a line':
        'The ferries sold 12,300 tickets in 2024.\nFlights lost 12,300 seats in 2024.\nStorms took 12,300 roofs in 2024.',
    };
    for (const [label, value] of Object.entries(fields)) await write(label, value);
    await inView(`(() => {
      const label = [...document.querySelectorAll('label')].find(one => one.textContent === 'It is');
      const field = document.getElementById(label.htmlFor);
      field.value = 'primary';
      field.dispatchEvent(new field.ownerDocument.defaultView.Event('change', { bubbles: true }));
    })()`);
    await expect.poll(text, slow).toContain('The sentence above is marked: Agrees');
    expect(await text()).toMatch(/On this page: 1 sentence/);
    expect(await text()).toMatch(/On open tabs: 1 sentence/);
    expect(await text()).toContain('Nothing is missing.');
  });

  test('is marked on pages once it is kept, and its card is ready', async () => {
    await press('Mark it on pages');
    await expect.poll(text, slow).toContain('Kept. Pages are marked from now on.');
    await expectMarked(tab, ['About 12,300 ferry crossings were cancelled in the United States in 2024']);
    await open.reload();
    await expect.poll(async () => (await open.evaluate<number>('CSS.highlights.size')) > 0, slow).toBe(true);
  });

  test('stays marked when the background comes back', async () => {
    await driver.stopBackground();
    await tab.reload();
    await expectMarked(tab, ['About 12,300 ferry crossings were cancelled in the United States in 2024']);
  });

  test('leaves no fault and no request', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
