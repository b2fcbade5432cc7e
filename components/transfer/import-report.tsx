import { countTaken, type Refusal, type RestorePlan } from '../../lib/core/backup/plan-restore.ts';
import { type Counts, sumOf } from '../../lib/core/backup/stores.ts';
import { describeRefusal } from '../../lib/core/import/describe-problem.ts';
import type { ImportKindId } from '../../lib/core/import/registry.ts';
import { useCounts } from '../counts.ts';
import { useWords } from '../words.tsx';

/** Refused records named one by one; more than these are counted, and all of them are in the list that can be saved. */
const mostNamed = 20;

interface ImportReportProps {
  readonly file: string;
  readonly of: ImportKindId;
  readonly plan: RestorePlan;
  readonly onImport: () => void;
  readonly onLeave: () => void;
  readonly onSaveRefused: () => void;
}

/** What a file would change. Nothing is written before the reader says so. */
export function ImportReport({ file, of, plan, onImport, onLeave, onSaveRefused }: ImportReportProps) {
  const { t, runs, day, number } = useWords();
  const records = countTaken(plan);
  const isNeeded = records > 0 || plan.settings !== null;
  return (
    <div class="report">
      <h3>{runs(`importing.title-${of}`, { file: <bdi>{file}</bdi>, day: day(plan.made.slice(0, 10)) })}</h3>
      <p>
        {t('importing.summary', {
          new: sumOf(plan.new),
          updated: sumOf(plan.updated),
          same: sumOf(plan.same),
          refused: plan.refused.length,
        })}{' '}
        {isNeeded ? t('importing.nothingYet') : t('importing.nothingNew')}
      </p>
      <dl>
        <Line name={t('importing.new')} counts={plan.new} />
        <Line name={t('importing.updated')} counts={plan.updated} />
        <Line name={t('importing.same')} counts={plan.same} />
        {plan.settings && (
          <div>
            <dt>{t('importing.settings')}</dt>
            <dd>{t('importing.settingsText')}</dd>
          </div>
        )}
      </dl>
      {plan.updated.annotations > 0 && <p class="meta">{t('importing.kept')}</p>}
      {plan.refused.length > 0 && <Refused refused={plan.refused} onSave={onSaveRefused} />}
      <div class="row">
        {isNeeded && (
          <button type="button" class="btn btn-main" onClick={onImport}>
            {records > 0 ? t('importing.import', { number: number(records) }) : t('importing.importSettings')}
          </button>
        )}
        <button type="button" class="btn" onClick={onLeave}>
          {isNeeded ? t('importing.leave') : t('importing.close')}
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

function Refused({ refused, onSave }: { refused: readonly Refusal[]; onSave: () => void }) {
  const words = useWords();
  const { t } = words;
  const more = refused.length - mostNamed;
  return (
    <details>
      <summary>{t('importing.showRefused', { count: refused.length })}</summary>
      <ul>
        {refused.slice(0, mostNamed).map(refusal => (
          <li key={`${refusal.store} ${refusal.record}`}>
            {t('importing.refusedRow', {
              row: t(`importing.row-${refusal.store}`, { record: refusal.record }),
              why: describeRefusal(refusal, words),
            })}
          </li>
        ))}
        {more > 0 && <li>{t('importing.moreRefused', { count: more })}</li>}
      </ul>
      <button type="button" class="btn" onClick={onSave}>
        {t('importing.saveRefused')}
      </button>
    </details>
  );
}
