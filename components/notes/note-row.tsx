import { changesBetween } from '../../lib/core/annotation/explain-orphan.ts';
import { quoteOf, textOf } from '../../lib/core/annotation/read-annotation.ts';
import { diffWordRuns } from '../../lib/core/sighting/diff-words.ts';
import { WordDiff } from '../word-diff.tsx';
import { useWords } from '../words.tsx';
import { Markdown } from './markdown.tsx';
import { NoteFacts } from './note-facts.tsx';
import { dayAndTime } from './note-time.ts';
import type { NoteActions, NoteItem, OrphanActions } from './notes-props.ts';
import { OrphanRepair } from './orphan-repair.tsx';
import { changedWords, orphanWords } from './orphan-words.ts';
import { Replies } from './replies.tsx';

/** One note of the page with the answers to it; one without a place, or with a doubtful one, has the reason first, and the ways to give it another. */
export function NoteRow({ item, ...act }: { item: NoteItem } & NoteActions & OrphanActions) {
  const { t } = useWords();
  const { note, found, replies } = item;
  const isDoubtful = found === 'orphan' || item.isOneOf !== null;
  return (
    <article class="note" data-note={note.id} tabIndex={-1}>
      <NoteSubject item={item} />
      <Markdown text={textOf(note)} />
      {isDoubtful && <OrphanRepair item={item} {...act} />}
      <NoteFacts note={note} />
      <div class="row">
        {found !== 'orphan' && found !== 'claim' && (
          <button type="button" class="btn" aria-label={t('notes.showLong')} onClick={() => act.onGo(note.id)}>
            {t('notes.show')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => act.onEdit(note.id)}>
          {t('notes.edit')}
        </button>
        <button type="button" class="btn" onClick={() => act.onReply(note.id)}>
          {t('threads.reply')}
        </button>
        <button type="button" class="btn btn-quiet push" onClick={() => act.onDelete(note.id)}>
          {t('notes.delete')}
        </button>
      </div>
      <Replies replies={replies} {...act} />
    </article>
  );
}

/** The words that the note is about: as they are, or what became of them. */
function NoteSubject({ item: { note, found, why, isOneOf, near, isKept, claim } }: { item: NoteItem }) {
  const words = useWords();
  const { t } = words;
  const quote = quoteOf(note.target);
  if (found === 'claim')
    return (
      <>
        <h2 class="label">{t('threads.onClaim')}</h2>
        <blockquote class="pagequote" lang="en" dir="auto">
          {claim}
        </blockquote>
      </>
    );
  if (found !== 'orphan')
    return (
      <>
        {isOneOf !== null && (
          <h2 class="label">
            {isOneOf > 1 ? t('notes.often', { count: isOneOf }) : t('notes.wasOften')} {t('notes.mayBeOther')}
          </h2>
        )}
        <blockquote class="pagequote" dir="auto">
          {quote}
        </blockquote>
      </>
    );
  const diff = near && diffWordRuns(quote, near.words);
  const isChanged = why?.kind === 'changed' || why?.kind === 'figure-changed';
  const changed = near && diff && isChanged ? changedWords(changesBetween(quote, near.words, diff), t) : null;
  const reason = changed ?? (why ? orphanWords(why, t) : t('notes.removed'));
  return (
    <>
      <h2 class="label">{isKept ? `${t('orphans.keptWithout')} · ${reason}` : reason}</h2>
      {diff ? (
        <WordDiff runs={diff} />
      ) : (
        <blockquote class="pagequote" dir="auto">
          {quote}
        </blockquote>
      )}
      <p class="meta">{t('orphans.noted', { time: dayAndTime(note.created, words) })}</p>
    </>
  );
}
