import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { asNewNote } from '../../lib/core/annotation/compare-versions.ts';
import { type Draft, noteIdOf } from '../../lib/core/annotation/draft.ts';
import { beginEditing, type Editing } from '../../lib/core/annotation/editing.ts';
import { holdDraft } from './hold-draft.ts';

/** A draft that was begun on another page waits so long for the panel of that page to open it. */
const politeMs = 400;

export const newId = () => `urn:uuid:${crypto.randomUUID()}`;
export const isoNow = () => new Date().toISOString();

interface OpenDraft {
  /** Null while nothing is written. */
  readonly editing: Editing | null;
  /** The same at once: two changes may come before the first is drawn. */
  readonly latest: RefObject<Editing | null>;
  readonly show: (next: Editing) => void;
  readonly open: (draft: Draft) => Promise<void>;
  readonly close: () => void;
}

interface OpenDraftOptions {
  /** The addresses of the page that is looked at, as notes' sources. */
  readonly sources: readonly string[];
  /** In a private window no note opens by itself: it would be another window's. */
  readonly isPrivate: boolean;
  /** A note was begun elsewhere and opens here. Null where such notes do not open. */
  readonly onArrive: (() => void) | null;
  /** Another draft takes the place of the one before it. */
  readonly onOpen: () => void;
}

/** The one draft that is open in this editor, held so that no other editor writes in its row. */
export function useOpenDraft(options: OpenDraftOptions): OpenDraft {
  const [editing, setEditing] = useState<Editing | null>(null);
  const latest = useRef<Editing | null>(null);
  const release = useRef<() => void>(() => undefined);
  /** Drafts that are older than this have been open here, or wait in the list. */
  const seen = useRef('');
  const now = useRef(options);
  now.current = options;

  const set = useCallback((next: Editing | null) => {
    latest.current = next;
    setEditing(next);
  }, []);

  /** Open a draft that is held, in place of the one that is open. */
  const take = useCallback(
    (draft: Draft, free: () => void) => {
      release.current();
      release.current = free;
      if (draft.modified > seen.current) seen.current = draft.modified;
      now.current.onOpen();
      set(beginEditing(draft));
    },
    [set],
  );

  const close = useCallback(() => {
    release.current();
    release.current = () => undefined;
    seen.current = isoNow();
    set(null);
  }, [set]);

  const takesAll = options.onArrive !== null;
  useEffect(() => {
    if (!takesAll) return () => release.current();
    const stop = new AbortController();
    const arrive = async (then: () => void) => {
      const draft = await sendMessage('getDraft', null);
      if (!draft || now.current.isPrivate || draft.id === latest.current?.draft.id || draft.modified <= seen.current)
        return;
      if (!now.current.sources.includes(draft.target.source))
        await new Promise(resolve => setTimeout(resolve, politeMs));
      const free = await holdDraft(draft.id);
      if (!free) return;
      if (stop.signal.aborted) return free();
      take(draft, free);
      then();
    };
    // A note begun on a page opens here; one whose panel was closed while writing comes back.
    onNotice(notice => notice === 'draft' && void arrive(() => now.current.onArrive?.()), stop.signal);
    void arrive(() => undefined);
    return () => {
      stop.abort();
      release.current();
    };
  }, [take, takesAll]);

  /** A draft that another of our pages has open becomes a second one: of the same note, or, where that is new, a note of its own. */
  async function open(draft: Draft): Promise<void> {
    const free = await holdDraft(draft.id);
    if (free) return take(draft, free);
    const second = draft.from ? { ...draft, id: newId(), of: noteIdOf(draft) } : asNewNote(draft, newId(), isoNow());
    const freeSecond = await holdDraft(second.id);
    if (freeSecond) take(second, freeSecond);
  }

  return { editing, latest, show: set, open, close };
}
