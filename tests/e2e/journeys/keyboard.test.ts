import { afterAll, beforeEach, beforeAll, describe, expect, test, afterEach } from 'vitest';
import type { Page } from 'playwright-core';
import { readAccessibilityTree, readClosedRoots } from '../../../lib/node/session/closed-root.ts';
import { askBackground } from '../../../lib/node/session/read-report.ts';
import { articlePage, statements } from './article.ts';
import { expectCard, expectNoCard } from './card-times.ts';
import { expectMarked } from './marked-words.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, unauthorized } = statements;
const space = '<div style="height: 900px">Nothing is stated here.</div>';
const body = `<p><button id="before">Before</button></p><p>${record2012.text}</p>${space}<p>${year2014.text}</p>
<p>${unauthorized.text}</p><p><button id="after">After</button></p>${space}`;

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({ '/article.html': articlePage(body) });
});
beforeEach(async () => {
  ({ page } = await journey.openRead('/article.html'));
});
afterEach(() => page.close());
afterAll(() => journey?.close());

const next = () => page.keyboard.press('Alt+Shift+N');
const previous = () => page.keyboard.press('Alt+Shift+P');
const openCard = () => page.keyboard.press('Alt+Shift+O');

/** Role and name of what has the focus, as assistive technology is told, closed roots included. */
async function focused(): Promise<string> {
  const nodes = (await readAccessibilityTree(page)).filter(node => node.focused && node.role !== 'RootWebArea');
  return nodes.map(({ role, name }) => `${role} ${name}`).join(', ');
}

async function expectFocus(name: string): Promise<void> {
  await expect.poll(focused).toBe(name);
}

/** What the live region says. */
async function said(): Promise<string> {
  const region = (await readClosedRoots(page)).find(({ attributes }) => attributes.role === 'status');
  return region?.text ?? '';
}

const first = `Claim 1 of 3: ${record2012.words}. Agrees.`;
const second = `Claim 2 of 3: ${year2014.words}. Agrees.`;
const third = `Claim 3 of 3: ${unauthorized.words}.`;

describe('Alt+Shift+N and P', () => {
  test('walk the claims in order and round, each announced, with a control that has the focus', async () => {
    await next();
    await expect.poll(said).toBe(first);
    expect(await focused()).toBe(`button ${first} Open card.`);
    await next();
    await expect.poll(said).toBe(second);
    await next();
    await expect.poll(said).toContain(third);
    await next();
    await expect.poll(said).toBe(first);
    await previous();
    await expect.poll(said).toContain(third);
    expect(await readAccessibilityTree(page)).not.toContainEqual(expect.objectContaining({ role: 'dialog' }));
  });

  test('bring the words into view', async () => {
    await next();
    await next();
    await expect.poll(said).toBe(second);
    const seen = () =>
      page.evaluate(() => {
        const box = document.querySelectorAll('p')[2]?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      });
    await expect.poll(seen).toBe(true);
  });

  test('leave focus and page as they were when Escape ends the walk', async () => {
    await page.focus('#before');
    await next();
    await expect.poll(said).toBe(first);
    const y = await page.evaluate(() => scrollY);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await focused()).toBe('button Before');
    expect(await page.evaluate(() => scrollY)).toBe(y);
  });

  test('are not told to the page', async () => {
    await page.evaluate(() => {
      Object.assign(window, { keys: [] as string[] });
      addEventListener('keydown', ({ code }) => (window as unknown as { keys: string[] }).keys.push(code));
    });
    await next();
    await expect.poll(said).toBe(first);
    const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys);
    expect(keys).not.toContain('KeyN');
  });
});

describe('Alt+Shift+O', () => {
  test('opens the card at the walk, with the focus in it, as a dialog by its name', async () => {
    await next();
    await openCard();
    await expectCard(page, 'ICE counted 409,849 removals in fiscal year 2012');
    await expectFocus('dialog Context for a claim');
    const dialogs = (await readAccessibilityTree(page)).filter(({ role }) => role === 'dialog');
    expect(dialogs).toMatchObject([{ name: 'Context for a claim' }]);
    // The claim, then the comparison.
    expect(dialogs[0]?.description).toMatch(/409,849.*This page:.*ICE counted 409,849 removals/s);
  });

  test('moves into a card that hover has opened, which itself leaves the focus alone and says nothing', async () => {
    await page.focus('#before');
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
    expect(await focused()).toBe('button Before');
    expect(await said()).toBe('');
    await openCard();
    await expectFocus('dialog Context for a claim');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('begins the walk where none has begun', async () => {
    await openCard();
    await expectCard(page, 'ICE counted 409,849');
    expect(await focused()).toBe('dialog Context for a claim');
  });
});

describe('in the card', () => {
  beforeEach(async () => {
    await page.focus('#before');
    await next();
    await openCard();
    await expectCard(page, 'ICE counted 409,849');
    await expectFocus('dialog Context for a claim');
  });

  test('Escape closes an open menu first', async () => {
    for (let at = 0; at < 20 && (await focused()) !== 'button More'; at += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^menuitem /);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('button More');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe(`button ${first} Open card.`);
  });

  test('every action is done by keys, and undone by keys', async () => {
    const goTo = async (name: string) => {
      for (let at = 0; at < 30 && (await focused()) !== name; at += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await goTo('button Copy with citation');
    await page.keyboard.press('Enter');
    await expectCard(page, 'Copied.');
    await goTo('button More');
    await page.keyboard.press('Enter');
    const items = (await readClosedRoots(page)).filter(({ attributes }) => attributes.role === 'menuitem');
    const reached: string[] = [];
    for (const _ of items) {
      reached.push(await focused());
      await page.keyboard.press('ArrowDown');
    }
    expect(reached).toEqual(items.map(({ text }) => `menuitem ${text}`));
    for (let at = 0; at < items.length && !(await focused()).startsWith('menuitem Mute'); at += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectMarked(page, [year2014.words, unauthorized.words]);
    await goTo('button Undo');
    await page.keyboard.press('Enter');
    await expectMarked(page, [record2012.words, year2014.words, unauthorized.words]);
    await goTo('button Note');
    await page.keyboard.press('Enter');
    const draft = askBackground('getDraft', null);
    await expect
      .poll(() => journey.evaluate(draft), { timeout: 5000 })
      .toMatchObject({ value: { claim: 'ice-record-fy2012-409849' } });
  });

  test('keys are not told to the page', async () => {
    await page.evaluate(() => {
      Object.assign(window, { keys: [] as string[] });
      document.addEventListener('keydown', ({ key }) => (window as unknown as { keys: string[] }).keys.push(key));
    });
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
  });
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
