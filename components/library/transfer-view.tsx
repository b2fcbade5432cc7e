import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';

/** A way to take notes out. */
export interface TransferFormat {
  readonly id: string;
  readonly label: string;
}

export interface TransferViewProps {
  /** How many notes would be exported, and how many there are. */
  readonly count: number;
  readonly all: number;
  readonly formats: readonly TransferFormat[];
  readonly busy: boolean;
  readonly onExport: (format: string) => void;
  /** Export all of the notes, not those that were chosen before. */
  readonly onAll: () => void;
  /** In the place of the plain list of formats. */
  readonly exporting?: ComponentChildren;
  readonly importing?: ComponentChildren;
  /** Which of the two was asked for. */
  readonly wanted: 'import' | 'export' | null;
}

/** Notes out to files, and in from files. */
export function TransferView(props: TransferViewProps) {
  const { count, all, formats, busy, wanted } = props;
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
        {props.exporting ?? (
          <div class="row" role="group" aria-label={t('library.formats')}>
            {formats.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                class="btn"
                disabled={busy || count === 0}
                onClick={() => props.onExport(id)}
              >
                <Icon name="export" />
                <bdi>{label}</bdi>
              </button>
            ))}
          </div>
        )}
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
