import { expect, test } from 'vitest';
import type { PageState } from '../../components/page-states.tsx';
import type { PageReport } from '../../lib/core/page-protocol.ts';
import { nothingKnown, pageStateOf, type TabKnowledge } from '../../entrypoints/shared/page-state.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';

const { reading } = defaultSettings;
const site = {
  everywhere: true,
  site: true,
  host: 'news.example',
  access: false,
  pausedUntil: null,
  reading,
  notesOnPages: false,
  language: 'en' as const,
};
const url = 'https://news.example/a';

test.each<{ name: string; known: Partial<TabKnowledge>; kind: string }>([
  { name: 'a page without access', known: { url, site }, kind: 'no-access' },
  { name: 'an image or a file', known: { url, site, unreadable: 'document' }, kind: 'other-document' },
  {
    name: "a web address that is the browser's own",
    known: { url, site, unreadable: 'browser' },
    kind: 'browser-page',
  },
  { name: 'a settings page', known: { url: 'chrome://settings', site }, kind: 'browser-page' },
  {
    name: 'an image on a site that is off',
    known: { url, site: { ...site, site: false }, unreadable: 'document' },
    kind: 'off',
  },
])('$name is $kind', ({ known, kind }) => {
  expect(pageStateOf({ ...nothingKnown, ...known })).toEqual({ kind });
});

const read: PageReport = { url, title: '', state: 'done', sentences: 64, published: null, lang: 'en', mentions: [] };

test.each<{ name: string; report: Partial<PageReport>; state: PageState }>([
  { name: 'a page that states nothing', report: {}, state: { kind: 'nothing', sentences: 64 } },
  { name: 'a page without a word', report: { sentences: 0 }, state: { kind: 'empty' } },
  { name: 'a page in German', report: { lang: 'de-AT' }, state: { kind: 'other-language', lang: 'de-AT' } },
  { name: 'a page in American English', report: { lang: 'EN-us' }, state: { kind: 'nothing', sentences: 64 } },
  { name: 'a page that names no language', report: { lang: null }, state: { kind: 'nothing', sentences: 64 } },
  { name: 'a page whose reading failed', report: { state: 'failed' }, state: { kind: 'failed' } },
  { name: 'a page that is still read', report: { state: 'reading', sentences: 0 }, state: { kind: 'reading' } },
])('$name is $state.kind', ({ report, state }) => {
  expect(pageStateOf({ ...nothingKnown, url, site, report: { ...read, ...report } })).toEqual(state);
});

test('a pause goes before what the site says, and after "off everywhere"', () => {
  const paused = { ...site, site: false, pausedUntil: 'restart' as const };
  expect(pageStateOf({ ...nothingKnown, url, site: paused })).toEqual({ kind: 'paused', until: 'restart' });
  expect(pageStateOf({ ...nothingKnown, url, site: { ...paused, everywhere: false } })).toEqual({
    kind: 'off-everywhere',
  });
});
