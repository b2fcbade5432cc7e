import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../lib/core/match/engine.ts';
import type { Mention } from '../../../lib/core/match/mention.ts';
import { readPage } from '../../../lib/node/cli/scan.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { type PageServer, servePages } from '../../../lib/node/session/serve-pages.ts';
import { launchSidelight, type SidelightSession } from '../launch-sidelight.ts';
import { type MarkReader, openMarkReader } from './ask-marks.ts';
import { claimSentences } from './claim-sentences.ts';
import { insertSentences } from './insert-sentences.ts';
import { loadPage } from './load-page.ts';
import { serializeAsDisplayed } from './serialize-as-displayed.ts';
import { demoArticle, type SavedPage, savedPages, seedArticle } from './saved-pages.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const encode = (html: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html lang="en"><title>A page</title>${html}`);

/** A page of ours, parts of which its style sheet hides: two claims, and words in the middle of a third. */
const styledPage: SavedPage = {
  name: 'hidden-by-style',
  bytes: encode(`<style>.gone { display: none } .unseen { visibility: hidden }</style>
    <p>In fiscal year 2012, ICE removed 409,849 people.</p>
    <p class="gone">ICE deported 402,000 people in fiscal year 2014.</p>
    <p class="unseen">Most people facing deportation have the right to a hearing before an immigration judge.</p>
    <p>Britain has nothing like it. An estimated 11 million <span class="gone">Tunisians and</span> undocumented immigrants live in the United States.</p>`),
};
/** A page of ours to which its script adds a claim. */
const scriptedPage: SavedPage = {
  name: 'written-by-script',
  bytes: encode(`<p>In fiscal year 2012, ICE removed 409,849 people.</p><p id="late"></p>
    <script>document.querySelector('#late').textContent = 'ICE deported 402,000 people in fiscal year 2014.'</script>`),
};

const saved = savedPages('command line and browser', 2);
const pages = [demoArticle, ...(seedArticle ? [seedArticle] : []), styledPage, ...saved];
/** The same pages with our sentences in them: on their own they state next to nothing. */
const filled = pages.map(({ name, bytes }) => ({
  name,
  ...insertSentences(
    name,
    new TextDecoder().decode(bytes),
    claimSentences.map(({ html }) => html),
  ),
}));

