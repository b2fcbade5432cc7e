import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

interface CardArticleProps {
  /** Id of the claim's heading, which names the article. */
  readonly labelledBy: string;
  /** What the back button is called. */
  readonly back: string;
  readonly onBack: () => void;
  /** Beside the back button. */
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A whole card in the panel, with a way back that has the focus at first. Escape goes back too. */
export function CardArticle({ labelledBy, back, onBack, head, children }: CardArticleProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <article class="seen" aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
      <div class="seen-head">
        <button type="button" class="btn btn-ico" aria-label={back} ref={button} onClick={onBack}>
          <Icon name="back" />
        </button>
        {head}
      </div>
      {children}
    </article>
  );
}
