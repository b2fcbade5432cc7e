import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../entrypoints/background/handlers.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import type { Sender } from '../../lib/browser/handle-messages.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { newAnnotation, newDraft } from '../../lib/core/annotation/new-annotation.ts';
import { mention } from '../core/card/card-fixtures.ts';

const inPrivate: Sender = {
  kind: 'page',
  url: 'https://news.example/a',
  canonical: null,
  tabId: 1,
  windowId: 1,
  frameId: 0,
  incognito: true,
};
const target = {
  type: 'SpecificResource' as const,
  source: 'https://news.example/a',
  selector: [{ type: 'TextQuoteSelector' as const, exact: 'roughly 400,000', prefix: '', suffix: '' }],
};
const now = '2026-11-24T12:00:00.000Z';
const draft = newDraft({ id: 'urn:uuid:1', now, target, claim: 'a', pageTitle: 'A page' });

afterAll(() => openDatabase().delete());

test('nothing from a private window is stored, whatever is asked', async () => {
  const page = { title: 'A page', published: null, lang: null };
  const seen = mention({ quote: 'roughly 400,000' }, {});
  await Promise.allSettled([
    handlers.recordSighting({ mention: seen, page, words: null }, inPrivate),
    handlers.dismiss({ claim: 'a', quote: 'roughly 400,000', dismissed: true }, inPrivate),
    handlers.beginNote({ target, claim: 'a', pageTitle: 'A page' }, inPrivate),
    handlers.saveDraft(draft, inPrivate),
    handlers.saveAnnotation(newAnnotation({ ...draft, text: 'note' }, now), inPrivate),
  ]);
  const { annotations, dismissals, drafts, sightings } = openDatabase();
  const counts = await Promise.all([annotations, dismissals, drafts, sightings].map(table => table.count()));
  expect(counts).toEqual([0, 0, 0, 0]);
});

test('a site is turned off there in memory alone, and a claim on its page alone', async () => {
  fakeBrowser.permissions.contains = async () => true;
  fakeBrowser.i18n.getUILanguage = () => 'en';
  const before = await readSettings();
  const isRead = async (sender: Sender) => (await handlers.getSite({}, sender)).site;
  expect((await handlers.setSite({ site: false }, inPrivate)).site).toBe(false);
  await handlers.muteClaim({ claim: 'a', muted: true }, inPrivate);
  expect(await readSettings()).toEqual(before);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('news.example');
  expect([await isRead(inPrivate), await isRead({ ...inPrivate, incognito: false })]).toEqual([false, true]);
  await handlers.setSite({ site: true }, inPrivate);
  expect(await isRead(inPrivate)).toBe(true);
});

test('a site that is off in other windows is turned on there alone', async () => {
  const outside = { ...inPrivate, incognito: false };
  await handlers.setSite({ site: false }, outside);
  expect((await handlers.setSite({ site: true }, inPrivate)).site).toBe(true);
  expect((await handlers.getSite({}, outside)).site).toBe(false);
  await handlers.setSite({ site: true }, outside);
});

test('the popup and the panel of a private window do so too: the browser does not say where they stand', async () => {
  const ours: Sender = { ...inPrivate, kind: 'extension', url: 'chrome-extension://us/popup.html', incognito: false };
  const before = await readSettings();
  const asked = { host: 'secret.example', incognito: true };
  expect((await handlers.setSite({ site: false, ...asked }, ours)).site).toBe(false);
  expect(await readSettings()).toEqual(before);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('secret.example');
  expect((await handlers.getSite(asked, ours)).site).toBe(false);
  expect((await handlers.getSite({ host: 'secret.example' }, ours)).site).toBe(true);
});

test('a page cannot claim to stand in one, nor for another site', async () => {
  const page = { ...inPrivate, incognito: false };
  await handlers.setSite({ site: false, host: 'other.example', incognito: true }, page);
  expect((await readSettings()).offSites).toEqual(['news.example']);
});
