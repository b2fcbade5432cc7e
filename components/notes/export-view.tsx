import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { ExportForm, type ExportFormProps } from '../transfer/export-form.tsx';
import { useWords } from '../words.tsx';

export type ExportViewProps = ExportFormProps & { readonly onBack: () => void };

/** Taking the notes of this page out, in place of the list. */
export function ExportView({ onBack, ...form }: ExportViewProps) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section
      class="editor"
      aria-labelledby="export-title"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <header class="bar-top">
        <button type="button" class="btn btn-ico" aria-label={t('notes.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 id="export-title" tabIndex={-1} ref={title}>
          {t('threads.exportAll')}
        </h1>
      </header>
      <div class="pad">
        <ExportForm {...form} />
      </div>
    </section>
  );
}
