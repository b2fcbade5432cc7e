import { inSlices, pace } from '../../lib/browser/in-slices.ts';
import { createSlices } from '../../lib/core/create-slices.ts';
import type { Engine } from '../../lib/core/match/engine.ts';
import { createLikenessGate } from '../../lib/core/match/retrieval/likeness-gate.ts';
import { openPack } from '../../lib/core/match/retrieval/open-pack.ts';
import { openEngineFile } from '../../lib/core/match/stored/engine-file.ts';
import { segmentText } from '../../lib/core/text/segment-text.ts';
import type { Appended } from '../../lib/node/bench/parts/page.ts';
import { createFoundLines } from '../../lib/dom/found-lines.ts';
import { openSession } from '../../lib/dom/page-session.ts';
import { readPage } from '../../lib/dom/page-text.ts';

/** What runs in the page: the floor and the matcher in one context. Times are milliseconds. */

let engine: Engine;
let isLikeSome: (text: string) => boolean;
const longTasks: number[] = [];
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });

/**
 * Fetch and open the packs. In the product this is the background's work, once each time it wakes and in a process of its
 * own: the tasks in which it is done here hold up no page, and `benchPage` leaves them out.
 */
export async function prepare(): Promise<{ claims: number; records: number }> {
  const decoder = new TextDecoder();
  const file = await (await fetch('engine.bin')).arrayBuffer();
  engine = openEngineFile(file, bytes => decoder.decode(bytes)).engine;
  const imported = openPack(await (await fetch('imported.pack')).arrayBuffer());
  isLikeSome = createLikenessGate(imported);
  return { claims: engine.index.claimById.size, records: imported.records };
}

/** Durations of the tasks above 50 ms since the last call. */
export async function takeLongTasks(): Promise<number[]> {
  await new Promise(resolve => setTimeout(resolve, 100));
  return longTasks.splice(0);
}

/** Until the page is laid out and painted as it is now. */
export function settle(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** The least that reading a page can cost: walk its text nodes, cut their text into sentences, tokenise and hash. */
export function floor(root: Node = document.body): { ms: number; sentences: number; words: number } {
  const started = performance.now();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push((node as Text).data);
  const text = texts.join('');
  let sentences = 0;
  for (const _ of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) sentences += 1;
  const words = hashWords(text);
  return { ms: performance.now() - started, sentences, words };
}

const hashes = new Uint32Array(1 << 20);

function hashWords(text: string): number {
  let words = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) hash = (Math.imul(hash, 31) + code) | 0;
    else if (hash !== 0) {
      hashes[words++ & (hashes.length - 1)] = hash;
      hash = 0;
    }
  }
  return words;
}

const SCANS = 50;
const NO_WORDS = { statement: '', title: '', glyph: '', summary: '' };

/**
 * The whole path of the product, from the page's nodes to the registered highlights, with the matcher in this context:
 * asked in the same batches as the background is, which works through each in the same slices of time.
 */
export function product(): Promise<{ ms: number; marks: number; firstMs: number | null }> {
  const life = new AbortController();
  const started = performance.now();
  let firstMs: number | null = null;
  return new Promise(resolve => {
    const session = openSession(document, {
      signal: life.signal,
      isCurrent: () => true,
      drawing: {
        style: {
          rules: '::highlight(sl-1), ::highlight(sl-2), ::highlight(sl-3) { background-color: yellow }',
          isUsual: false,
        },
        density: 'every',
      },
      host: document.createElement('div'),
      match: ({ segments, page }) =>
        inSlices(segments, some => engine.match(some, page).map(mention => ({ mention, ...NO_WORDS }) as never)),
      onChange() {
        if (firstMs === null && CSS.highlights.size > 0) firstMs = performance.now() - started;
        if (session.report().state !== 'done') return;
        const ms = performance.now() - started;
        const marks = session.marks().length;
        life.abort();
        resolve({ ms, marks, firstMs });
      },
      onGone: () => undefined,
      onNavigated: () => undefined,
      onError: error => console.error(error),
    });
  });
}

/** What a block that a page appends to itself costs, from the mutation to what it states, and what its bare text costs. */
export async function appended(html: string): Promise<Appended> {
  const page = await readPage(document, {});
  const found = createFoundLines();
  found.takeIn(await page.collectSegments(), []);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, subtree: true });
  let [ms, readMs, scanMs, floorMs, asked, marks] = [Infinity, Infinity, Infinity, Infinity, 0, 0];
  for (let round = 0; round < 15; round += 1) {
    const block = document.createElement('div');
    block.innerHTML = html;
    document.querySelector('article')?.append(block);
    const records = observer.takeRecords();
    const started = performance.now();
    const { added, removed, touched } = await page.update(records);
    found.move(removed, added);
    const unasked = found.unasked(await page.collectSegments(touched));
    readMs = Math.min(readMs, performance.now() - started);
    marks = engine.match(unasked, page.context).length;
    ms = Math.min(ms, performance.now() - started);
    asked = unasked.length;
    scanMs = Math.min(scanMs, plainScan(block));
    // One scan is shorter than the browser's clock can tell.
    const scanned = performance.now();
    for (let scan = 0; scan < SCANS; scan += 1) floor(block);
    floorMs = Math.min(floorMs, (performance.now() - scanned) / SCANS);
    block.remove();
    await page.update(observer.takeRecords());
  }
  observer.disconnect();
  return { ms, readMs, scanMs, floorMs, asked, marks };
}

/** How long the matcher takes for a block's bare text alone. */
function plainScan(block: Element): number {
  const section = { id: 0, heading: null };
  const paragraphs = Array.from(block.querySelectorAll('p'), ({ textContent }) => textContent);
  const started = performance.now();
  const blocks = paragraphs.map(text => ({ kind: 'text' as const, text, section, cell: null, start: 0 }));
  engine.match(segmentText({ blocks }, document.title), { title: document.title, published: '2025-04-18', lang: 'en' });
  return performance.now() - started;
}

/** Parts of the product's path, one after the other, to see where its time goes. */
export async function stages(): Promise<{
  read: number;
  segments: number;
  match: number;
  like: number;
  liked: number;
}> {
  let started = performance.now();
  const lap = () => {
    const ms = performance.now() - started;
    started = performance.now();
    return ms;
  };
  const page = await readPage(document, {});
  const read = lap();
  const sentences = await page.collectSegments();
  const segments = lap();
  engine.match(sentences, page.context);
  const match = lap();
  const liked = sentences.filter(({ text }) => isLikeSome(text)).length;
  return { read, segments, match, like: lap(), liked };
}

/** Slices keep the pace of one kind of work: those of the whole path are far shorter. */
const inSlicesOfGate = createSlices(pace);

/** The tier for near repeats of imported records alone: from the page's nodes to the sentences that are like a record. */
export async function nearRepeats(): Promise<{ ms: number; liked: number }> {
  const started = performance.now();
  const page = await readPage(document, {});
  const sentences = await page.collectSegments();
  const liked = (await inSlicesOfGate(sentences, some => some.filter(({ text }) => isLikeSome(text)))).length;
  return { ms: performance.now() - started, liked };
}
