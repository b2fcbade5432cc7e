import { useId, useState } from 'preact/hooks';
import type { Counts } from '../../lib/core/backup/stores.ts';
import { sumOf } from '../../lib/core/backup/stores.ts';
import { useWords } from '../words.tsx';

/** Erase everything, once the reader has typed what will be gone. */
export function EraseForm({ counts, onErase }: { counts: Counts; onErase: () => void }) {
  const { t, runs } = useWords();
  const [typed, setTyped] = useState('');
  const id = useId();
  const phrase = t('options.erasePhrase', { count: sumOf(counts) });
  const isTyped = fold(typed) === fold(phrase);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (isTyped) onErase();
  };
  return (
    <form class="danger" onSubmit={onSubmit}>
      <h3>{t('options.erase')}</h3>
      <p class="meta" id={`${id}-help`}>
        {runs('options.eraseHint', { phrase: <b>{phrase}</b> })}
      </p>
      <div class="row">
        <input
          class="in"
          aria-label={t('options.eraseLabel', { phrase })}
          aria-describedby={`${id}-help`}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn" disabled={!isTyped}>
          {t('options.eraseButton')}
        </button>
      </div>
    </form>
  );
}

/** Capitals, spaces and the marks that separate thousands or set directions are no reason to refuse. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[.,'’\s](?=\d)/g, '')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
