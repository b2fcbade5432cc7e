import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampledBrowsers } from '../drivers/browsers.ts';
import type { Driver, Tab } from '../drivers/driver.ts';
import { articleOf, articlePage, statements } from '../journeys/article.ts';
import {
  expectCard,
  expectMarked,
  expectNoCard,
  isCard,
  linesOf,
  markedWords,
  openRead,
  pointOn,
  pointTo,
} from './reader.ts';

const { record2012, year2014, wrong2013, unauthorized } = statements;
const slow = { timeout: 8000 };
const space = '<div style="height: 3000px">Nothing is stated here.</div>';
const all = [record2012, year2014, wrong2013, unauthorized];

const app = `<main id="story"><p>${record2012.text}</p></main><script>
  const stories = { '/app.html': ${JSON.stringify(`<p>${record2012.text}</p>`)}, '/second.html': ${JSON.stringify(`<p>${year2014.text}</p>`)} };
  const show = () => { document.getElementById('story').innerHTML = stories[location.pathname]; };
  const go = path => { history.pushState(null, '', path); setTimeout(show, 50); };
  addEventListener('popstate', show);</script>`;

/** Words that are not shown must not be marked; those that are shown wherever they stand must be. */
const hidden = `<p style="display: none">${unauthorized.text}</p><p style="visibility: hidden">${unauthorized.text}</p>
  <p hidden>${unauthorized.text}</p><template><p>${unauthorized.text}</p></template>
  <details id="closed"><summary>More</summary><p>${record2012.text}</p></details>
  <details open><summary>Shown</summary><p>${year2014.text}</p></details>
  <div style="content-visibility: auto; contain-intrinsic-size: auto 300px"><p>${wrong2013.text}</p></div>
  <div><template shadowrootmode="open"><p>${unauthorized.text}</p></template></div>`;

const pages = {
  '/article.html': articlePage(`<p>${record2012.text}</p><p>${year2014.text}</p>`),
  '/other.html': articleOf(unauthorized.text),
  '/app.html': articlePage(app),
  '/hidden.html': articlePage(hidden),
  '/frames.html': articlePage(
    `<p>${record2012.text}</p><iframe src="/article.html" width="700" height="400"></iframe>`,
  ),
  '/rtl.html': articlePage(
    `<p>هذه صفحة من اليمين إلى اليسار.</p><p dir="ltr">${record2012.text}</p><p>${year2014.text}</p>`,
  ).replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
  '/many.html': articlePage(
    Array.from(
      { length: 400 },
      (_, at) => `<section><h2>Part ${at}</h2><p>${record2012.text} ${'The ferry was late. '.repeat(12)}</p></section>`,
    ).join(''),
  ),
};

