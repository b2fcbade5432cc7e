import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mention } from '../../../lib/core/match/mention.ts';
import { readClosedText } from '../../../lib/node/session/closed-root.ts';
import { findWords } from '../../../lib/node/session/find-words.ts';
import { evaluateIsolated } from '../../../lib/node/session/isolated-world.ts';
import { type PageServer, servePages } from '../../../lib/node/session/serve-pages.ts';
import { launchSidelight, type SidelightSession } from '../launch-sidelight.ts';
import { type MarkReader, openMarkReader } from './ask-marks.ts';
import { launchPlain, type PlainSession } from './launch-plain.ts';
import {
  countLongTasks,
  holdStill,
  type LoadOptions,
  loadPage,
  noteFirstMark,
  readMarkup,
  readText,
  sumLayoutShifts,
} from './load-page.ts';
import { demoArticle, savedPages, seedArticle } from './saved-pages.ts';
import type { UncaughtException } from './watch-exceptions.ts';

/** Holds on a page of any date and about any country. */
const words = 'Most people facing deportation from the United States have the right to a hearing';
const sentence = `${words} before an immigration judge.`;

const saved = savedPages('untouched pages', 3);
const pages = [demoArticle, ...(seedArticle ? [seedArticle] : []), ...saved];
/** Those long enough to have a layout of their own, spread over the list. */
const carded = [demoArticle, ...saved.filter(({ bytes }) => bytes.length > 10_000).filter((_, i) => i % 4 === 0)];

let server: PageServer;
let plain: PlainSession;
let session: SidelightSession;
let reader: MarkReader;

beforeAll(async () => {
  server = await servePages(path => {
    const [, folder, file] = path.split('/');
    const page = pages.find(({ name }) => `${name}.html` === file);
    if (!page) return undefined;
    return {
      body: folder === 'with-claim' ? Buffer.concat([page.bytes, Buffer.from(`<p>${sentence}</p>`)]) : page.bytes,
    };
  });
  plain = await launchPlain();
  session = await launchSidelight();
  reader = await openMarkReader(session);
});
afterAll(async () => {
  await session?.close();
  await plain?.close();
  await server?.close();
});

interface Sight {
  readonly markup: string;
  readonly text: string;
  readonly layoutShift: number;
  readonly thrown: readonly UncaughtException[];
  readonly longTasks: number;
  readonly marks: readonly Mention[];
}

/** What one load of a page comes to; with the extension, once it has read the page. */
async function look(context: BrowserContext, url: string, options?: LoadOptions): Promise<Sight> {
  const { page, thrown } = await loadPage(context, url, options);
  try {
    const marks = context === session.context ? await reader.marksOf(page) : [];
    return {
      markup: await readMarkup(page),
      text: await readText(page),
      layoutShift: await page.evaluate<number>(sumLayoutShifts),
      thrown,
      longTasks: await page.evaluate<number>(countLongTasks),
      marks,
    };
  } finally {
    await page.close();
  }
}

/** Plain loads of a page, until two differ or as many as asked agree. */
async function lookPlainly(url: string, times: number, options?: LoadOptions): Promise<Sight[]> {
  const sights: Sight[] = [];
  while (sights.length < times && !differsFromItself(sights)) sights.push(await look(plain.context, url, options));
  return sights;
}

function differsFromItself(sights: readonly Sight[]): boolean {
  return sights.some(({ markup }) => markup !== sights[0]?.markup);
}

