import { useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';
import type { ExportChoice } from './notes-props.ts';

/** Export the notes of this page: a button that opens the formats. */
export function ExportChoices(props: { formats: readonly ExportChoice[]; onExport: (format: string) => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="btn" aria-expanded={isOpen} onClick={() => setOpen(open => !open)}>
        <Icon name="export" />
        {t('threads.exportAll')}
      </button>
      {isOpen && (
        <ul class="row formats">
          {props.formats.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                class="btn"
                aria-label={t('threads.exportAs', { format: label })}
                onClick={() => props.onExport(id)}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
