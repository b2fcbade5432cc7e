import { describe, expect, test } from 'vitest';
import { MessageError } from '../../lib/browser/answer.ts';
import { answerMessage, type Handlers, type RawSender, type Sender } from '../../lib/browser/handle-messages.ts';
import { type MessageName, protocol } from '../../lib/core/protocol.ts';

const self = { id: 'ours', root: 'chrome-extension://ours/' };
const tab = { id: 7, windowId: 3, incognito: false };

/** Who may knock, and whether the row `from: 'page'` or `from: 'extension'` opens to them. */
const senders: { name: string; raw: RawSender; page: boolean; extension: boolean }[] = [
  {
    name: 'a content script',
    raw: { id: 'ours', url: 'https://news.example/a', origin: 'https://news.example', frameId: 0, tab },
    page: true,
    extension: false,
  },
  {
    name: 'an extension page',
    raw: { id: 'ours', url: 'chrome-extension://ours/panel.html', origin: 'chrome-extension://ours' },
    page: true,
    extension: true,
  },
  {
    name: 'another extension',
    raw: { id: 'theirs', url: 'chrome-extension://theirs/x.html', origin: 'chrome-extension://theirs' },
    page: false,
    extension: false,
  },
  {
    name: 'another extension that gives our address',
    raw: { id: 'theirs', url: 'chrome-extension://ours/panel.html' },
    page: false,
    extension: false,
  },
  {
    name: 'an address that only begins like ours',
    raw: { id: 'ours', url: 'chrome-extension://ours.evil.example/panel.html' },
    page: true,
    extension: false,
  },
  {
    name: 'a page that says it is at our address',
    raw: { id: 'ours', url: 'chrome-extension://ours/panel.html', origin: 'https://news.example' },
    page: true,
    extension: false,
  },
  { name: 'a sender without an address', raw: { id: 'ours' }, page: false, extension: false },
  { name: 'a sender without an id', raw: { url: 'chrome-extension://ours/panel.html' }, page: false, extension: false },
];

const target = {
  type: 'SpecificResource',
  source: 'https://news.example/a',
  selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' }],
};
const page = { title: 'T', published: null, lang: null };
const mention = {
  claim: 'c',
  relation: 'agrees',
  modality: 'asserted',
  attributedTo: null,
  quote: 'q',
  start: 0,
  end: 1,
  quantity: null,
  score: 1,
  reasons: [],
};
const draft = {
  id: 'urn:uuid:1',
  target,
  claim: '',
  pageTitle: '',
  text: '',
  base: 0,
  created: '2026-11-24T12:00:00.000Z',
  modified: '2026-11-24T12:00:00.000Z',
};
const annotation = {
  id: 'urn:uuid:1',
  type: 'Annotation',
  motivation: 'commenting',
  creator: null,
  created: draft.created,
  modified: draft.modified,
  body: [{ type: 'TextualBody', value: 'x', format: 'text/markdown', purpose: 'commenting' }],
  target,
  rev: 1,
  pageTitle: '',
};

/** A valid request for every row, so that only the sender decides. */
const requests: Record<MessageName, unknown> = {
  matchSegments: { page, segments: [] },
  getCard: { mention, page },
  recordSighting: { mention, page, words: null },
  reportCount: { count: 1 },
  getSite: {},
  getWords: null,
  getStyles: null,
  setSite: {},
  pause: { pause: { minutes: 60 } },
  getSettings: null,
  changeSettings: { reading: { look: 'line' } },
  storesChanged: null,
  muteClaim: { claim: 'c', muted: true },
  dismiss: { claim: 'c', quote: 'q', dismissed: true },
  beginNote: { target, claim: '', pageTitle: '' },
  openPanel: { tab: 'history' },
  findNotes: { text: null },
  getDraft: null,
  saveDraft: draft,
  dropDraft: { id: 'urn:uuid:1' },
  saveAnnotation: annotation,
  getHistory: { id: 'urn:uuid:1' },
  trashAnnotations: { ids: ['urn:uuid:1'] },
  untrashAnnotations: { ids: ['urn:uuid:1'] },
  deleteForGood: { ids: ['urn:uuid:1'] },
  editAnnotations: { ids: ['urn:uuid:1'], change: { status: 'published', addTags: ['a'] } },
  revertAnnotations: { states: [{ id: 'urn:uuid:1', rev: 2 }] },
  notePlaces: { places: [] },
  listAnnotations: { source: null },
  listThreads: { sources: [] },
  listDrafts: null,
  lookUp: { text: '400,000', page, before: [], after: [] },
  explainSilence: { page, segments: [] },
  searchSightings: { pages: [], text: '', limit: 10 },
  compareSighting: { id: 'a' },
  deleteSightings: { id: 'a' },
  restoreSightings: { sightings: [] },
  noteSeenAgain: { id: 'a', again: { at: '2026-11-24T12:00:00.000Z', words: null } },
  keepPage: { page, segments: [] },
  getPack: null,
  getStanding: { again: false },
  getBackupState: null,
};
const names = Object.keys(protocol) as MessageName[];

