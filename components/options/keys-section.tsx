import { useWords } from '../words.tsx';
import { Section } from './option.tsx';

/** A command of the browser: what it does, and its keys as the browser writes them; '' for one without. */
export interface CommandItem {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

/** The part about keys. `onChange` is null where the browser lets no page open its own list. */
export function KeysSection({
  commands,
  onChange,
}: {
  commands: readonly CommandItem[];
  onChange: (() => void) | null;
}) {
  const { t } = useWords();
  return (
    <Section id="keys" title={t('options.keys')} lead={t('options.keysLead')}>
      <ul class="site-list">
        {commands.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{description}</span>
            {keys ? <kbd dir="ltr">{keys}</kbd> : <span class="meta">{t('options.noKeys')}</span>}
          </li>
        ))}
      </ul>
      {onChange ? (
        <button type="button" class="btn" onClick={onChange}>
          {t('options.changeKeys')}
        </button>
      ) : (
        <p class="meta">{t('options.changeKeysThere')}</p>
      )}
    </Section>
  );
}
