import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoteItem } from '../../components/notes-list.tsx';
import type { Tab } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { isWebPage } from '../../lib/browser/sites.ts';
import { normalizeSource } from '../../lib/core/annotation/normalize-source.ts';
import type { TabKnowledge } from '../shared/page-state.ts';

/** The notes of the page, each with how it was found there. Selectors alone go to the page, never what was written. */
export function useNotes(tab: Tab | null, known: TabKnowledge): { items: NoteItem[]; refresh: () => void } {
  const [items, setItems] = useState<NoteItem[]>([]);
  const source = isWebPage(known.url) ? normalizeSource(known.url) : null;
  const tabId = tab?.id;
  const read = known.report !== null && known.report.state !== 'reading' && known.report.state !== 'off';

  const refresh = useCallback(() => {
    void load(source, read ? tabId : undefined, setItems);
  }, [source, read, tabId]);

  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => notice === 'annotations' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, [refresh, known.report?.sentences]);
  return { items, refresh };
}

async function load(
  source: string | null,
  tabId: number | undefined,
  show: (items: NoteItem[]) => void,
): Promise<void> {
  if (source === null) return show([]);
  const notes = await sendMessage('listAnnotations', { source });
  show(notes.map(note => ({ note, found: 'waiting', why: null })));
  if (tabId === undefined || notes.length === 0) return;
  const targets = notes.map(({ id, target }) => ({ id, target }));
  const places = await sendToPage(tabId, 'locate', { targets }).catch(() => []);
  const byId = new Map(places.map(place => [place.id, place]));
  show(
    notes.map(note => {
      const place = byId.get(note.id);
      return { note, found: place?.found ?? 'waiting', why: place?.why ?? null };
    }),
  );
}
