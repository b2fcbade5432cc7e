import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { note } from '../../core/backup/backup-fixtures.ts';
import { clickAction, evaluateSurface, SurfaceClosedError } from '../click-action.ts';
import { articleOf, statements } from './article.ts';
import { expectCard, expectNoCard } from './card-times.ts';
import { expectMarked, readMarkedWords } from './marked-words.ts';
import { pointOn, pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012, year2014, unauthorized } = statements;
const words = [record2012.words, year2014.words, unauthorized.words];

let journey: Journey;
let article: Page;
let options: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/article.html': articleOf(record2012.text, year2014.text, unauthorized.text, `Again: ${record2012.text}`),
  });
  ({ page: article } = await journey.openRead('/article.html'));
  options = await journey.session.openExtensionPage('options.html');
  await options.getByRole('heading', { name: 'Sites', exact: true }).waitFor();
});
afterAll(() => journey?.close());

const press = (name: string) => options.getByRole('button', { name, exact: true }).click();
/** Press a button of the real popup, once it is there. A press may close the popup before it has answered. */
const pressInPopup = (name: string) =>
  evaluateSurface(
    journey.session,
    'popup.html',
    `new Promise((done, fail) => {
      const look = tries => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find(one => one.textContent.trim() === ${JSON.stringify(name)});
        if (button) done(button.click());
        else if (tries > 0) setTimeout(look, 20, tries - 1);
        else fail(new Error('The popup has no "${name}" but ' + buttons.map(one => one.textContent).join(', ')));
      };
      look(500);
    })`,
  ).catch(error => {
    if (!(error instanceof SurfaceClosedError)) throw error;
  });
/** Ask the background as our own pages do. */
const ask = <T>(name: string, request: unknown) =>
  journey.evaluate<T>(
    `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })}).then(({ value }) => value)`,
  );

test('an open page follows "nowhere", a site that is off, and both ways back', async () => {
  await expectMarked(article, [...words, record2012.words]);
  await press('Nowhere');
  await expectMarked(article, []);
  await press('These sites');
  await expectMarked(article, [...words, record2012.words]);
  await ask('setSite', { host: 'localhost', site: false });
  await expectMarked(article, []);
  await press('Turn on: localhost');
  await expectMarked(article, [...words, record2012.words]);
});

test('a pause ends by itself', async () => {
  await ask('pause', { pause: { minutes: 0.01 } });
  expect(await readMarkedWords(article)).toEqual([]);
  await expectMarked(article, [...words, record2012.words]);
});

test('the popup pauses until the browser restarts, goes on, and leads here', async () => {
  await clickAction(journey.session, article);
  await pressInPopup('Pause');
  await pressInPopup('Until the browser restarts');
  await expectMarked(article, []);
  await options.getByText('Nothing is read on any site until the browser restarts.').waitFor();
  await pressInPopup('Go on now');
  await expectMarked(article, [...words, record2012.words]);
  await options.getByText('Nothing is read on any site').waitFor({ state: 'detached' });
  await pressInPopup('Settings');
  await expect.poll(() => options.evaluate(() => document.visibilityState)).toBe('visible');
});

test('topics that are not ticked lose their marks at once, and get them back', async () => {
  const topic = options.getByRole('checkbox', { name: 'Unauthorized population' });
  await topic.uncheck();
  await expectMarked(article, [record2012.words, year2014.words, record2012.words]);
  await topic.check();
  await expectMarked(article, [...words, record2012.words]);
});

test('choices that are made faster than pages follow are all kept', async () => {
  const boxes = options.locator('.topic-list input');
  for (let at = 0; at < 5; at += 1) await boxes.nth(at).click();
  expect(await options.locator('.topic-list input:not(:checked)').count()).toBe(5);
  await expect
    .poll(async () => (await ask<{ topicsOff: string[] }>('getSettings', null)).topicsOff.length)
    .toBeGreaterThanOrEqual(5);
  await options.reload();
  await expect.poll(() => options.locator('.topic-list input:not(:checked)').count()).toBe(5);
  await press('Mark all');
  await expect.poll(async () => (await ask<{ topicsOff: string[] }>('getSettings', null)).topicsOff).toEqual([]);
});

