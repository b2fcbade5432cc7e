import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { readVersions } from '../../lib/core/annotation/note-changes.ts';
import { statusOf, tagsOf, textOf, verdictOf } from '../../lib/core/annotation/read-annotation.ts';
import { diffWordRuns, isChanged } from '../../lib/core/sighting/diff-words.ts';
import { useWords } from '../words.tsx';
import { WordDiff } from '../word-diff.tsx';
import { dayOfTime } from './day-of-time.ts';

/** What a note was before, the newest first: when each version was left behind and by whom, and what of it is other in the next. */
export function NoteVersions({ note, versions }: { note: Annotation; versions: readonly Annotation[] }) {
  const { t, day } = useWords();
  const states = readVersions(note, versions);
  return (
    <details class="note-part versions">
      <summary class="label">{t('library.versions', { count: versions.length })}</summary>
      <ol>
        {states.map(({ note: after, before, by }) => {
          if (!before) return null;
          return (
            <li key={before.rev}>
              <p class="meta">
                {day(dayOfTime(Date.parse(after.modified)))}
                {by && <bdi> {t('noteHistory.by', { name: by })}</bdi>}
              </p>
              <Changes before={before} after={after} />
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Changes({ before, after }: { before: Annotation; after: Annotation }) {
  const { t } = useWords();
  const runs = diffWordRuns(textOf(before), textOf(after));
  const verdict = verdictOf(after)?.value ?? '';
  const isVerdict = verdict !== (verdictOf(before)?.value ?? '');
  const status = statusOf(after);
  const isStatus = status !== statusOf(before);
  const [tagsBefore, tags] = [tagsOf(before), tagsOf(after)];
  const added = tags.filter(tag => !tagsBefore.includes(tag));
  const removed = tagsBefore.filter(tag => !tags.includes(tag));
  const isOther = !isChanged(runs) && !isVerdict && !isStatus && added.length + removed.length === 0;
  return (
    <>
      {isStatus && <p>{t('library.nowStatus', { status: t(`editor.status-${status}`) })}</p>}
      {isVerdict && <p>{verdict === '' ? t('library.verdictRemoved') : t('library.nowVerdict', { verdict })}</p>}
      {added.length > 0 && <p>{t('library.tagsAdded', { tags: added.join(', ') })}</p>}
      {removed.length > 0 && <p>{t('library.tagsRemoved', { tags: removed.join(', ') })}</p>}
      {isChanged(runs) && <WordDiff runs={runs} />}
      {isOther && <p class="meta">{t('library.otherChange')}</p>}
    </>
  );
}
