import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoteItem } from '../../components/notes/notes-props.ts';
import type { Tab } from '../../lib/browser/browser.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { locateTarget } from '../../lib/core/annotation/locate-target.ts';
import type { NotePlace } from '../../lib/core/annotation/note-place.ts';
import { claimOf, claimUrn, isOnPage } from '../../lib/core/annotation/read-annotation.ts';
import { threadNotes } from '../../lib/core/annotation/thread-notes.ts';
import { breathe } from '../../lib/dom/breathe.ts';
import { sourcesOf, type TabKnowledge } from '../shared/page-state.ts';

/**
 * The notes of the page and those on the claims that it states, each with how it was found there. They are looked for here: nothing of a
 * note goes to the page.
 */
export function useNotes(tab: Tab | null, known: TabKnowledge): { items: NoteItem[]; refresh: () => void } {
  const [items, setItems] = useState<NoteItem[]>([]);
  const sources = sourcesOf(known);
  const tabId = tab?.id;
  const read = known.report !== null && known.report.state !== 'reading' && known.report.state !== 'off';
  const claims = statements(known);
  const asked = [...claims.keys()].join('\n');

  const refresh = useCallback(() => {
    void load(sources, claims, read ? tabId : undefined, setItems).catch(() => undefined);
  }, [sources.join('\n'), asked, read, tabId]);

  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => notice === 'annotations' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, [refresh, known.report?.sentences]);
  return { items, refresh };
}

/** What the claims on the page state, by id. */
function statements({ report }: TabKnowledge): Map<string, string> {
  return new Map(report?.mentions.map(({ mention, statement }) => [mention.claim, statement]));
}

async function load(
  sources: readonly string[],
  claims: ReadonlyMap<string, string>,
  tabId: number | undefined,
  show: (change: NoteItem[] | ((before: NoteItem[]) => NoteItem[])) => void,
): Promise<void> {
  if (sources.length === 0) return show([]);
  const notes = await sendMessage('listThreads', { sources: [...sources, ...[...claims.keys()].map(claimUrn)] });
  const items = threadNotes(notes).map(({ note, replies }): NoteItem => {
    const claim = isOnPage(note) ? '' : (claims.get(claimOf(note) ?? '') ?? '');
    const nowhere = { why: null, isOneOf: null, near: null, isKept: false };
    return { note, found: isOnPage(note) ? 'waiting' : 'claim', ...nowhere, claim, replies };
  });
  show(before => withPlaces(items, before));
  if (tabId === undefined || !items.some(({ found }) => found === 'waiting')) return;
  const text = await sendToPage(tabId, 'getText', null).catch(() => null);
  if (text !== null) show(await locate(items, text));
}

/** Until notes are looked for again, each is where it was: what the reviewer does in its row is not taken away. */
function withPlaces(items: readonly NoteItem[], before: readonly NoteItem[]): NoteItem[] {
  const known = new Map(before.map(item => [item.note.id, item]));
  return items.map(item => {
    const then = known.get(item.note.id);
    const isSame = then !== undefined && JSON.stringify(then.note.target) === JSON.stringify(item.note.target);
    if (!isSame || item.found === 'claim') return item;
    const { found, why, isOneOf, near, isKept } = then;
    return { ...item, found, why, isOneOf, near, isKept };
  });
}

async function locate(items: readonly NoteItem[], text: string): Promise<NoteItem[]> {
  const before = await keptWithout(items);
  const located: NoteItem[] = [];
  const places: NotePlace[] = [];
  const at = new Date().toISOString();
  for (const item of items) {
    if (item.found === 'claim') {
      located.push(item);
      continue;
    }
    const place = locateTarget(text, item.note.target);
    const { found, why } = place;
    const isKept = found === 'orphan' && before.has(item.note.id);
    located.push({ ...item, ...place, isKept });
    places.push({ id: item.note.id, found, why, kept: isKept, at });
    await breathe();
  }
  // Only a help for lists elsewhere.
  sendMessage('notePlaces', { places }).catch(() => undefined);
  return located;
}

/** Notes that the reviewer chose to keep without a place. */
async function keptWithout(items: readonly NoteItem[]): Promise<Set<string>> {
  const places = await openDatabase()
    .places.bulkGet(items.map(({ note }) => note.id))
    .catch(() => []);
  return new Set(places.flatMap(place => (place?.kept ? [place.id] : [])));
}
