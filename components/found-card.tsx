import { useId } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import { CardArticle } from './card-article.tsx';
import { RecordParts } from './record-parts.tsx';
import { useWords } from './words.tsx';

/** A record that was found for some words, whole. */
export function FoundCard({ card, onBack }: { card: CardView; onBack: () => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <CardArticle
      labelledBy={`${id}claim`}
      back={t('lookUp.backToFound')}
      onBack={onBack}
      head={<p class="card-topic">{card.topic}</p>}
    >
      <h2 class="card-claim found-claim" id={`${id}claim`} lang={card.lang} dir="auto">
        {card.statement}
      </h2>
      <div class="card-body">
        <RecordParts view={card} comparisonId={`${id}cmp`} />
      </div>
    </CardArticle>
  );
}
