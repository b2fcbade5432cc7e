import { useEffect, useState } from 'preact/hooks';
import type { OpenNote } from '../../components/library/note-detail.tsx';
import { listThreads, readHistory } from '../../lib/browser/annotation-store.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { repliedTo } from '../../lib/core/annotation/read-annotation.ts';
import { threadNotes } from '../../lib/core/annotation/thread-notes.ts';

/** The note that is open, with what it was, what it replies to and what replies to it; followed while it is open. */
export function useOpenNote(id: string): OpenNote | 'loading' | 'gone' {
  const [open, setOpen] = useState<OpenNote | 'loading' | 'gone'>('loading');
  useEffect(() => {
    setOpen('loading');
    if (id === '') return;
    const stop = new AbortController();
    const read = () =>
      void readNote(id).then(
        note => stop.signal.aborted || setOpen(note),
        () => stop.signal.aborted || setOpen('gone'),
      );
    // A reply is another note: whatever changes may be one.
    onNotice(notice => notice === 'annotations' && read(), stop.signal);
    read();
    return () => stop.abort();
  }, [id]);
  return open;
}

async function readNote(id: string): Promise<OpenNote | 'gone'> {
  const database = openDatabase();
  const [{ note, versions }, answers] = await Promise.all([readHistory(database, id), listThreads(database, [id])]);
  if (!note) return 'gone';
  const parent = repliedTo(note);
  return {
    note,
    versions,
    parent: parent === null ? undefined : ((await database.annotations.get(parent)) ?? null),
    replies: threadNotes([note, ...answers])[0]?.replies ?? [],
  };
}
