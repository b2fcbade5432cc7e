import { useEffect, useState } from 'preact/hooks';
import type { NoteChoices } from '../../components/notes/editor-props.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { tagsOf } from '../../lib/core/annotation/read-annotation.ts';

/** Notes whose tags are offered: the latest. All of many would take a while at each start. */
const readNotes = 2000;

/** What a note may be given: the team's scale, the tags in use, the reviewer's name. Follows the settings and the notes. */
export function useNoteChoices(): NoteChoices {
  const [choices, setChoices] = useState<NoteChoices>({ verdicts: [], tags: [], reviewer: '', packVersion: '' });
  useEffect(() => {
    const stop = new AbortController();
    const add = (some: Partial<NoteChoices>) =>
      void (stop.signal.aborted || setChoices(before => ({ ...before, ...some })));
    // Each is of use without the others.
    const readSettings = () => sendMessage('getSettings', null).then(add, () => undefined);
    const readTags = () =>
      tagsInUse().then(
        tags => add({ tags }),
        () => undefined,
      );
    onNotice(notice => {
      if (notice === 'settings') void readSettings();
      if (notice === 'annotations') void readTags();
    }, stop.signal);
    void readSettings();
    void readTags();
    sendMessage('getPack', null).then(
      ({ version }) => add({ packVersion: version }),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return choices;
}

/** The most used first. */
async function tagsInUse(): Promise<string[]> {
  const counts = new Map<string, number>();
  const latest = await openDatabase().annotations.orderBy('modified').reverse().limit(readNotes).toArray();
  for (const tag of latest.flatMap(tagsOf)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}
