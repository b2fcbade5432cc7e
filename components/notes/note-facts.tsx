import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { evidenceOf, statusOf, tagsOf, verdictOf } from '../../lib/core/annotation/read-annotation.ts';
import { seenDay } from '../seen-day.ts';
import { useWords } from '../words.tsx';
import { EvidenceLine } from './evidence-line.tsx';

/** What a note holds besides its text: the verdict as somebody's, of a day; status, tags and evidence. */
export function NoteFacts({ note }: { note: Annotation }) {
  const { t, day } = useWords();
  const verdict = verdictOf(note);
  const status = statusOf(note);
  const evidence = evidenceOf(note);
  return (
    <>
      {verdict && (
        <p class="note-verdict">
          {verdictWords(verdict.value, verdict.creator?.name, day(seenDay(verdict.created)), t)}
        </p>
      )}
      {evidence.length > 0 && (
        <ul class="src">
          {evidence.map((one, index) => (
            <li key={index}>
              <EvidenceLine evidence={one} />
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <span class="tag">{t(`editor.status-${status}`)}</span>
        {tagsOf(note).map(tag => (
          <bdi key={tag} class="tag tag-own">
            {tag}
          </bdi>
        ))}
        <span class="meta push">{day(seenDay(note.modified))}</span>
      </div>
    </>
  );
}

/** "Lacks context, by Ines, 24 Nov 2026". */
function verdictWords(
  verdict: string,
  name: string | undefined,
  day: string,
  t: ReturnType<typeof useWords>['t'],
): string {
  return name ? t('threads.verdictBy', { verdict, name, day }) : t('threads.verdict', { verdict, day });
}
