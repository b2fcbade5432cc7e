import type { BackupProblem } from '../../lib/core/backup/backup.ts';
import type { Refusal, RestorePlan } from '../../lib/core/backup/plan-restore.ts';
import { countRows, type Counts, sumOf } from '../../lib/core/backup/stores.ts';
import { useWords } from '../words.tsx';
import { Notice } from '../page-states.tsx';
import { useCounts } from './counts.ts';

/** Refused rows named one by one; more than these are counted. */
const mostNamed = 20;

interface RestoreReportProps {
  readonly file: string;
  readonly plan: RestorePlan;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}

/** What a backup file would change. Nothing is written before the reader says so. */
export function RestoreReport({ file, plan, onRestore, onLeave }: RestoreReportProps) {
  const { t, runs, day } = useWords();
  const writes = sumOf(countRows(plan.write));
  const isNeeded = writes > 0 || plan.settings !== null;
  return (
    <div class="report">
      <h3>{runs('options.planTitle', { file: <bdi>{file}</bdi>, day: day(plan.made.slice(0, 10)) })}</h3>
      <dl>
        <Line name={t('options.planNew')} counts={plan.new} />
        <Line name={t('options.planUpdated')} counts={plan.updated} />
        <Line name={t('options.planSame')} counts={plan.same} />
        {plan.settings && (
          <div>
            <dt>{t('options.planSettings')}</dt>
            <dd>{t('options.planSettingsText')}</dd>
          </div>
        )}
        {plan.refused.length > 0 && (
          <div>
            <dt>{t('options.planRefused')}</dt>
            <dd>
              <Refused refused={plan.refused} />
            </dd>
          </div>
        )}
      </dl>
      <p class="meta">{isNeeded ? t('options.planNothingYet') : t('options.planNothingNew')}</p>
      <div class="row">
        {isNeeded && (
          <button type="button" class="btn btn-main" onClick={onRestore}>
            {writes > 0 ? t('options.restoreRows', { count: writes }) : t('options.restoreSettings')}
          </button>
        )}
        <button type="button" class="btn" onClick={onLeave}>
          {isNeeded ? t('options.leave') : t('options.close')}
        </button>
      </div>
    </div>
  );
}

function Line({ name, counts }: { name: string; counts: Counts }) {
  const written = useCounts(counts);
  if (sumOf(counts) === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{written}</dd>
    </div>
  );
}

function Refused({ refused }: { refused: readonly Refusal[] }) {
  const { t } = useWords();
  const more = refused.length - mostNamed;
  return (
    <details>
      <summary>{t('options.refused', { count: refused.length })}</summary>
      <ul>
        {refused.slice(0, mostNamed).map(({ store, record, why, field }) => (
          <li key={`${store} ${record}`}>
            {t('options.refusedRow', {
              row: t(`options.row-${store}`, { record }),
              why: why === 'invalid' && field ? t('options.why-field', { field }) : t(`options.why-${why}`),
            })}
          </li>
        ))}
        {more > 0 && <li>{t('options.moreRefused', { count: more })}</li>}
      </ul>
    </details>
  );
}

/** Why a file was refused as a whole. */
export function ProblemNotice({ file, problem }: { file: string; problem: BackupProblem }) {
  const { t, runs } = useWords();
  return (
    <Notice>
      <b>{runs('options.problem', { file: <bdi>{file}</bdi> })}</b> {describe()} {t('options.problemEnd')}
    </Notice>
  );
  function describe(): string {
    if (problem.kind === 'newer') return t('options.problem-newer', { version: problem.version });
    if (problem.kind === 'counts') {
      const { store, said, held } = problem;
      return t('options.problem-counts', { said: t(`options.count-${store}`, { count: said }), held });
    }
    return t(`options.problem-${problem.kind}`);
  }
}
