import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoteItem } from '../../components/notes-list.tsx';
import type { Tab } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { isWebPage } from '../../lib/browser/sites.ts';
import { normalizeSource } from '../../lib/core/annotation/normalize-source.ts';
import { locateTarget } from '../../lib/core/annotation/locate-target.ts';
import { breathe } from '../../lib/dom/breathe.ts';
import type { TabKnowledge } from '../shared/page-state.ts';

/** The notes of the page, each with how it was found there. They are looked for here: nothing of a note goes to the page. */
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
  const text = await sendToPage(tabId, 'getText', null).catch(() => null);
  if (text === null) return;
  const found: NoteItem[] = [];
  for (const note of notes) {
    found.push({ note, ...locateTarget(text, note.target) });
    await breathe();
  }
  show(found);
}
