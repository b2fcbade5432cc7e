import type { NoteConflict } from '../../lib/core/annotation/compare-versions.ts';
import { fieldsOf } from '../../lib/core/annotation/note-fields.ts';
import { diffWordRuns } from '../../lib/core/sighting/diff-words.ts';
import { WordDiff } from '../word-diff.tsx';
import { useWords } from '../words.tsx';
import { ConflictFields } from './conflict-fields.tsx';
import type { NoteEditorActions } from './editor-props.ts';
import { timeOf } from './note-time.ts';
import { PartView } from './part-view.tsx';

type ConflictViewProps = Pick<NoteEditorActions, 'onKeepBoth' | 'onUseTheirs' | 'onUseMine' | 'onBack'> & {
  readonly conflict: NoteConflict;
};

/** A note that somebody saved or deleted while it was written here: both are shown, and nothing is decided for the reviewer. */
export function ConflictView({ conflict, onKeepBoth, onUseTheirs, onUseMine, onBack }: ConflictViewProps) {
  const words = useWords();
  const { t } = words;
  const { mine, theirs } = conflict;
  const time = theirs ? timeOf(theirs.modified, words) : '';
  return (
    <PartView title={t(theirs ? 'conflict.title' : 'conflict.deleted')} onBack={onBack}>
      <p role="alert">{theirs ? t('conflict.text', { time }) : t('conflict.deletedText')}</p>
      {theirs ? (
        <>
          <BothTexts conflict={conflict} theirs={fieldsOf(theirs).text} time={time} />
          <ConflictFields conflict={conflict} theirs={fieldsOf(theirs)} time={time} />
        </>
      ) : (
        <Version label={t('conflict.mine')} before={mine.text} text={mine.text} />
      )}
      <div class="row">
        <button type="button" class="btn btn-main" onClick={onKeepBoth}>
          {t(theirs ? 'conflict.keepBoth' : 'conflict.keepNew')}
        </button>
        <button type="button" class="btn" onClick={onUseTheirs}>
          {theirs ? t('conflict.useTheirs', { time }) : t('conflict.drop')}
        </button>
        {theirs && (
          <button type="button" class="btn" onClick={onUseMine}>
            {t('conflict.useMine')}
          </button>
        )}
      </div>
    </PartView>
  );
}

/** Both texts, each against the one that both began from. */
function BothTexts({ conflict, theirs, time }: { conflict: NoteConflict; theirs: string; time: string }) {
  const { t } = useWords();
  const { mine, fields } = conflict;
  if (!fields.some(({ field }) => field === 'text')) {
    return <Version label={t('conflict.sameText')} before={theirs} text={theirs} />;
  }
  const base = mine.from ? fieldsOf(mine.from).text : '';
  return (
    <>
      <Version label={t('conflict.savedAt', { time })} before={base} text={theirs} />
      <Version label={t('conflict.mine')} before={base} text={mine.text} />
    </>
  );
}

function Version({ label, before, text }: { label: string; before: string; text: string }) {
  return (
    <div class="field">
      <h2 class="label">{label}</h2>
      <WordDiff runs={diffWordRuns(before, text)} />
    </div>
  );
}