describe.each(sampledBrowsers('any page'))('in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await drive(pages);
  });
  afterEach(() => driver.closeTabs());
  afterAll(() => driver?.close());

  /** Ask the browser of the tab. By its whole address, since patterns know no port in Firefox. */
  const withTab = <T>(expression: string) =>
    driver.inExtension<T>(
      `chrome.tabs.query({}).then(tabs => tabs.find(({ url }) => url === ${JSON.stringify(tab.url())})).then(tab => ${expression})`,
    );
  const badge = () => withTab<string>('chrome.action.getBadgeText({ tabId: tab.id })');
  /** How the words of the first mark are painted. */
  const painted = () =>
    tab.evaluate<{ background: string; line: string }>(`(() => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(document.querySelector('p'), '::highlight(sl-1)');
      return { background: backgroundColor, line: textDecorationLine };
    })()`);

  describe('a page that changes', () => {
    test('under the reader has its new text marked, as far as it is scrolled', async () => {
      tab = await openRead(driver, '/article.html');
      for (const { text } of [wrong2013, unauthorized])
        await tab.evaluate(`(() => {
          const part = document.createElement('div');
          part.innerHTML = ${JSON.stringify(`${space}<p>${text}</p>`)};
          document.body.append(part);
          scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
        })()`);
      await expectMarked(
        tab,
        all.map(({ words }) => words),
      );
      await expect.poll(badge, slow).toBe('4');
      await tab.evaluate("document.querySelector('p').firstChild.data = 'Nobody was counted.'");
      await expectMarked(
        tab,
        all.slice(1).map(({ words }) => words),
      );
    });

    test('by going to another story without loading is read anew', async () => {
      tab = await openRead(driver, '/app.html');
      await pointTo(tab, record2012.words);
      await expectCard(tab, 'ICE counted 409,849');
      await tab.evaluate("go('/second.html')");
      await expectNoCard(tab);
      await expectMarked(tab, [year2014.words]);
      await tab.back();
      await expectMarked(tab, [record2012.words]);
    });

    test('and is left and come back to is as it was, with its badge', async () => {
      tab = await openRead(driver, '/article.html');
      await expect.poll(badge, slow).toBe('2');
      await tab.evaluate("(globalThis.kept = 'kept', 0)");
      await tab.goTo('/other.html');
      await expectMarked(tab, [unauthorized.words]);
      await expect.poll(badge, slow).toBe('1');
      await tab.back();
      // It was not loaded again.
      await expect.poll(() => tab.evaluate('globalThis.kept').catch(() => null), slow).toBe('kept');
      await expectMarked(tab, [record2012.words, year2014.words]);
      await expect.poll(badge, slow).toBe('2');
      await pointTo(tab, record2012.words);
      await expectCard(tab, 'ICE counted 409,849');
    });

    test('has a site that was turned off meanwhile off when it is come back to', async () => {
      tab = await openRead(driver, '/article.html');
      await expectMarked(tab, [record2012.words, year2014.words]);
      await tab.goTo('/other.html');
      const setSite = (site: boolean) =>
        driver.inExtension(
          `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name: 'setSite', request: { site, host: 'localhost' } })})`,
        );
      await setSite(false);
      await expectMarked(tab, []);
      await tab.back();
      await expectMarked(tab, []);
      await setSite(true);
      await expectMarked(tab, [record2012.words, year2014.words]);
    });
  });

  test('what is hidden is not marked; what is folded away is opened at the mark that the reader goes to', async () => {
    tab = await openRead(driver, '/hidden.html');
    const words = [record2012, year2014, wrong2013, unauthorized].map(statement => statement.words);
    await expect.poll(async () => (await markedWords(tab)).toSorted(), slow).toEqual(words.toSorted());
    const inShadow = `[...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot?.querySelector('p') ?? [])
      .map(element => getComputedStyle(element, '::highlight(sl-1)').textDecorationLine)`;
    expect(await tab.evaluate(inShadow)).toEqual(['underline']);
    await tab.press('Alt+Shift+N');
    await tab.press('Alt+Shift+P');
    await expect.poll(() => tab.evaluate("document.getElementById('closed').open"), slow).toBe(true);
    await pointTo(tab, record2012.words);
    await expectCard(tab, 'ICE counted 409,849');
    await tab.press('Escape');
    await tab.moveTo(1000, 700);
    await pointTo(tab, unauthorized.words);
    await expectCard(tab, 'unauthorized');
  });

  test('a frame of the same site marks its own words', async () => {
    tab = await openRead(driver, '/frames.html');
    await expectMarked(tab, [record2012.words]);
    const marks = '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)';
    await expect.poll(() => tab.evaluateInFrame(0, marks), slow).toBe(2);
  });

  test('a page from right to left has its marks and its card, inside the window', async () => {
    tab = await openRead(driver, '/rtl.html');
    await expectMarked(tab, [record2012.words, year2014.words]);
    const width = await tab.evaluate<number>('document.documentElement.clientWidth');
    for (const { words } of [year2014, record2012]) {
      await tab.moveTo(5, 500);
      await expectNoCard(tab);
      await pointTo(tab, words);
      await expectCard(tab, 'ICE counted');
      const { left, right } = await tab.boxInRoot(isCard);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
  });

  test('at 400 % the card is a sheet in the window, clear of its words', async () => {
    tab = await openRead(driver, '/article.html');
    // A sheet that slides in is not where it will be.
    await tab.emulate({ reducedMotion: true });
    const zoom = (factor: number) => withTab(`chrome.tabs.setZoom(tab.id, ${factor})`);
    await zoom(4);
    try {
      await expect.poll(() => tab.evaluate('devicePixelRatio'), slow).toBe(4);
      const view = await tab.evaluate<{ width: number; height: number }>(
        '({ width: innerWidth, height: innerHeight })',
      );
      for (const { words } of [record2012, year2014]) {
        const { x, y } = await pointOn(tab, words);
        await tab.click(x, y);
        await expectCard(tab, 'ICE counted');
        const sheet = await tab.boxInRoot(isCard);
        expect(sheet.left).toBeGreaterThanOrEqual(0);
        expect(Math.floor(sheet.right)).toBeLessThanOrEqual(view.width);
        expect(Math.floor(sheet.top)).toBeGreaterThanOrEqual(0);
        expect(Math.floor(sheet.bottom)).toBeLessThanOrEqual(view.height + 1);
        const lines = await linesOf(tab, words);
        expect(lines.filter(line => line.bottom > sheet.top + 1 && line.top < sheet.bottom - 1)).toEqual([]);
        await tab.press('Escape');
        await expectNoCard(tab);
      }
    } finally {
      await zoom(1);
    }
  });

  test('paper shows the page alone; forced colours keep the line under the words; no motion is none', async () => {
    tab = await openRead(driver, '/article.html');
    expect(await painted()).toMatchObject({ line: 'underline' });
    await tab.emulate({ medium: 'print' });
    expect(await painted()).toEqual({ background: 'rgba(0, 0, 0, 0)', line: 'none' });
    await tab.emulate({ forcedColors: true });
    expect(await painted()).toMatchObject({ line: 'underline' });
    await tab.emulate({ reducedMotion: true });
    await tab.evaluate(`(document.body.insertAdjacentHTML('afterbegin', ${JSON.stringify(space)}), 0)`);
    await expectMarked(tab, [record2012.words, year2014.words]);
    await tab.press('Alt+Shift+N');
    // Where motion is unwanted the page is there at once: no frame lies between.
    await expect.poll(() => tab.readRoot(), slow).not.toEqual([]);
    expect(await tab.evaluate('scrollY')).toBeGreaterThan(1000);
    await tab.emulate({});
  });

  test("marks of other extensions stay, and ours come back when the page's script takes all away", async () => {
    tab = await openRead(driver, '/article.html');
    const other = "CSS.highlights.get('other')?.size ?? 0";
    await tab.evaluate(`(() => {
      const range = new Range();
      range.selectNodeContents(document.body);
      CSS.highlights.set('other', new Highlight(range));
      CSS.highlights.delete('sl-1');
    })()`);
    await expectMarked(tab, [record2012.words, year2014.words]);
    expect(await tab.evaluate(other)).toBe(1);
    await tab.evaluate('CSS.highlights.clear()');
    await expectMarked(tab, [record2012.words, year2014.words]);
  });

  test('of many marks only those near the window are registered, wherever it stands', async () => {
    tab = await openRead(driver, '/many.html');
    const seen = `(() => {
      const tops = [...CSS.highlights].filter(([key]) => key.startsWith('sl-'))
        .flatMap(([, highlight]) => [...highlight]).map(({ startContainer }) => startContainer.parentElement.getBoundingClientRect().top);
      return { count: tops.length, first: Math.min(...tops), last: Math.max(...tops), height: innerHeight };
    })()`;
    for (const place of ['0', 'document.body.scrollHeight / 2', 'document.body.scrollHeight']) {
      await tab.evaluate(`scrollTo({ top: ${place}, behavior: 'instant' })`);
      const inView = `(() => {
        const [paragraph] = [...document.querySelectorAll('p')].filter(p => p.getBoundingClientRect().top > 0);
        return [...CSS.highlights.values()].some(marks => [...marks].some(({ startContainer }) => startContainer.parentElement === paragraph));
      })()`;
      await expect.poll(() => tab.evaluate(inView), slow).toBe(true);
      const { count, first, last, height } =
        await tab.evaluate<Record<'count' | 'first' | 'last' | 'height', number>>(seen);
      expect(count).toBeLessThan(200);
      expect(first).toBeGreaterThan(-3 * height);
      expect(last).toBeLessThan(4 * height);
    }
    expect((await markedWords(tab)).length).toBeGreaterThan(0);
  });

  test('nothing threw, and nothing left the browser', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
