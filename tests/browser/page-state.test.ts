import { expect, test } from 'vitest';
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
