import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';

interface PartViewProps {
  readonly title: string;
  /** By the button, or by Escape. */
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** Something that stands in the place of the list for a while: its title has the focus first, and there is a way back. */
export function PartView({ title, onBack, children }: PartViewProps) {
  const { t } = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section
      class="editor"
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <header class="bar-top">
        <button type="button" class="btn btn-ico" aria-label={t('notes.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 id={id} tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      <div class="pad">{children}</div>
    </section>
  );
}
