import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { ReplyOf } from '../../../lib/core/protocol.ts';
import type { Sighting } from '../../../lib/core/sighting/sighting.ts';
import { readClosedText } from '../../../lib/node/session/closed-root.ts';
import { askBackground } from '../../../lib/node/session/read-report.ts';
import { stopServiceWorker } from '../service-worker.ts';
import { articleOf, statements } from './article.ts';
import { countHosts, expectCard, expectNoCard } from './card-times.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, wrong2013 } = statements;
const COUNTED_2012 = 'ICE counted 409,849 removals in fiscal year 2012';

let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/article.html': articleOf(record2012.text, '', '', '', wrong2013.text),
  });
});
beforeEach(async () => {
  ({ page } = await journey.openRead('/article.html'));
});
afterEach(() => page.close());
afterAll(() => journey?.close());

/** All rows of a table, read from the extension's IndexedDB itself, with no help from the background. */
function readTable<T>(name: string): Promise<T[]> {
  return journey.evaluate<T[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidelight');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('${name}').objectStore('${name}').getAll();
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => { database.close(); resolve(asking.result); };
    };
  })`);
}

async function ask<N extends 'searchSightings' | 'getDraft'>(name: N, request: unknown): Promise<ReplyOf<N>> {
  const answer = await journey.evaluate<{ ok: true; value: ReplyOf<N> }>(askBackground(name, request));
  expect(answer).toMatchObject({ ok: true });
  return answer.value;
}

test('a card opens again after the background was stopped', async () => {
  await pointTo(page, record2012.words);
  await expectCard(page, COUNTED_2012);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await stopServiceWorker(journey.session);
  await page.bringToFront();
  await page.mouse.move(1000, 700, { steps: 2 });
  await pointTo(page, record2012.words);
  await expectCard(page, COUNTED_2012);
  expect(await countHosts(page)).toBe(1);
});

test('a card that was seen is stored as it was, and can be had again from storage by a new background', async () => {
  await pointTo(page, record2012.words);
  await expectCard(page, COUNTED_2012);
  const stored = () => readTable<Sighting>('sightings');
  await expect
    .poll(async () => (await stored()).map(({ claim }) => claim), { timeout: 5000 })
    .toContain('ice-record-fy2012-409849');
  const shown = await readClosedText(page);
  await stopServiceWorker(journey.session);
  const url = `${journey.server.url}/article.html`;
  const { here: sightings } = await ask('searchSightings', { pages: [url], text: '', limit: 10 });
  const again = sightings.find(({ claim }) => claim === 'ice-record-fy2012-409849');
  expect(again).toMatchObject({ page: url, pageTitle: 'What was counted', mention: { quote: record2012.words } });
  for (const part of [again?.card.statement, again?.card.context, again?.card.asOf]) expect(shown).toContain(part);
  expect(again?.card.sources).not.toEqual([]);
  expect(await stored()).toContainEqual(again);
});

test('a card that was open for less than a second is not stored', async () => {
  const before = (await readTable<Sighting>('sightings')).filter(({ claim }) => claim === 'ice-fy2013-368644');
  await pointTo(page, wrong2013.words);
  await expectCard(page, 'ICE counted 368,644');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1200);
  const after = (await readTable<Sighting>('sightings')).filter(({ claim }) => claim === 'ice-fy2013-368644');
  expect(after).toEqual(before);
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
