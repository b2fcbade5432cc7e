import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { foldForSearch } from '../../lib/core/library/search-text.ts';
import { useWords } from '../words.tsx';

/** A value that can be chosen: how it is called, and how many rows choosing it would leave. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** Of the label, where it is a record's own words. */
  readonly lang?: string;
}

interface FacetMenuProps {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** Above this many, values are searched. */
const fewValues = 8;
/** A list of thousands of sites is found by searching, not by scrolling. */
const mostShown = 100;

/** The values of one dimension with their counts, those that are chosen first, then the most frequent. */
export function FacetList({ name, values, chosen, onToggle }: FacetMenuProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const id = useId();
  const wanted = foldForSearch(text).trim();
  // The order is that of the moment in which the list was opened: a value does not jump from under the pointer.
  const order = useRef(new Map(sorted(values, chosen).map(({ value }, at) => [value, at])));
  const inOrder = [...values].sort(
    (a, b) => (order.current.get(a.value) ?? mostShown) - (order.current.get(b.value) ?? mostShown),
  );
  const found = inOrder.filter(({ label }) => wanted === '' || foldForSearch(label).includes(wanted));
  return (
    <fieldset class="facet">
      <legend class="label">{name}</legend>
      {values.length > fewValues && (
        <input
          class="in"
          type="search"
          aria-label={t('library.findIn', { name })}
          placeholder={t('library.find')}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      )}
      <ul>
        {found.slice(0, mostShown).map(({ value, label, count, lang }, index) => (
          <li key={value}>
            <input
              type="checkbox"
              id={`${id}${index}`}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <label for={`${id}${index}`}>
              <span lang={lang} dir="auto">
                {label}
              </span>{' '}
              <span class="num meta">{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p class="meta">{t('library.moreValues', { count: found.length - mostShown })}</p>}
      {found.length === 0 && <p class="meta">{t('library.noValues')}</p>}
    </fieldset>
  );
}

function sorted(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  return [...values].sort(
    (a, b) =>
      Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) ||
      b.count - a.count ||
      (a.label < b.label ? -1 : 1),
  );
}

/** Buttons of which one at most has its part open beneath them. Escape closes it and goes back to its button. */
export function useOneOpen<T extends string>() {
  const [open, setOpen] = useState<T | null>(null);
  const buttons = useRef(new Map<T, HTMLButtonElement>());
  const close = () => {
    const button = open === null ? undefined : buttons.current.get(open);
    setOpen(null);
    button?.focus();
  };
  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    // Before others that clear something by Escape.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOpen, open]);
  return {
    open,
    close,
    toggle: (name: T) => setOpen(before => (before === name ? null : name)),
    button: (name: T) => ({
      'aria-expanded': open === name,
      ref: (element: HTMLButtonElement | null) => {
        if (element) buttons.current.set(name, element);
      },
    }),
  };
}
