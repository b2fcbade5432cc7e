import { useRef } from 'preact/hooks';
import type { BackupProblem } from '../../lib/core/backup/backup.ts';
import type { RestorePlan } from '../../lib/core/backup/plan-restore.ts';
import type { Counts } from '../../lib/core/backup/stores.ts';
import { useWords } from '../words.tsx';
import { useCounts } from './counts.ts';
import { EraseForm } from './erase-form.tsx';
import { Section } from './option.tsx';
import { ProblemNotice, RestoreReport } from './restore-report.tsx';

/** What is being done with the reader's data, one thing at a time. */
export type DataStep =
  | { readonly kind: 'none' | 'saved' | 'failed' }
  /** A file was refused as a whole. */
  | { readonly kind: 'problem'; readonly file: string; readonly problem: BackupProblem }
  /** The dry run of a file: nothing has been written. */
  | { readonly kind: 'plan'; readonly file: string; readonly plan: RestorePlan }
  | { readonly kind: 'restored'; readonly rows: number }
  /** Everything was erased, and can be put back for as long as this page is open. */
  | { readonly kind: 'erased'; readonly counts: Counts }
  | { readonly kind: 'put-back' };

export interface DataSectionProps {
  readonly counts: Counts;
  /** What all of it takes on the device, as "41 MB"; '' where the browser does not tell. */
  readonly size: string;
  readonly step: DataStep;
  readonly onBackUp: () => void;
  readonly onFile: (file: File) => void;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
  readonly onErase: () => void;
  readonly onUndo: () => void;
}

/** The part about what is kept: take it out, bring it back, erase it. */
export function DataSection(props: DataSectionProps) {
  const { t } = useWords();
  const { counts, size, step } = props;
  const file = useRef<HTMLInputElement>(null);
  const written = useCounts(counts);
  return (
    <Section
      id="data"
      title={t('options.data')}
      lead={size ? t('options.dataLeadSize', { counts: written, size }) : t('options.dataLead', { counts: written })}
    >
      <div class="row">
        <button type="button" class="btn btn-main" onClick={props.onBackUp}>
          {t('options.backUp')}
        </button>
        <button type="button" class="btn" onClick={() => file.current?.click()}>
          {t('options.restoreFile')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget: input }) => {
            const [chosen] = input.files ?? [];
            if (chosen) props.onFile(chosen);
            // The same file can be chosen again.
            input.value = '';
          }}
        />
      </div>
      <p class="meta">{t('options.backUpHint')}</p>
      <div class="said" role="status">
        <StepReport {...props} />
      </div>
      <EraseForm counts={counts} onErase={props.onErase} key={step.kind === 'erased' ? 'erased' : 'whole'} />
    </Section>
  );
}

function StepReport({ step, onRestore, onLeave, onUndo }: DataSectionProps) {
  const { t } = useWords();
  const erased = useCounts(step.kind === 'erased' ? step.counts : null);
  switch (step.kind) {
    case 'none':
      return null;
    case 'saved':
      return <p>{t('options.backedUp')}</p>;
    case 'failed':
      return <p>{t('options.dataFailed')}</p>;
    case 'problem':
      return <ProblemNotice file={step.file} problem={step.problem} />;
    case 'plan':
      return <RestoreReport file={step.file} plan={step.plan} onRestore={onRestore} onLeave={onLeave} />;
    case 'restored':
      return <p>{step.rows > 0 ? t('options.restored', { count: step.rows }) : t('options.settingsRestored')}</p>;
    case 'put-back':
      return <p>{t('options.putBack')}</p>;
    case 'erased':
      return (
        <>
          <span>{t('options.erased', { counts: erased })}</span>{' '}
          <button type="button" class="btn" onClick={onUndo}>
            {t('options.undo')}
          </button>
        </>
      );
  }
}
