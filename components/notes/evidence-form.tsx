import { useLayoutEffect, useRef } from 'preact/hooks';
import { hasWebAddress } from '../../lib/core/annotation/note-fields.ts';
import type { Evidence } from '../../lib/core/annotation/read-annotation.ts';
import { useWords } from '../words.tsx';

interface EvidenceFormProps {
  readonly evidence: Evidence;
  /** Raised each time that saving was asked for while there is no web address. */
  readonly complaints: number;
  readonly onChange: (change: Partial<Evidence>) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** One source of a note, open to be written in. Enter is done with it. */
export function EvidenceForm({ evidence, complaints, onChange, onRemove, onDone }: EvidenceFormProps) {
  const { t } = useWords();
  const address = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => address.current?.focus(), [complaints]);
  const isWrong = !hasWebAddress(evidence) && (complaints > 0 || evidence.url.trim() !== '');
  const line = (part: 'title' | 'date' | 'quote') => (
    <div class="field">
      <label for={`evidence-${part}`}>{t(`editor.${part}`)}</label>
      <input
        id={`evidence-${part}`}
        class="in"
        dir="auto"
        value={evidence[part]}
        onInput={event => onChange({ [part]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div
      class="evidence-form"
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
        if (event.target instanceof HTMLButtonElement) return;
        // The form would be sent.
        event.preventDefault();
        if (!isWrong) onDone();
      }}
    >
      <div class="field">
        <label for="evidence-url">{t('editor.url')}</label>
        <input
          id="evidence-url"
          class="in"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          ref={address}
          value={evidence.url}
          aria-invalid={isWrong}
          aria-describedby="evidence-trouble"
          onInput={event => onChange({ url: event.currentTarget.value })}
        />
        <span class="meta" id="evidence-trouble" role="alert">
          {isWrong && t('editor.needsAddress', { example: 'https://www.example.org/report' })}
        </span>
      </div>
      {line('title')}
      {line('date')}
      {line('quote')}
      <div class="row">
        <button type="button" class="btn" disabled={isWrong} onClick={onDone}>
          {t('editor.evidenceDone')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onRemove}>
          {t('editor.removeEvidence')}
        </button>
      </div>
    </div>
  );
}
