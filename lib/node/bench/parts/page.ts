import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPack } from '../../../core/match/retrieval/build-pack.ts';
import { packAssets } from '../../pack-asset.ts';
import { readClaims } from '../../read-claims.ts';
import { articleOf } from '../article.ts';
import { assertShipped, bundlePage } from '../bundle-page.ts';
import { givenRecords } from '../given-records.ts';
import { manyRecords } from '../many-records.ts';
import { openBenchBrowser } from '../open-page.ts';
import { atMost, type PartReport, skipped } from '../part.ts';
import { pageOf, spokenSentences } from '../sample-texts.ts';
import { layOut, number, times } from '../table.ts';

const claimsDir = join(import.meta.dirname, '../../../../claims');
const BYTES = 100_000;
/** Sentences between two that state a claim of ours. */
const BETWEEN = 25;
const RECORDS = 10_000;
const ROUNDS = 9;

/** A page that shares its process with no other is given a clock of 5 µs; others get one of 100, which is longer than what a block takes. */
const FINE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Sentences of a block that the page appends to itself; the first states a claim of ours. */
const APPENDED = 24;

/** What a block that a page appends costs: in milliseconds, the best of several. */
export interface Appended {
  /** From the mutation to what the block states, and of that until it is known which sentences to ask about. */
  readonly ms: number;
  readonly readMs: number;
  /** A plain scan: the same sentences cut from the paragraphs' bare text and matched, with no page around them. */
  readonly scanMs: number;
  readonly floorMs: number;
  readonly asked: number;
  readonly marks: number;
}

interface Work {
  readonly ms: number;
}

/**
 * In Chromium, in one context: the floor of reading a page, the whole path of the product with the bundled claims, and
 * the tier for near repeats of imported records. The best of nine, in turns; the first run of each apart.
 *
 * Tasks over 50 ms are counted from the first run on, compiling included. Opening the packs is not among them: in the
 * product no page waits for it. Nor are the parts looked at one by one, which are run without a pause to be timed.
 */
export async function benchPage(): Promise<PartReport> {
  const bundle = await bundlePage('reading.ts');
  assertShipped(bundle, [
    ['lib/dom/page-session.ts', 'entrypoints/page/start-page.ts'],
    ['lib/core/match/stored/engine-file.ts', 'entrypoints/engine/engine-script.ts'],
    ['lib/dom/ask-in-batches.ts', 'lib/dom/page-session.ts'],
    ['lib/browser/in-slices.ts', 'entrypoints/background/handlers.ts'],
  ]);
  const records = manyRecords(await givenRecords(), RECORDS);
  const imported = buildPack(records, { id: 'bench', title: '', publisher: '', licence: '', source: '' });
  const opened = await openBenchBrowser({
    '/article.html': { body: articleOf(await sentences(), '<script src="bench.js"></script>'), headers: FINE_CLOCK },
    '/bench.js': { body: bundle.code, type: 'text/javascript' },
    '/engine.bin': { body: (await packAssets(claimsDir)).engine, type: 'application/octet-stream' },
    '/imported.pack': { body: new Uint8Array(imported), type: 'application/octet-stream' },
  });
  if (opened === null) return skipped('no Chromium is installed');
  try {
    const page = await opened.open('/article.html');
    return await measurePage(page, opened.browser.version());
  } finally {
    await opened.close();
  }
}

async function measurePage(page: Page, version: string): Promise<PartReport> {
  const run = <T>(call: string) => page.evaluate<T>(`bench.${call}()`);
  const packs = await run<{ claims: number; records: number }>('prepare');
  await run('takeLongTasks');
  const cold = { product: await run<Work & { marks: number; firstMs: number }>('product') };
  const longTasks = { cold: await run<number[]>('takeLongTasks'), warm: [] as number[] };
  // The browser's own first cut into sentences holds the page up too; that is no work of ours.
  await run('floor');
  await run('nearRepeats');
  await run('takeLongTasks');
  const works = ['floor', 'product', 'nearRepeats'];
  const best: Record<string, number> = {};
  const stages: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const work of works) {
      // What the last work leaves to be laid out anew is no part of the next.
      await run('settle');
      best[work] = Math.min(best[work] ?? Infinity, (await run<Work>(work)).ms);
    }
    longTasks.warm.push(...(await run<number[]>('takeLongTasks')));
    for (const [stage, ms] of Object.entries(await run<Record<string, number>>('stages'))) {
      stages[stage] = Math.min(stages[stage] ?? Infinity, ms);
    }
    await run('takeLongTasks');
  }
  const html = articleOf((await sentences()).slice(0, APPENDED));
  const appended = await page.evaluate<Appended>(
    `bench.appended(${JSON.stringify(html.slice(html.indexOf('<div'), html.lastIndexOf('</article>')))})`,
  );
  const { floor = 0, product = 0, nearRepeats = 0 } = best;
  const long = [...longTasks.cold, ...longTasks.warm];
  return {
    data: {
      browser: version,
      bytes: BYTES,
      ...packs,
      marks: cold.product.marks,
      cold,
      appended,
      best,
      stages,
      longTasks,
    },
    lines: [
      ...layOut(
        [`Chromium ${version}, ${BYTES / 1000} KB`, 'best ms', 'over the floor'],
        [
          ['floor: walk, sentences, words', number(floor), times(1)],
          [`product, ${packs.claims} claims, ${cold.product.marks} marks`, number(product), times(product / floor)],
          [
            `near repeats of ${packs.records.toLocaleString('en-US')} records`,
            number(nearRepeats),
            times(nearRepeats / floor),
          ],
          ['product, first run', number(cold.product.ms), times(cold.product.ms / floor)],
          [`floor of a block of ${APPENDED} sentences that is appended`, number(appended.floorMs), times(1)],
          [
            `  product, ${appended.asked} sentences asked about, ${appended.marks} marks`,
            number(appended.ms),
            times(appended.ms / appended.floorMs),
          ],
          ['  of that: read', number(appended.readMs), times(appended.readMs / appended.floorMs)],
          ['  a plain scan of its text', number(appended.scanMs), times(appended.scanMs / appended.floorMs)],
          ...Object.entries(stages)
            .filter(([stage]) => stage !== 'liked')
            .map(([stage, ms]) => [`  of that: ${stage}`, number(ms), times(ms / floor)]),
        ],
      ),
      `  first mark after ${number(cold.product.firstMs)} ms in the first run; tasks over 50 ms: ${long.map(ms => number(ms)).join(', ') || 'none'}`,
    ],
    goals: [
      atMost('product over the floor', 4, product / floor),
      atMost('near repeats over the floor, 10,000 records', 4, nearRepeats / floor),
      atMost('an appended block over a plain scan of its text', 2, appended.ms / appended.scanMs),
      atMost('tasks over 50 ms, first run included', 0, long.length),
    ],
  };
}

/** Spoken sentences with one that states a claim of ours here and there. */
async function sentences(): Promise<string[]> {
  const { claims } = await readClaims(claimsDir);
  const stated = claims
    .filter(({ status }) => status === 'shown')
    .flatMap(({ examples }) => examples.matches.slice(0, 1));
  return pageOf(await spokenSentences(), BYTES, 5000).flatMap((text, at) =>
    at % BETWEEN === 0 && stated.length > 0 ? [text, stated[(at / BETWEEN) % stated.length] as string] : [text],
  );
}
