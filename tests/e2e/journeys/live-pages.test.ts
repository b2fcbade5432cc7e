import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { articlePage, statements } from './article.ts';
import { expectCard, expectNoCard, readCardTimes, recordCardTimes } from './card-times.ts';
import { expectMarked, readMarkedWords } from './marked-words.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;

/** A page that goes from one story to the next without loading, as many news sites do. */
const app = articlePage(
  `<main id="story"><h1>First story</h1><p>${record2012.text}</p></main>`,
  `<script>
    const stories = {
      '/app.html': '<h1>First story</h1><p>${record2012.text}</p>',
      '/second.html': '<h1>Second story</h1><p>${year2014.text}</p><p>${unauthorized.text}</p>',
    };
    const show = () => { document.getElementById('story').innerHTML = stories[location.pathname]; };
    const go = path => { history.pushState(null, '', path); setTimeout(show, 50); };
    addEventListener('popstate', show);
  </script>`,
);

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/app.html': app,
    '/article.html': articlePage(
      `<article><p id="first">${record2012.text}</p><p id="last">${year2014.text}</p></article>`,
    ),
    '/other.html': articlePage(`<p>${unauthorized.text}</p>`),
  });
});
afterEach(() => page.close());
afterAll(() => journey?.close());

const expectMarks = (...words: string[]) => expectMarked(page, words);

function badgeText(): Promise<string> {
  return journey.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} })
    .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);
}

describe('a page that navigates without loading', () => {
  beforeEach(async () => {
    ({ page } = await journey.openRead('/app.html'));
  });

  test('loses the old marks and the open card, and is read anew', async () => {
    await expectMarks(record2012.words);
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
    await page.evaluate("go('/second.html')");
    // Before the new text has come, nothing of the old story is marked.
    expect(await readMarkedWords(page)).toEqual([]);
    await expectNoCard(page);
    await expectMarks(year2014.words, unauthorized.words);
    await expect.poll(badgeText).toBe('2');
    expect(await journey.report(page)).toMatchObject({ url: `${journey.server.url}/second.html` });
  });

  test('is read anew on the way back and forward', async () => {
    await page.evaluate("go('/second.html')");
    await expectMarks(year2014.words, unauthorized.words);
    await page.goBack();
    await expectMarks(record2012.words);
    await expect.poll(badgeText).toBe('1');
    await page.goForward();
    await expectMarks(year2014.words, unauthorized.words);
  });

  test('keeps its marks when only the fragment changes', async () => {
    await expectMarks(record2012.words);
    await page.evaluate("location.hash = 'story'");
    await page.waitForTimeout(400);
    expect(await readMarkedWords(page)).toEqual([record2012.words]);
  });
});

describe('a page that changes', () => {
  beforeEach(async () => {
    ({ page } = await journey.openRead('/article.html'));
    await expectMarks(record2012.words, year2014.words);
  });

  test('has appended paragraphs marked', async () => {
    await page.evaluate(
      texts => {
        for (const text of texts) {
          const paragraph = document.createElement('p');
          paragraph.textContent = text;
          document.querySelector('article')?.append(paragraph);
        }
      },
      [wrong2013.text, unauthorized.text],
    );
    await expectMarks(record2012.words, year2014.words, wrong2013.words, unauthorized.words);
    await expect.poll(badgeText).toBe('4');
  });

  test('has nothing marked that does not read as quoted, from the very next frame on', async () => {
    const left = await page.evaluate(async () => {
      const [first] = document.querySelectorAll('p');
      if (first?.firstChild) first.firstChild.nodeValue = 'In fiscal year 2012, ICE removed nobody at all this time.';
      await new Promise(requestAnimationFrame);
      return [...CSS.highlights].flatMap(([, highlight]) =>
        [...highlight].map(range => range.startContainer.parentElement?.id),
      );
    });
    expect(left).toEqual(['last']);
  });

  test('has text marked again that hydration has replaced, once it is quiet', async () => {
    const left = await page.evaluate(async () => {
      const [first] = document.querySelectorAll('p');
      const { textContent } = first ?? { textContent: '' };
      if (first) first.textContent = textContent;
      await new Promise(requestAnimationFrame);
      return [...CSS.highlights].flatMap(([, highlight]) =>
        [...highlight].filter(range => !range.startContainer.isConnected),
      ).length;
    });
    expect(left).toBe(0);
    await expectMarks(record2012.words, year2014.words);
  });

  test('elsewhere in the paragraph keeps mark and card, without a flicker', async () => {
    await page.evaluate(() => {
      const clock = document.createElement('span');
      document.querySelector('p')?.append(' Read at ', clock, '.');
      setInterval(() => (clock.textContent = `${Math.round(performance.now())} ms`), 40);
    });
    await page.waitForTimeout(500);
    await recordCardTimes(page);
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
    const frames = await page.evaluate(async () => {
      let unmarked = 0;
      let all = 0;
      // The paragraph is read anew every two seconds at the latest.
      for (const start = performance.now(); performance.now() - start < 3500; all += 1) {
        await new Promise(requestAnimationFrame);
        const marked = [...(CSS.highlights.get('sl-1') ?? [])].map(range => range.startContainer.parentElement?.id);
        if (!marked.includes('first')) unmarked += 1;
      }
      return { all, unmarked };
    });
    expect(frames.all).toBeGreaterThan(20);
    expect(frames.unmarked).toBe(0);
    expect(await readCardTimes(page)).toMatchObject({ opened: [expect.anything()], closed: [] });
  });

  test('says in an open card that its words are gone', async () => {
    await pointTo(page, record2012.words);
    await expectCard(page, 'ICE counted 409,849');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await expectCard(page, 'These words are no longer on the page');
    await expectMarks(year2014.words);
  });

  test('is marked again after going to another page and back', async () => {
    await page.goto(`${journey.server.url}/other.html`);
    await expectMarks(unauthorized.words);
    await page.goBack();
    await expectMarks(record2012.words, year2014.words);
    await expect.poll(badgeText).toBe('2');
    await page.goForward();
    await expectMarks(unauthorized.words);
  });
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
