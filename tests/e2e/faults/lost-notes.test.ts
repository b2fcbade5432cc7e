import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sample, wantsAll } from '../../sample.ts';
import { damagePages, overwrite, truncate } from './damage.ts';
import { browserKinds, dropProfile, type ExtensionPage, type KeptBrowser, newProfile } from './kept-browser.ts';
import {
  ask,
  expectKept,
  expectRemembered,
  expectSaid,
  listNotes,
  press,
  saveNotes,
  shoot,
  standingOf,
  stored,
  tally,
  waitForSnapshot,
} from './notes.ts';

const ids = Array.from({ length: 20 }, (_, at) => `${at}`);

/** In Chromium a log that ends early is a log that was cut off by a crash: what it has is there, and nothing is said. */
const damages = [
  { name: 'overwritten with garbage', damage: overwrite, only: null },
  { name: 'truncated', damage: truncate, only: 'Firefox' },
  { name: 'damaged within', damage: damagePages, only: 'Firefox' },
] as const;

describe.each(sample('lost notes, browsers', browserKinds, 1))('in $name', kind => {
  let profile: string;
  let browser: KeptBrowser;
  let page: ExtensionPage;
  let saved: string[];

  const start = async () => {
    browser = await kind.start(profile);
    page = await browser.open('manifest.json');
  };
  beforeEach(async () => {
    profile = await newProfile();
    await start();
    saved = await saveNotes(page, ids);
    await expectRemembered(page, ids.length);
    await waitForSnapshot(browser);
    await browser.kill();
  });
  afterEach(async () => {
    await browser.close();
    await dropProfile(profile);
  });
  afterAll(() => console.log(`${kind.name}: ${tally.acknowledged} notes acknowledged, ${tally.lost} lost`));

  const here = damages.filter(({ only }) => only === null || only === kind.name);
  test.each(wantsAll ? here : here.slice(0, 1))(
    'a database that is $name is never an empty list, and comes back from the snapshot',
    async ({ damage, name }) => {
      damage(profile);
      await start();
      expect(await standingOf(page)).toMatchObject({ kind: 'lost', kept: { counts: { annotations: ids.length } } });
      expect(await ask(page, 'listAnnotations', { source: null })).toMatchObject({
        ok: false,
        error: { code: 'recovery' },
      });
      const panel = await browser.open('panel.html');
      await expectSaid(panel, 'Your notes are not where they were kept');
      await shoot(panel, browser, `panel, ${name}`);
      const recovery = await browser.open('recovery.html');
      await expectSaid(recovery, '20 notes');
      await shoot(recovery, browser, `recovery, ${name}`);
      await press(recovery, 'Look at it');
      await expectSaid(recovery, 'Nothing is written until you say so.');
      await shoot(recovery, browser, `dry run, ${name}`);
      expect(await stored(page, 'canary')).toMatchObject({ counts: { annotations: ids.length } });
      await press(recovery, 'Restore 20 items');
      await expectSaid(recovery, '20 items are back.');
      expect(await standingOf(page)).toEqual({ kind: 'whole' });
      await expectKept(page, saved);
      await expectSaid(panel, 'Browser page');
    },
  );

  describe.each(wantsAll ? [kind] : [])('when the user decides', () => {
    test('to start with nothing, that is typed, and until then every start leads back here', async () => {
      overwrite(profile);
      await start();
      expect(await standingOf(page)).toMatchObject({ kind: 'lost' });
      await browser.kill();
      await start();
      expect(await standingOf(page)).toMatchObject({ kind: 'lost' });
      const recovery = await browser.open('recovery.html');
      await expectSaid(recovery, 'Start with nothing');
      await recovery.evaluate(`(() => {
        const field = document.querySelector('.danger input');
        field.value = 'start with nothing';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await press(recovery, 'Start');
      await expectSaid(recovery, 'Sidelight starts with nothing.');
      await shoot(recovery, browser, 'started with nothing');
      expect(await listNotes(page)).toEqual([]);
      expect(await standingOf(page)).toEqual({ kind: 'whole' });
      expect(await saveNotes(page, ['1'])).toHaveLength(1);
    });

    // Firefox's file is damaged as a whole by the same cut: the first case.
    test.each(kind.name === 'Chromium' ? ['a log that was cut off'] : [])(
      '%s is told, and the rest comes back from the snapshot',
      async () => {
        truncate(profile);
        await start();
        expect(await standingOf(page)).toEqual({ kind: 'whole' });
        expect((await listNotes(page)).length).toBeLessThan(ids.length);
        const options = await browser.open('options.html');
        await expectSaid(options, 'The last changes may be missing.');
        await shoot(options, browser, 'older state');
        await press(options, 'Look at it');
        await expectSaid(options, 'Nothing is written until you say so.');
        await press(options, await options.evaluate("document.querySelector('.report .btn-main').textContent"));
        await expectSaid(options, 'back.');
        await shoot(options, browser, 'restored from a snapshot in the options');
        await expectKept(page, saved);
      },
    );
  });
});
