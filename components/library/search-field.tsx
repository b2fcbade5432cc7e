import type { RefObject } from 'preact';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Search as one types. Escape empties it, then leaves it. */
export function SearchField({ label, hint, text, onSearch, field }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <search class="lib-search">
      <Icon name="search" />
      <input
        ref={field}
        class="in"
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        title={t('library.searchHow')}
        placeholder={hint}
        dir="auto"
        value={text}
        onInput={event => onSearch(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (text === '') event.currentTarget.blur();
          else onSearch('');
        }}
      />
    </search>
  );
}
