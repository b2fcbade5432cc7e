import { useEffect, useState } from 'preact/hooks';
import type { CardDone } from './card-props.ts';
import { useWords } from './words.tsx';

/** The least time that a reader has for Undo. */
const leastMs = 8000;

/** What was done, with Undo. It goes after eight seconds, but not while the pointer or focus is on it. */
export function DoneLine({ done, onEnd }: { done: CardDone; onEnd: () => void }) {
  const { t } = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, leastMs);
    return () => clearTimeout(timer);
  }, [held, done]);
  return (
    <div
      class="done"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span role="status">{done.text}</span>
      {done.undo && (
        <button type="button" class="btn" onClick={done.undo}>
          {t('card.undo')}
        </button>
      )}
    </div>
  );
}
