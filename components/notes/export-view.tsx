import { ExportForm, type ExportFormProps } from '../transfer/export-form.tsx';
import { useWords } from '../words.tsx';
import { PartView } from './part-view.tsx';

export type ExportViewProps = ExportFormProps & { readonly onBack: () => void };

/** Taking the notes of this page out, in place of the list. */
export function ExportView({ onBack, ...form }: ExportViewProps) {
  const { t } = useWords();
  return (
    <PartView title={t('threads.exportAll')} onBack={onBack}>
      <ExportForm {...form} />
    </PartView>
  );
}
