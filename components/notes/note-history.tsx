import { useState } from 'preact/hooks';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { NoteVersion } from '../../lib/core/annotation/note-changes.ts';
import { textOf } from '../../lib/core/annotation/read-annotation.ts';
import { diffWordRuns } from '../../lib/core/sighting/diff-words.ts';
import { WordDiff } from '../word-diff.tsx';
import { useWords } from '../words.tsx';
import { changeWords } from './change-words.ts';
import { dayAndTime } from './note-time.ts';

interface NoteHistoryProps {
  /** The newest first. */
  readonly versions: readonly NoteVersion[];
  /** Absent where the note is only looked at. */
  readonly onRestore?: (version: Annotation) => void;
}

/** What became of a note, save by save: what was changed, by whom and when, the words of it, and a way back to it. */
export function NoteHistory({ versions, onRestore }: NoteHistoryProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section class="field" aria-labelledby="note-history">
      <h2 class="label" id="note-history">
        {t('noteHistory.title')}
      </h2>
      <ol class="hist">
        {versions.map((version, index) => (
          <HistoryLine
            key={version.note.rev}
            version={version}
            isOpen={open === version.note.rev}
            onOpen={() => setOpen(before => (before === version.note.rev ? null : version.note.rev))}
            onRestore={index > 0 && onRestore ? () => onRestore(version.note) : null}
          />
        ))}
      </ol>
    </section>
  );
}

interface HistoryLineProps {
  readonly version: NoteVersion;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRestore: (() => void) | null;
}

function HistoryLine({ version, isOpen, onOpen, onRestore }: HistoryLineProps) {
  const words = useWords();
  const { t } = words;
  const { note, before, changes, by } = version;
  const time = dayAndTime(note.modified, words);
  const what = changes.map(change => changeWords(change, t)).join(' · ') || t('noteHistory.saved');
  const hasWords = changes.some(({ kind }) => kind === 'text') || (before === null && textOf(note) !== '');
  return (
    <li>
      <time dateTime={note.modified}>{time}</time>
      <span class="hist-what">
        {hasWords ? (
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            aria-description={t('noteHistory.show', { time })}
            onClick={onOpen}
          >
            {what}
          </button>
        ) : (
          what
        )}
        {by && <span class="meta"> {t('noteHistory.by', { name: by })}</span>}
      </span>
      {onRestore && (
        <button type="button" class="link" aria-label={t('noteHistory.restoreLong', { time })} onClick={onRestore}>
          {t('noteHistory.restore')}
        </button>
      )}
      {isOpen && <WordDiff runs={diffWordRuns(textOf(before ?? note), textOf(note))} />}
    </li>
  );
}
