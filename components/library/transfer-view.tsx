import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words.tsx';

export interface TransferViewProps {
  /** How many notes would be exported, and how many there are. */
  readonly count: number;
  readonly all: number;
  /** Export all of the notes, not those that were chosen before. */
  readonly onAll: () => void;
  readonly exporting: ComponentChildren;
  readonly importing?: ComponentChildren;
  /** Which of the two was asked for. */
  readonly wanted: 'import' | 'export' | null;
}

/** Notes out to files, and in from files. */
export function TransferView(props: TransferViewProps) {
  const { count, all, wanted } = props;
  const { t } = useWords();
  const exporting = useRef<HTMLHeadingElement>(null);
  const importing = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wanted) (wanted === 'import' ? importing : exporting).current?.focus();
  }, [wanted]);
  return (
    <>
      <header class="lib-head">
        <h1>{t('library.view-transfer')}</h1>
      </header>
      <section class="lib-part">
        <h2 ref={exporting} tabIndex={-1}>
          {t('library.exportCount', { count })}
        </h2>
        {count < all && (
          <p>
            <span class="meta">{t('library.shown', { shown: count, count: all })}</span>{' '}
            <button type="button" class="btn" onClick={props.onAll}>
              {t('library.exportAll', { count: all })}
            </button>
          </p>
        )}
        {props.exporting}
      </section>
      {props.importing && (
        <section class="lib-part">
          <h2 ref={importing} tabIndex={-1}>
            {t('library.import')}
          </h2>
          {props.importing}
        </section>
      )}
    </>
  );
}
