import { useEffect, useRef, useState } from 'preact/hooks';
import type { RestorePlan } from '../../lib/core/backup/plan-restore.ts';
import { describeProblem } from '../../lib/core/import/describe-problem.ts';
import type { ImportProblem } from '../../lib/core/import/problem.ts';
import type { ImportKindId } from '../../lib/core/import/registry.ts';
import { Notice } from '../page-states.tsx';
import { useWords } from '../words.tsx';
import { ImportReport } from './import-report.tsx';

/** Where the import of one file stands. */
export type ImportStep =
  | { readonly kind: 'none' }
  /** Nothing was changed. `why` is '' where nobody said; `canUndo`: it was the way back that failed, and can be tried again. */
  | { readonly kind: 'failed'; readonly why: string; readonly canUndo?: boolean }
  /** All records are here, and are put among the others at the next start. */
  | { readonly kind: 'unfinished' }
  /** `read` is the part of the file that was read, from 0 to 1. */
  | { readonly kind: 'reading'; readonly file: string; readonly read: number }
  /** Of a file in one piece: what was read is made sense of; `done` goes from 0 to 1. */
  | { readonly kind: 'parsing'; readonly file: string; readonly done: number }
  /** Its records are compared with what is kept; `done` goes from 0 to 1. */
  | { readonly kind: 'comparing'; readonly file: string; readonly done: number }
  /** The file was refused as a whole. */
  | { readonly kind: 'problem'; readonly file: string; readonly problem: ImportProblem }
  /** The dry run: nothing has been written. */
  | { readonly kind: 'plan'; readonly file: string; readonly of: ImportKindId; readonly plan: RestorePlan }
  | { readonly kind: 'writing'; readonly records: number }
  /** It can be taken back for as long as the page is open. `isPart`: its settings could not be taken. */
  | { readonly kind: 'done'; readonly records: number; readonly isPart?: boolean }
  /** Taken back, but for records that were changed in between; with `isPart` the settings are still those of the file. */
  | { readonly kind: 'undone'; readonly left: number; readonly isPart?: boolean };

export interface ImportViewProps {
  readonly step: ImportStep;
  readonly onFile: (file: File) => void;
  /** Stop reading or comparing. */
  readonly onCancel: () => void;
  readonly onImport: () => void;
  readonly onLeave: () => void;
  readonly onUndo: () => void;
  /** Save the list of what was refused to a file. */
  readonly onSaveRefused: () => void;
}

/** Take notes in from a file: choose or drop it, see what it would change, then say so, and take it back. */
export function ImportView(props: ImportViewProps) {
  const { t } = useWords();
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the step that it ended; a keyboard goes on at what came of it.
  useEffect(() => {
    if (props.step.kind !== 'none' && document.activeElement === document.body) said.current?.focus();
  }, [props.step.kind]);
  return (
    <div class="import">
      <FileDrop {...props} />
      <p class="meta">{t('importing.accepts')}</p>
      <div class="said" role="status" tabIndex={-1} ref={said}>
        <StepReport {...props} />
      </div>
    </div>
  );
}

const busy: readonly ImportStep['kind'][] = ['reading', 'parsing', 'comparing', 'writing'];

/** A place for one file. While another is read or written it takes none. */
function FileDrop({ step, onFile }: ImportViewProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isBusy = busy.includes(step.kind);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file && !isBusy) onFile(file);
  };
  return (
    <div
      class="drop"
      data-over={isOver}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        // Left alone, the browser would open the file in this tab.
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <button type="button" class="btn" disabled={isBusy} onClick={() => input.current?.click()}>
        {t('importing.choose')}
      </button>
      <span class="meta">{t('importing.drop')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonl,.jsonld,.gz,.html,.htm,application/json,application/ld+json,text/html"
        hidden
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

function StepReport({ step, onCancel, onImport, onLeave, onUndo, onSaveRefused }: ImportViewProps) {
  const words = useWords();
  const { t, runs, number } = words;
  switch (step.kind) {
    case 'none':
      return null;
    case 'failed':
      return (
        <div class="row">
          <span>{step.why ? t('importing.failedWhy', { why: step.why }) : t('importing.failed')}</span>
          {step.canUndo && (
            <button type="button" class="btn" onClick={onUndo}>
              {t('importing.undo')}
            </button>
          )}
        </div>
      );
    case 'unfinished':
      return (
        <Notice>
          <b>{t('importing.unfinished')}</b> {t('importing.unfinishedText')}
        </Notice>
      );
    case 'reading':
    case 'parsing':
    case 'comparing': {
      const done = step.kind === 'reading' ? step.read : step.done;
      return (
        <div class="row" aria-live="off">
          <span>
            {runs(`importing.${step.kind}`, { file: <bdi>{step.file}</bdi>, percent: Math.floor(done * 100) })}
          </span>
          <progress max={1} value={done} aria-hidden="true" />
          <button type="button" class="btn" onClick={onCancel}>
            {t('importing.cancel')}
          </button>
        </div>
      );
    }
    case 'problem':
      return (
        <Notice>
          <b>{runs('importing.refused', { file: <bdi>{step.file}</bdi> })}</b> {describeProblem(step.problem, words)}{' '}
          {t('importing.unchanged')}
        </Notice>
      );
    case 'plan':
      return <ImportReport {...step} onImport={onImport} onLeave={onLeave} onSaveRefused={onSaveRefused} />;
    case 'writing':
      return <p>{t('importing.writing', { number: number(step.records) })}</p>;
    case 'done':
      return (
        <div class="row">
          <span>
            {step.records > 0 ? t('importing.done', { count: step.records }) : t('importing.doneSettings')}
            {step.isPart && ` ${t('importing.settingsNotTaken')}`}
          </span>
          <button type="button" class="btn" onClick={onUndo}>
            {t('importing.undo')}
          </button>
        </div>
      );
    case 'undone':
      return (
        <p>
          {step.left > 0
            ? t('importing.undoneBut', { count: step.left })
            : t(step.isPart ? 'importing.undoneRecords' : 'importing.undone')}
          {step.isPart && ` ${t('importing.settingsNotBack')}`}
        </p>
      );
  }
}
