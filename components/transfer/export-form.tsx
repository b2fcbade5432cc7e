import { useId, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { defaultTemplate } from '../../lib/core/export/default-template.ts';
import type { ExportContext, ExportOptions } from '../../lib/core/export/export-context.ts';
import { leftOut } from '../../lib/core/export/export-file.ts';
import { readTemplate } from '../../lib/core/export/markdown-template.ts';
import { type ExportFormatId, exportFormats } from '../../lib/core/export/registry.ts';
import { Notice } from '../page-states.tsx';
import { useWords } from '../words.tsx';
import { LeftOutNotice } from './left-out-notice.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** Where an export stands. */
export type ExportStep =
  | { readonly kind: 'ready' | 'failed' }
  | { readonly kind: 'writing'; readonly done: number; readonly all: number }
  | { readonly kind: 'saved'; readonly file: string };

export interface ExportFormProps {
  /** Those to be taken out, in their order. */
  readonly notes: readonly Annotation[];
  /** Null while it is being read. */
  readonly context: ExportContext | null;
  readonly step: ExportStep;
  readonly onExport: (format: ExportFormatId, notes: readonly Annotation[], options: ExportOptions) => void;
  readonly onCancel: () => void;
  /** Where the reviewer's name is entered. */
  readonly onSettings: () => void;
}

const formats = Object.entries(exportFormats) as [ExportFormatId, (typeof exportFormats)[ExportFormatId]][];

/** Take notes out: in which form, with which choices, and what would be left out and why. */
export function ExportForm({ notes, context, step, onExport, onCancel, onSettings }: ExportFormProps) {
  const { t } = useWords();
  const id = useId();
  const [format, setFormat] = useState<ExportFormatId>('md');
  const [chosen, setChosen] = useState<ExportOptions>({});
  // What became of a file is no word about the next one.
  const [asked, setAsked] = useState<ExportFormatId | null>(null);
  const options = { ...context?.options, ...chosen };
  const choose = (change: ExportOptions) => setChosen({ ...chosen, ...change });
  const left = useMemo(() => (context ? leftOut(format, notes, context) : []), [format, notes, context]);
  const template = options.template ?? defaultTemplate;
  const problems = useMemo(() => readTemplate(template).problems, [template]);
  const count = notes.length - left.length;
  const isReady = context !== null && count > 0 && !(format === 'md' && problems.length > 0);
  return (
    <form
      class="export"
      aria-label={t('exporting.title', { count: notes.length })}
      onSubmit={event => {
        event.preventDefault();
        if (!isReady || step.kind === 'writing') return;
        setAsked(format);
        onExport(format, notes, options);
      }}
    >
      {notes.length === 0 && <p>{t('exporting.none')}</p>}
      <div class="field">
        <label for={`${id}-format`}>{t('exporting.format')}</label>
        <select
          id={`${id}-format`}
          class="in"
          value={format}
          aria-describedby={`${id}-about`}
          onChange={event => setFormat(event.currentTarget.value as ExportFormatId)}
        >
          {formats.map(([value, { label }]) => (
            <option key={value} value={value} selected={value === format}>
              {label}
            </option>
          ))}
        </select>
        <p class="meta" id={`${id}-about`}>
          {t(`exporting.about-${format}`)}
        </p>
      </div>
      {format === 'csv' && <CsvOptions options={options} onChoose={choose} />}
      {format === 'md' && (
        <>
          <Check
            label={t('exporting.filePerNote')}
            hint={t('exporting.filePerNoteHint')}
            checked={options.filePerNote === true}
            onChange={filePerNote => choose({ filePerNote })}
          />
          <TemplateEditor
            template={template}
            problems={problems}
            notes={notes}
            context={context}
            onTemplate={text => choose({ template: text === defaultTemplate ? null : text })}
          />
        </>
      )}
      <LeftOutNotice left={left} all={notes.length} onSettings={onSettings} />
      <div class="row">
        <button type="submit" class="btn btn-main" disabled={!isReady || step.kind === 'writing'}>
          {format === 'csl' ? t('exporting.saveSources') : t('exporting.save', { count })}
        </button>
        {step.kind === 'writing' && (
          <button type="button" class="btn" onClick={onCancel}>
            {t('exporting.cancel')}
          </button>
        )}
      </div>
      <StepLine step={asked === null || asked === format || step.kind === 'writing' ? step : { kind: 'ready' }} />
    </form>
  );
}

function CsvOptions({ options, onChoose }: { options: ExportOptions; onChoose: (change: ExportOptions) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{t('exporting.separator')}</label>
        <select
          id={id}
          class="in"
          value={options.separator ?? ','}
          aria-describedby={`${id}-hint`}
          onChange={event => onChoose({ separator: event.currentTarget.value === ';' ? ';' : ',' })}
        >
          <option value=",">{t('exporting.comma')}</option>
          <option value=";">{t('exporting.semicolon')}</option>
        </select>
        <p class="meta" id={`${id}-hint`}>
          {t('exporting.separatorHint')}
        </p>
      </div>
      <Check
        label={t('exporting.bom')}
        hint={t('exporting.bomHint')}
        checked={options.bom === true}
        onChange={bom => onChoose({ bom })}
      />
    </>
  );
}

function Check(props: { label: string; hint: string; checked: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        aria-describedby={`${id}-hint`}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{props.label}</label>
        <p class="meta" id={`${id}-hint`}>
          {props.hint}
        </p>
      </div>
    </div>
  );
}

/** How far the file is, said aloud at its end alone. */
function StepLine({ step }: { step: ExportStep }) {
  const { t, runs } = useWords();
  return (
    <>
      {step.kind === 'writing' && (
        <p class="writing">
          <progress max={step.all} value={step.done} aria-label={t('exporting.title', { count: step.all })} />
          <span class="meta">{t('exporting.writing', { done: step.done, all: step.all })}</span>
        </p>
      )}
      <div class="said" role="status">
        {step.kind === 'saved' && <p>{runs('exporting.saved', { file: <bdi>{step.file}</bdi> })}</p>}
        {step.kind === 'failed' && (
          <Notice>
            <span>{t('exporting.failed')}</span>
          </Notice>
        )}
      </div>
    </>
  );
}
