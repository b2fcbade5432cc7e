import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { articleOf, statements } from './article.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

let journey: Journey;
let options: Page;

beforeAll(async () => {
  journey = await startJourney({ '/article.html': articleOf(statements.record2012.text) });
  await journey.openRead('/article.html');
});
beforeEach(async () => {
  options = await journey.session.context.newPage();
  await options.addInitScript(standInForTheBrowser);
  await options.goto(`chrome-extension://${journey.session.extensionId}/options.html`);
  await options.getByRole('heading', { name: 'Sites', exact: true }).waitFor();
});
afterAll(() => journey?.close());

/**
 * The browser's own question about access cannot be answered in a test: this stands in for it, with a reader who says yes
 * but to `declined.example`. What was asked for is kept in `asked`.
 */
function standInForTheBrowser(): void {
  const origins = new Set(['*://daily.example/*', '*://www.daily.example/*']);
  const asked: string[][] = [];
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach(listener => listener());
  const event = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  const own = ['http://localhost/*'];
  const permissions = {
    getAll: () => Promise.resolve({ origins: [...own, ...origins], permissions: [] }),
    request({ origins: wanted }: { origins: string[] }) {
      asked.push(wanted);
      const isGranted = navigator.userActivation.isActive && !wanted.join().includes('declined');
      if (isGranted) wanted.forEach(origin => origins.add(origin));
      tell();
      return Promise.resolve(isGranted);
    },
    remove({ origins: wanted }: { origins: string[] }) {
      wanted.forEach(origin => origins.delete(origin));
      tell();
      return Promise.resolve(true);
    },
    onAdded: event,
    onRemoved: event,
  };
  // Newer Chromium has the API under both names.
  const { browser, chrome } = globalThis as { browser?: object; chrome?: object };
  for (const api of [browser, chrome]) if (api) Object.defineProperty(api, 'permissions', { value: permissions });
  Object.assign(globalThis, { asked, granted: origins });
}

const press = (name: string) => options.getByRole('button', { name, exact: true }).click();
const listed = () => options.locator('#sites .site-list').first().locator('bdi').allInnerTexts();
const asked = () => options.evaluate(() => (globalThis as unknown as { asked: string[][] }).asked);
const granted = () => options.evaluate(() => [...(globalThis as unknown as { granted: Set<string> }).granted]);
const said = (text: string) => expect.poll(() => options.locator('#sites .said').innerText()).toBe(text);

test('a site is listed once with its usual names, added by a name, and removed with all of them', async () => {
  expect(await listed()).toEqual(['daily.example']);
  await options.getByLabel('Add a site').fill('https://www.herald.example/world');
  await options.keyboard.press('Enter');
  await said('www.herald.example is read from now on.');
  expect(await asked()).toEqual([['*://herald.example/*', '*://www.herald.example/*']]);
  expect(await listed()).toEqual(['daily.example', 'herald.example']);
  await press('Remove: daily.example');
  await said('daily.example is no longer read.');
  expect(await granted()).toEqual(['*://herald.example/*', '*://www.herald.example/*']);
});

test('a browser that gives no access is told, and nothing changes', async () => {
  await options.getByLabel('Add a site').fill('declined.example');
  await options.keyboard.press('Enter');
  await said('Nothing was changed: the browser gave no access.');
  expect(await listed()).toEqual(['daily.example']);
});

test('all sites are asked for in the press itself, and given back for the list', async () => {
  await press('All sites');
  await expect.poll(() => options.getByRole('button', { name: 'All sites' }).getAttribute('aria-pressed')).toBe('true');
  expect(await asked()).toEqual([['*://*/*']]);
  await press('These sites');
  await expect.poll(granted).toEqual(['*://daily.example/*', '*://www.daily.example/*']);
  expect(await listed()).toEqual(['daily.example']);
});

test('nothing left the browser', () => {
  expectNothingLeft(journey);
});
