import type { Counts } from '../../lib/core/backup/store-names.ts';
import { useCounts } from '../counts.ts';
import { useWords } from '../words.tsx';

/** What the user is about to do, one thing at a time. */
export type RecoveryStep =
  | { readonly kind: 'none' | 'working' | 'started' | 'whole' }
  /** The dry run of a copy: nothing has been written. `writes` counts what is new here, or newer. */
  | {
      readonly kind: 'plan';
      readonly name: string;
      readonly holds: Counts;
      readonly writes: number;
      readonly refused: number;
    }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'failed'; readonly why: string }
  /** All of the copy is here, and is put among the rest at the next start. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'restored'; readonly rows: number };

interface DryRunProps {
  readonly step: RecoveryStep;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}

/** What a copy would bring, or why it brings nothing. */
export function DryRun({ step, onRestore, onLeave }: DryRunProps) {
  const { t, runs } = useWords();
  const holds = useCounts(step.kind === 'plan' ? step.holds : null);
  switch (step.kind) {
    case 'working':
      return <p>{t('safety.working')}</p>;
    case 'unreadable':
      return (
        <p class="notice">
          <span>{runs('safety.unreadable', { name: <bdi>{step.name}</bdi> })}</span>
        </p>
      );
    case 'failed':
      return (
        <p class="notice">
          <span>{t('safety.failed', { why: step.why })}</span>
        </p>
      );
    case 'unfinished':
      return (
        <p class="notice">
          <span>
            <b>{t('importing.unfinished')}</b> {t('importing.unfinishedText')}
          </span>
        </p>
      );
    case 'restored':
      return <p>{t('safety.restored', { count: step.rows })}</p>;
    case 'plan':
      return (
        <div class="report">
          <p>
            {runs('safety.holds', { name: <bdi>{step.name}</bdi>, counts: holds })}{' '}
            {step.refused > 0 && t('safety.leftOut', { count: step.refused })}{' '}
            {t(step.writes > 0 ? 'safety.nothingYet' : 'importing.nothingNew')}
          </p>
          <div class="row">
            {step.writes > 0 && (
              <button type="button" class="btn btn-main" onClick={onRestore}>
                {t('safety.restore', { count: step.writes })}
              </button>
            )}
            <button type="button" class="btn" onClick={onLeave}>
              {t('safety.leave')}
            </button>
          </div>
        </div>
      );
    default:
      return null;
  }
}
