import type { RefObject } from 'preact';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';

interface NoteBarProps {
  /** Place in the list, from 1, and how many there are; null for a note that the list does not have. */
  readonly place: { readonly index: number; readonly all: number } | null;
  readonly onBack: () => void;
  readonly onTurn: (by: 1 | -1) => void;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The way back to the list, and on to its other notes. */
export function NoteBar({ place, onBack, onTurn, heading }: NoteBarProps) {
  const { t } = useWords();
  return (
    <>
      <header class="note-bar">
        <button type="button" class="btn" onClick={onBack} aria-keyshortcuts="Escape">
          <Icon name="back" />
          {t('library.back')}
        </button>
        {place && (
          <span class="push row">
            <span class="meta num">{t('card.place', place)}</span>
            <button
              type="button"
              class="btn btn-ico"
              aria-label={t('library.previousNote')}
              disabled={place.index <= 1}
              onClick={() => onTurn(-1)}
            >
              <Icon name="back" />
            </button>
            <button
              type="button"
              class="btn btn-ico"
              aria-label={t('library.nextNote')}
              disabled={place.index >= place.all}
              onClick={() => onTurn(1)}
            >
              <Icon name="next" />
            </button>
          </span>
        )}
      </header>
      <h1 class="vh" tabIndex={-1} ref={heading}>
        {t('notes.note')}
      </h1>
    </>
  );
}
