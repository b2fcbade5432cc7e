import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isEmptyDraft } from '../lib/core/annotation/draft.ts';
import { plainNote } from '../lib/core/annotation/plain-note.ts';
import { hasWebAddress, isEmptyEvidence } from '../lib/core/annotation/note-fields.ts';
import { quoteOf } from '../lib/core/annotation/read-annotation.ts';
import { Icon } from './icons.tsx';
import { AboutChoice } from './notes/about-choice.tsx';
import type { NoteChoices, NoteDraft, NoteEditorActions } from './notes/editor-props.ts';
import { EvidenceField } from './notes/evidence-field.tsx';
import { NoteHistory } from './notes/note-history.tsx';
import { NoteTextField } from './notes/note-text-field.tsx';
import { isTroubled, NoteTrouble, troubleId } from './notes/note-trouble.tsx';
import { StatusSteps } from './notes/status-steps.tsx';
import { TagField } from './notes/tag-field.tsx';
import { VerdictFields } from './notes/verdict-fields.tsx';
import { useWords } from './words.tsx';

export type NoteEditorProps = NoteEditorActions & { readonly note: NoteDraft; readonly choices: NoteChoices };

/** The editor of one note. Ctrl+Enter saves, Escape goes back with the draft kept. Give it a key, so that no note shows another's words. */
export function NoteEditor({ note, choices, ...act }: NoteEditorProps) {
  const { t } = useWords();
  const { draft, status } = note;
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const [openEvidence, setOpenEvidence] = useState<number | null>(null);
  const [complaints, setComplaints] = useState(0);

  const troubled = isTroubled(status);
  const signed = choices.reviewer ? t('editor.signed', { name: choices.reviewer }) : t('notes.here');
  const place = troubled ? t('notes.notSaved') : signed;
  const refused = status === 'refused-private';
  const canSave = !isEmptyDraft(draft) && status !== 'saving' && !refused;
  function save(): void {
    if (!canSave) return;
    const wrong = draft.evidence.findIndex(one => !isEmptyEvidence(one) && !hasWebAddress(one));
    if (wrong < 0) return act.onSave();
    setOpenEvidence(wrong);
    setComplaints(count => count + 1);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') act.onBack();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="editor"
      aria-label={t('notes.note')}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <header class="bar-top">
        <button type="button" class="btn btn-ico" aria-label={t('notes.back')} onClick={act.onBack}>
          <Icon name="back" />
        </button>
        <h1>{t(note.repliedTo === null ? 'notes.note' : 'editor.reply')}</h1>
      </header>
      <div class="pad">
        <Subject note={note} />
        <NoteTextField draft={draft} keptAt={note.keptAt} area={area} onChange={text => act.onChange({ text })} />
        <NoteTrouble note={note} onRetry={save} onLeave={act.onLeave} />
        {draft.from === null && draft.claim !== '' && choices.packVersion !== '' && (
          <AboutChoice
            onClaim={draft.onClaim !== ''}
            onChange={onClaim => act.onChange({ onClaim: onClaim ? choices.packVersion : '' })}
          />
        )}
        <VerdictFields {...draft} verdicts={choices.verdicts} onChange={act.onChange} />
        <StatusSteps status={draft.status} onChange={next => act.onChange({ status: next })} />
        <TagField tags={draft.tags} inUse={choices.tags} onChange={tags => act.onChange({ tags })} />
        <EvidenceField
          evidence={draft.evidence}
          open={openEvidence}
          complaints={complaints}
          onOpen={index => {
            setOpenEvidence(index);
            setComplaints(0);
          }}
          onChange={evidence => act.onChange({ evidence })}
        />
        {note.versions.length > 0 && <NoteHistory versions={note.versions} onRestore={act.onRestore} />}
      </div>
      <footer class="save-bar">
        <span class="meta">{place}</span>
        <button type="button" class="btn push" disabled={!note.canUndo} onClick={act.onUndo}>
          {t('editor.undo')}
        </button>
        <button
          type="submit"
          class="btn btn-main"
          disabled={!canSave}
          aria-describedby={troubled ? troubleId : undefined}
        >
          {t('notes.save')}
        </button>
      </footer>
    </form>
  );
}

/** What the note is about: words of a page, a claim, or another note. */
function Subject({ note }: { note: NoteDraft }) {
  const { t } = useWords();
  const { draft, claim, record, repliedTo } = note;
  const quote = quoteOf(draft.target);
  return (
    <>
      {repliedTo !== null && <p class="label">{t('editor.replyTo')}</p>}
      {(quote || repliedTo) && (
        <blockquote class="pagequote" dir="auto">
          {quote || plainNote(repliedTo ?? '')}
        </blockquote>
      )}
      <p class="meta">{[draft.pageTitle, record && t('notes.record', { record })].filter(Boolean).join(' · ')}</p>
      {claim && (
        <p class="context" lang="en" dir="auto">
          {claim}
        </p>
      )}
    </>
  );
}
