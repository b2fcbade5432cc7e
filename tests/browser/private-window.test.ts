import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import { handlers } from '../../entrypoints/background/handlers.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import type { Sender } from '../../lib/browser/handle-messages.ts';
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
