import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import { Icon } from './icons.tsx';
import { RecordParts } from './record-parts.tsx';
import { useWords } from './words.tsx';

/** A record that was found for some words, whole. */
export function FoundCard({ card, onBack }: { card: CardView; onBack: () => void }) {
  const { t } = useWords();
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <article class="seen" aria-labelledby={`${id}claim`} onKeyDown={onKeyDown}>
      <div class="seen-head">
        <button type="button" class="btn btn-ico" aria-label={t('lookUp.backToFound')} ref={back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <p class="card-topic">{card.topic}</p>
      </div>
      <h2 class="card-claim found-claim" id={`${id}claim`} lang={card.lang} dir="auto">
        {card.statement}
      </h2>
      <div class="card-body">
        <RecordParts view={card} comparisonId={`${id}cmp`} />
      </div>
    </article>
  );
}
