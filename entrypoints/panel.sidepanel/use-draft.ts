import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoteDraft } from '../../components/note-editor.tsx';
import { useWords } from '../../components/words.tsx';
import { writings } from '../../lib/core/words/language.ts';
import { MessageError } from '../../lib/browser/answer.ts';
import type { Tab } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { type Draft, isEmptyDraft } from '../../lib/core/annotation/draft.ts';
import { draftOf, newAnnotation } from '../../lib/core/annotation/new-annotation.ts';
import { quoteOf } from '../../lib/core/annotation/read-annotation.ts';
import type { TabKnowledge } from '../shared/page-state.ts';

interface Editing {
  readonly shown: NoteDraft | null;
  begin(draft: Draft): void;
  edit(note: Annotation): void;
  type(text: string): void;
  save(text: string): void;
  leave(): void;
}

/**
 * The note that is being written: kept as a draft at every keystroke, stored as an annotation when it is saved.
 *
 * `say` hears what became of it; `onArrive` runs when a note was begun elsewhere while the panel is open.
 */
export function useDraft(
  tab: Tab | null,
  known: TabKnowledge,
  say: (message: string) => void,
  onArrive: () => void,
): Editing {
  const { t, language } = useWords();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [status, setStatus] = useState<NoteDraft['status']>('writing');
  const [keptAt, setKeptAt] = useState<string | null>(null);

  const begin = useCallback((next: Draft | null) => {
    setDraft(next);
    setStatus('writing');
    setKeptAt(null);
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    const read = async (then: () => void) => {
      const latest = await sendMessage('getDraft', null);
      if (!latest) return;
      begin(latest);
      then();
    };
    // A note begun on a page opens here; one whose panel was closed while writing comes back.
    onNotice(notice => notice === 'draft' && void read(onArrive), stop.signal);
    void read(() => undefined);
    return () => stop.abort();
  }, [begin, onArrive]);

  const keep = (next: Draft) =>
    sendMessage('saveDraft', next).then(
      () => setKeptAt(new Date().toLocaleTimeString(writings[language].locale, { hour: '2-digit', minute: '2-digit' })),
      (error: unknown) => setStatus(statusOf(error)),
    );

  function type(text: string): void {
    if (!draft) return;
    const next = { ...draft, text, modified: new Date().toISOString() };
    setDraft(next);
    void keep(next);
  }

  async function save(text: string): Promise<void> {
    if (!draft) return;
    setStatus('saving');
    try {
      await sendMessage('saveAnnotation', newAnnotation({ ...draft, text }, new Date().toISOString()));
      begin(null);
      say(t('notes.saved'));
    } catch (error) {
      setStatus(statusOf(error));
      if (error instanceof MessageError && error.code === 'conflict') say(t('notes.conflict'));
    }
  }

  const line = draft && known.report?.mentions.find(({ mention }) => mention.claim === draft.claim);
  const shown: NoteDraft | null = draft && {
    key: draft.id,
    quote: quoteOf(draft.target),
    claim: line?.statement ?? '',
    record: line?.summary ?? '',
    pageTitle: draft.pageTitle,
    text: draft.text,
    keptAt,
    status: tab?.incognito ? 'refused-private' : status,
  };
  return {
    shown,
    begin(next) {
      begin(next);
      void keep(next);
    },
    edit: note => begin(draftOf(note, new Date().toISOString())),
    type,
    save: text => void save(text),
    leave() {
      // An empty draft of a new note is nothing to come back to.
      if (draft && isEmptyDraft(draft)) void sendMessage('dropDraft', { id: draft.id });
      begin(null);
    },
  };
}

function statusOf(error: unknown): NoteDraft['status'] {
  return error instanceof MessageError && error.code === 'private' ? 'refused-private' : 'not-saved';
}
