import type { CardProps } from './card-props.ts';

/** The record is on its way. Shown only when it has taken longer than the wait before a card. */
export function CardSkeleton() {
  return (
    <div class="card-body" aria-busy="true">
      <p class="vh" role="status">
        Reading the record
      </p>
      {[
        ['92%', '64%'],
        ['44%', '96%', '78%'],
      ].map((widths, index) => (
        <div key={index} class="card-part" aria-hidden="true">
          {widths.map(width => (
            <span key={width} class="sk" style={{ inlineSize: width }} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** No answer from the database: what is safe comes first, then what to do. */
export function CardError({ onRetry, onReload }: Pick<CardProps, 'onRetry' | 'onReload'>) {
  return (
    <div class="card-body" role="alert">
      <div class="card-part">
        <h2 class="trouble">This card cannot be shown</h2>
        <p class="context">The claim database did not answer. Your notes are kept apart from it and are safe.</p>
        <div class="row">
          <button type="button" class="btn btn-main" onClick={onRetry}>
            Try again
          </button>
          <button type="button" class="btn" onClick={onReload}>
            Reload the database
          </button>
        </div>
      </div>
    </div>
  );
}

/** The page took the words away while the card was open. */
export function CardGone({ onHistory }: Pick<CardProps, 'onHistory'>) {
  return (
    <div class="card-body" role="alert">
      <div class="card-part">
        <h2 class="trouble">These words are no longer on the page</h2>
        <p class="context">The page changed while this card was open. The card you saw is in your history.</p>
        <div class="row">
          <button type="button" class="btn" onClick={onHistory}>
            Open history
          </button>
        </div>
      </div>
    </div>
  );
}