describe('a page of which nothing was asked', () => {
  const restless: string[] = [];
  const stilled: string[] = [];
  const marked: string[] = [];
  const longTasks: string[] = [];
  const total = { without: 0, with: 0 };

  test.each(pages)(
    'reads, stands and runs as without the extension, and nothing is thrown in it: $name',
    async page => {
      const url = `${server.url}/as-is/${page.name}.html`;
      let options: LoadOptions = {};
      let without = await lookPlainly(url, 2);
      if (differsFromItself(without)) {
        restless.push(page.name);
        options = { first: holdStill };
        without = await lookPlainly(url, 2, options);
        if (!differsFromItself(without)) stilled.push(page.name);
      }
      const sight = await look(session.context, url, options);
      const hasNewError = () => {
        const known = new Set(without.flatMap(({ thrown }) => thrown.map(({ text }) => text)));
        return sight.thrown.some(({ text }) => !known.has(text));
      };
      // The machine has other things to do as well: the best of a few runs with the extension counts, and the worst without.
      const sights = [sight];
      const least = (measure: 'layoutShift' | 'longTasks') => Math.min(...sights.map(seen => seen[measure]));
      const most = (measure: 'layoutShift' | 'longTasks') => Math.max(...without.map(plainly => plainly[measure]));
      const isWorse = () => least('layoutShift') > most('layoutShift') || least('longTasks') > most('longTasks');
      // A rare difference of the page from itself must not be blamed on the extension, nor the other way round.
      if (sight.markup !== without[0]?.markup || hasNewError() || isWorse())
        without.push(...(await lookPlainly(url, 4, options)));
      const fits = ({ markup, text }: Sight) => markup === without[0]?.markup && text === without[0]?.text;
      const isOther = () => !differsFromItself(without) && !sights.some(fits);
      while (sights.length < 4 && (isWorse() || isOther())) sights.push(await look(session.context, url, options));
      if (!restless.includes(page.name) && differsFromItself(without)) restless.push(page.name);

      for (const { claim, relation, quote } of sight.marks)
        marked.push(`${page.name}: ${claim}, ${relation}: "${quote}"`);
      total.without += without[0]?.longTasks ?? 0;
      total.with += sight.longTasks;
      if (sight.longTasks > 0) longTasks.push(`${page.name} ${without[0]?.longTasks} and ${sight.longTasks}`);

      expect(sight.thrown.filter(({ world }) => world === 'extension')).toEqual([]);
      expect(hasNewError(), JSON.stringify(sight.thrown)).toBe(false);
      if (!differsFromItself(without)) {
        const closest = sights.find(fits) ?? sight;
        expect(closest.markup).toBe(without[0]?.markup);
        expect(closest.text).toBe(without[0]?.text);
      }
      expect(least('layoutShift')).toBeLessThanOrEqual(most('layoutShift'));
      expect(least('longTasks')).toBeLessThanOrEqual(most('longTasks'));
    },
  );

  test('is named when it differs from itself, and with what is marked in it', () => {
    console.log(`differ from themselves: ${restless.join(', ') || 'none'}`);
    if (restless.length > 0) console.log(`compared with clock and chance held still: ${stilled.join(', ') || 'none'}`);
    console.log(`marked:\n${marked.join('\n')}`);
    console.log(
      `tasks over 50 ms: ${total.without} without, ${total.with} with the extension: ${longTasks.join(', ')}`,
    );
    // Enough to know that the extension was at work, and that pages at rest were compared.
    expect(marked.length).toBeGreaterThan(5);
    expect(restless.length).toBeLessThan(pages.length / 4);
  });
});

describe('a page with a card open', () => {
  test.each(carded)('has one more element, empty and last, and none once it is closed: $name', async ({ name }) => {
    const { page, thrown } = await loadPage(session.context, `${server.url}/with-claim/${name}.html`);
    try {
      expect((await reader.marksOf(page)).map(({ quote }) => quote)).toContain(words);
      const place = await page.evaluate<{ x: number; y: number } | null>(findWords(words));
      if (!place) throw new Error('The words are not marked in the page.');
      await page.waitForTimeout(300);
      const before = await readMarkup(page);
      await page.mouse.move(place.x, place.y, { steps: 4 });
      await expect
        .poll(() => readClosedText(page), { timeout: 5000 })
        .toContain('Most people the government seeks to deport');

      const open = await readMarkup(page);
      const host = await page.evaluate(() => {
        const last = document.documentElement.lastElementChild;
        return { markup: last?.outerHTML ?? '', children: last?.childNodes.length, root: last?.shadowRoot ?? null };
      });
      expect(host).toMatchObject({ children: 0, root: null });
      expect(host.markup).not.toBe('');
      expect(open).toBe(before.replace(/<\/html>$/, `${host.markup}</html>`));

      await page.keyboard.press('Escape');
      await expect.poll(() => readMarkup(page)).toBe(before);
      expect(thrown.filter(({ world }) => world === 'extension')).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

test('what is thrown uncaught is seen in both worlds, at once and from a promise', async () => {
  const { page, thrown } = await loadPage(session.context, `${server.url}/as-is/demo.html`);
  try {
    for (const world of ['page', 'extension'] as const) {
      const throwing = `setTimeout(() => { throw new Error('thrown in the ${world}') });
        void Promise.reject(new Error('rejected in the ${world}')), 0`;
      if (world === 'page') await page.evaluate(throwing);
      else await evaluateIsolated(page, throwing);
    }
    await expect
      .poll(() => thrown.map(({ world, text }) => `${world}: ${text}`).sort())
      .toEqual([
        'extension: Error: rejected in the extension',
        'extension: Error: thrown in the extension',
        'page: Error: rejected in the page',
        'page: Error: thrown in the page',
      ]);
  } finally {
    await page.close();
  }
});

test('the first mark comes soon', async () => {
  const { name } = seedArticle ?? demoArticle;
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const { page } = await loadPage(session.context, `${server.url}/as-is/${name}.html`, { first: noteFirstMark });
    await expect.poll(() => page.evaluate('globalThis.firstMark ?? 0')).toBeGreaterThan(0);
    times.push(await page.evaluate<number>('globalThis.firstMark'));
    await page.close();
  }
  const median = times.sort((a, b) => a - b)[2] ?? Number.NaN;
  console.log(`first mark on ${name}: ${Math.round(median)} ms after the navigation began (median of 5)`);
});
