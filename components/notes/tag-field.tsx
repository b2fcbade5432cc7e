import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** Tags in use, to be completed from. */
  readonly inUse: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Tags as chips, and a field that adds one at Enter, at a comma, and when it is left. */
export function TagField({ tags, inUse, onChange }: TagFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function add(text: string): void {
    const fresh = text.split(',').map(part => part.trim());
    const added = fresh.filter((tag, index) => tag !== '' && !tags.includes(tag) && fresh.indexOf(tag) === index);
    setTyped('');
    if (added.length > 0) onChange([...tags, ...added]);
  }
  function remove(tag: string): void {
    onChange(tags.filter(other => other !== tag));
    // The button that had the focus is gone.
    input.current?.focus();
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    add(typed);
    // Ctrl+Enter goes on to save; Enter alone would send the form.
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
  };

  return (
    <div class="field">
      <label for="note-tag">{t('editor.tags')}</label>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map(tag => (
            <li key={tag} class="chip">
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="chip-x"
                aria-label={t('editor.removeTag', { tag })}
                onClick={() => remove(tag)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id="note-tag"
        class="in"
        ref={input}
        list="note-tags"
        value={typed}
        placeholder={t('editor.addTag')}
        dir="auto"
        autocomplete="off"
        onInput={event => {
          const { value } = event.currentTarget;
          if (value.includes(',')) add(value);
          else setTyped(value);
        }}
        onBlur={() => add(typed)}
        onKeyDown={onKeyDown}
      />
      <datalist id="note-tags">
        {inUse
          .filter(tag => !tags.includes(tag))
          .map(tag => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
