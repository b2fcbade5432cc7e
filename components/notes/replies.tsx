import type { Thread } from '../../lib/core/annotation/thread-notes.ts';
import { textOf } from '../../lib/core/annotation/read-annotation.ts';
import { useWords } from '../words.tsx';
import { Markdown } from './markdown.tsx';
import { dayAndTime } from './note-time.ts';
import type { NoteActions } from './notes-props.ts';

type RepliesProps = Pick<NoteActions, 'onEdit' | 'onReply' | 'onDelete'> & {
  readonly replies: Thread['replies'];
  /** To an answer as a note of its own, where there is such a place. */
  readonly onOpen?: (id: string) => void;
};

/** Levels that are set in; deeper answers stand below each other. */
const deepest = 3;

/** The answers to a note, in the order of the talk. */
export function Replies({ replies, onOpen, onEdit, onReply, onDelete }: RepliesProps) {
  const words = useWords();
  const { t } = words;
  if (replies.length === 0) return null;
  return (
    <section aria-label={t('threads.replies', { count: replies.length })}>
      <ul class="replies">
        {replies.map(({ reply, depth }) => (
          <li key={reply.id} class={`reply reply-${Math.min(depth, deepest)}`} data-note={reply.id} tabIndex={-1}>
            <p class="meta">
              {reply.creator && <bdi class="label">{reply.creator.name}</bdi>} {dayAndTime(reply.modified, words)}
            </p>
            <Markdown text={textOf(reply)} />
            <div class="row">
              {onOpen && (
                <button type="button" class="btn btn-quiet" onClick={() => onOpen(reply.id)}>
                  {t('threads.open')}
                </button>
              )}
              <button type="button" class="btn btn-quiet" onClick={() => onReply(reply.id)}>
                {t('threads.reply')}
              </button>
              <button type="button" class="btn btn-quiet" onClick={() => onEdit(reply.id)}>
                {t('notes.edit')}
              </button>
              <button type="button" class="btn btn-quiet" onClick={() => onDelete(reply.id)}>
                {t('notes.delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
