import type { LeftOut, LeftOutWhy } from '../../lib/core/export/claim-review.ts';
import { useWords } from '../words.tsx';

/** How many notes a format leaves out, and why. */
export function LeftOutNotice(props: { left: readonly LeftOut[]; all: number; onSettings: () => void }) {
  const { t } = useWords();
  const { left } = props;
  if (left.length === 0) return null;
  const counts = new Map<LeftOutWhy, number>();
  for (const { why } of left) counts.set(why, (counts.get(why) ?? 0) + 1);
  return (
    <div class="left-out">
      <p>
        <b>{t('exporting.leftOut', { count: left.length })}</b>
      </p>
      <ul>
        {[...counts].map(([why, count]) => (
          <li key={why}>{t(`exporting.why-${why}`, { count })}</li>
        ))}
      </ul>
      {counts.has('no-name') && (
        <p>
          {t('exporting.nameNeeded')}{' '}
          <button type="button" class="btn" onClick={props.onSettings}>
            {t('options.title')}
          </button>
        </p>
      )}
      {left.length === props.all && <p>{t('exporting.allLeftOut')}</p>}
    </div>
  );
}