let folder: string;
let engine: Engine;
let server: PageServer;
let session: SidelightSession;
let reader: MarkReader;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-parity-'));
  // As `scan` does; the extension has the pack with its drafts left out.
  engine = createEngine(await readClaims(join(root, 'claims')));
  server = await servePages(path => {
    const [, kind, file] = path.split('/');
    const isAsked = ({ name }: { name: string }) => `${name}.html` === file;
    const body = kind === 'own' ? [...pages, scriptedPage].find(isAsked)?.bytes : filled.find(isAsked)?.html;
    if (body === undefined) return undefined;
    // Neither scripts nor styles: the browser then has nothing that the command line has not.
    return { body, headers: kind === 'bare' ? { 'content-security-policy': "default-src 'none'" } : {} };
  });
  session = await launchSidelight();
  reader = await openMarkReader(session);
});
afterAll(async () => {
  await session?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `scan --json` would print as mentions. */
async function scan(content: string | Uint8Array): Promise<Mention[]> {
  const file = join(folder, 'page.html');
  await writeFile(file, content);
  const { segments, page } = await readPage(file);
  return JSON.parse(JSON.stringify(engine.match(segments, page))) as Mention[];
}

async function withPage<T>(path: string, use: (page: Page) => Promise<T>): Promise<T> {
  const { page } = await loadPage(session.context, `${server.url}/${path}.html`);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

const list = (mentions: readonly Mention[]): string[] =>
  mentions.map(({ claim, relation, quote }) => `${claim}, ${relation}: "${quote}"`).sort();

const styled: string[] = [];
const counts = { own: 0, filled: 0, bare: 0 };

/**
 * What Chromium marks in a page as it is, and what it should: what the command line finds in the file, or where computed style
 * hides a part of that, what it finds in the rest.
 */
async function comparePage(path: string, content: string | Uint8Array) {
  const inFile = list(await scan(content));
  return withPage(path, async page => {
    const marked = list(await reader.marksOf(page));
    if (isDeepStrictEqual(marked, inFile)) return { marked, expected: inFile };
    // Scripts of the page that have changed its text are another matter: that difference stands.
    const isTextKept = isDeepStrictEqual(list(await scan(await serializeAsDisplayed(page, 'everything'))), inFile);
    if (!isTextKept) return { marked, expected: inFile };
    const only = [
      ...inFile.filter(line => !marked.includes(line)).map(line => `  only by the command line: ${line}`),
      ...marked.filter(line => !inFile.includes(line)).map(line => `  only in Chromium: ${line}`),
    ];
    styled.push(`${path}, ${inFile.length} and ${marked.length} marks\n${only.join('\n')}`);
    return { marked, expected: list(await scan(await serializeAsDisplayed(page, 'shown'))) };
  });
}

describe('the command line and Chromium', () => {
  test('agree when the command itself is run', async () => {
    const file = join(folder, 'demo.html');
    await writeFile(file, demoArticle.bytes);
    const args = ['lib/node/cli/sidelight.ts', 'scan', file, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const { mentions } = JSON.parse(stdout) as { mentions: Mention[] };
    expect(mentions).toEqual(await scan(demoArticle.bytes));
    expect(await withPage('own/demo', page => reader.marksOf(page))).toEqual(mentions);
  });

  test.each(pages)('mark the same in a page as it is: $name', async ({ name, bytes }) => {
    const { marked, expected } = await comparePage(`own/${name}`, bytes);
    counts.own += marked.length;
    expect(marked).toEqual(expected);
  });

  test.each(filled)('mark the same in a page with twelve more claims: $name', async ({ name, html }) => {
    const { marked, expected } = await comparePage(`filled/${name}`, html);
    counts.filled += marked.length;
    expect(marked).toEqual(expected);
  });

  test.each(filled)(
    'say the same of every mark where neither scripts nor styles run: $name',
    async ({ name, html }) => {
      const file = await scan(html);
      const marks = await withPage(`bare/${name}`, page => reader.marksOf(page));
      counts.bare += marks.length;
      expect(marks).toEqual(file);
    },
  );

  test('are told apart where a script of the page has written a claim', async () => {
    const { marked, expected } = await comparePage(`own/${scriptedPage.name}`, scriptedPage.bytes);
    expect([marked.length, expected.length]).toEqual([2, 1]);
  });

  test('were compared on many marks, and differ only by what styles hide', () => {
    const bare = filled.filter(({ paragraphs }) => paragraphs === 0).map(({ name }) => name);
    console.log(
      `marks: ${counts.own} in pages as they are, ${counts.filled} with ours in them, ${counts.bare} without styles`,
    );
    if (bare.length > 0) console.log(`without a paragraph to write in: ${bare.join(', ')}`);
    console.log(`differences by computed style: ${styled.length === 0 ? 'none' : `\n${styled.join('\n')}`}`);
    const hiddenByUs = styled.find(text => text.startsWith(`own/${styledPage.name}`));
    expect(hiddenByUs).toContain('ice-fy2014-315943');
    expect(hiddenByUs).toContain('right-to-hearing');
    // What is left out was not so yet on the day of the page, or stands where nothing is read.
    expect(counts.bare).toBeGreaterThan((pages.length * claimSentences.length) / 2);
  });
});

test.each(claimSentences)('a sentence of ours states what it is there for: $claim', async ({ html, claim }) => {
  const mentions = await scan(`<!doctype html><html lang="en"><title>A page</title><body><p>${html}</p></body></html>`);
  expect(mentions.map(mention => mention.claim)).toEqual([claim]);
});
