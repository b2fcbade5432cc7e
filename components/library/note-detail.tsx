import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { NoteChange } from '../../lib/core/annotation/change-annotation.ts';
import { statusOf, textOf } from '../../lib/core/annotation/read-annotation.ts';
import type { Thread } from '../../lib/core/annotation/thread-notes.ts';
import type { NoteRecord } from '../../lib/core/library/note-query.ts';
import { Glyph, Icon } from '../icons.tsx';
import { Markdown } from '../notes/markdown.tsx';
import { Replies } from '../notes/replies.tsx';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';
import { NoteBar } from './note-bar.tsx';
import { NextStatus, NoteEvidence, NoteReview } from './note-review.tsx';
import { NoteVersions } from './note-versions.tsx';
import { NoteLink, NoteWords } from './note-words.tsx';
import { useEscape } from './use-escape.ts';

/** What is known of a note that is open, beside the note itself. */
export interface OpenNote {
  readonly note: Annotation;
  /** What it was before, the newest first. */
  readonly versions: readonly Annotation[];
  /** The note that this one replies to; null where it is gone, undefined for no reply. */
  readonly parent: Annotation | null | undefined;
  /** The answers to it, and to those. */
  readonly replies: Thread['replies'];
}

export interface NoteDetailProps {
  /** `loading` while it is read, `gone` where there is no such note any more. */
  readonly open: OpenNote | 'loading' | 'gone';
  readonly statement: string;
  readonly record: NoteRecord | undefined;
  readonly isLost: boolean;
  /** Place in the list, from 1, and how many there are; null for a note that the list does not have. */
  readonly place: { readonly index: number; readonly all: number } | null;
  readonly onBack: () => void;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onOpen: (id: string) => void;
  /** Of the note itself, or of an answer. */
  readonly onEdit: (id: string) => void;
  readonly onReply: (id: string) => void;
  readonly onTrash: (id: string) => void;
  readonly onChange: (change: NoteChange) => void;
  /** The editor, in the place of what it edits. */
  readonly editor?: ComponentChildren;
}

/** One note, whole. */
export function NoteDetail(props: NoteDetailProps) {
  const { open, onBack } = props;
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = typeof open === 'string' ? open : open.note.id;
  const isEdited = Boolean(props.editor);
  // Read from its beginning, by eye and by ear; again once it was edited.
  useLayoutEffect(() => {
    if (isEdited) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [id, isEdited]);
  useEscape(!isEdited, onBack);
  return (
    <article class="note-page" aria-label={t('notes.note')}>
      {/* The editor has its own way back, and its own heading. */}
      {!isEdited && <NoteBar {...props} heading={heading} />}
      {open === 'loading' && <p class="meta">{t('library.loading')}</p>}
      {open === 'gone' && (
        <div class="state">
          <h2 class="state-title">{t('library.noteGone')}</h2>
          <p class="meta">{t('library.noteGoneText')}</p>
        </div>
      )}
      {typeof open !== 'string' && (props.editor ?? <Shown {...props} open={open} />)}
    </article>
  );
}

function Shown({ open, statement, record, isLost, ...props }: NoteDetailProps & { open: OpenNote }) {
  const { t, day } = useWords();
  const { note, versions, parent, replies } = open;
  const text = textOf(note);
  const date = (time: string) => day(dayOfTime(Date.parse(time)));
  return (
    <>
      {isLost && (
        <p class="notice">
          <Icon name="note" large />
          <span>
            <b>{t('library.lost')}.</b> {t('library.lostText')}
          </span>
        </p>
      )}
      <NoteWords note={note} />
      {parent !== undefined && (
        <section class="note-part">
          <h2 class="label">{t('library.repliesTo')}</h2>
          {parent ? <NoteLink note={parent} onOpen={props.onOpen} /> : <p class="meta">{t('library.parentGone')}</p>}
        </section>
      )}
      {statement !== '' && (
        <section class="note-part">
          <h2 class="label">{t('history.claim')}</h2>
          <p class="note-claim" lang="en" dir="auto">
            {statement}
          </p>
          {record && (
            <p class="row">
              <span class="w">
                <Glyph name={record.glyph} />
                {record.title}
              </span>
              <span class="meta" dir="auto">
                {record.summary}
              </span>
            </p>
          )}
        </section>
      )}
      <section class="note-part">
        <h2 class="label">{t('notes.note')}</h2>
        {text === '' ? <p class="meta">{t('library.noText')}</p> : <Markdown text={text} />}
        <p class="meta">
          {note.creator
            ? t('library.writtenBy', { name: note.creator.name, day: date(note.created) })
            : t('library.written', { day: date(note.created) })}
          {note.modified !== note.created && ` · ${t('library.changedOn', { day: date(note.modified) })}`}
        </p>
      </section>
      <NoteReview note={note} />
      <NoteEvidence note={note} />
      <div class="row note-actions">
        <button type="button" class="btn btn-main" onClick={() => props.onEdit(note.id)}>
          <Icon name="note" />
          {t('notes.edit')}
        </button>
        <button type="button" class="btn" onClick={() => props.onReply(note.id)}>
          {t('threads.reply')}
        </button>
        <NextStatus status={statusOf(note)} onChange={props.onChange} />
        <button type="button" class="btn" onClick={() => props.onTrash(note.id)}>
          {t('library.toTrash')}
        </button>
      </div>
      {replies.length > 0 && (
        <section class="note-part">
          <h2 class="label">{t('library.replies', { count: replies.length })}</h2>
          <Replies
            replies={replies}
            onOpen={props.onOpen}
            onReply={props.onReply}
            onEdit={props.onEdit}
            onDelete={props.onTrash}
          />
        </section>
      )}
      {versions.length > 0 && <NoteVersions note={note} versions={versions} />}
    </>
  );
}
