import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Segment } from '../../../core/text/segment.ts';
import { buildExtension } from '../../build-extension.ts';
import { findBrowser, isLoadable } from '../../find-browser.ts';
import { evaluateIsolated } from '../../session/isolated-world.ts';
import { readClaims } from '../../read-claims.ts';
import { launchChromium, type Session } from '../../session/launch-chromium.ts';
import { servePages } from '../../session/serve-pages.ts';
import { stopWorker } from '../../session/stop-worker.ts';
import { articleOf } from '../article.ts';
import { atMost, type PartReport, skipped } from '../part.ts';
import { pageOf, spokenSentences } from '../sample-texts.ts';
import { layOut, number, times } from '../table.ts';

const claimsDir = join(import.meta.dirname, '../../../../claims');
const MESSAGES = 9;
const WAKES = 5;
/** As many segments as one message may hold. */
const SEGMENTS = 500;

/** A worker that sends back what it is told to: the least that a message can cost. */
const ECHO = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Echo',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['http://localhost/*'], js: ['page.js'] }],
  }),
  'worker.js': 'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer(message.answer); });',
  'page.js': '',
};

/**
 * The background in a real Chromium beside a near-empty extension: a message of a page's segments there and back without
 * anything to match, and a stopped worker's first answer. The best of several, in turns.
 */
export async function benchWorker(): Promise<PartReport> {
  const found = findBrowser(isLoadable);
  if (found === undefined) return skipped('no Chromium is installed');
  const extension = await buildExtension({ browser: 'chrome', mode: 'test', outDir: '.output/bench' });
  const echo = await mkdtemp(join(tmpdir(), 'sidelight-echo-'));
  await mkdir(echo, { recursive: true });
  for (const [name, text] of Object.entries(ECHO)) await writeFile(join(echo, name), text);
  const sentences = pageOf(await spokenSentences(), 100_000, 5000);
  const server = await servePages(path => (path === '/' ? { body: articleOf(sentences.slice(0, 20)) } : undefined));
  try {
    const session = await launchChromium({ browser: found.path, extension: `${extension},${echo}`, headless: true });
    try {
      return await measure(session, server.url, sentences);
    } finally {
      await session.close();
    }
  } finally {
    await server.close();
    await rm(echo, { recursive: true });
  }
}

async function measure(session: Session, url: string, sentences: readonly string[]): Promise<PartReport> {
  const [ours, echo] = await findExtensions(session);
  const page = await openWithWorlds(session, url, [ours, echo]);
  const request = { page: { title: '', published: null, lang: 'en' }, segments: emptySegments(sentences) };
  const match = { to: 'background', name: 'matchSegments', request };
  const ask = { to: 'background', name: 'getSite', request: {} };
  const bytes = JSON.stringify(match).length;
  const best: Record<string, number> = {};
  const take = async (name: string, extension: string, message: object) => {
    best[name] = Math.min(best[name] ?? Infinity, await timeMessage(page, extension, message));
  };
  for (let round = 0; round < MESSAGES; round += 1) {
    await take('echo', echo, { ...match, answer: { ok: true, value: [] } });
    await take('message', ours, match);
  }
  const asked = (segments: readonly Segment[]) => ({ ...match, request: { ...request, segments } });
  const one = asked(request.segments.slice(0, 1));
  const claim = asked([{ ...(request.segments[0] as Segment), text: await statedSentence() }]);
  for (let round = 0; round < WAKES; round += 1) {
    await stopWorker(session.context, echo);
    await take('bare wake', echo, { answer: { ok: true, value: [] } });
    await stopWorker(session.context, ours);
    await take('wake', ours, ask);
    await stopWorker(session.context, ours);
    await take('wake to match', ours, one);
    await stopWorker(session.context, ours);
    await take('wake to claim', ours, claim);
  }
  const { echo: echoMs = 0, message = 0, 'bare wake': bareWake = 0, wake = 0, 'wake to match': toMatch = 0 } = best;
  return {
    data: { bytes, best },
    lines: layOut(
      [`${SEGMENTS} segments, ${number(bytes / 1000)} KB`, 'best ms', 'over the near-empty one'],
      [
        ['there and back, near-empty worker', number(echoMs), times(1)],
        ['there and back, ours with nothing to match', number(message), times(message / echoMs)],
        ['wake, near-empty worker', number(bareWake), times(1)],
        ['wake, ours', number(wake), times(wake / bareWake)],
        ['wake to the first sentence matched, ours', number(toMatch), times(toMatch / bareWake)],
        [
          'wake to the first claim found, ours',
          number(best['wake to claim'] ?? 0),
          times((best['wake to claim'] ?? 0) / bareWake),
        ],
      ],
    ),
    goals: [
      atMost('a message over an echo of the same bytes', 3, message / echoMs),
      atMost('wake over that of a near-empty worker', 1.3, wake / bareWake),
      atMost('wake to the first sentence matched over the wake of a near-empty worker', 2, toMatch / bareWake),
    ],
  };
}

/** Ids of our extension and of the near-empty one. */
async function findExtensions({ context }: Session): Promise<[ours: string, echo: string]> {
  const until = Date.now() + 10_000;
  while (context.serviceWorkers().length < 2 && Date.now() < until) {
    await context.waitForEvent('serviceworker', { timeout: 1000 }).catch(() => undefined);
  }
  const names = new Map<string, string>();
  for (const worker of context.serviceWorkers()) {
    const name = await worker.evaluate<string>('chrome.runtime.getManifest().name');
    names.set(name === 'Echo' ? 'echo' : 'ours', new URL(worker.url()).host);
  }
  const [ours, echo] = [names.get('ours'), names.get('echo')];
  if (ours === undefined || echo === undefined) throw new Error('Both extensions should run; one was not seen.');
  return [ours, echo];
}

/** The page, once the scripts of both extensions run in it. */
async function openWithWorlds({ context }: Session, url: string, extensions: readonly string[]): Promise<Page> {
  const page = await context.newPage();
  for (let tries = 0; ; tries += 1) {
    await page.goto(url);
    try {
      for (const extension of extensions) await evaluateIsolated(page, '1', extension);
      return page;
    } catch (error) {
      // The background may still be registering the page script.
      if (tries === 10) throw error;
      await page.waitForTimeout(500);
    }
  }
}

function timeMessage(page: Page, extension: string, message: object): Promise<number> {
  const script = `(async () => {
    const message = ${JSON.stringify(message)};
    const started = performance.now();
    const answer = await chrome.runtime.sendMessage(message);
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
    return performance.now() - started;
  })()`;
  return evaluateIsolated<number>(page, script, extension);
}

/** A sentence that states a claim. */
async function statedSentence(): Promise<string> {
  const { claims } = await readClaims(claimsDir);
  const shown = claims.find(({ status, examples }) => status === 'shown' && examples.matches.length > 0);
  return shown?.examples.matches[0] ?? '';
}

/** Segments as long as a page's, in which nothing is to be read: one letter over and over. */
function emptySegments(sentences: readonly string[]): Segment[] {
  const blank = (text: string) => 'x'.repeat(text.length);
  return sentences.slice(0, SEGMENTS).map((text, at) => ({
    text: blank(text),
    start: at * 1000,
    heading: null,
    before: sentences.slice(Math.max(0, at - 3), at).map(blank),
    after: sentences.slice(at + 1, at + 4).map(blank),
  }));
}