test('repeats go, and the look changes, where the page is open', async () => {
  await options.getByLabel('Mentions to mark').selectOption('page');
  await expectMarked(article, words);
  await options.getByRole('radio', { name: 'Line only' }).check();
  const tint = () =>
    article.evaluate(
      () => getComputedStyle(document.querySelector('p') as Element, '::highlight(sl-1)').backgroundColor,
    );
  await expect.poll(tint).toBe('rgba(0, 0, 0, 0)');
});

test('a card opens by click only', async () => {
  await options.getByLabel('Open a card').selectOption('click');
  await expect
    .poll(async () => (await ask<{ reading: { clickOnly: boolean } }>('getSettings', null)).reading.clickOnly)
    .toBe(true);
  await article.bringToFront();
  await pointTo(article, record2012.words);
  await article.waitForTimeout(900);
  await expectNoCard(article);
  const { x, y } = await pointOn(article, record2012.words);
  await article.mouse.click(x, y);
  await expectCard(article, 'ICE counted 409,849');
  await article.keyboard.press('Escape');
  await expectNoCard(article);
});

test('everything is backed up, erased, put back, erased again and restored from the file', async () => {
  await ask('saveAnnotation', note('1'));
  await options.bringToFront();
  await options.getByText('1 note, 1 seen card').waitFor();
  const download = options.waitForEvent('download');
  await press('Back up to a file');
  const file = await (await download).path();

  const erase = async () => {
    await options.getByLabel('Type: erase 2 items').fill('erase 2 items');
    await press('Erase');
    await options.getByText('Erased: 1 note, 1 seen card').waitFor();
  };
  await erase();
  expect(await ask('listAnnotations', { source: null })).toEqual([]);
  await expect.poll(() => options.getByLabel('Open a card').inputValue()).toBe('rest');
  await options.getByRole('region', { name: 'Your data' }).getByRole('button', { name: 'Undo' }).click();
  await options.getByText('Everything is back.').waitFor();
  expect(await ask('listAnnotations', { source: null })).toEqual([note('1')]);

  await erase();
  await options.locator('input[type=file]').setInputFiles(file);
  await options.getByText('Those of the file replace yours.').waitFor();
  expect(await ask('listAnnotations', { source: null })).toEqual([]);
  await press('Import 2');
  await options.getByText('2 records were imported.').waitFor();
  expect(await ask('listAnnotations', { source: null })).toEqual([note('1')]);
  await expect.poll(() => options.getByLabel('Open a card').inputValue()).toBe('click');
});

test('a shorter age deletes older cards at once, says how many, and can be undone', async () => {
  const seen = await ask<{ others: object[] }>('searchSightings', { pages: [], text: '', limit: 10 });
  const old = { ...seen.others[0], id: 'old', seen: new Date(Date.now() - 40 * 86_400_000).toISOString() };
  const file = { format: 'sidelight-backup', version: 1, made: new Date().toISOString() };
  const counts = { annotations: 0, sightings: 1, drafts: 0, dismissals: 0 };
  const rows = { annotations: [], sightings: [old], drafts: [], dismissals: [] };
  await options.locator('input[type=file]').setInputFiles({
    name: 'old.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, counts, ...rows })),
  });
  await press('Import 1');
  await options.getByText('2 cards are kept.').waitFor();
  await options.getByLabel('Keep cards for').selectOption('30');
  await options.getByText('1 older card was deleted.').waitFor();
  await options.getByText('1 card is kept.').waitFor();
  await options.getByRole('region', { name: 'History' }).getByRole('button', { name: 'Undo' }).click();
  await options.getByText('2 cards are kept.').waitFor();
  expect(await options.getByLabel('Keep cards for').inputValue()).toBe('90');
});

test('a file that is no backup changes nothing, and says so', async () => {
  await options
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect
    .poll(() => options.locator('#data .notice').innerText())
    .toBe(
      'x.json was not imported. It ends in the middle, in line 1: a part of it is missing. Copy or download it again. Nothing was changed.',
    );
});

test('the language of the page changes where it stands', async () => {
  await options.getByLabel('Words of Sidelight').selectOption('ar');
  await expect.poll(() => options.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await expect.poll(() => options.title()).toBe('الإعدادات · Sidelight');
});

test('nothing threw, and nothing left the browser', () => {
  expect(journey.errors.seen).toEqual([]);
  expectNothingLeft(journey);
});