/** Handlers that note who asked. */
function noteAll(asked: { name: string; sender: Sender }[], fail?: Error): Handlers {
  const entries = names.map(name => [
    name,
    async (_: unknown, sender: Sender) => {
      asked.push({ name, sender });
      if (fail) throw fail;
      return 'answered';
    },
  ]);
  return Object.fromEntries(entries) as Handlers;
}

const ask = (name: string, request: unknown, raw: RawSender, handlers = noteAll([])) =>
  answerMessage(handlers, { to: 'background', name, request }, raw, self);

describe('answerMessage', () => {
  const rows = names.flatMap(name => senders.map(sender => ({ name, from: protocol[name].from, sender })));
  test.each(rows)('$name from $sender.name', async ({ name, from, sender }) => {
    const asked: { name: string; sender: Sender }[] = [];
    const answer = await ask(name, requests[name], sender.raw, noteAll(asked));
    if (sender[from]) {
      expect(answer).toEqual({ ok: true, value: 'answered' });
      expect(asked).toHaveLength(1);
    } else {
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(asked).toEqual([]);
    }
  });

  const extensionPage = senders[1]?.raw as RawSender;
  test.each(['toString', '__proto__', 'constructor', 'exportAll', ''])('knows no message "%s"', async name => {
    expect(await ask(name, null, extensionPage)).toMatchObject({ ok: false, error: { code: 'unknown' } });
  });

  test('refuses a request that is not valid, and says where', async () => {
    const answer = await ask('searchSightings', { pages: [], text: '', limit: 501 }, extensionPage);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(answer.ok ? '' : answer.error.message).toContain('at limit');
  });

  test('lets a failure travel as data, with its code', async () => {
    const conflict = new MessageError('conflict', 'Saved in another tab.');
    expect(await ask('openPanel', null, extensionPage, noteAll([], conflict))).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'Saved in another tab.' },
    });
    expect(await ask('openPanel', null, extensionPage, noteAll([], new Error('boom')))).toMatchObject({
      ok: false,
      error: { code: 'failed', message: 'boom' },
    });
  });

  test('takes address, tab and private window from the sender', async () => {
    const asked: { name: string; sender: Sender }[] = [];
    const raw = { id: 'ours', url: 'https://news.example/a', frameId: 0, tab: { ...tab, incognito: true } };
    await ask('openPanel', null, raw, noteAll(asked));
    expect(asked[0]?.sender).toMatchObject({ kind: 'page', tabId: 7, windowId: 3, incognito: true });
  });

  test.each([
    { tabUrl: 'https://news.example/b', url: 'https://news.example/b', why: 'newer, after in-page navigation' },
    { tabUrl: 'https://other.example/b', url: 'https://news.example/a', why: 'another origin: the tab has gone on' },
  ])('reads the address $url where the tab has $tabUrl ($why)', async ({ tabUrl, url }) => {
    const asked: { name: string; sender: Sender }[] = [];
    const raw = { id: 'ours', url: 'https://news.example/a', frameId: 0, tab: { ...tab, url: tabUrl } };
    await ask('openPanel', null, raw, noteAll(asked));
    expect(asked[0]?.sender.url).toBe(url);
  });
  const canonical = { href: 'https://news.example/a', at: 'https://news.example/amp/a' };
  test.each([
    { name: 'a page that names another address', sender: senders[0], link: canonical, heard: canonical },
    { name: 'an extension page', sender: senders[1], link: canonical, heard: null },
    {
      name: 'a page that names something too long',
      sender: senders[0],
      link: { ...canonical, href: 'x'.repeat(2001) },
      heard: null,
    },
    { name: 'a page that names nothing readable', sender: senders[0], link: 'https://news.example/a', heard: null },
  ])('hears from $name where it belongs: $heard', async ({ sender, link, heard }) => {
    const asked: { name: string; sender: Sender }[] = [];
    const envelope = {
      to: 'background' as const,
      name: 'openPanel',
      request: null,
      canonical: link as typeof canonical,
    };
    expect(await answerMessage(noteAll(asked), envelope, sender?.raw as RawSender, self)).toMatchObject({ ok: true });
    expect(asked[0]?.sender.canonical).toEqual(heard);
  });
});
