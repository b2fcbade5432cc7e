import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../entrypoints/background/handlers.ts';
import { placesScript } from '../../entrypoints/places/places-script.ts';
import { saveAnnotation } from '../../lib/browser/annotation-store.ts';
import { forgetDatabase, openDatabase } from '../../lib/browser/database.ts';
import type { Sender } from '../../lib/browser/handle-messages.ts';
import { newAnnotation, newDraft } from '../../lib/core/annotation/new-annotation.ts';

const story = 'https://paper.example/story';
const text = 'Once it was counted otherwise. ICE removed 409,849 people that year. Then it was not.';
const words = { type: 'TextQuoteSelector' as const, exact: '409,849 people', prefix: 'removed ', suffix: ' that' };
const now = '2026-11-27T12:00:00.000Z';

/** A page at `url` that says `href` of where it belongs, since it was at `at`. */
const pageAt = (url: string, href: string | null, at = url): Sender => ({
  kind: 'page',
  url,
  canonical: href === null ? null : { href, at },
  tabId: 1,
  windowId: 1,
  frameId: 0,
  incognito: false,
});

async function keepNote(source: string, id = `urn:uuid:${source}`): Promise<void> {
  const target = { type: 'SpecificResource' as const, source, selector: [words] };
  const draft = newDraft({ id, now, target, claim: '', pageTitle: '' });
  await saveAnnotation(openDatabase(), newAnnotation({ ...draft, text: 'note' }, now));
}

beforeEach(() => {
  // What `places.js` leaves, which a browser would run.
  Object.assign(globalThis, { sidelightPlaces: placesScript });
  fakeBrowser.reset();
  (fakeBrowser as unknown as { sidePanel: object }).sidePanel = { open: vi.fn().mockResolvedValue(undefined) };
});
afterEach(async () => {
  await openDatabase().delete();
  forgetDatabase();
});

describe('notes of a page', () => {
  const found = async (sender: Sender) => (await handlers.findNotes({ text }, sender)).spans.length;

  test.each([
    ['the page itself', pageAt(story, null), 1],
    ['the same with http', pageAt('http://paper.example/story', null), 1],
    ['its AMP version, that names it', pageAt('https://amp.paper.example/story.amp', story), 1],
    ['its second address, that names it by path', pageAt('https://paper.example/amp/story', '/story'), 1],
    ['another page of the site', pageAt('https://paper.example/other', null), 0],
    ['a page that has become another, its link left behind', pageAt('https://paper.example/other', story, story), 0],
    ['another site that claims to be it', pageAt('https://evil.example/story', story), 0],
    ['a site below it that claims to be it', pageAt('https://users.paper.example/story', story), 0],
    ['a site whose name begins with it', pageAt('https://paper.example.evil.example/story', story), 0],
    ['a frame without an address that claims to be it', pageAt('about:srcdoc', story), 0],
  ])('are found on %s: %#', async (_, sender, spans) => {
    await keepNote(story);
    expect(await found(sender)).toBe(spans);
    expect((await handlers.findNotes({ text: null }, sender)).any).toBe(spans > 0);
  });

  test('that were filed under its own address stay found when it comes to name another', async () => {
    await keepNote('https://paper.example/amp/story');
    expect(await found(pageAt('https://paper.example/amp/story', story))).toBe(1);
  });

  test('that were filed under http are found with https', async () => {
    await keepNote('http://paper.example/story');
    expect(await found(pageAt(story, null))).toBe(1);
    expect(await found(pageAt('https://amp.paper.example/story', story))).toBe(1);
  });
});

describe('what is kept of a page', () => {
  const kept = async (sender: Sender) => {
    const target = { type: 'SpecificResource' as const, source: 'https://victim.example/', selector: [words] };
    const page = { title: 'Story', published: null, lang: 'en' };
    await handlers.beginNote({ target, claim: '', pageTitle: 'Story' }, sender);
    await handlers.keepPage({ page, segments: [{ text, start: 0, heading: null, before: [], after: [] }] }, sender);
    const [drafts, pages] = await Promise.all([openDatabase().drafts.toArray(), openDatabase().pages.toArray()]);
    return [...drafts.map(draft => draft.target.source), ...pages.map(({ source }) => source)];
  };

  test.each([
    ['of a second address, under the first', pageAt('https://amp.paper.example/story', story), story],
    ['of another site, under its own', pageAt('https://evil.example/a', story), 'https://evil.example/a'],
    ['of a page that has become another', pageAt('https://paper.example/b', story, story), 'https://paper.example/b'],
  ])('is filed, %s', async (_, sender, source) => {
    expect(await kept(sender)).toEqual([source, source]);
  });
});
