import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickAction, evaluateSurface } from '../click-action.ts';
import { articleOf, statements } from './article.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

// The extension's own pages as they are built and filled from a real page: for eyes of every kind, and for keys alone.

const { record2012, year2014, wrong2013 } = statements;
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** 1280 px wide at 400 %, and no page of ours may be wider than that (WCAG 1.4.10). */
const narrow = { width: 320, height: 256 };

let journey: Journey;
let article: Page;
let axe: string;

beforeAll(async () => {
  axe = await readFile(axeFile, 'utf8');
  journey = await startJourney({ '/article.html': articleOf(record2012.text, year2014.text, wrong2013.text) });
  ({ page: article } = await journey.openRead('/article.html'));
});
afterAll(() => journey?.close());

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const runAxe =
  'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))';
const briefly = (violations: readonly Violation[]) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** A page of ours in a window of its own, so that the article stays the tab that is looked at. */
async function openWindow(path: string): Promise<Page> {
  await article.bringToFront();
  const opening = journey.session.context.waitForEvent('page');
  await journey.evaluate(
    `chrome.windows.create({ url: chrome.runtime.getURL('/${path}'), type: 'popup' }).then(() => null)`,
  );
  const page = await opening;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Everything that can be operated and is shown, by its spoken or written name; in a group with arrow keys, only what Tab reaches. */
const operable = `[...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex]')]
  .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }))
  // Of radio buttons, Tab reaches the one that is chosen.
  .filter(element => element.type !== 'radio' || element.checked)
  .map(element => element.outerHTML.slice(0, 160))`;
const current = `(() => {
  const element = document.activeElement;
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  const { left, right, width, height } = element.getBoundingClientRect();
  return {
    html: element === document.body ? '' : element.outerHTML.slice(0, 160),
    isSeen: outlineStyle !== 'none' || boxShadow !== 'none',
    isInside: width > 0 && height > 0 && left >= -1 && right <= innerWidth + 1,
  };
})()`;

/** Press Tab through a whole page. Answers what was reached, in order, and what of it had no visible focus or stood outside the window. */
async function tabThrough(page: Page): Promise<{ reached: string[]; unseen: string[] }> {
  await page.bringToFront();
  await page.evaluate('document.activeElement.blur()');
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let at = 0; at < 200; at += 1) {
    await page.keyboard.press('Tab');
    const { html, isSeen, isInside } = await page.evaluate<{ html: string; isSeen: boolean; isInside: boolean }>(
      current,
    );
    if (html === '' || (reached.length > 0 && html === reached[0])) break;
    reached.push(html);
    if (!isSeen || !isInside) unseen.push(html);
  }
  return { reached, unseen };
}

describe.each([
  { name: 'the panel', path: () => 'panel.html?window', filled: '.item' },
  { name: 'the reading view', path: (tab: number) => `reading.html?tab=${tab}`, filled: 'article' },
  { name: 'the options', path: () => 'options.html', filled: 'h2' },
  { name: 'the first page', path: () => 'welcome.html', filled: 'h1' },
])('$name', ({ path, filled }) => {
  let page: Page;

  beforeAll(async () => {
    const url = JSON.stringify(article.url());
    page = await openWindow(path(await journey.evaluate(`chrome.tabs.query({ url: ${url} }).then(([tab]) => tab.id)`)));
    await page.locator(filled).first().waitFor();
  });
  afterAll(() => page.close());

  test('has nothing that axe-core objects to, in light and dark, at 320 px too', async () => {
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const viewport of [{ width: 420, height: 760 }, narrow]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(viewport);
        expect(briefly(await page.evaluate<Violation[]>(runAxe)), `${colorScheme}, ${viewport.width} px`).toEqual([]);
      }
  });

  test('is not wider than a window of 320 px, and cuts nothing off there', async () => {
    await page.setViewportSize(narrow);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(narrow.width);
    const cut = `[...document.querySelectorAll('body *')].filter(element => {
      const { left, right, width } = element.getBoundingClientRect();
      const { position, clipPath, overflow } = getComputedStyle(element);
      return width > 1 && clipPath === 'none' && (left < -1 || right > innerWidth + 1) && !element.closest('.vh, svg');
    }).map(element => element.outerHTML.slice(0, 120))`;
    expect(await page.evaluate(cut)).toEqual([]);
  });

  test('is operated by keys alone: Tab reaches everything, and shows where it is', async () => {
    await page.setViewportSize({ width: 420, height: 760 });
    const wanted = await page.evaluate<string[]>(operable);
    const { reached, unseen } = await tabThrough(page);
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.filter(html => !reached.includes(html))).toEqual([]);
    expect(unseen).toEqual([]);
  });
});

test('the popup has nothing that axe-core objects to', async () => {
  await clickAction(journey.session, article);
  await expect
    .poll(() => evaluateSurface(journey.session, 'popup.html', "document.querySelectorAll('.item').length"), {
      timeout: 5000,
    })
    .toBe(3);
  const violations = await evaluateSurface<Violation[]>(
    journey.session,
    'popup.html',
    `(() => { ${axe}; return ${runAxe}; })()`,
  );
  expect(briefly(violations)).toEqual([]);
  await evaluateSurface(journey.session, 'popup.html', 'window.close()').catch(() => undefined);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
