import type { ComponentChildren } from 'preact';
import type { Counts } from '../../lib/core/backup/stores.ts';
import { ImportView, type ImportViewProps } from '../transfer/import-view.tsx';
import { useWords } from '../words.tsx';
import { useCounts } from '../counts.ts';
import { EraseForm } from './erase-form.tsx';
import { Section } from './option.tsx';

/** What is being done with the reader's data, one thing at a time. */
export type DataStep =
  | { readonly kind: 'none' | 'saved' | 'failed' }
  /**
   * Everything was erased, and can be put back for as long as this page is open; `isStuck`: what was tried since did not work.
   * `isPart`, here and below: all but the settings.
   */
  | { readonly kind: 'erased'; readonly counts: Counts; readonly isPart?: boolean; readonly isStuck?: boolean }
  | { readonly kind: 'put-back'; readonly isPart?: boolean };

export interface DataSectionProps {
  readonly counts: Counts;
  /** What all of it takes on the device, as "41 MB"; '' where the browser does not tell. */
  readonly size: string;
  readonly step: DataStep;
  readonly onBackUp: () => void;
  /** The way back: from a backup or any other file that holds notes. */
  readonly transfer: ImportViewProps;
  readonly onErase: () => void;
  readonly onUndo: () => void;
}

/** The part about what is kept: take it out, bring it back, erase it. */
export function DataSection(props: DataSectionProps & { children?: ComponentChildren }) {
  const { t } = useWords();
  const { counts, size, step } = props;
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
      </div>
      <p class="meta">{t('options.backUpHint')}</p>
      <div class="said" role="status">
        <StepReport {...props} />
      </div>
      <h3>{t('importing.title')}</h3>
      <ImportView {...props.transfer} />
      {props.children}
      <EraseForm counts={counts} onErase={props.onErase} key={step.kind === 'erased' ? 'erased' : 'whole'} />
    </Section>
  );
}

function StepReport({ step, onUndo }: DataSectionProps) {
  const { t } = useWords();
  const erased = useCounts(step.kind === 'erased' ? step.counts : null);
  switch (step.kind) {
    case 'none':
      return null;
    case 'saved':
      return <p>{t('options.backedUp')}</p>;
    case 'failed':
      return <p>{t('options.dataFailed')}</p>;
    case 'put-back':
      return <p>{t(step.isPart ? 'options.putBackPart' : 'options.putBack')}</p>;
    case 'erased':
      return (
        <>
          {step.isStuck && <p>{t('options.dataFailed')}</p>}
          <span>{t(step.isPart ? 'options.erasedPart' : 'options.erased', { counts: erased })}</span>{' '}
          <button type="button" class="btn" onClick={onUndo}>
            {t('options.undo')}
          </button>
        </>
      );
  }
}
