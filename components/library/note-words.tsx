import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { plainNote } from '../../lib/core/annotation/plain-note.ts';
import { isOnPage, quoteSelectorOf, repliedTo, textOf } from '../../lib/core/annotation/read-annotation.ts';
import { textFragmentLink } from '../../lib/core/export/text-fragment.ts';
import { isWebLink, OutLink } from '../out-link.tsx';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';

/** The page's words in what stood around them, and the way to them. */
export function NoteWords({ note }: { note: Annotation }) {
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

/** The way to another note. */
export function NoteLink({ note, onOpen }: { note: Annotation; onOpen: (id: string) => void }) {
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
