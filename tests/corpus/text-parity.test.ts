import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText } from '../../lib/core/text/extract-text.ts';
import { readPageContext } from '../../lib/core/text/page-context.ts';
import { segmentText } from '../../lib/core/text/segment-text.ts';
import type { LivePage } from '../../lib/dom/page-text.ts';
import { findBrowser, isLoadable } from '../../lib/node/find-browser.ts';
import { parseDocument } from '../../lib/node/read-document.ts';
import { sample } from '../sample.ts';

/** Awkward pages of our own. */
const own: Record<string, string> = {
  'misnested tags': '<p>One <b>two <i>three</b> four</i> five<div>six</p>seven<li>eight<table>nine<tr><td>ten</table>',
  'no elements': 'bare text & nothing <else',
  'an empty page': '',
  'a head that ends early': '<title>T</title>text<meta property="article:published_time" content="2025-04-18"><p>x',
  'quirks and frames': '<frameset><frame src="x"><noframes>no</noframes></frameset>',
  entities: '<p>1&nbsp;000&#8239;000 &mdash; caf&eacute; &#x1F600; &notanentity; a&shy;b&#8203;c&#x202E;d',
  'a declared shadow root':
    '<div><template shadowrootmode="open"><p>in</p><slot></slot></template>light <b>text</b></div><p>after',
  'what is not read':
    '<p>a<p hidden>b<nav>c</nav><p contenteditable>d<p style="display:none">e<p aria-hidden=true>f<details><summary>g</summary>h</details><pre>i\n\nj</pre>k<noscript><p>l</noscript><template><p>m</template><svg><text>n</text></svg>o<sup>1</sup>',
  'deep nesting': `${'<div>'.repeat(400)}deep`,
  'a page in Arabic': '<html lang="ar" dir="rtl"><p>وصل عددهم إلى 1.4 مليون. هل هذا صحيح؟ نعم.',
  'a page in Japanese': '<html lang="ja"><p>百万人です。本当ですか？はい。',
};

const shared = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const saved = existsSync(`${shared}readability`)
  ? readdirSync(`${shared}readability`).map(name => `readability/${name}`)
  : [];

let server: Server;
let browser: Browser;
let page: Page;
let reader: string;

/** What both sides must agree on. */
type Reading = { blocks: unknown; segments: unknown; context: unknown };

beforeAll(async () => {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../lib/dom/page-text.ts', import.meta.url)),
        formats: ['iife'],
        name: 'reader',
      },
    },
  })) as Rollup.RollupOutput[];
  reader = `${output[0]?.output[0].code};globalThis.readPage = reader.readPage;`;
  // Scripts are forbidden but not off: `noscript` is parsed as in any page with scripts.
  server = createServer((request, response) => {
    const name = decodeURIComponent(request.url?.slice(1) ?? '');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(own[name] ?? readFileSync(shared + name));
  }).listen(0);
  const path = findBrowser(isLoadable)?.path;
  browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.route('**', route =>
    route.request().url().startsWith('http://localhost') ? route.continue() : route.abort(),
  );
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function readInBrowser(name: string, withStyles: boolean): Promise<Reading & { texts: string[] }> {
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}`);
  await page.evaluate(reader);
  return page.evaluate(async withStyles => {
    if (!withStyles) for (const sheet of document.styleSheets) sheet.disabled = true;
    const before = document.documentElement.outerHTML;
    const { readPage } = globalThis as unknown as { readPage: (document: Document) => Promise<LivePage> };
    const live = await readPage(document);
    const segments = live.segments();
    const unread = segments.filter(({ start, text }) => !live.reads(start, start + text.length, text));
    if (unread.length > 0) throw new Error(`does not read back: ${unread[0]?.text}`);
    if (document.documentElement.outerHTML !== before) throw new Error('the page was changed');
    const blocks = live.blocks().map(({ kind, text, section }) => [kind, text, section.heading]);
    return { blocks, segments, context: live.context, texts: live.blocks().map(({ text }) => text) };
  }, withStyles);
}

function readAsFile(html: string): Reading {
  const { root } = parseDocument(new TextEncoder().encode(html || ' <!-- -->'), 'page', '.html');
  const text = extractText(root);
  const context = readPageContext(root);
  const blocks = text.blocks.map(({ kind, text, section }) => [kind, text, section.heading]);
  return { blocks, segments: segmentText(text, context.title), context };
}

describe('a page read by the command line and in Chromium', () => {
  test.each(Object.keys(own))('gives the same text: %s', async name => {
    const { texts: _, ...live } = await readInBrowser(name, false);
    expect(live).toEqual(readAsFile(own[name] ?? ''));
  });

  const pages = sample('saved pages', saved, 8);
  test.skipIf(saved.length === 0)(
    `gives the same text for ${pages.length} saved pages, but for what styles hide (skipped: no ../shared)`,
    async () => {
      const hidden: string[] = [];
      for (const name of pages) {
        const file = readAsFile(readFileSync(shared + name, 'utf8'));
        const { texts: _, ...bare } = await readInBrowser(name, false);
        expect(bare, name).toEqual(file);
        const styled = await readInBrowser(name, true);
        const shown = new Set(styled.texts);
        const missing = (file.blocks as string[][]).filter(([, text]) => !shown.has(text ?? '')).length;
        if (missing > 0) hidden.push(`${name.slice('readability/'.length)} ${missing}`);
      }
      if (hidden.length > 0) console.log(`blocks that computed style hides or cuts: ${hidden.join(', ')}`);
    },
    120_000,
  );
});
