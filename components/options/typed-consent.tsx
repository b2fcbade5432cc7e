import { useId, useState } from 'preact/hooks';
import { useWords } from '../words.tsx';

interface TypedConsentProps {
  readonly title: string;
  readonly hint: 'options.eraseHint' | 'safety.emptyHint';
  readonly label: 'options.eraseLabel' | 'safety.emptyLabel';
  readonly phrase: string;
  readonly button: string;
  readonly onConsent: () => void;
}

/** What cannot be taken back, once the reader has typed it. */
export function TypedConsent({ title, hint, label, phrase, button, onConsent }: TypedConsentProps) {
  const { t, runs } = useWords();
  const [typed, setTyped] = useState('');
  const id = useId();
  const isTyped = fold(typed) === fold(phrase);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (isTyped) onConsent();
  };
  return (
    <form class="danger" onSubmit={onSubmit}>
      <h3>{title}</h3>
      <p class="meta" id={`${id}-help`}>
        {runs(hint, { phrase: <b>{phrase}</b> })}
      </p>
      <div class="row">
        <input
          class="in"
          aria-label={t(label, { phrase })}
          aria-describedby={`${id}-help`}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn" disabled={!isTyped}>
          {button}
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
