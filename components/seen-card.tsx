import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Sighting } from '../lib/core/protocol.ts';
import { Icon } from './icons.tsx';
import { isWebLink, OutLink } from './out-link.tsx';
import { RecordParts } from './record-parts.tsx';
import { seenMoment } from './seen-day.ts';

/** A card as it was shown, out of the history. What needs the page (notes, muting, reporting) is not offered. */
export function SeenCard({ sighting, onBack }: { sighting: Sighting; onBack: () => void }) {
  const { card, page, pageTitle, seen } = sighting;
  const back = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => back.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <article class="seen" aria-labelledby={`${id}claim`} onKeyDown={onKeyDown}>
      <div class="seen-head">
        <button type="button" class="btn btn-ico" aria-label="Back to the history" ref={back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <p class="meta">Seen {seenMoment(seen)} · card as it was</p>
      </div>
      <p class="card-topic">{card.topic}</p>
      <h2 class="card-claim" id={`${id}claim`} lang={card.lang} dir="auto">
        {card.statement}
      </h2>
      <div class="card-body">
        <RecordParts view={card} comparisonId={`${id}cmp`} />
      </div>
      <footer class="card-part seen-page">
        <p class="meta" dir="auto">
          {pageTitle || page}
        </p>
        {isWebLink(page) && <OutLink url={page}>Open the page</OutLink>}
      </footer>
    </article>
  );
}
