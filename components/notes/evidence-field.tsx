import { useRef } from 'preact/hooks';
import { isEmptyEvidence } from '../../lib/core/annotation/note-fields.ts';
import type { Evidence } from '../../lib/core/annotation/read-annotation.ts';
import { useWords } from '../words.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceLine } from './evidence-line.tsx';

interface EvidenceFieldProps {
  readonly evidence: readonly Evidence[];
  /** The one whose fields are open; null while all are shown as they are. */
  readonly open: number | null;
  /** Raised each time that saving was asked for while the open one has no web address. */
  readonly complaints: number;
  readonly onOpen: (index: number | null) => void;
  readonly onChange: (evidence: Evidence[]) => void;
}

const blank: Evidence = { url: '', title: '', date: '', quote: '' };

/** The sources of a note: a list, of which one can be open to be written in. */
export function EvidenceField({ evidence, open, complaints, onOpen, onChange }: EvidenceFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLElement>(null);
  const replace = (index: number, change: Partial<Evidence>) =>
    onChange(evidence.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const close = () => {
    onOpen(null);
    // What had the focus is gone.
    requestAnimationFrame(() => field.current?.querySelector<HTMLElement>('.add-evidence')?.focus());
  };
  const remove = (index: number) => {
    onChange(evidence.filter((_, at) => at !== index));
    close();
  };
  return (
    <section class="field" aria-labelledby="note-evidence" ref={field}>
      <h2 class="label" id="note-evidence">
        {t('editor.evidence')}
      </h2>
      {evidence.length > 0 && (
        <ol class="src evidence">
          {evidence.map((one, index) => (
            <li key={index}>
              {index === open ? (
                <EvidenceForm
                  evidence={one}
                  complaints={complaints}
                  onChange={change => replace(index, change)}
                  onRemove={() => remove(index)}
                  onDone={() => (isEmptyEvidence(one) ? remove(index) : close())}
                />
              ) : (
                <EvidenceLine evidence={one} onEdit={() => onOpen(index)} onRemove={() => remove(index)} />
              )}
            </li>
          ))}
        </ol>
      )}
      {open === null && (
        <div>
          <button
            type="button"
            class="btn add-evidence"
            onClick={() => {
              onChange([...evidence, blank]);
              onOpen(evidence.length);
            }}
          >
            {t('editor.addEvidence')}
          </button>
        </div>
      )}
    </section>
  );
}
