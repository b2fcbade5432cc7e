import { ExportView, type ExportViewProps } from '../../components/notes/export-view.tsx';
import { useExport } from '../shared/use-export.ts';

/** The form that takes the notes of this page out. What an export says besides them is read while it is open. */
export function ExportPart(props: Pick<ExportViewProps, 'notes' | 'onSettings' | 'onBack'>) {
  return <ExportView {...useExport(props.notes)} {...props} />;
}
