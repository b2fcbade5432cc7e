import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation, ReviewStatus } from '../../lib/core/annotation/annotation.ts';
import type { NoteChange } from '../../lib/core/annotation/change-annotation.ts';
import { plainNote } from '../../lib/core/annotation/plain-note.ts';
import {
  evidenceOf,
  isOnPage,
  quoteSelectorOf,
  repliedTo,
  statusOf,
  tagsOf,
  textOf,
  verdictOf,
} from '../../lib/core/annotation/read-annotation.ts';
import { textFragmentLink } from '../../lib/core/export/text-fragment.ts';
import type { NoteRecord } from '../../lib/core/library/note-query.ts';
import { Glyph, Icon } from '../icons.tsx';
import { isWebLink, OutLink } from '../out-link.tsx';
import { Markdown } from '../notes/markdown.tsx';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';
import { NoteVersions } from './note-versions.tsx';
import { StatusMark } from './status-mark.tsx';
import { useEscape } from './use-escape.ts';

/** What is known of a note that is open, beside the note itself. */
export interface OpenNote {
  readonly note: Annotation;
  /** What it was before, the newest first. */
  readonly versions: readonly Annotation[];
  /** The note that this one replies to; null where it is gone, undefined for no reply. */
  readonly parent: Annotation | null | undefined;
  readonly replies: readonly Annotation[];
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
  readonly onEdit: () => void;
  readonly onTrash: () => void;
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

type NoteBarProps = Pick<NoteDetailProps, 'place' | 'onBack' | 'onTurn'> & {
  heading: RefObject<HTMLHeadingElement | null>;
};

/** The way back to the list, and on to its other notes. */
function NoteBar({ place, onBack, onTurn, heading }: NoteBarProps) {
  const { t } = useWords();
  return (
    <>
      <header class="note-bar">
        <button type="button" class="btn" onClick={onBack} aria-keyshortcuts="Escape">
          <Icon name="back" />
          {t('library.back')}
        </button>
        {place && (
          <span class="push row">
            <span class="meta num">{t('card.place', place)}</span>
            <button
              type="button"
              class="btn btn-ico"
              aria-label={t('library.previousNote')}
              disabled={place.index <= 1}
              onClick={() => onTurn(-1)}
            >
              <Icon name="back" />
            </button>
            <button
              type="button"
              class="btn btn-ico"
              aria-label={t('library.nextNote')}
              disabled={place.index >= place.all}
              onClick={() => onTurn(1)}
            >
              <Icon name="next" />
            </button>
          </span>
        )}
      </header>
      <h1 class="vh" tabIndex={-1} ref={heading}>
        {t('notes.note')}
      </h1>
    </>
  );
}

function Shown({ open, statement, record, isLost, ...props }: NoteDetailProps & { open: OpenNote }) {
  const { t, day } = useWords();
  const { note, versions, parent, replies } = open;
  const text = textOf(note);
  const verdict = verdictOf(note);
  const tags = tagsOf(note);
  const evidence = evidenceOf(note);
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
      <Words note={note} />
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
      <section class="note-part note-review">
        <div>
          <h2 class="label">{t('library.verdict')}</h2>
          <p>
            {verdict
              ? verdict.creator
                ? t('library.verdictBy', {
                    verdict: verdict.value,
                    name: verdict.creator.name,
                    day: date(verdict.created),
                  })
                : t('library.verdictOf', { verdict: verdict.value, day: date(verdict.created) })
              : t('library.noVerdict')}
          </p>
          {verdict?.confidence && <p class="meta">{t(`library.confidence-${verdict.confidence}`)}</p>}
        </div>
        <div>
          <h2 class="label">{t('library.status')}</h2>
          <StatusMark status={statusOf(note)} />
          <ol class="review-steps">
            {note.review.map(({ status, at, by }) => (
              <li key={`${status}${at}`} class="meta">
                {by
                  ? t('library.stepBy', { status: t(`editor.status-${status}`), name: by, day: date(at) })
                  : t('library.step', { status: t(`editor.status-${status}`), day: date(at) })}
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h2 class="label">{t('library.tags')}</h2>
          <p dir="auto">{tags.length > 0 ? tags.join(', ') : t('library.noTag')}</p>
        </div>
      </section>
      {evidence.length > 0 && (
        <section class="note-part">
          <h2 class="label">{t('library.evidence')}</h2>
          <ul class="src">
            {evidence.map(({ url, title, date: of, quote }, at) => (
              <li key={at}>
                <OutLink url={url}>{title || url}</OutLink>
                {of && <span class="src-meta">{of}</span>}
                {quote && <q dir="auto">{quote}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="row note-actions">
        <button type="button" class="btn btn-main" onClick={props.onEdit}>
          <Icon name="note" />
          {t('notes.edit')}
        </button>
        <NextStatus status={statusOf(note)} onChange={props.onChange} />
        <button type="button" class="btn" onClick={props.onTrash}>
          {t('library.toTrash')}
        </button>
      </div>
      {replies.length > 0 && (
        <section class="note-part">
          <h2 class="label">{t('library.replies', { count: replies.length })}</h2>
          <ul class="replies">
            {replies.map(reply => (
              <li key={reply.id}>
                <NoteLink note={reply} onOpen={props.onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {versions.length > 0 && <NoteVersions note={note} versions={versions} />}
    </>
  );
}

/** The next step of a review, one press away: the queue is worked through by it. */
function NextStatus({ status, onChange }: { status: ReviewStatus } & Pick<NoteDetailProps, 'onChange'>) {
  const { t } = useWords();
  const next = status === 'draft' ? 'in-review' : status === 'in-review' ? 'published' : null;
  if (!next) return null;
  return (
    <button type="button" class="btn" onClick={() => onChange({ status: next })}>
      {t('library.setTo', { status: t(`editor.status-${next}`) })}
    </button>
  );
}

/** The page's words in what stood around them, and the way to them. */
function Words({ note }: { note: Annotation }) {
  const { t } = useWords();
  const quote = quoteSelectorOf(note.target);
  if (!isOnPage(note)) return repliedTo(note) ? null : <p class="meta">{t('library.onClaim')}</p>;
  const link = textFragmentLink(note.target);
  return (
    <section class="note-part">
      {quote && (
        <blockquote class="pagequote" dir="auto">
          <span class="around">{quote.prefix}</span>
          <mark class="quoted">{quote.exact}</mark>
          <span class="around">{quote.suffix}</span>
        </blockquote>
      )}
      <p class="meta" dir="auto">
        {note.pageTitle || note.target.source}
      </p>
      {isWebLink(link) && <OutLink url={link}>{t('history.openPage')}</OutLink>}
    </section>
  );
}

function NoteLink({ note, onOpen }: { note: Annotation; onOpen: (id: string) => void }) {
  const { t, day } = useWords();
  const words = plainNote(textOf(note)) || quoteSelectorOf(note.target)?.exact || t('library.noText');
  return (
    <button type="button" class="note-link" onClick={() => onOpen(note.id)}>
      <span class="clip" dir="auto">
        {words}
      </span>
      <span class="meta">
        {[note.creator?.name, day(dayOfTime(Date.parse(note.modified)))].filter(Boolean).join(' · ')}
      </span>
    </button>
  );
}
